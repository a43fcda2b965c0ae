

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
date-clock = { $hour }:{ $minute }
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

## Questions that follow what was told

answer-to-follow-yes = Haa
answer-to-follow-no = Maya
follow-door_which = Waa albaabkee?
follow-door_which-entrance = Albaabka laga soo galo dhismaha
follow-door_which-own = Albaabka guriga
follow-door_which-storage = Albaabka dhulka hoostiisa ama qolka kaydka
follow-door_which-other = Albaab kale
follow-door_locks = Albaabka ma la qufuli karaa?
follow-door_locked_out = Ma bannaanka ayaad joogtaa, adigoo aan guriga geli karin?
follow-bell_where = Xaggee buusan ka shaqaynayn?
follow-bell_where-own = Gurigayga oo keliya
follow-bell_where-building = Dhowr guri, ama albaabka laga soo galo dhismaha
follow-water_running = Ma jiraan biyo hadda qulqulaya?
follow-water_shut = Biyaha ma xiri kartaa?
follow-heat_where = Dhibku xaggee buu ka jiraa?
follow-heat_where-room = Hal qol
follow-heat_where-home = Guriga oo dhan
follow-heat_where-building = Dhismaha oo dhan
follow-sparks = Ma jirtaa ur wax gubanaya, ama dhimbiilo?
follow-power_where = Dhibku xaggee buu ka jiraa?
follow-power_where-part = Guriga qayb ka mid ah
follow-power_where-stairs = Jaranjarada ama meel kale oo la wadaago
follow-power_where-home = Guriga oo dhan
follow-power_where-building = Dhismaha oo dhan
follow-frail_there = Ma jiraan carruur yaryar, ama dad da' ah ama xanuunsan, oo halkaas deggan?
follow-lift_stuck = Ma jiraa qof hadda wiishka ku dhex xayiran?
follow-lift_needed = Ma jiraa qof aan jaranjarada isticmaali karin?
follow-can_hurt = Ma dhici kartaa in qof hadda halkaas ku dhaawacmo?
follow-window_closes = Daaqadda ma la xiri karaa?
follow-window_low = Ma dhici kartaa in qof daaqadda ka soo galo?
follow-fire_what = Maxaa qaldan?
follow-fire_what-no_alarm = Qalabka qiiqa ka diga ee guriga midna ma shaqaynayo
follow-fire_what-way_out = Jidka bannaanka loogu baxo waa xiran yahay
follow-fire_what-other = Wax kale
follow-thief_there = Ma weli halkaas bay joogaan dadkii soo jabsaday?
follow-break_in_closes = Albaabka iyo daaqadda ma la xiri karaa?

## Following a case that is reported already

following-day = { $weekday } { $day }/{ $month }
following-late = { $holder }. Waqtigu wuxuu ku ekaa { $due }. Waan daahnay.
questions-question = Wax yar oo dheeraad ah
questions-hint = Ka jawaab inta aad taqaan. Waad sii socon kartaa adigoo aan ka jawaabin.
questions-skip = Ma aqaan
known-question = Ma arrintan baad rabtaa inaad soo sheegto?
known-hint = Arrintan hore ayaa loo soo sheegay. Haddii ay isku mid yihiin, arrinta waad la socon kartaa. Waxaad helaysaa lambar adiga kuu gaar ah. Waxa aad qortayna arrinta ayaan ku daraynaa.
known-yes = Haa, arrintan ayaan la soconayaa
known-what = { $category }, { $address }
known-since = Markii ugu horraysay ee la soo sheegay: { $day }. { $promise }
known-no = Maya, tani waa wax kale
known-missing = Dooro inaad arrintan la socoto, ama inay tahay wax kale.
check-follows = Arrinta aad la socoto
following-ack-sms = Hore ayaa loo soo sheegay. La soco arrinta ({ $reference }). { $promise } Khatar ma jirtaa? Wac 110, 112 ama 113. Eeg: { $url }
following-ack-sms-danger = Arrinta waad la socon kartaa ({ $reference }), laakiin gurmad ma soo diri karno. { $promise } Eeg: { $url }
following-ack-email-subject = Arrinta hadda waad la socon kartaa, { $reference }
following-ack-email-body =
    Salaan!

    Tan hore ayaa loo soo sheegay. Arrinta hadda waad la socon kartaa. Waxa aad qortay arrinta ayaan ku darnay.

    Lambarka arrinta: { $reference }
    { $promise }

    Halkan ka eeg halka ay arrintu marayso:
    { $url }

    Linkiga adiga keliya ayaa iska leh. Qof kasta oo linkiga haysta wuu furi karaa bogga.

    Haddii qof khatar galo, wac: 110 (dab), 112 (boolis) ama 113 (ambalaas). Annagu gurmad ma soo diri karno.

    Salaan ka timid { $municipality }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Cinwaannada diiwaanka ku jira
place-count = Cinwaannada la helay: { $count }. Mid ku dooro fallaaraha kor iyo hoos.
place-none = Meeshan kuma jirto diiwaanka cinwaannada. Si kastaba waad sii socon kartaa. Markaas waxaan isticmaalaynaa waxa aad qortay.
place-chosen = Waxaad dooratay { $place }.
place-here = Isticmaal meesha aan joogo
place-here-hint = Barnaamijka internetka (browser) ayaa ku weydiinaya inaan ogaan karno meesha aad joogto. Waxaan raadinaynaa cinwaanno kuu dhow. Meesha aad joogto ma kaydinno.
place-here-looking = Waxaan raadinaynaa meesha aad joogto. Wax yar sug.
place-here-refused = Barnaamijka internetka (browser) nooma sheego meesha aad joogto. Cinwaanka ku qor sanduuqa. Haddii aad rabto inaan ogaanno, dejinta (settings) ka oggolow goobta (location).
place-here-failed = Meesha aad joogto waan garan waynay. Cinwaanka ku qor sanduuqa.
place-here-vague = Meesha aad joogto qiyaas keliya ayaan ku naqaan, mana sheegi karno guryaha kuu dhow. Cinwaanka ku qor sanduuqa.
place-here-none = Cinwaan kuu dhow waan heli waynay. Meesha ku qor sanduuqa.
place-near-count = Cinwaannada kuu dhow: { $count }. Dooro kan ay arrintu ku saabsan tahay.
place-metres = qiyaastii { $metres } m kaa fog
place-kept = "{ $place }" waan ka heli waynay diiwaanka cinwaannada. Waxaan isticmaalaynaa meesha sida aad u qortay.
place-change = Beddel meesha
choice-entrance-question = Waa albaabkee kan dhismaha laga soo galo?
choice-entrance-hint = Cinwaanka { $address } wuxuu leeyahay dhowr albaab oo laga soo galo. Xarafku badanaa wuxuu ku qoran yahay calaamadda albaabka agtiisa ku taal.
choice-entrance-unknown = Ma aqaan, ama waa dhowr albaab
choice-many = Waxaa jira cinwaanno ka badan kuwan. Haddii aad cinwaanka weydo, qor lambarka dhismahana.
choice-many-change = Cinwaanka mar kale qor
choice-unanswered = Dooro mid ka mid ah jawaabaha.
dwelling-common = Meel la wadaago, ama ma aqaan
dwelling-common-more = Meelaha la wadaago waa tusaale ahaan jaranjarada, marinka, dhulka hoostiisa, saqafka hoostiisa, qolka dharka lagu dhaqo iyo bannaanka guriga.
dwelling-one = Hal guri oo gaar ah
dwelling-number = Lambarka guriga

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

## Photos

photos-question = Ma rabtaa inaad sawirro ku darto?
photos-optional = Sawir la'aan waad sii socon kartaa.
photos-hint = Sawirradu waxay naga caawiyaan inaan fahanno waxa dhacay. Sawirrada ugu badan ee aad ku dari karto: { $most }. Ha u dhowaan wax khatar ah. Dadkana ha sawirin haddii ay suurtagal tahay.
photos-who = Dadka arrinta ka shaqeeya oo keliya ayaa sawirrada arka. Faylka waxaan ka saarnaa meesha iyo goorta sawirka la qaaday.
photos-choose = Dooro ama qaad sawirro
photos-add = Ku dar
photos-taken = Sawirrada lagu daray
photos-photo = Sawirka { $number }
photos-size = { $kilobytes } kB
photos-remove = Ka saar
photos-full = Sawirrada aad ku dartay waa { $most }, kuwo kalena meel uma bannaana. Haddii aad rabto inaad sawir beddesho, marka hore ka saar.
photos-preparing = Waxaan diyaarinaynaa { $name }
photos-sending = Waxaan diraynaa { $name }
photos-sent = Waa lagu daray: { $name }
photos-removed = Waa laga saaray: { $name }
photos-later = Hadda ma diri karno { $name }. Wax yar ka dib ayaan mar kale isku dayaynaa.
photos-not-sent = Lama dirin: { $name }
photos-retry = Mar kale isku day
photos-wait = Weli sawirro ayaan diraynaa. Marka ay dirmaan waad sii socon kartaa. Haddii aad rabto inaad sii socoto iyaga la'aantood, mar kale riix.
photos-unnamed = fayl aan magac lahayn
photos-heic = "{ $name }" waa nooca HEIC, mana furi karno. Sawirka fur, shaashadda ka sawir (screenshot), oo sawirkaas ku dar.
photos-pdf = "{ $name }" waa PDF. Sawirro keliya ayaan qaadannaa. Sawir waxa aad rabto inaad na tusto, ama shaashadda ka sawir (screenshot), oo sawirkaas ku dar.
photos-video = "{ $name }" waa muuqaal ama cod. Sawirro keliya ayaan qaadannaa. Sawir waxa aad rabto inaad na tusto, ama shaashadda ka sawir (screenshot), oo sawirkaas ku dar.
photos-other-type = "{ $name }" ma aha sawir aan furi karno. Ku dar sawir nooca JPEG, PNG, WebP ama GIF ah.
photos-too-large = "{ $name }" wuu ka weyn yahay { $most } MB. Sawirka fur, shaashadda ka sawir (screenshot), oo sawirkaas ku dar.
photos-too-many-pixels = "{ $name }" aad buu u weyn yahay: dhibcaha sawirka (pixels) ayaa aad u badan. Sawirka fur, shaashadda ka sawir (screenshot), oo sawirkaas ku dar.
photos-broken = "{ $name }" wuu kharriban yahay, mana furi karno. Mar kale sawir, ama sawir kale dooro.
photos-too-many = "{ $name }" laguma darin. Sawirrada ugu badan ee la oggol yahay: { $most }. Haddii aad rabto inaad kan ku darto, kuwa kale mid ka saar.
photos-not-now = "{ $name }" hadda waan qaadan waynay. Qaladka annaga ayaa leh. Wax yar sug oo mar kale ku dar, ama sii soco isaga la'aantiis.
photos-not-removed = Sawirka hadda waan saari waynay. Wax yar sug oo mar kale isku day.
photos-cut-off = Wixii aad dirtay oo dhan nama soo gaarin. Eeg sawirrada lagu daray, inta kalena mar kale ku dar.
check-photos = Sawirrada
check-no-photos = Ma jiraan

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

## The frame of every page and the start page, further

page-follow = La soco arrintaada
page-more = Wax badan ka ogow adeeggan
start-easy = Waxay qaadanaysaa dhowr daqiiqo. Akoon uma baahnid, magacaagana waad qarin kartaa.
start-follow = Ma hore ayaad wax noogu soo sheegtay?
start-follow-how = Lambarka arrinta iyo koodhka aad heshay waxaad ku arki kartaa cidda arrinta haysa iyo waxa dhacaya.
start-privacy = Dadka arrinta ka shaqeeya oo keliya ayaa arka cidda aad tahay.
start-privacy-link = Sida aan u ilaalinno waxa aad noo sheegto

## About us

about-title = Ku saabsan adeeggan
about-lead = Halkan annaga, { $municipality }, waxaan ku helnaa farriimaha ku saabsan waxa kharribma, buuqa iyo rabshadda ka dhaca guryaha degmada iyo agagaarkooda.
about-call = Ma jeclaan lahayd inaad qof la hadasho?
about-call-how = Uma baahnid inaad foomka isticmaasho. Na soo wac, noo soo qor ama noo imow, inta kalena annaga ayaa ka sii wadayna.
about-interpreter = Haddii aad turjubaan u baahan tahay, isla markiiba noo sheeg.
about-phone = Telefoon
about-hours = Waxaan furannahay:
about-sms = SMS
about-email = Iimayl
about-visit = Na soo booqo
about-how = Sida aan u shaqayno
about-how-answer = Isla markiiba waxaad helaysaa jawaab. Waxaad arkaysaa cidda arrinta haysa iyo goorta ay eegayaan.
about-how-sorted = Barnaamij kombiyuutar ayaa farriinta akhriya, u dira dadka ay khusayso, oo muddo u qabta. Haddii aanu barnaamijku hubin, arrintu waxay u tagtaa Boligkontoret (xafiiska guryaha). Wax kasta oo barnaamijku sameeyay shaqaaluhu way sixi karaan.
about-how-decided = Barnaamijku wax go'aan ah kama gaaro adiga ama gurigaaga. Go'aanka dad baa gaara.
about-languages = Luqadaha
about-languages-how = Tirada luqadaha aad bogaggan ku akhrin karto waa { $number }. Noogu soo qor luqadda aad ugu fiican tahay.
about-not = Ma xaalad khatar ah baa?
about-not-emergency = Annagu gurmad ma soo diri karno. Haddii qof khatar ku jiro, wac lambarradan midkood:
about-not-hurry = Haddii ay wax yar sugi karto, wac
about-police = booliska:
about-doctor = ama dhakhtarka degdegga (legevakt):

## Privacy notice

privacy-title = Ilaalinta xogtaada
privacy-lead = Halkan waxaa ku qoran waxa aan ku samayno waxa aad noo sheegto, cidda aragta, iyo waxa aad naga dalban karto.
privacy-short = Si kooban
privacy-short-who = Dadka arrinta ka shaqeeya oo keliya ayaa arka waxa aad qortay iyo cidda aad tahay.
privacy-short-neighbour = Qofka aad wax ka soo sheegto annagu uma sheegno cidda wax soo sheegtay.
privacy-short-anonymous = Magacaaga waad qarin kartaa.
privacy-short-cookies = Bogaggan kuma isticmaalno cookies (faylal yaryar oo bogaggu qalabkaaga ku kaydiyaan), raadkaagana ma raacno.
privacy-who = Yaa arka, muxuuna arkaa?
privacy-who-staff = Dadka arrinta ka shaqeeya
privacy-who-staff-how = Byggdrift (dayactirka) iyo Boligkontoret (xafiiska guryaha) waxay arkaan waxa aad qortay, meesha, sawirrada iyo sida laguula soo xiriiri karo. Waa inay sirta ilaaliyaan.
privacy-who-neighbour = Qofka aad wax ka soo sheegto
privacy-who-neighbour-how = Annagu uma sheegno cidda wax soo sheegtay. Qof kasta wuu codsan karaa inuu arko waxa aan isaga ka kaydinnay, laakiin markaas waxaan ka saarnaa wixii muujinaya cidda aad tahay.
privacy-who-others = Dadka kale ee isla arrintaas soo sheega
privacy-who-others-how = Ma arkaan cidda aad tahay, mana arkaan waxa aad qortay.
privacy-who-police = Booliska
privacy-who-police-how = Waxaa loo sheegi karaa in arrin jirto, laakiin looma sheego waxa ay ku saabsan tahay. Haddii ay u baahdaan inay wax badan ogaadaan, qof shaqaale ah ayaa taas go'aaminaya.
privacy-who-carriers = Shirkadaha SMS-ka iyo iimaylka noo gudbiya
privacy-who-carriers-how = Waxay helaan lambarkaaga ama cinwaanka iimaylkaaga iyo waxa farriinta ku qoran. Marka aan foomka kaaga jawaabno, kuma qorno waxa ay arrintu ku saabsan tahay. Haddii aad SMS noo soo dirto, waxa aad qorto shirkadahaas ayay soo maraan.
privacy-who-public = Dadka kale oo dhan
privacy-who-public-how = Farriimaha internetka ma gelinno. Haddii qof degmada weydiisto inuu waraaqaha arko, waxaan ka saarnaa wixii nagu waajib ah inaan sir u hayno.
privacy-collect = Maxaan kaydinnaa?
privacy-collect-told = Waxa aad qorto, iyo cinwaanka iyo guriga ay ku saabsan tahay.
privacy-collect-photos = Sawirrada aad ku darto. Waxaan ka saarnaa waxa kamaraddu ka kaydisay meesha iyo waqtiga.
privacy-collect-contact = Lambarka mobilka ama cinwaanka iimaylka aad na siiso. Haddii aad SMS dirto, waxaan kaydinnaa lambarka aad ka soo qorto.
privacy-collect-when = Goorta aad noo soo sheegtay, iyo luqadda aad ku soo sheegtay.
privacy-collect-done = Cidda arrinta haysa, waxa ay qabteen, iyo waxa aan kuu soo qornay.
privacy-collect-not = Cinwaanka IP-gaaga kuma darno farriinta. Uma baahnid inaad sheegto magacaaga ama lambarkaaga dhalashada (fødselsnummer). Dadka kalena ha ka qorin wax aan loo baahnayn.
privacy-draft = Waxa aad foomka ku qorto waan kuu haynaa inta aad buuxinayso. Waa qoraal la siray, cinwaanka boggaaga oo keliya ayaana furi kara. Barnaamijkaaga internetka (browser) isna wuu kaydiyaa, ilaa aad dirto ama bogga xirto.
privacy-why = Maxaa noo oggolaanaya?
privacy-why-use = Xogta waxaan u isticmaalnaa inaan ogaanno waxa qaldan, inaan wax ka qabanno iyo inaan kuu jawaabno. Haddii qof shaqaale ah saxo wax barnaamijku sameeyay, farriinta waxaan u isticmaali karnaa inaan barnaamijka ku hagaajinno.
privacy-why-ground = Degmadu waa inay dayactirto guryaha ay kiraysato (husleieloven § 5-3, sharciga kirada guryaha), oo u jawaabto dadka la soo xiriira (forvaltningsloven, sharciga maamulka). Waa shaqo danta dadka oo dhan ah. Sidaas darteed xogta waan isticmaali karnaa, sida uu qorayo sharciga ilaalinta xogta ee Yurub (personvernforordningen, GDPR), qodobka 6 nr. 1 xarafka e.
privacy-program = Barnaamij baa farriimaha kala sooca
privacy-long = Ilaa goorma ayaan haynaa?
privacy-long-draft = Waxa aad foomka ku qorto oo aadan dirin, saddex maalmood ka dib ayaan tirtirnaa.
privacy-long-texts = { $days ->
        [one] Qoraalka SMS-ka iyo iimaylka aan kuu dirno waxaan tirtirnaa { $days } maalin ka dib.
       *[other] Qoraalka SMS-ka iyo iimaylka aan kuu dirno waxaan tirtirnaa { $days } maalmood ka dib.
    }
privacy-long-case = Arrinta lafteeda waxaan haynaa inta aan u baahan nahay, iyo inta uu sharciga kaydinta (arkivloven) nagu waajibiyo.
privacy-rights = Waxa aad naga dalban karto
privacy-rights-see = inaan ku tusno waxa aan kaa kaydinnay
privacy-rights-correct = inaan saxno wixii qaldan
privacy-rights-erase = inaan tirtirno wixii aannaan hadda u baahnayn oo aan nagu waajib ahayn inaan hayno
privacy-rights-object = inaannaan xogta isticmaalin, ama aan sugno ilaa aan ka hubinno in naloo oggol yahay
privacy-rights-how = Noo soo qor ama na soo wac. Sheeg lambarka arrinta haddii aad hayso. Jawaab waxaad ku helaysaa bil gudaheed.
privacy-ask = Ma qabtaa su'aalo, mise waxaad rabtaa inaad cabato?
privacy-controller = Cidda xogta mas'uulka ka ah waa { $municipality } (sharcigu wuxuu ku magacaabaa behandlingsansvarlig).
privacy-officer = Qofka u xilsaaran ilaalinta xogta (personvernombud)
privacy-office = Boligkontoret (xafiiska guryaha)
privacy-complain = Haddii ay kula tahay inaan xogtaada si qaldan u isticmaalno, waxaad u caban kartaa hay'adda ilaalinta xogta,
privacy-cookies = Cookies
privacy-cookies-how = Bogaggani ma isticmaalaan cookies, waxna kama soo qaataan bogag kale. Luqadda aad doorato waxay ku qoran tahay cinwaanka bogga. Shaqaalaha akoon ku gala oo keliya ayaa cookie hela.

## Accessibility statement

accessibility-title = Bogag qof walba isticmaali karo
accessibility-lead = Qof walba waa inuu wax soo sheegi karo. Bogaggu waa inay ku shaqeeyaan kiiboodhka iyo barnaamijka shaashadda akhriya, shaashado yaryar, far waaweyn iyo JavaScript la'aan.
accessibility-tell = Ma jiraan wax kuu shaqayn waayay?
accessibility-tell-how = Noo sheeg bogga iyo waxa aad isku dayday inaad samayso. Markaas waan sixi karnaa. Inta ka horraysa, arrintaada telefoon ayaad ku soo sheegi kartaa.
accessibility-limits = Waxa aan weli fiicnayn
accessibility-limits-photos = Sawirrada dadku soo diraan ma laha sharraxaad qoran.
accessibility-limits-languages = Qoraallada aan ahayn af Norwiiji ama af Ingiriisi weli ma akhrin dad luqaddaas ay u tahay af hooyo.
accessibility-limits-staff = Waxa shaqaaluhu kuu soo qoraan lama turjumo.
accessibility-limits-readers = Bogagga laguma tijaabin dhammaan barnaamijyada shaashadda akhriya iyo dhammaan browser-rada.
accessibility-standard = Waxa sharcigu rabo
accessibility-standard-how = Bogaggu waa inay raacaan WCAG 2.1 heerarka A iyo AA, sida uu rabo xeerka Norway ee bogag qof walba isticmaali karo (forskriften om universell utforming av IKT-løsninger).
accessibility-tested = Waxaan ku tijaabinnaa qalabka axe iyo browser-ka Chromium, shaashado yaryar iyo kuwo waaweyn, JavaScript iyo la'aanteed.
accessibility-official = Ka akhri uustatus.no bayaankayaga ku saabsan isticmaalka bogagga (tilgjengelighetserklæring)
accessibility-complain = Haddii ay waxba tari waydo inaad noo sheegto
accessibility-complain-inspectorate = Hay'adda hubisa in qof walba bogagga internetka isticmaali karo waa
accessibility-complain-tribunal = Haddii ay kula tahay in lagu takooray maadaama aadan bogagga isticmaali karin, waxaad u caban kartaa guddiga takoorka,

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
report-not-kept = Jawaabta hadda ma kaydin karno. Waxa aad qortay weli halkan way ku jiraan. Wax yar sug oo mar kale riix.
report-offline = Internet ma haysatid. Waxa aad qortay ma lumin. Mar kale riix marka internetku soo noqdo.
problem-heading = Waxaa jira wax u baahan in la saxo
problem-title = Qalad:
danger-question = Ma jiraa qof hadda khatar ku jira?
danger-hint = Tusaale ahaan dab, gacan-ka-hadal, guri hadda la jabsanayo, ama qof si daran u xanuunsan ama u dhaawacan.
danger-yes = Haa, qof baa khatar ku jira
danger-no = Maya
danger-missing = Ku jawaab haa ama maya.
call-question = Marka hore wac
call-lead = Hadda wac lambarka ku habboon. Annagu gurmad ma soo diri karno. Farriimaha halkan la soo diro isla markiiba lama akhriyo.
call-text-phone = Ma isticmaashaa telefoonka qoraalka ee dadka maqalku ku adag yahay? Lambarka gurmadku waa
call-after = Marka aad wacdo ka dib, annagana waad noo soo sheegi kartaa.
call-not-us = Annagu cidna kuuma wicin, gurmadna ma soo diri karno.
call-go-on = Sii wad
happened-question = Maxaa dhacay?
happened-hint = Ku qor ereyadaada, luqad kasta. Sheeg goorta ay dhacday, iyo haddii ay horeba u dhacday.
happened-empty = Qor waxa dhacay.
happened-no-words = Waxa dhacay ereyo ku qor. Waxaan aragnay calaamado iyo sawirro keliya.
happened-too-long = Qoraalka soo gaabi. Xarfaha ugu badan ee la oggol yahay: { $most }. Xarfaha aad qortay: { $length }.
happened-after-sending = Farriintii aad hore halkan ugu qortay waa la diray. Waxa aad hadda qorto waxay noqonayaan farriin cusub.
happened-after-own = Bogga farriinta hore
place-question = Waa xaggee?
place-hint = Magaca waddada iyo lambarka dhismaha, sida Storgata 12B, ama magaca ay dadku dhismaha u yaqaanaan. Haddii aadan cinwaanka aqoon, noo sharrax meesha.
place-optional = Haddii aad meesha horay u qortay, waad sii socon kartaa adigoo aan halkan waxba ku qorin.
place-too-long = Cinwaanka soo gaabi. Xarfaha ugu badan ee la oggol yahay: { $most }. Inta kale waxaad ku qori kartaa qaybta "Maxaa dhacay?".
place-missing = Qor meesha ay tahay. Haddii aadan aqoon, mar kale riix "Sii wad".
choice-question = Cinwaankee ayaad ula jeeddaa?
choice-hint = Waxaad qortay "{ $typed }".
choice-or = ama
choice-none = Kuwan midna ma aha
choice-keep = Waxaan isticmaalaynaa waxa aad qortay: "{ $typed }"
dwelling-question = Ma waxay ku saabsan tahay hal guri oo gaar ah?
dwelling-hint = Qor lambarka guriga haddii aad taqaan: hal xaraf iyo afar tiro, sida H0203. Badanaa wuxuu ku qoran yahay albaabka agtiisa ama sanduuqa boostada. Haddii kale, waad sii socon kartaa adigoo aan waxba qorin.
dwelling-choose = Dooro guriga ku yaal { $address } ee ay arrintu ku saabsan tahay, haddii aad taqaan. Labada tiro ee xarafka ku xiga waa dabaqa.
dwelling-floor = { $unit } (dabaqa { $floor })
dwelling-basement = { $unit } (ka hooseeya dabaqa 1)
dwelling-cellar = { $unit } (dhulka hoostiisa)
dwelling-loft = { $unit } (saqafka hoostiisa)
dwelling-wrong = Qor lambarka guriga: hal xaraf (H, U, K ama L) iyo afar tiro, tusaale ahaan H0203. Haddii aadan aqoon, waxba ha qorin.
contact-question = Sideen kuula soo xiriirnaa?
contact-hint = Dadka arrinta ka shaqeeya oo keliya ayaa arka cidda aad tahay. Qofka ay arrintu ku saabsan tahay annagu uma sheegno cidda aad tahay.
contact-safe = Ma jiraan dad kale oo akhrin kara farriimahaaga? Dooro lambar ama cinwaan iimayl oo farriimihiisa aad adiga keliya akhrido, ama magacaaga qari.
contact-phone = SMS
contact-phone-who = Jawaabaha iyo wararka arrinta waxaad ku helaysaa SMS. Farriimaha kuma qorna waxa ay arrintu ku saabsan tahay.
contact-phone-label = Lambarka mobilka
contact-email = Iimayl
contact-email-who = Jawaabaha iyo wararka arrinta waxaad ku helaysaa iimayl. Farriimaha kuma qorna waxa ay arrintu ku saabsan tahay.
contact-email-label = Cinwaanka iimaylka
contact-none = Waxaan rabaa inaan magacayga qariyo
contact-none-who = Cidda aad tahay ma garanayno. Waxaad helaysaa link iyo koodh aad ku furto bog adiga kuu gaar ah. Bogga waxaad ka arkaysaa waxa dhacaya, halkaas ayaana wax kuugu soo qoraynaa haddii ay tahay inaan wax ku weydiinno.
contact-missing = Dooro SMS, iimayl ama inaad magacaaga qariso.
contact-phone-wrong = Qor lambar telefoon oo siddeed tiro ah, sida 912 34 567. Lambarka dal kale wuxuu ku bilaabmaa + iyo koodhka dalka.
contact-email-wrong = Qor cinwaan iimayl oo leh @ iyo dhibic, sida name@example.com.
category-question = Maxay ku saabsan tahay?
category-hint = Dooro ka ugu habboon. Markaas arrintu waxay gaaraysaa dadka wax ka qaban kara.
category-missing = Dooro waxa ay ku saabsan tahay.
category-group-broken = Wax kharriban, wasakh ah ama maqan
category-group-people = Wax ku saabsan dad ama xayawaan
category-group-other = Wax kale
check-question = Ma sax baa?
check-danger = Waxaad ku jawaabtay in qof khatar ku jiro. Wac 110, 112 ama 113 ka hor intaadan dirin.
check-happened = Waxa dhacay
check-about = Waxa ay ku saabsan tahay
check-place = Meesha
check-dwelling = Guriga
check-contact = Xiriirka
check-in-danger = Ma jiraa qof hadda khatar ku jira?
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
receipt-told-page = Magacaagu waa qarsoon yahay, sidaas darteed boggaaga oo keliya ayaan kuugu jawaabi karnaa. Kaydso linkiga, ama meel ku qoro lambarka arrinta iyo koodhka.
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

## The reporter's own page: what can be said there, and how to come back

own-got = Waan helnay farriintaada: { $when }.
own-code = Koodhka
own-add-later = Ma rabtaa inaad wax ku darto, ama inaad sheegto in arrintu hagaagtay? Boggaaga ayaad ka samayn kartaa.
own-open-page = Fur boggaaga
own-back = Sida aad halkan ugu soo noqon karto
own-back-code = Haddii aadan linkiga haysan, tag { $address } oo qor lambarka arrinta iyo koodhka.
own-who-reads = Dadka arrinta ka shaqeeya oo keliya ayaa akhriya waxa aad qortay, arkana sida laguula soo xiriiri karo. Qofka aad wax ka soo sheegto annagu uma sheegno cidda wax soo sheegtay.
own-who-sees = Waxaad arkaysaa oo keliya wixii adiga ku khuseeya iyo halka ay arrintu marayso. Ma arkaysid haddii dad kale soo sheegeen, iyaguna adiga kuma arkaan. Magacyada, lambarrada iyo waxa aad qortay halkan kama muuqdaan.
own-notice-words = Mahadsanid. Waxa aad qortay waxaan ku darnay arrinta.
own-notice-late = Sawirro qaarkood way soo daaheen oo lama darin. Halkan ayaad arrinta ugu dari kartaa.
own-notice-answer = Waad ku mahadsan tahay jawaabta. Dadka arrinta haya hadda way arkaan.
own-notice-reopened = Waad ku mahadsan tahay inaad noo sheegtay. Arrintu mar kale way furan tahay.
own-notice-open = Arrintu way furan tahay, qof baana haya.
own-notice-solved = Waad ku mahadsan tahay inaad noo sheegtay. Waan qornay in arrintu hagaagtay.
own-notice-rated = Waad ku mahadsan tahay inaad ra'yigaaga noo sheegtay.
own-asked = Wax baan ku weydiinaynaa
own-we-asked-at = Waxaan kuu soo qornay: { $when }
own-answer-label = Jawaabtaada
own-answer-send = Dir jawaabta
own-messages = Farriimaha laguu soo diray
own-answered = Tan waad ka jawaabtay.
own-hint = Dadka arrinta haya ayaa akhrinaya. Waxa aad qorto boggan kama muuqdaan.
own-add = Ma rabtaa inaad wax ku darto?
own-add-label = Qor waxa aad rabto inaad ku darto
own-add-send = Ku dar
own-solved = Arrintu hadda ma hagaagtay?
own-solved-lead = Noo sheeg, si aan qof sabab la'aan ugu iman. Mar dambe waad beddeli kartaa.
own-solved-send = Arrintu way hagaagtay
own-not-fixed = Arrintu miyaanay hagaagin?
own-not-fixed-lead = Noo sheeg, arrinta mar kale ayaan furaynaa.
own-not-fixed-label = Maxaa weli qaldan? Haddii aad rabto, waxba ha qorin.
own-not-fixed-send = Arrintu ma hagaagin
own-rating = Sideen arrinta u qabannay?
own-rating-hint = Jawaabtaadu waxay u tagaysaa dadkii arrinta hayay.
own-rating-good = Si fiican
own-rating-fair = Dhexdhexaad
own-rating-bad = Si xun
own-rating-words = Ma rabtaa inaad wax kale sheegto? Haddii kale, waxba ha qorin.
own-rating-send = Dir jawaabta
own-rating-change = Beddel jawaabta
own-rating-missing = Dooro saddexda jawaabood midkood.
own-empty = Wax qor ka hor intaadan dirin.
own-failed = Waxa aad qortay nama soo gaarin
own-failed-lead = Waxa aad qortay ma lumin. Wax yar sug oo mar kale isku day.
own-failed-again = Mar kale isku day
own-wrote = Wax dheeraad ah ayaad noo soo qortay.
own-gave-answer = Su'aashayadii waad ka jawaabtay.
own-said-not-fixed = Waxaad sheegtay in arrintu aanay hagaagin.
own-said-solved = Waxaad sheegtay in arrintu hagaagtay.
own-we-wrote = Wax baan kuu soo qornay.
own-we-asked = Wax baan ku weydiinnay.
own-told-later = Waxaan kuu sheegnay in ay dheeraanayso.
own-told-preliminary = Jawaab ku meel gaar ah ayaad heshay.
own-reopened = Arrinta mar kale ayaa la furay.
own-part = { $owner } ayaa haya qayb arrinta ka mid ah: { $category }. Xaaladda: { $status }.
own-part-new = { $owner } ayaa la siiyay qayb arrinta ka mid ah: { $category }.
own-part-in_progress = { $owner } ayaa bilaabay qaybtiisa arrinta: { $category }.
own-part-waiting = { $owner } waa inuu la sugo qaybtiisa arrinta: { $category }.
own-part-resolved = { $owner } ayaa dhammeeyay qaybtiisa arrinta: { $category }.
own-part-closed = { $owner } ayaa xiray qaybtiisa arrinta: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = La soco arrintaada
own-way-in-lead = Qor lambarka arrinta iyo koodhka aad heshay markii aad soo sheegtay. Haddii aad naga heshay SMS ama iimayl, waxaad isticmaali kartaa linkiga ku qoran.
own-reference-hint = Wuxuu ku bilaabmaa SF, sida SF-7K3M9Q-K.
own-code-hint = Siddeed xaraf iyo tiro, sida K7M2-9QXT. Xarfaha waaweyn iyo kuwa yaryar waa isku mid.
own-way-in-open = Fur boggaaga
own-reference-empty = Qor lambarka arrinta.
own-reference-form = Qor lambarka arrinta oo dhammaystiran: SF iyo toddoba xaraf iyo tiro, sida SF-7K3M9Q-K.
own-reference-mistyped = Lambarka arrinta si qaldan ayaa loo qoray. Hubi haddii xaraf ama tiro ay is beddeleen.
own-code-form = Qor koodhka oo dhammaystiran: siddeed xaraf iyo tiro, sida K7M2-9QXT.
own-no-match = Lambarka arrinta iyo koodhku isma laha. Hubi in labadaba si sax ah loo qoray.
own-too-many = Marar badan ayaa la isku dayay. Sug { $minutes } daqiiqo, ka dibna mar kale isku day.

## News of a case, sent to its reporters

news-message = Waxaad heshay farriin ku saabsan arrintaada.
news-message-sms = Waxaad heshay farriin ku saabsan arrintaada { $reference }: { $url }
news-question = Su'aal ku saabsan arrintaada ayaan kuu haynaa. Kaga jawaab boggaaga.
news-question-sms = Su'aal ku saabsan arrintaada { $reference } ayaan kuu haynaa. Halkan kaga jawaab: { $url }
news-waiting = Arrintaadu waxay sugaysaa qalab, jawaab ama dad kale.
news-waiting-sms = { $reference }: Arrintaadu waxay sugaysaa qalab, jawaab ama dad kale. Eeg: { $url }
news-resolved = Arrintaada waa la xalliyay. Miyaanay hagaagin? Boggaaga nooga sheeg.
news-resolved-sms = { $reference }: Arrintaada waa la xalliyay. Miyaanay hagaagin? Halkan ku jawaab, ama boggaaga nooga sheeg: { $url }
news-closed = Arrintaada waa la xiray. Weli wax ma qaldan yihiin? Boggaaga nooga sheeg.
news-closed-sms = { $reference }: Arrintaada waa la xiray. Weli wax ma qaldan yihiin? Boggaaga nooga sheeg: { $url }
news-reopened = Arrintaada mar kale ayaa la furay.
news-reopened-sms = { $reference }: Arrintaada mar kale ayaa la furay. Eeg: { $url }
news-email-subject = War cusub oo ku saabsan arrintaada, { $reference }
news-email-body =
    Salaan!

    { $news }

    Boggaaga, lambarka arrinta { $reference }:
    { $url }

    Linkiga adiga keliya ayaa iska leh. Qof kasta oo linkiga haysta wuu furi karaa bogga.

    Haddii qof khatar galo, wac: 110 (dab), 112 (boolis) ama 113 (ambalaas). Annagu gurmad ma soo diri karno.

    Salaan ka timid { $municipality }

## Where a date does not hold, and the preliminary answer

later-told = Way ka dheeraanaysaa sidii aan niri. { $holder }. Waqtiga cusub: { $due }.
later-more = Haddii aad wax ku darayso, kaga jawaab boggaaga.
later-sms = { $reference }: { $told } Wax ku dar: { $url }
later-preliminary = Arrintaadu ma dhammaan. { $why } Jawaabta ugu dambayn: { $due }.
later-preliminary-more = Tani waa jawaab ku meel gaar ah. Sharcigu xaq ayuu kuu siinayaa marka arrin ay ka badato bil. Haddii aad wax ku darayso, kaga jawaab boggaaga.
later-why-reporter = Jawaabtaada ayaan sugaynaa.
later-why-parts = Qalab ayaan sugaynaa.
later-why-others = Dad kale ayaan sugaynaa.
later-why-under_way = Weli waa laga shaqaynayaa.

## When something went wrong

error-not-found = Bogga waan heli waynay
error-not-found-advice = Waxaa dhici karta in cinwaanka si qaldan loo qoray. Haddii aad ka timid SMS ama iimayl, hubi in linkigu dhammaystiran yahay.
error-draft-gone = Wixii aad bilowday halkan kuma jiraan hadda
error-draft-gone-advice = Waxa aad bilowday saddex maalmood ayaan haynaa. Ka dib waan tirtirnaa, si aan kuu ilaalinno. Haddii aad farriinta dirtay, waxaad ka heli kartaa boggaaga. Haddii kale, mar kale bilow.
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

## Against robots and floods

guard-leave-empty = Meeshan waxba ha ku qorin
guard-too-many = Hadda farriimo aad u badan, oo aan caadi ahayn, ayaa ka imanaya shabakadda internetka ee aad isticmaalayso. Waxa aad qortay ma lumin. Hal daqiiqo sug oo mar kale riix. Haddii ay degdeg tahay, na soo wac: lambarku wuxuu ku yaal bogga hoostiisa.
reply-seen = Arrinta waan eegnay, waana ka shaqaynaynaa.
reply-tomorrow = Berri ayaan imanaynaa. Haddii aysan kugu habboonayn, halkan noogu sheeg.
reply-access = Waa inaan gurigaaga soo galno si aan u hagaajinno. Goorma ayaan iman karnaa?
reply-parts = Qalabkii waan dalbannay. Marka uu yimaado ayaan imanaynaa.
reply-contractor = Waxaan dalbannay farsamayaqaan. Isaga ayaa waqti kula ballamaya.
reply-photo = Halkan sawir ma ku soo diri kartaa?
reply-done = Waan hagaajinnay. Haddii aysan hagaagsanayn, halkan noogu sheeg.
reply-not-found = Meeshii waan tagnay, cilladna ma helin. Haddii ay soo noqoto, halkan noogu sheeg.
reply-not-ours = Tan waxaa mas'uul ka ah milkiilaha dhismaha ama iskaashatada guryaha. Fadlan iyaga la xiriir. Arrinta halkan ayaan ku xiraynaa.

## Visits: what reporters are told, and what they can say

coming-when = { $day } inta u dhaxaysa { $from } iyo { $to }
coming-summary = Booqasho: { $who }
coming-planned-sms = { $who } wuu imanayaa { $when }. Ma kugu habboona? Ku jawaab IGUMA HABBOONA, ama noogu sheeg boggaaga: { $url } Kiis { $reference }
coming-moved-sms = Waqti cusub: { $who } wuu imanayaa { $when }. Ma kugu habboona? Ku jawaab IGUMA HABBOONA, ama noogu sheeg boggaaga: { $url } Kiis { $reference }
coming-cancelled-sms = Booqashada { $when } waa la joojiyay. { $who } ma imanayo markaas. Boggaaga: { $url } Kiis { $reference }
coming-planned =
    { $who } wuu imanayaa { $when }. Haddii aysan kugu habboonayn, noogu sheeg boggaaga.

    Ku dar jadwalkaaga: { $calendar }
coming-moved =
    Booqashada waa la beddelay. { $who } wuu imanayaa { $when }. Haddii aysan kugu habboonayn, noogu sheeg boggaaga.

    Ku dar waqtiga cusub jadwalkaaga: { $calendar }
coming-cancelled =
    Booqashada { $when } waa la joojiyay. { $who } ma imanayo markaas.

    Ka saar jadwalkaaga: { $calendar }
coming-refused-sms = Waad ku mahadsan tahay sheegidda. Qofna ma imanayo markaas. Waqti cusub ayaan heli doonnaa oo kuu sheegi doonnaa. Kiis { $reference }
own-visit = { $who } wuu imanayaa { $when }
own-visit-off = Booqashada { $when } waa in la beddelo
own-visit-off-lead = Qofna ma imanayo markaas. Waqti cusub ayaan heli doonnaa oo kuu sheegi doonnaa.
own-visit-lead = Qof waa inuu guriga joogo oo albaabka furo.
own-visit-calendar = Ku dar jadwalka
own-visit-no = Ma kugu habboona?
own-visit-no-label = Goorma ayaa kugu fiican? Waad ka tagi kartaa.
own-visit-no-send = Iguma habboona
own-visit-gone = Booqashada waa la beddelay, waa la joojiyay ama way dhammaatay. Eeg waxa hadda jira.
own-notice-visit-no = Waad ku mahadsan tahay sheegidda. Waqti cusub ayaan heli doonnaa.
own-visit-planned = Waxaan ku heshiinnay booqasho { $when }.
own-visit-moved = Booqashada waxaa loo beddelay { $when }.
own-visit-cancelled = Booqashada { $when } waa la joojiyay.
own-visit-refused = Waxaad sheegtay in booqashada { $when } aysan habboonayn.
