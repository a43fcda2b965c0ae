## Northern Sámi. Texts of SMS are terse (its letters make parts of 70): straight quotes, no long dashes.

language-name = Davvisámegiella

## Dates and numbers

weekday-1 = vuossárgga
weekday-2 = maŋŋebárgga
weekday-3 = gaskavahku
weekday-4 = duorastaga
weekday-5 = bearjadaga
weekday-6 = lávvardaga
weekday-7 = sotnabeaivvi
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
date-day-and-time = { $weekday } { $day }.{ $month }. dii. { $hour }.{ $minute }
number-thousands = { "\u00A0" }

## Plain names

owner-byggdrift = Byggdrift (viessohoaiddárat)
owner-housing_office = Boligkontoret (ásodatkantuvra)
owner-police = Politiija
status-new = Boahtán midjiide
status-in_progress = Barggu vuolde
status-waiting = Vuordá
status-resolved = Čovdojuvvon
status-closed = Loahpahuvvon
priority-emergency = Heahtedilli
priority-urgent = Hoahppu
priority-normal = Dábálaš
priority-low = Sáhttá vuordit
category-lock_door = Uksa ja lohkka
category-doorbell_intercom = Uksabiellu ja uksatelefovdna
category-storage = Rádju, geallir ja lokta
category-stairwell = Tráhppá ja oktasaš sajit
category-laundry = Bassanlatnja
category-electrical = Elrávdnji ja čuovga
category-plumbing = Čáhci ja duolvačáhci
category-heating_ventilation = Liggen ja áibmomolsun
category-windows = Láse ja glássa
category-damp_mould = Lávttasvuohta ja guohpa
category-pests = Sáhpánat ja divrrit
category-fire_safety = Buollinsuodjalus
category-appliances = Ruovttumašiinnat ja latnjagálvvut
category-outdoor = Šillju ja olgosajit
category-waste = Ruskkat ja bázahusat
category-lift = Heaisa
category-noise = Riedja
category-disturbance = Ráfehisvuohta ja givssideapmi
category-intruders = Olbmot geat eai galgga leat dáppe
category-drugs = Gárrenmirkkot
category-vandalism = Bilideapmi
category-animals = Ruovttueallit
category-smoke_smell = Suovva ja hádja
category-neighbour_concern = Vuorjašupmi ássi dihte
category-threats_violence = Áitagat ja veahkaváldi
category-burglary_theft = Sisagaikun ja suoládeapmi
category-tenancy = Ásodaga láigoheapmi
category-service = Váidda suohkana birra
category-other = Eará

## What we promise, and the number to ring

promise-byggdrift = Byggdrift (viessohoaiddárat) geahččá ášši ovdal { $due }.
promise-housing_office = Boligkontoret (ásodatkantuvra) geahččá ášši ovdal { $due }.
promise-police = Ášši gullá politiijai ja čuovvoluvvo ovdal { $due }.
call-fire = Riŋge { $number } dál jus buollá, lea suovva dahje gássahádja.
call-crime = Riŋge { $number } dál jus muhtin lea heađis.
call-health = Riŋge { $number } dál jus lea várálaš heggii dahje dearvvašvuhtii.

## Acknowledgement

ack-sms = Oaččuimet dieđáhusa { $reference }. { $promise } Heahti? Riŋge 110, 112 dahje 113. Čuovo: { $url }
ack-sms-danger = Oaččuimet dieđáhusa { $reference }, muhto eat sáhte sáddet veahki. { $promise } Čuovo: { $url }
ack-email-subject = Mii leat ožžon du dieđáhusa, { $reference }
ack-email-subject-danger = Riŋge { $number } dál jus muhtin lea heađis. Mii leat ožžon du dieđáhusa, { $reference }
ack-email-body =
    Bures!

    Mii leat ožžon du dieđáhusa.

    Referánsa: { $reference }
    { $promise }

    Dás oainnát mo áššiin manná:
    { $url }

    Liŋka lea dušše dutnje. Buohkat geain lea liŋka, sáhttet rahpat siiddu.

    Jus muhtin šaddá heahtái, de riŋge: 110 jus buollá, 112 politiijai dahje 113 ambulánsii. Mii eat sáhte sáddet veahki.

    Dearvvuođaiguin { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Gos dat lea? Vástit ja čále gáhta ja viessonummara.
ask-number = Mii lea viessonummar? Gáhtta: { $street }. Vástit nummariin.
ask-address = Guhte čujuhus lea riekta? Vástit nummariin: { $candidates }.
ask-unit = Guhte ásodat dat lea? Vástit ásodatnummariin, nugo { $units }.
ask-what = Mii lea dáhpáhuvvan, ja gos? Vástit ja čále moadde sáni.

## The case has another owner

resent-subject = Du ášši birra, { $reference }
moved-byggdrift = Byggdrift (viessohoaiddárat) lea dál ožžon du ášši.
moved-housing_office = Boligkontoret (ásodatkantuvra) lea dál ožžon du ášši.
moved-police = Du ášši gullá dál politiijai ja čuovvoluvvo.
moved-sms = { $reference }: { $moved } Čuovo ášši: { $url } - Lea go heahti? Riŋge 110, 112 dahje 113.
moved-email-subject = Ođđa dieđut du áššis, { $reference }
moved-email-body =
    Bures!

    { $moved }

    Referánsa: { $reference }

    Dás oainnát mo áššiin manná:
    { $url }

    Liŋka lea dušše dutnje. Buohkat geain lea liŋka, sáhttet rahpat siiddu.

    Dearvvuođaiguin { $municipality }

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Áigemearri: { $due }. Lea go heahti? Riŋge 110, 112 dahje 113.
answer-status-waiting = { $reference }: { $holder }, muhto ášši ferte vuordit osiid, vástádusa dahje earáid. Áigemearri: { $due }.
answer-status-resolved = { $reference }: Ášši lea čovdojuvvon. Jus juoga lea ain boastut, čále mii dat lea, de mii geahččat dan.
answer-status-closed = { $reference }: Ášši lea loahpahuvvon. Jus juoga lea ain boastut, čále mii dat lea, de mii geahččat dan.
answer-no-report-known = Eat gávnna ášši dán nummaris. Háliidat go dieđihit juoidá? Čále mii lea boastut, ja gos.
answer-help = Čále mii lea boastut, ja gos: gáhtta, viessonummar ja áinnas ásodatnummar, nugo H0203. Čále STATUS: gulat mo manná. Čále STOP: it oaččo šat dieđuid. Lea go heahti? Riŋge 110, 112 dahje 113.
answer-stopped = It oaččo šat dieđuid mis du áššiid birra. Jus čálát midjiide ođđa ášši birra, de mii vástidit.
answer-cancelled-noted = { $reference }: Giitu dieđu ovddas. Mii leat merken ahte dat lea ortnegis.
answer-status-line = { $reference }: { $holder }. Áigemearri: { $due }.
answer-added = { $reference }: Giitu, mii leat lasihan du teavstta áššái.
answer-added-perhaps = { $reference }: Giitu, mii leat lasihan du teavstta áššái. Lea go dat ođđa ášši? Vástit NY.
answer-added-danger = { $reference }: Mii leat lasihan du teavstta áššái, muhto eat sáhte sáddet veahki. { $promise }
answer-reopened = { $reference }: Giitu dieđu ovddas. Mii leat rahpan ášši fas. { $promise }
answer-place-noted = { $reference }: Giitu, mii leat čállán báikki: { $place }. { $promise }
answer-place-unknown = { $reference }: Giitu. De mii čielggadit dan ieža. { $promise }
answer-made-new = Dat maid maŋimusat čállet, lea dál sierra ášši: { $reference }. { $promise }
answer-started = Oaččut fas dieđuid mis du áššiid birra. Jus it hálit daid, vástit STOP.
answer-started-by-report = Oaččut fas vástádusaid mis. Jus it hálit daid, vástit STOP.

## Every page

page-skip = Mana sisdollui
page-demo = Dát lea geahččalanveršuvdna. Ii mihkkege sáddejuvvo geasage.
page-home = Dieđit
page-languages = Giella
page-danger = Lea go oktage heađis?
page-danger-ring = Riŋge
page-fire = buollin
page-police = politiija
page-ambulance = ambulánsa
page-rather-talk = Háliidat go baicca hupmat minguin? Riŋge ásodatkantuvrii (Boligkontoret):
call-row-fire = Buollin
call-row-police = Politiija
call-row-ambulance = Ambulánsa

## Start page

start-title = Dieđit vigiid ja ráfehisvuođa doppe gos ásat
start-lead = Ásat go suohkana ásodagas dahje dan lahka? Dieđit go juoga lea billašuvvan, dahje go lea riedja dahje ráfehisvuohta. De { $municipality } geahččá ášši.
start-button = Dieđit
start-danger = Lea go oktage heađis dál? Riŋge vuohččan
start-how = Ná dat manná
start-how-tell = Don muitalat mii lea dáhpáhuvvan, ja gos. Sáhtát leat anonyma.
start-how-answer = Oaččut dakkaviđe vástádusa: gii lea ožžon ášši, ja goas ášši gehččojuvvo.
start-how-follow = Sáhtát čuovvut ášši iežat siiddus.
start-other-ways = Eará vuogit dieđihit
start-sms-how = Čále mii lea dáhpáhuvvan, ja gos.

## The form

report-back = Ruovttoluotta
report-next = Joatkke
report-progress = Lávki { $step } / { $steps }
problem-heading = Fertet divvut juoidá
problem-title = Meattáhus:
danger-question = Lea go oktage heađis dál?
danger-hint = Ovdamearkka dihte jus buollá, lea veahkaváldi, muhtin lea gaikumin sisa, dahje muhtin lea duođalaččat buohcci dahje roasmmohuvvan.
danger-yes = Juo, muhtin lea heađis
danger-no = Ii
call-question = Riŋge vuohččan
call-lead = Riŋge dál dan nummarii mii heive. Mii eat sáhte sáddet veahki, ja dieđáhusat deike eai lohkkojuvvo dakkaviđe.
call-text-phone = Geavahat go teakstatelefovnna? Heahtenummar lea
call-after = Go leat riŋgen, de sáhtát maid dieđihit midjiide.
call-go-on = Joatkke
happened-question = Mii lea dáhpáhuvvan?
happened-hint = Muital iežat sániiguin ja iežat gillii. Čále goas dat dáhpáhuvai, ja lea go dat dáhpáhuvvan ovdal.
happened-empty = Čále mii lea dáhpáhuvvan.
happened-no-words = Čále sániiguin mii lea dáhpáhuvvan. Mii gávnnaimet dušše mearkkaid ja govaid.
happened-too-long = Teaksta lea menddo guhkki. Sáhtát čállit eanemusat { $most } mearkka, ja dus leat dál { $length }.
place-question = Gos dat lea?
place-hint = Gáhtta ja viessonummar, nugo Storgata 12B, dahje mo olbmot gohčodit vistti. Jus dus ii leat čujuhus, de čilge gos dat lea.
place-optional = Jus leat juo čállán gos dat lea, de sáhtát guođđit dán guorusin ja joatkit.
place-too-long = Čujuhus lea menddo guhkki. Sáhtát čállit eanemusat { $most } mearkka. Eará sáhtát čállit «Mii lea dáhpáhuvvan?» vuollái.
choice-question = Guđe čujuhusa oaivvildat?
choice-hint = Don čállet «{ $typed }».
choice-or = dahje
choice-none = Ii oktage dáin
choice-keep = Mii geavahit dan maid čállet: «{ $typed }»
dwelling-question = Guoská go dat dihto ásodahkii?
dwelling-hint = Čále ásodatnummara jus dieđát dan: okta bustávva ja njeallje logu, nugo H0203. Dat čuožžu dávjá uvssa luhtte dahje poastakássas. Muđui sáhtát guođđit dán guorusin ja joatkit.
dwelling-choose = Vállje ásodatnummara jus dieđát dan. Čujuhus: { $address }. Logut bustáva maŋis muitalit guđe gearddis ásodat lea.
dwelling-floor = { $unit } ({ $floor }. geardi)
dwelling-basement = { $unit } (vuollegeardi)
dwelling-cellar = { $unit } (geallir)
dwelling-loft = { $unit } (lokta)
dwelling-wrong = Čále ásodatnummara ná: okta bustávva (H, U, K dahje L) ja njeallje logu, ovdamearkka dihte H0203. Jus it dieđe dan, de guođe dán guorusin.
contact-question = Mo sáhttit váldit oktavuođa duinna?
contact-hint = Dušše sii geat barget áššiin, oidnet gii don leat. Mii eat muital dan sutnje geasa ášši guoská.
contact-phone = SMS bokte
contact-phone-who = Oaččut vástádusaid ja ođđa dieđuid SMS bokte. Dieđuin ii čuoččo man birra ášši lea.
contact-phone-label = Mobiilanummar
contact-email = E-poastta bokte
contact-email-who = Oaččut vástádusaid ja ođđa dieđuid e-poastta bokte. Dieđuin ii čuoččo man birra ášši lea.
contact-email-label = E-poastačujuhus
contact-none = Háliidan leat anonyma
contact-none-who = Ii oktage mis dieđe gii don leat, ja mii eat sáhte jearrat dus maidege. Oaččut liŋkka, man bokte sáhtát čuovvut ášši.
contact-missing = Vállje ovtta dáin: SMS, e-poasta dahje leat anonyma.
contact-phone-wrong = Čále telefonnummara mas leat gávcci logu, nugo 912 34 567. Olgoriikka nummaris lea vuohččan + ja dasto riikka nummar.
contact-email-wrong = Čále e-poastačujuhusa mas lea @ ja čuokkis, nugo namma@example.com.
check-question = Lea go dát riekta?
check-danger = Don leat vástidan ahte muhtin lea heađis. Riŋge 110, 112 dahje 113 ovdal go sáddet.
check-happened = Mii lea dáhpáhuvvan
check-place = Gos
check-dwelling = Ásodat
check-contact = Oktavuohta
check-change = Rievdat
check-not-given = Ii leat čállojuvvon
check-no-dwelling = Ii dihto ásodat
check-anonymous = Don leat anonyma
check-unknown-place = Eat gávnna dán čujuhusregistaris. Mii geavahit dan maid leat čállán.
check-next = Go leat sádden, de oainnát dakkaviđe gii oažžu ášši, ja goas dat gehččojuvvo.
check-send = Sádde
check-failed = Mii eat nagodan vuostáváldit dieđáhusa. Dat maid leat čállán, ii leat jávkan. Vuordde veaháš ja deaddil fas «Sádde».
check-sent-before = Don leat juo sádden dieđáhusa dáppe. Jus háliidat sáddet maiddái dán, de deaddil «Sádde» oktii vel.

## Receipt and the reporter's own page

receipt-title = Mii leat ožžon du dieđáhusa
receipt-reference = Referánsa
receipt-now = Dát dáhpáhuvvá dál
receipt-told-sms = Oaččut SMS mas lea referánsa ja liŋka iežat siidui.
receipt-told-email = Oaččut e-poastta mas lea referánsa ja liŋka iežat siidui.
receipt-told-page = Don leat anonyma, ja danne eat sáhte čállit dutnje. Vurke liŋkka mii lea vuolábealde.
receipt-told-not = Mii eat nagodan sáddet vástádusa dan nummarii dahje čujuhussii maid čállet. Vurke dán siiddu liŋkka.
receipt-page = Iežat siidu
receipt-page-keep = Dás oainnát gii lea ožžon ášši, ja mii dáhpáhuvvá. Liŋka lea dušše dutnje. Buohkat geain lea liŋka, sáhttet rahpat siiddu.
receipt-danger = Jus šaddá várálaš, de ale vuordde min: riŋge 110 jus buollá, 112 politiijai dahje 113 ambulánsii.
holder-byggdrift = Byggdrift (viessohoaiddárat) lea ožžon ášši
holder-housing_office = Boligkontoret (ásodatkantuvra) lea ožžon ášši
holder-police = Ášši gullá politiijai
case-resolved = Ášši lea čovdojuvvon
case-closed = Ášši lea loahpahuvvon
case-due = Áigemearri: { $due }.
case-overdue = Áigemearri lei { $due }. Mii leat maŋŋonan, ja mii šállošit dan.
case-about = Man birra
case-where = Gos
case-history = Dát lea dáhpáhuvvan
case-reported = Mii oaččuimet du dieđáhusa.
case-report-moved = Du dieđáhus lasihuvvui dán áššái.
case-in-progress = Muhtin lea álgán bargat áššiin.
case-waiting = Ášši vuordá osiid, vástádusa dahje earáid.
case-now-resolved = Ášši čovdojuvvui.
case-now-closed = Ášši loahpahuvvui.
given-byggdrift = Byggdrift (viessohoaiddárat) oaččui ášši.
given-housing_office = Boligkontoret (ásodatkantuvra) oaččui ášši.
given-police = Ášši merkejuvvui politiija áššin.

## When something went wrong

error-not-found = Eat gávnna siiddu
error-not-found-advice = Čujuhus sáhttá leat boastut čállojuvvon. Jus ožžot liŋkka SMS dahje e-poastta bokte, de geahča lea go olles liŋka mielde.
error-method = Siiddu ii sáhte rahpat ná
error-method-advice = Mana ovdasiidui ja álgge doppe.
error-too-large = Šattai menddo ollu oktanaga
error-too-large-advice = Mana ruovttoluotta, oanit teavstta ja geahččal fas. Sáhtát čállit eanemusat 10 000 mearkka.
error-too-many = Dát manná veaháš menddo jođánit
error-too-many-advice = Mii leat ožžon ollu dieđáhusaid dáppe oanehis áiggis. Vuordde minuhta, mana ruovttoluotta ja geahččal fas.
error-broken = Juoga manai boastut min bealde
error-broken-advice = Vuordde veaháš ja geahččal fas. Jus ii veahket, de riŋge midjiide.
error-id = Muital midjiide dán nummara:
error-home = Ovdasiidui
