## Somali. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = Soomaali

## Dates and numbers

weekday-1 = Isniinta
weekday-2 = Talaadada
weekday-3 = Arbacada
weekday-4 = Khamiista
weekday-5 = Jimcaha
weekday-6 = Sabtida
weekday-7 = Axadda
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
date-day-and-time = { $weekday } { $day }/{ $month }, { $hour }:{ $minute }
number-thousands = ,

## Plain names

owner-byggdrift = Byggdrift (dayactirka)
owner-housing_office = Boligkontoret (xafiiska guryaha)
owner-police = Booliska
status-new = Waa la helay
status-in_progress = Waa laga shaqaynayaa
status-waiting = Way sugaysaa
status-resolved = Waa la xalliyay
status-closed = Waa la xiray
priority-emergency = Xaalad khatar ah
priority-urgent = Deg-deg
priority-normal = Caadi
priority-low = Way sugi kartaa
category-lock_door = Albaabka iyo qufulka
category-doorbell_intercom = Gambaleelka iyo telefoonka albaabka
category-storage = Qolka kaydka, dhulka hoostiisa iyo saqafka hoostiisa
category-stairwell = Jaranjarada iyo meelaha la wadaago
category-laundry = Qolka dharka lagu dhaqo
category-electrical = Korontada iyo nalalka
category-plumbing = Biyaha iyo bulaacadda
category-heating_ventilation = Kulaylka iyo hawada guriga
category-windows = Daaqadaha iyo muraayadaha
category-damp_mould = Qoyaanka iyo caaryada
category-pests = Cayayaanka iyo jiirka
category-fire_safety = Ka hortagga dabka
category-appliances = Qalabka iyo alaabta guriga
category-outdoor = Bannaanka guriga
category-waste = Qashinka
category-lift = Wiishka
category-noise = Buuq
category-disturbance = Rabshad iyo dhibaatayn
category-intruders = Dad aan loo oggolayn inay meesha joogaan
category-drugs = Khamri iyo daroogo
category-vandalism = Burburin
category-animals = Xayawaan
category-smoke_smell = Qiiq iyo ur
category-neighbour_concern = Walaac laga qabo qof meesha deggan
category-threats_violence = Hanjabaad iyo gacan-ka-hadal
category-burglary_theft = Guri-jabsi iyo xatooyo
category-tenancy = Kirada guriga
category-service = Cabasho ku saabsan degmada
category-other = Wax kale

## What we promise, and the number to ring

promise-byggdrift = Byggdrift (dayactirka) ayaa eegaya ka hor { $due }.
promise-housing_office = Boligkontoret (xafiiska guryaha) ayaa eegaya ka hor { $due }.
promise-police = Waa arrin boolis, waana la dabagalayaa ka hor { $due }.
call-fire = Wac { $number } hadda haddii uu jiro dab, qiiq ama ur gaas.
call-crime = Wac { $number } hadda haddii qof khatar ku jiro.
call-health = Wac { $number } hadda haddii naf ama caafimaad khatar ku jiro.

## Acknowledgement

ack-sms = Waan helnay farriintaada { $reference }. { $promise } Khatar ma jirtaa? Wac 110, 112 ama 113. Eeg: { $url }
ack-sms-danger = Waan helnay farriintaada ({ $reference }), laakiin gurmad ma soo diri karno. { $promise } Eeg: { $url }
ack-email-subject = Waan helnay farriintaada, { $reference }
ack-email-subject-danger = Wac { $number } hadda haddii qof khatar ku jiro. Waan helnay farriintaada, { $reference }
ack-email-body =
    Salaan!

    Waan helnay farriintaada.

    Lambarka arrinta: { $reference }
    { $promise }

    Halkan ka eeg halka ay arrintu marayso:
    { $url }

    Linkiga adiga keliya ayaa iska leh. Qof kasta oo linkiga haysta wuu furi karaa bogga.

    Haddii qof khatar galo, wac: 110 (dab), 112 (boolis) ama 113 (ambalaas). Annagu gurmad ma soo diri karno.

    Salaan ka timid { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Waa xaggee? Ku jawaab magaca waddada iyo lambarka dhismaha.
ask-number = Waa dhismahee? Ku jawaab lambarka dhismaha ee { $street }.
ask-address = Waa cinwaankee? Ku jawaab lambarka: { $candidates }.
ask-unit = Waa gurigee? Ku jawaab lambarka guriga, sida { $units }.
ask-what = Maxaa dhacay, waana xaggee? Ku jawaab dhowr erey.

## The case has another owner

resent-subject = Ku saabsan arrintaada, { $reference }
moved-byggdrift = Arrintaada hadda waxaa haya Byggdrift (dayactirka).
moved-housing_office = Arrintaada hadda waxaa haya Boligkontoret (xafiiska guryaha).
moved-police = Arrintaadu hadda waxay khusaysaa booliska, waana la dabagalayaa.
moved-sms = { $reference }: { $moved } Khatar ma jirtaa? Wac 110, 112 ama 113. Eeg: { $url }
moved-email-subject = War cusub oo ku saabsan arrintaada, { $reference }
moved-email-body =
    Salaan!

    { $moved }

    Lambarka arrinta: { $reference }

    Halkan ka eeg halka ay arrintu marayso:
    { $url }

    Linkiga adiga keliya ayaa iska leh. Qof kasta oo linkiga haysta wuu furi karaa bogga.

    Salaan ka timid { $municipality }

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Ugu dambayn: { $due }. Khatar ma jirtaa? Wac 110, 112 ama 113.
answer-status-waiting = { $reference }: { $holder }, laakiin waxay sugaysaa qalab, jawaab ama dad kale. Ugu dambayn: { $due }.
answer-status-resolved = { $reference }: Arrinta waa la xalliyay. Weli wax ma qaldan yihiin? Noo soo qor, waan eegaynaa.
answer-status-closed = { $reference }: Arrinta waa la xiray. Weli wax ma qaldan yihiin? Noo soo qor, waan eegaynaa.
answer-no-report-known = Lambarkan telefoonka wax arrin ah uma hayno. Ma rabtaa inaad wax soo sheegto? Soo qor waxa qaldan iyo meesha.
answer-help = Soo qor waxa qaldan iyo meesha: waddada, lambarka dhismaha, iyo lambarka guriga haddii aad taqaan, sida H0203. Qor STATUS si aad u ogaato halka ay arrintu marayso, STOP si aadan farriimo kale u helin. Khatar ma jirtaa? Wac 110, 112 ama 113.
answer-stopped = Farriimo kale oo ku saabsan arrimahaaga nagama heli doontid. Haddii aad wax cusub noo soo qorto, waan kuu jawaabaynaa.
answer-cancelled-noted = { $reference }: Waad ku mahadsan tahay inaad noo sheegtay. Waan qornay in arrintu hagaagtay.
answer-status-line = { $reference }: { $holder }. Ugu dambayn: { $due }.
answer-added = { $reference }: Mahadsanid. Waxa aad qortay waxaan ku darnay arrintaada.
answer-added-perhaps = { $reference }: Mahadsanid. Waxa aad qortay waxaan ku darnay arrintaada. Ma arrin cusub baa? Ku jawaab NY.
answer-added-danger = { $reference }: Waxa aad qortay waxaan ku darnay arrintaada, laakiin gurmad ma soo diri karno. { $promise }
answer-reopened = { $reference }: Waad ku mahadsan tahay inaad noo sheegtay. Arrinta mar kale ayaan furnay. { $promise }
answer-place-noted = { $reference }: Mahadsanid, waxaan qornay meesha: { $place }. { $promise }
answer-place-unknown = { $reference }: Mahadsanid. Markaas annaga ayaa meesha raadinayna. { $promise }
answer-made-new = Wixii ugu dambeeyay ee aad qortay hadda waa arrin gooni ah: { $reference }. { $promise }
answer-started = Mar kale ayaad naga helaysaa farriimo ku saabsan arrimahaaga. Si aad u joojiso, ku jawaab STOP.
answer-started-by-report = Mar kale ayaad jawaabo naga helaysaa. Si aad u joojiso, ku jawaab STOP.

## Every page

page-skip = U bood qoraalka
page-demo = Tani waa tijaabo. Cidna waxba looma dirayo.
page-home = Soo sheeg
page-languages = Luqadda
page-danger = Ma jiraa qof khatar ku jira?
page-danger-ring = Wac
page-fire = dab
page-police = boolis
page-ambulance = ambalaas
page-rather-talk = Ma jeclaan lahayd inaad nala hadasho? Wac Boligkontoret (xafiiska guryaha):
call-row-fire = Dab
call-row-police = Boolis
call-row-ambulance = Ambalaas

## Start page

start-title = Soo sheeg waxa kharribma iyo rabshadda meesha aad deggan tahay
start-lead = Ma deggan tahay guri degmadu leedahay, ama meel u dhow? Noo soo sheeg haddii wax kharribmaan, ama haddii qof buuq ama rabshad sameeyo. Annaga, { $municipality }, ayaa wax ka qabanayna.
start-button = Soo sheeg
start-danger = Ma jiraa qof hadda khatar ku jira? Marka hore wac
start-how = Sida ay u shaqayso
start-how-tell = Waxaad noo sheegaysaa waxa dhacay iyo meesha. Magacaaga waad qarin kartaa.
start-how-answer = Isla markiiba waxaad helaysaa jawaab: cidda arrinta haysa iyo goorta ay eegayaan.
start-how-follow = Arrinta waxaad kala socon kartaa bog adiga kuu gaar ah.
start-other-ways = Siyaabo kale oo aad wax u soo sheegi karto
start-sms-how = Qor waxa dhacay iyo meesha.

## The form

report-back = Dib u noqo
report-next = Sii wad
report-progress = Tallaabada { $step } ee { $steps }
problem-heading = Waxaa jira wax u baahan in la saxo
problem-title = Qalad:
danger-question = Ma jiraa qof hadda khatar ku jira?
danger-hint = Tusaale ahaan dab, gacan-ka-hadal, guri hadda la jabsanayo, ama qof si daran u xanuunsan ama u dhaawacan.
danger-yes = Haa, qof baa khatar ku jira
danger-no = Maya
call-question = Marka hore wac
call-lead = Hadda wac lambarka ku habboon. Annagu gurmad ma soo diri karno. Farriimaha halkan la soo diro isla markiiba lama akhriyo.
call-text-phone = Ma isticmaashaa telefoonka qoraalka ee dadka maqalku ku adag yahay? Lambarka gurmadku waa
call-after = Marka aad wacdo ka dib, annagana waad noo soo sheegi kartaa.
call-go-on = Sii wad
happened-question = Maxaa dhacay?
happened-hint = Ku qor ereyadaada, luqad kasta. Sheeg goorta ay dhacday, iyo haddii ay horeba u dhacday.
happened-empty = Qor waxa dhacay.
happened-no-words = Waxa dhacay ereyo ku qor. Waxaan aragnay calaamado iyo sawirro keliya.
happened-too-long = Qoraalka soo gaabi. Xarfaha ugu badan ee la oggol yahay: { $most }. Xarfaha aad qortay: { $length }.
place-question = Waa xaggee?
place-hint = Magaca waddada iyo lambarka dhismaha, sida Storgata 12B, ama magaca ay dadku dhismaha u yaqaanaan. Haddii aadan cinwaanka aqoon, noo sharrax meesha.
place-optional = Haddii aad meesha horay u qortay, waad sii socon kartaa adigoo aan halkan waxba ku qorin.
place-too-long = Cinwaanka soo gaabi. Xarfaha ugu badan ee la oggol yahay: { $most }. Inta kale waxaad ku qori kartaa qaybta "Maxaa dhacay?".
choice-question = Cinwaankee ayaad ula jeeddaa?
choice-hint = Waxaad qortay "{ $typed }".
choice-or = ama
choice-none = Kuwan midna ma aha
choice-keep = Waxaan isticmaalaynaa waxa aad qortay: "{ $typed }"
dwelling-question = Ma waxay ku saabsan tahay hal guri oo gaar ah?
dwelling-hint = Qor lambarka guriga haddii aad taqaan: hal xaraf iyo afar tiro, sida H0203. Badanaa wuxuu ku qoran yahay albaabka agtiisa ama sanduuqa boostada. Haddii kale, waad sii socon kartaa adigoo aan waxba qorin.
dwelling-choose = Dooro lambarka guriga ee { $address } haddii aad taqaan. Labada tiro ee xarafka ku xiga waa dabaqa.
dwelling-floor = { $unit } (dabaqa { $floor })
dwelling-basement = { $unit } (ka hooseeya dabaqa 1)
dwelling-cellar = { $unit } (dhulka hoostiisa)
dwelling-loft = { $unit } (saqafka hoostiisa)
dwelling-wrong = Qor lambarka guriga: hal xaraf (H, U, K ama L) iyo afar tiro, tusaale ahaan H0203. Haddii aadan aqoon, waxba ha qorin.
contact-question = Sideen kuula soo xiriirnaa?
contact-hint = Dadka arrinta ka shaqeeya oo keliya ayaa arka cidda aad tahay. Qofka ay arrintu ku saabsan tahay annagu uma sheegno cidda aad tahay.
contact-phone = SMS
contact-phone-who = Jawaabaha iyo wararka arrinta waxaad ku helaysaa SMS. Farriimaha kuma qorna waxa ay arrintu ku saabsan tahay.
contact-phone-label = Lambarka mobilka
contact-email = Iimayl
contact-email-who = Jawaabaha iyo wararka arrinta waxaad ku helaysaa iimayl. Farriimaha kuma qorna waxa ay arrintu ku saabsan tahay.
contact-email-label = Cinwaanka iimaylka
contact-none = Waxaan rabaa inaan magacayga qariyo
contact-none-who = Cidda aad tahay ma garanayno, waxna kuma weydiin karno. Waxaad helaysaa link aad arrinta kula socon karto.
contact-missing = Dooro SMS, iimayl ama inaad magacaaga qariso.
contact-phone-wrong = Qor lambar telefoon oo siddeed tiro ah, sida 912 34 567. Lambarka dal kale wuxuu ku bilaabmaa + iyo koodhka dalka.
contact-email-wrong = Qor cinwaan iimayl oo leh @ iyo dhibic, sida name@example.com.
check-question = Ma sax baa?
check-danger = Waxaad ku jawaabtay in qof khatar ku jiro. Wac 110, 112 ama 113 ka hor intaadan dirin.
check-happened = Waxa dhacay
check-place = Meesha
check-dwelling = Guriga
check-contact = Xiriirka
check-change = Beddel
check-not-given = Lama sheegin
check-no-dwelling = Kuma saabsana hal guri oo gaar ah
check-anonymous = Magacaagu waa qarsoon yahay
check-unknown-place = Meeshan waan ka heli waynay diiwaanka cinwaannada. Waxaan isticmaalaynaa waxa aad qortay.
check-next = Marka aad dirto, isla markiiba waxaad arkaysaa cidda arrinta helaysa iyo goorta ay eegayaan.
check-send = Dir
check-failed = Farriintaadu nama soo gaarin. Waxa aad qortay ma lumin. Wax yar sug, ka dibna mar kale riix Dir.
check-sent-before = Hore ayaad farriin halkan uga soo dirtay. Haddii aad rabto inaad tanna dirto, mar kale riix Dir.

## Receipt and the reporter's own page

receipt-title = Waan helnay farriintaada
receipt-reference = Lambarka arrinta
receipt-now = Waxa hadda dhacaya
receipt-told-sms = Waxaad helaysaa SMS ay ku qoran yihiin lambarka arrinta iyo linkiga boggaaga.
receipt-told-email = Waxaad helaysaa iimayl ay ku qoran yihiin lambarka arrinta iyo linkiga boggaaga.
receipt-told-page = Magacaagu waa qarsoon yahay, sidaas darteed wax kuuma soo qori karno. Kaydso linkiga hoose.
receipt-told-not = Waxaan awoodi waynay inaan jawaab u dirno lambarka ama cinwaanka aad na siisay. Kaydso linkiga boggan.
receipt-page = Boggaaga
receipt-page-keep = Halkan waxaad ka arkaysaa cidda arrinta haysa iyo waxa dhacaya. Linkiga adiga keliya ayaa iska leh. Qof kasta oo linkiga haysta wuu furi karaa bogga.
receipt-danger = Haddii ay khatar noqoto, ha na sugin: wac 110 (dab), 112 (boolis) ama 113 (ambalaas).
holder-byggdrift = Arrinta waxaa haya Byggdrift (dayactirka)
holder-housing_office = Arrinta waxaa haya Boligkontoret (xafiiska guryaha)
holder-police = Arrintu waxay khusaysaa booliska
case-resolved = Arrinta waa la xalliyay
case-closed = Arrinta waa la xiray
case-due = Ugu dambayn: { $due }.
case-overdue = Waqtigu wuxuu ku ekaa { $due }. Waan daahnay, waana ka xunnahay.
case-about = Ku saabsan
case-where = Meesha
case-history = Wixii ilaa hadda dhacay
case-reported = Waan helnay farriintaada.
case-report-moved = Farriintaada waxaa lagu daray arrintan.
case-in-progress = Qof baa bilaabay inuu arrinta ka shaqeeyo.
case-waiting = Arrintu waxay sugaysaa qalab, jawaab ama dad kale.
case-now-resolved = Arrinta waa la xalliyay.
case-now-closed = Arrinta waa la xiray.
given-byggdrift = Arrinta waxaa helay Byggdrift (dayactirka).
given-housing_office = Arrinta waxaa helay Boligkontoret (xafiiska guryaha).
given-police = Arrintu waxay noqotay mid booliska khusaysa.

## When something went wrong

error-not-found = Bogga waan heli waynay
error-not-found-advice = Waxaa dhici karta in cinwaanka si qaldan loo qoray. Haddii aad ka timid SMS ama iimayl, hubi in linkigu dhammaystiran yahay.
error-method = Bogga sidan laguma furi karo
error-method-advice = Tag bogga hore oo halkaas ka bilow.
error-too-large = Qoraalku aad buu u dheer yahay
error-too-large-advice = Dib u noqo, qoraalka soo gaabi oo mar kale isku day. Xarfaha ugu badan ee la oggol yahay: 10,000.
error-too-many = Farriimo badan ayaa isku mar yimid
error-too-many-advice = Waqti gaaban ayaan farriimo badan halkan ka helnay. Hal daqiiqo sug, dib u noqo oo mar kale isku day.
error-broken = Wax baa naga qaldamay
error-broken-advice = Wax yar sug oo mar kale isku day. Haddii ay taasi caawin waydo, na soo wac.
error-id = Fadlan noo sheeg lambarkan:
error-home = Ku noqo bogga hore
