

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
date-clock = { $hour }.{ $minute }
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

## Questions that follow what was told

answer-to-follow-yes = Juo
answer-to-follow-no = Ii
follow-door_which = Guhte uksa dat lea?
follow-door_which-entrance = Vistti váldouksa
follow-door_which-own = Ásodaga uksa
follow-door_which-storage = Geallir- dahje rádjouksa
follow-door_which-other = Eará uksa
follow-door_locks = Sáhttá go uvssa lohkkadit?
follow-door_locked_out = Leat go olgun, itge beasa sisa?
follow-bell_where = Gos dat ii doaimma?
follow-bell_where-own = Dušše mu luhtte
follow-bell_where-building = Máŋgga ásodagas, dahje váldouvssa luhtte
follow-water_running = Golgá go čáhci dál?
follow-water_shut = Nagodat go giddet čázi?
follow-heat_where = Gos lea juoga boastut?
follow-heat_where-room = Ovtta lanjas
follow-heat_where-home = Olles ásodagas
follow-heat_where-building = Olles visttis
follow-sparks = Lea go buollinhádja, dahje oainnát go čuotnamiid?
follow-power_where = Gos lea juoga boastut?
follow-power_where-part = Muhtin oasis ásodagas
follow-power_where-stairs = Tráhpás dahje eará oktasaš sajis
follow-power_where-home = Olles ásodagas
follow-power_where-building = Olles visttis
follow-frail_there = Ásset go doppe smávva mánát, dahje boares dahje buohcci olbmot?
follow-lift_stuck = Lea go oktage heaissas dál, iige beasa olggos?
follow-lift_needed = Lea go oktage gii ii nagot geavahit tráhpá?
follow-can_hurt = Sáhttá go oktage roasmmohuvvat doppe dál?
follow-window_closes = Sáhttá go láse giddet?
follow-window_low = Sáhttá go muhtin goargŋut sisa láse čađa?
follow-fire_what = Mii lea boastut?
follow-fire_what-no_alarm = Ii oktage buollinbiškkon (røykvarsler) doaimma ásodagas
follow-fire_what-way_out = Geaidnu olggos lea gitta
follow-fire_what-other = Juoga eará
follow-thief_there = Leat go sii geat leat gaikon sisa, ain doppe?
follow-break_in_closes = Sáhttá go uvssa ja láse giddet?

## Following a case that is reported already

following-day = { $weekday } { $day }.{ $month }
following-late = { $holder }. Áigemearri lei { $due }. Mii leat maŋŋonan.
questions-question = Veaháš eanet dán birra
questions-hint = Vástit dan maid dieđát. Sáhtát joatkit almmá vástitkeahttá.
questions-skip = In dieđe
known-question = Lea go dát dat maid háliidat dieđihit?
known-hint = Dát lea dieđihuvvon ovdal. Jus dat lea seamma ášši, de sáhtát čuovvut dan. Oaččut iežat referánssa, ja dat maid leat čállán, boahtá mielde.
known-yes = Juo, háliidan čuovvut dán ášši
known-what = { $category }, { $address }
known-since = Dieđihuvvon vuosttaš háve { $day }. { $promise }
known-no = Ii, dát lea juoga eará
known-missing = Vállje háliidat go čuovvut ášši, vai lea go dát juoga eará.
check-follows = Ášši maid čuovut
following-ack-sms = Dát lea juo dieđihuvvon, ja don čuovut dál ášši ({ $reference }). { $promise } Geahča mo manná: { $url } - Heahti? Riŋge 110, 112 dahje 113.
following-ack-sms-danger = Don čuovut dál ášši ({ $reference }), muhto eat sáhte sáddet veahki. { $promise } Geahča mo manná: { $url }
following-ack-email-subject = Don čuovut ášši, { $reference }
following-ack-email-body =
    Bures!

    Dát lea juo dieđihuvvon, ja don čuovut dál ášši. Dat maid čállet, lea áššis mielde.

    Referánsa: { $reference }
    { $promise }

    Dás oainnát mo áššiin manná:
    { $url }

    Liŋka lea dušše dutnje. Buohkat geain lea liŋka, sáhttet rahpat siiddu.

    Jus muhtin šaddá heahtái, de riŋge: 110 jus buollá, 112 politiijai dahje 113 ambulánsii. Mii eat sáhte sáddet veahki.

    Dearvvuođaiguin { $municipality }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Čujuhusat registaris
place-count = Evttohusat: { $count }. Vállje njuollaboaluiguin bajás ja vulos.
place-none = Dát ii leat čujuhusregistaris. Sáhtát liikká joatkit. De mii geavahit dan maid leat čállán.
place-chosen = Don válljejit: { $place }.
place-here = Geavat báikki gos mun lean
place-here-hint = De neahttalohkki jearrá dus, oažžut go mii diehtit gos don leat. Mii ohcat čujuhusaid du lahka, muhto eat vurke gos don leat.
place-here-looking = Mii ohcat gos don leat. Vuordde veaháš.
place-here-refused = Neahttalohkki ii muital gos don leat. Čále baicca čujuhusa ieš. Jus háliidat ahte mii galgat diehtit dan, de fertet heivehusain dohkkehit posišuvnna.
place-here-failed = Mii eat gávdnan gos don leat. Čále baicca čujuhusa ieš.
place-here-vague = Mii diehtit dušše sullii gos don leat, eatge sáhte dadjat mat viesuid leat lahka. Čále baicca čujuhusa ieš.
place-here-none = Mii eat gávdnan čujuhusa du lahka. Čále ieš gos dat lea.
place-near-count = Čujuhusat du lahka: { $count }. Vállje rievttes čujuhusa.
place-metres = sullii { $metres } m dás
place-kept = Mii eat gávdnan «{ $place }» čujuhusregistaris. Mii geavahit báikki nu mo don čállet dan.
place-change = Rievdat báikki
choice-entrance-question = Guhte sisamannan dat lea?
choice-entrance-hint = Dán čujuhusas leat máŋga sisamannama: { $address }. Bustávva lea dávjá galbbas uvssa luhtte.
choice-entrance-unknown = In dieđe, dahje dat guoská eanet go ovttii
choice-many = Leat eanet čujuhusat go dát. Jus it gávnna rievttes čujuhusa, de čále maiddái viessonummara.
choice-many-change = Čále čujuhusa ođđasit
choice-unanswered = Vállje ovtta dáin vástádusain.
dwelling-common = Oktasaš sadji, dahje in dieđe
dwelling-common-more = Oktasaš sajit leat ovdamearkka dihte tráhppá, feaskkir, geallir, lokta, bassanlatnja, šillju ja olgosajit.
dwelling-one = Dihto ásodat
dwelling-number = Ásodatnummar

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

## Photos

photos-question = Háliidat go lasihit govaid?
photos-optional = Sáhtát joatkit govaid haga.
photos-hint = Govat veahkehit min ipmirdit mii lea dáhpáhuvvan. Sáhtát lasihit eanemusat { $most } gova. Ale mana dan lahka mii lea várálaš, ja áinnas ale govve olbmuid.
photos-who = Dušše sii geat barget áššiin, oidnet govaid. Mii sihkkut govvafiillas dieđuid das gos ja goas govva lea váldojuvvon.
photos-choose = Vállje dahje váldde govaid
photos-add = Lasit
photos-taken = Govat mat leat lasihuvvon
photos-photo = Govva { $number }
photos-size = { $kilobytes } kB
photos-remove = Váldde eret
photos-full = Don leat lasihan { $most } gova, iige čága šat eanet. Jus háliidat lonuhit gova, de váldde dan vuos eret.
photos-preparing = Gárvvistuvvo: { $name }
photos-sending = Sáddejuvvo: { $name }
photos-sent = { $name } lea lasihuvvon
photos-removed = { $name } lea váldojuvvon eret
photos-later = Dán eat sáhte sáddet justte dál: { $name }. Mii geahččalit fas fargga.
photos-not-sent = { $name } ii sáddejuvvon
photos-retry = Geahččal fas
photos-wait = Mii sáddet ain govaid. Beasat joatkit go dat leat sáddejuvvon. Deaddil oktii vel jus háliidat joatkit daid haga.
photos-unnamed = fiila nama haga
photos-heic = «{ $name }» lea HEIC-fiila, ja dan mii eat sáhte rahpat. Váldde šearbmagova (skjermbilde) govas ja lasit dan.
photos-pdf = «{ $name }» lea PDF. Mii váldit vuostá dušše govaid. Váldde gova dahje šearbmagova (skjermbilde) das maid háliidat čájehit, ja lasit dan.
photos-video = «{ $name }» lea video dahje jietna. Mii váldit vuostá dušše govaid. Váldde gova dahje šearbmagova (skjermbilde) das maid háliidat čájehit, ja lasit dan.
photos-other-type = «{ $name }» ii leat govva maid mii sáhttit rahpat. Lasit gova mii lea JPEG, PNG, WebP dahje GIF.
photos-too-large = «{ $name }» lea stuorát go { $most } MB. Váldde šearbmagova (skjermbilde) govas ja lasit dan.
photos-too-many-pixels = «{ $name }» lea menddo stuoris: das leat menddo ollu govvačuoggát. Váldde šearbmagova (skjermbilde) govas ja lasit dan.
photos-broken = «{ $name }» lea billašuvvan, eatge mii sáhte rahpat dan. Váldde gova ođđasit, dahje vállje eará gova.
photos-too-many = «{ $name }» ii lasihuvvon. Sáhtát lasihit eanemusat { $most } gova. Váldde ovtta dain earáin eret jus baicca háliidat dán.
photos-not-now = Mii eat nagodan váldit vuostá dán dál: «{ $name }». Dat lea min sivva. Vuordde veaháš ja lasit dan fas, dahje joatkke dan haga.
photos-not-removed = Mii eat nagodan váldit gova eret dál. Vuordde veaháš ja geahččal fas.
photos-cut-off = Mii eat ožžon buot maid sáddejit. Geahča mat govat leat lasihuvvon, ja lasit fas daid mat váilot.
check-photos = Govat
check-no-photos = Eai leat govat

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

## The frame of every page and the start page, further

page-follow = Čuovo iežat ášši
page-more = Eanet dán bálvalusa birra
start-easy = Dat bistá moadde minuhta. It dárbbaš logget sisa, ja sáhtát leat anonyma.
start-follow = Leat go juo dieđihan?
start-follow-how = Referánssain ja kodain maid ožžot, oainnát gii lea ožžon ášši, ja mii dáhpáhuvvá.
start-privacy = Dušše sii geat barget áššiin, oidnet gii don leat.
start-privacy-link = Ná mii várjalit dan maid muitalat

## About us

about-title = Dán bálvalusa birra
about-lead = Dáppe { $municipality } váldá vuostá dieđáhusaid vigiid, rieja ja ráfehisvuođa birra suohkana ásodagain ja daid lahka.
about-call = Háliidat go baicca hupmat minguin?
about-call-how = It dárbbaš geavahit skovi. Riŋge, čále dahje boađe min lusa, de mii váldit ášši das viidáseappot.
about-interpreter = Jus dárbbašat dulkka, de muital dan dakkaviđe.
about-phone = Telefovdna
about-hours = Rabas:
about-sms = SMS
about-email = E-poasta
about-visit = Boađe min lusa
about-how = Ná mii bargat
about-how-answer = Oaččut dakkaviđe vástádusa. Das oainnát gii lea ožžon ášši, ja goas ášši gehččojuvvo.
about-how-sorted = Dihtorprográmma lohká dieđáhusa, sádde dan sidjiide geat galget oažžut dan, ja bidjá áigemeari. Jus prográmma lea eahpesihkar, de ášši manná ásodatkantuvrii (Boligkontoret). Min bargit sáhttet divvut buot maid prográmma lea dahkan.
about-how-decided = Prográmma ii mearrit maidege du birra dahje du ásodaga birra. Olbmot dat mearridit.
about-languages = Gielat
about-languages-how = Sáhtát lohkat siidduid { $number } gillii. Čále midjiide dan gillii man máhtát buoremusat.
about-not = Lea go heahtedilli?
about-not-emergency = Mii eat sáhte sáddet veahki. Jus muhtin lea heađis, de riŋge ovttii dáin nummariin:
about-not-hurry = Jus ii leat nu hoahppu, de riŋge
about-police = politiijai:
about-doctor = dahje doavttirváktii (legevakt):

## Privacy notice

privacy-title = Persovdnasuodjaleapmi
privacy-lead = Dás čuožžu maid mii dahkat dainna maid don muitalat, gii dan oaidná, ja maid don sáhtát gáibidit.
privacy-short = Oanehaččat
privacy-short-who = Dušše sii geat barget áššiin, oidnet maid don leat čállán, ja gii don leat.
privacy-short-neighbour = Olmmoš gean birra don dieđihat, ii oaččo mis diehtit gii lea dieđihan.
privacy-short-anonymous = Sáhtát leat anonyma.
privacy-short-cookies = Mii eat geavat diehtočoahkuid (cookies) dáin siidduin, eatge čuovo maid don dagat neahtas.
privacy-who = Gii oaidná maid?
privacy-who-staff = Sii geat barget áššiin
privacy-who-staff-how = Byggdrift (viessohoaiddárat) ja Boligkontoret (ásodatkantuvra) oidnet dan maid don leat čállán, báikki, govaid ja mo sáhttet váldit oktavuođa duinna. Sis lea jávohisvuođageasku: sii eai oaččo muitalit dan earáide.
privacy-who-neighbour = Olmmoš gean birra dieđihat
privacy-who-neighbour-how = Ii oaččo mis diehtit gii lea dieđihan. Buohkat sáhttet bivdit oaidnit maid mii leat vurken sin iežaset birra, muhto dalle mii sihkkut dan mii čájeha gii don leat.
privacy-who-others = Earát geat dieđihit seamma ášši
privacy-who-others-how = Eai oainne gii don leat, eaige maid don leat čállán.
privacy-who-police = Politiija
privacy-who-police-how = Sáhttá oažžut diehtit ahte lea ášši, muhto ii man birra ášši lea. Jus politiija dárbbaša diehtit eanet, de min bargi mearrida dan.
privacy-who-carriers = Sii geat sáddejit SMS ja e-poastta min ovddas
privacy-who-carriers-how = Ožžot du nummara dahje e-poastačujuhusa ja dan mii čuožžu dieđus. Go mii vástidit skovvái, de eat čále man birra ášši lea. Jus don sáddet SMS midjiide, de manná dat maid čálát, sin čađa.
privacy-who-public = Buot earát
privacy-who-public-how = Mii eat bija dieđáhusaid nehttii. Jus muhtin bivdá suohkanis beassat lohkat áššebáhpiriid, de mii sihkkut dan mas mis lea jávohisvuođageasku.
privacy-collect = Maid mii vurket?
privacy-collect-told = Dan maid don čálát, ja čujuhusa ja ásodaga man birra dat lea.
privacy-collect-photos = Govaid maid lasihat. Mii sihkkut dan maid kamera lea vurken báikki ja áiggi birra.
privacy-collect-contact = Mobiilanummara dahje e-poastačujuhusa maid attát midjiide. Jus sáddet SMS, de mii vurket nummara mas čálát.
privacy-collect-when = Goas don leat dieđihan, ja guđe gillii.
privacy-collect-done = Geas lea ášši, maid sii leat dahkan, ja maid mii leat čállán dutnje.
privacy-collect-not = Mii eat vurke du IP-čujuhusa dieđáhusain ovttas. It dárbbaš addit namat dahje riegádannummara, itge dárbbaš čállit earáid birra eanet go mii dárbbašit diehtit.
privacy-draft = Mii vurket dan maid čálát skovvái, dan botta go deavddát skovi. Dat lea krypterejuvvon, ja dušše du siiddu čujuhusain dan sáhttá rahpat. Du neahttalohkki muitá dan maid, dassážii go leat sádden dan dahje giddet siiddu.
privacy-why = Manne mii oažžut dahkat dan?
privacy-why-use = Mii geavahit dieđuid vai gávnnahit mii lea boastut, dahkat juoidá dainna ja vástidit dutnje. Jus min bargi divvu dan maid prográmma lea dahkan, de mii sáhttit geavahit dieđáhusa vai prográmma šaddá buoret.
privacy-why-ground = Suohkan galgá doallat ortnegis ásodagaid maid láigoha olggos (viessoláigoláhka, husleieloven § 5-3), ja vástidit sidjiide geat váldet oktavuođa (hálddašanláhka, forvaltningsloven). Dát bargu lea buohkaid buorrin. Danne mii oažžut geavahit dieđuid. Dat čuožžu EU persovdnasuodjalannjuolggadusain (personvernforordningen), artihkal 6 nr. 1 bustávva e.
privacy-program = Prográmma sirre dieđáhusaid
privacy-long = Man guhká?
privacy-long-draft = Dan maid čálát skovvái muhto it sádde, mii sihkkut golmma beaivvi maŋŋá.
privacy-long-texts = Min SMS ja e-poastta teavstta mii sihkkut { $days } beaivvi maŋŋá.
privacy-long-case = Ieš ášši mii vurket nu guhká go dárbbašit dan, ja nu guhká go arkiivaláhka (arkivloven) gáibida.
privacy-rights = Dán sáhtát gáibidit
privacy-rights-see = beassat oaidnit maid mii leat vurken du birra
privacy-rights-correct = ahte mii divvut dan mii lea boastut
privacy-rights-erase = ahte mii sihkkut dan maid eat šat dárbbaš ja maid láhka ii gáibit min vurket
privacy-rights-object = ahte mii eat geavat dieđuid, dahje vuordit dassážii go leat iskan oažžut go mii geavahit daid
privacy-rights-how = Čále dahje riŋge midjiide, ja muital áinnas referánssa. Oaččut vástádusa mánu siste.
privacy-ask = Leat go dus gažaldagat, dahje háliidat go váidit?
privacy-controller = Dieđuid ovddasvástideaddji lea { $municipality } (dárogillii: behandlingsansvarlig).
privacy-officer = Persovdnasuodjalanáittardeaddji (personvernombud)
privacy-office = Boligkontoret (ásodatkantuvra)
privacy-complain = Jus du mielas mii dahkat juoidá boastut dieđuiguin du birra, de sáhtát váidit persovdnasuodjaleami bearráigehččui:
privacy-cookies = Diehtočoahkut (cookies)
privacy-cookies-how = Dát siiddut eai geavat diehtočoahkuid (cookies), eaige viečča maidege eará neahttasiidduin. Giella maid don válljet, čuožžu siiddu čujuhusas. Dušše bargit geat logget sisa, ožžot diehtočoahku.

## Accessibility statement

accessibility-title = Siiddut buohkaide
accessibility-lead = Buohkat galget sáhttit dieđihit. Siiddut galget doaibmat boallobevddiin ja šearbmalohkkiin, smávva šearpmain, stuora bustávaiguin ja JavaScript haga.
accessibility-tell = Lea go juoga maid it nagot dahkat?
accessibility-tell-how = Muital midjiide guđe siiddus dat lea, ja maid don leat geahččalan dahkat. De mii sáhttit divvut dan. Dan botta sáhtát riŋget midjiide iežat ášši birra.
accessibility-limits = Dát ii leat vel doarvái buorre
accessibility-limits-photos = Govain maid olbmot sáddejit, ii leat čilgehus sániiguin.
accessibility-limits-languages = Teavsttaid mat eai leat dárogillii dahje eaŋgalasgillii, ii leat vel lohkan oktage geas dat giella lea eatnigiella.
accessibility-limits-staff = Dat maid min bargit čállet dutnje, ii jorgaluvvo.
accessibility-limits-readers = Siiddut eai leat geahččaluvvon buot šearbmalohkkiiguin ja neahttalohkkiiguin.
accessibility-standard = Maid láhka gáibida
accessibility-standard-how = Siiddut galget čuovvut WCAG 2.1, dásiid A ja AA. Dan gáibida láhkaásahus mii dadjá ahte buohkat galget sáhttit geavahit neahttasiidduid (forskrift om universell utforming av IKT-løsninger).
accessibility-tested = Mii geahččalit siidduid reaidduin axe ja neahttalohkkiin Chromium, smávva ja stuora šearpmain, JavaScriptain ja dan haga.
accessibility-official = Loga min čilgehusa (tilgjengelighetserklæring) siiddus uustatus.no
accessibility-complain = Ii go veahket dieđihit midjiide?
accessibility-complain-inspectorate = Eiseváldi mii geahččá ahte buohkat sáhttet geavahit neahttasiidduid, lea
accessibility-complain-tribunal = Jus du mielas don leat vealahuvvon go it sáhte geavahit siidduid, de sáhtát váidit vealahanlávdegoddái:

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
report-not-kept = Mii eat nagot vurket du vástádusa justte dál. Dat maid leat čállán, lea ain dás. Vuordde veaháš ja deaddil fas.
report-offline = Dus ii leat neahtta. Dat maid leat čállán, ii leat jávkan. Deaddil fas go dus lea fas neahtta.
problem-heading = Fertet divvut juoidá
problem-title = Meattáhus:
danger-question = Lea go oktage heađis dál?
danger-hint = Ovdamearkka dihte jus buollá, lea veahkaváldi, muhtin lea gaikumin sisa, dahje muhtin lea duođalaččat buohcci dahje roasmmohuvvan.
danger-yes = Juo, muhtin lea heađis
danger-no = Ii
danger-missing = Vástit juo dahje ii.
call-question = Riŋge vuohččan
call-lead = Riŋge dál dan nummarii mii heive. Mii eat sáhte sáddet veahki, ja dieđáhusat deike eai lohkkojuvvo dakkaviđe.
call-text-phone = Geavahat go teakstatelefovnna? Heahtenummar lea
call-after = Go leat riŋgen, de sáhtát maid dieđihit midjiide.
call-not-us = Mii eat leat riŋgen du ovddas, ja mii eat sáhte sáddet veahki.
call-go-on = Joatkke
happened-question = Mii lea dáhpáhuvvan?
happened-hint = Muital iežat sániiguin ja iežat gillii. Čále goas dat dáhpáhuvai, ja lea go dat dáhpáhuvvan ovdal.
happened-empty = Čále mii lea dáhpáhuvvan.
happened-no-words = Čále sániiguin mii lea dáhpáhuvvan. Mii gávnnaimet dušše mearkkaid ja govaid.
happened-too-long = Teaksta lea menddo guhkki. Sáhtát čállit eanemusat { $most } mearkka, ja dus leat dál { $length }.
happened-after-sending = Dieđáhus maid dása čállet ovdal, lea sáddejuvvon. Dat maid dál čálát, šaddá ođđa dieđáhussan.
happened-after-own = Vuosttaš dieđáhusa siidui
place-question = Gos dat lea?
place-hint = Gáhtta ja viessonummar, nugo Storgata 12B, dahje mo olbmot gohčodit vistti. Jus dus ii leat čujuhus, de čilge gos dat lea.
place-optional = Jus leat juo čállán gos dat lea, de sáhtát guođđit dán guorusin ja joatkit.
place-too-long = Čujuhus lea menddo guhkki. Sáhtát čállit eanemusat { $most } mearkka. Eará sáhtát čállit «Mii lea dáhpáhuvvan?» vuollái.
place-missing = Čále gos dat lea. Jus it dieđe dan, de deaddil «Joatkke» oktii vel.
choice-question = Guđe čujuhusa oaivvildat?
choice-hint = Don čállet «{ $typed }».
choice-or = dahje
choice-none = Ii oktage dáin
choice-keep = Mii geavahit dan maid čállet: «{ $typed }»
dwelling-question = Guoská go dat dihto ásodahkii?
dwelling-hint = Čále ásodatnummara jus dieđát dan: okta bustávva ja njeallje logu, nugo H0203. Dat čuožžu dávjá uvssa luhtte dahje poastakássas. Muđui sáhtát guođđit dán guorusin ja joatkit.
dwelling-choose = Čujuhus: { $address }. Vállje ásodaga masa dat guoská, jus dieđát guhte dat lea. Guokte vuosttaš logu bustáva maŋis muitalit guđe gearddis ásodat lea.
dwelling-floor = { $unit } ({ $floor }. geardi)
dwelling-basement = { $unit } (vuollegeardi)
dwelling-cellar = { $unit } (geallir)
dwelling-loft = { $unit } (lokta)
dwelling-wrong = Čále ásodatnummara ná: okta bustávva (H, U, K dahje L) ja njeallje logu, ovdamearkka dihte H0203. Jus it dieđe dan, de guođe dán guorusin.
contact-question = Mo sáhttit váldit oktavuođa duinna?
contact-hint = Dušše sii geat barget áššiin, oidnet gii don leat. Mii eat muital dan sutnje geasa ášši guoská.
contact-safe = Sáhttet go earát lohkat du dieđuid? Vállje nummara dahje e-poastačujuhusa man dieđuid dušše don logat, dahje vállje leat anonyma.
contact-phone = SMS bokte
contact-phone-who = Oaččut vástádusaid ja ođđa dieđuid SMS bokte. Dieđuin ii čuoččo man birra ášši lea.
contact-phone-label = Mobiilanummar
contact-email = E-poastta bokte
contact-email-who = Oaččut vástádusaid ja ođđa dieđuid e-poastta bokte. Dieđuin ii čuoččo man birra ášši lea.
contact-email-label = E-poastačujuhus
contact-none = Háliidan leat anonyma
contact-none-who = Ii oktage mis dieđe gii don leat. Oaččut liŋkka ja koda iežat siidui. Doppe oainnát mii dáhpáhuvvá, ja dohko mii čállit jus mii fertet jearrat dus juoidá.
contact-missing = Vállje ovtta dáin: SMS, e-poasta dahje leat anonyma.
contact-phone-wrong = Čále telefonnummara mas leat gávcci logu, nugo 912 34 567. Olgoriikka nummaris lea vuohččan + ja dasto riikka nummar.
contact-email-wrong = Čále e-poastačujuhusa mas lea @ ja čuokkis, nugo namma@example.com.
category-question = Man birra dat lea?
category-hint = Vállje dan mii heive buoremusat. De ášši manná sidjiide geat sáhttet dahkat juoidá dainna.
category-missing = Vállje man birra dat lea.
category-group-broken = Juoga lea billašuvvan, duolvvas dahje váilu
category-group-people = Juoga olbmuid dahje elliid birra
category-group-other = Juoga eará
check-question = Lea go dát riekta?
check-danger = Don leat vástidan ahte muhtin lea heađis. Riŋge 110, 112 dahje 113 ovdal go sáddet.
check-happened = Mii lea dáhpáhuvvan
check-about = Man birra
check-place = Gos
check-dwelling = Ásodat
check-contact = Oktavuohta
check-in-danger = Lea go oktage heađis dál?
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
receipt-told-page = Don leat anonyma, ja danne mii sáhttit vástidit dutnje dušše du iežat siiddus. Vurke liŋkka, dahje čále alccesat referánssa ja koda.
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

## The reporter's own page: what can be said there, and how to come back

own-got = Mii oaččuimet du dieđáhusa { $when }.
own-code = Koda
own-add-later = Háliidat go lasihit juoidá, dahje muitalit ahte dat lea ortnegis? Daga dan iežat siiddus.
own-open-page = Raba iežat siiddu
own-back = Ná beasat fas deike
own-back-code = Jus dus ii leat liŋka, de mana čujuhussii { $address } ja čále referánssa ja koda.
own-who-reads = Dušše sii geat barget áššiin, lohket dan maid leat čállán, ja oidnet mo sáhttet váldit oktavuođa duinna. Olmmoš gean birra don dieđihat, ii oaččo mis diehtit gii lea dieđihan.
own-who-sees = Don oainnát dušše dan mii guoská dutnje, ja mo áššiin manná. It oainne leat go earát dieđihan, ja sii eai oainne du. Namat, nummarat ja dat maid leat čállán, eai oidno dás.
own-notice-words = Giitu. Mii leat lasihan áššái dan maid čállet.
own-notice-late = Muhtin govat bohte menddo maŋŋit eaige boahtán fárrui. Sáhtát lasihit daid áššái dás.
own-notice-answer = Giitu vástádusa ovddas. Sii geain lea ášši, oidnet dan dál.
own-notice-reopened = Giitu dieđu ovddas. Ášši lea fas rabas.
own-notice-open = Ášši lea rabas, ja muhtin lea ožžon dan.
own-notice-solved = Giitu dieđu ovddas. Mii leat merken ahte dat lea ortnegis.
own-notice-rated = Giitu go muitalit maid oaivvildat.
own-asked = Mii jearrat dus juoidá
own-we-asked-at = Mii čáliimet { $when }
own-answer-label = Du vástádus
own-answer-send = Sádde vástádusa
own-messages = Dieđut dutnje
own-answered = Don leat vástidan dása.
own-hint = Sii geain lea ášši, lohket dan. Dat maid čálát, ii oidno dán siiddus.
own-add = Háliidat go lasihit juoidá?
own-add-label = Čále dan maid háliidat lasihit
own-add-send = Lasit
own-solved = Lea go dat dál ortnegis?
own-solved-lead = Muital midjiide, vai ii oktage boađe duššás. Sáhtát rievdadit dan maŋŋá.
own-solved-send = Dat lea ortnegis
own-not-fixed = Ii go dat leat ortnegis?
own-not-fixed-lead = Muital midjiide, de mii rahpat ášši fas.
own-not-fixed-label = Mii lea ain boastut? Sáhtát guođđit dán guorusin.
own-not-fixed-send = Dat ii leat ortnegis
own-rating = Mo dat manai?
own-rating-hint = Vástádus manná sidjiide geain lei ášši.
own-rating-good = Bures
own-rating-fair = Ii bures iige funet
own-rating-bad = Funet
own-rating-words = Háliidat go muitalit eanet? Sáhtát guođđit dán guorusin.
own-rating-send = Sádde vástádusa
own-rating-change = Rievdat vástádusa
own-rating-missing = Vállje ovtta dán golmma vástádusas.
own-empty = Čále juoidá ovdal go sáddet.
own-failed = Mii eat nagodan váldit vuostá dan maid čállet
own-failed-lead = Dat maid čállet, ii leat jávkan. Vuordde veaháš ja geahččal oktii vel.
own-failed-again = Geahččal fas
own-wrote = Don čállet midjiide eanet.
own-gave-answer = Don vástidit min gažaldahkii.
own-said-not-fixed = Don muitalit ahte dat ii leat ortnegis.
own-said-solved = Don muitalit ahte dat lea ortnegis.
own-we-wrote = Mii čáliimet dutnje.
own-we-asked = Mii jearaimet dus juoidá.
own-told-later = Mii dieđiheimmet ahte dát ádjána guhkit.
own-told-preliminary = Don ožžot gaskaboddosaš vástádusa.
own-reopened = Ášši rahppojuvvui fas.
own-part = { $owner } lea ožžon oasi áššis: { $category }. Stáhtus: { $status }.
own-part-new = { $owner } oaččui oasi áššis: { $category }.
own-part-in_progress = { $owner } lea álgán iežas oasi áššis: { $category }.
own-part-waiting = { $owner } ferte vuordit iežas osiin áššis: { $category }.
own-part-resolved = { $owner } lea gárvvistan iežas oasi áššis: { $category }.
own-part-closed = { $owner } lea loahpahan iežas oasi áššis: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = Čuovo iežat ášši
own-way-in-lead = Čále referánssa ja koda maid ožžot go dieđihit. Jus leat ožžon mis SMS dahje e-poastta, de sáhtát geavahit liŋkka mii lea das.
own-reference-hint = Dat álgá bustávaiguin SF, nugo SF-7K3M9Q-K.
own-code-hint = Gávcci mearkka (bustávat ja logut), nugo K7M2-9QXT. Sáhtát čállit stuora dahje smávva bustávaid.
own-way-in-open = Raba iežat siiddu
own-reference-empty = Čále referánssa.
own-reference-form = Čále olles referánssa: SF ja čieža mearkka (bustávat ja logut), nugo SF-7K3M9Q-K.
own-reference-mistyped = Referánsa lea boastut čállojuvvon. Geahča leat go bustávat dahje logut boasttu sajis.
own-code-form = Čále olles koda: gávcci mearkka (bustávat ja logut), nugo K7M2-9QXT.
own-no-match = Referánsa ja koda eai gula oktii. Geahča leat go goappašagat čállojuvvon riekta.
own-too-many = Dat lea geahččaluvvon menddo máŋgii. Vuordde { $minutes } minuhta, ja geahččal fas.

## News of a case, sent to its reporters

news-message = Don leat ožžon dieđu iežat ášši birra.
news-message-sms = { $reference }: Don leat ožžon dieđu iežat ášši birra: { $url }
news-question = Mis lea gažaldat dutnje du ášši birra. Vástit iežat siiddus.
news-question-sms = { $reference }: Mis lea gažaldat dutnje du ášši birra. Vástit dás: { $url }
news-waiting = Du ášši ferte vuordit osiid, vástádusa dahje earáid.
news-waiting-sms = { $reference }: Du ášši ferte vuordit osiid, vástádusa dahje earáid. Čuovo ášši: { $url }
news-resolved = Du ášši lea čovdojuvvon. Ii go dat leat ortnegis? Muital dan iežat siiddus.
news-resolved-sms = { $reference }: Du ášši lea čovdojuvvon. Ii go dat leat ortnegis? Vástit dása, dahje iežat siiddus: { $url }
news-closed = Du ášši lea loahpahuvvon. Lea go juoga ain boastut? Muital dan iežat siiddus.
news-closed-sms = { $reference }: Du ášši lea loahpahuvvon. Lea go juoga ain boastut? Muital dan iežat siiddus: { $url }
news-reopened = Du ášši lea fas rahppojuvvon.
news-reopened-sms = { $reference }: Du ášši lea fas rahppojuvvon. Čuovo ášši: { $url }
news-email-subject = Ođđa dieđut du áššis, { $reference }
news-email-body =
    Bures!

    { $news }

    Iežat siidu, referánsa { $reference }:
    { $url }

    Liŋka lea dušše dutnje. Buohkat geain lea liŋka, sáhttet rahpat siiddu.

    Jus muhtin šaddá heahtái, de riŋge: 110 jus buollá, 112 politiijai dahje 113 ambulánsii. Mii eat sáhte sáddet veahki.

    Dearvvuođaiguin { $municipality }

## Where a date does not hold, and the preliminary answer

later-told = Dát ádjána guhkit go mii dajaimet. { $holder }. Ođđa beaivi: { $due }.
later-more = Jus háliidat lasihit juoidá, de vástit iežat siiddus.
later-sms = { $reference }: { $told } Lasit juoidá: { $url }
later-preliminary = Du ášši ii leat gárvvis. { $why } Vástádusa áigemearri: { $due }.
later-preliminary-more = Dát lea gaskaboddosaš vástádus. Láhka addá dutnje vuoigatvuođa dasa go ášši bistá guhkit go mánu. Jus háliidat lasihit juoidá, de vástit iežat siiddus.
later-why-reporter = Mii vuordit du vástádusa.
later-why-parts = Mii vuordit osiid.
later-why-others = Mii vuordit earáid.
later-why-under_way = Dat lea ain barggus.

## When something went wrong

error-not-found = Eat gávnna siiddu
error-not-found-advice = Čujuhus sáhttá leat boastut čállojuvvon. Jus ožžot liŋkka SMS dahje e-poastta bokte, de geahča lea go olles liŋka mielde.
error-draft-gone = Dat maid leat álgán čállit, ii leat šat dás
error-draft-gone-advice = Mii vurket golbma beaivvi dan maid leat álgán čállit. Dasto mii sihkkut dan, vai suodjalit du. Jus leat sádden dieđáhusa, de gávnnat dan iežat siiddus. Jus it leat, de fertet álgit ođđasit.
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

## Against robots and floods

guard-leave-empty = Guođe dán guorusin
guard-too-many = Justte dál bohtet erenoamáš ollu dieđáhusat dan fierpmádagas man don geavahat. Dat maid leat čállán, ii leat jávkan. Vuordde minuhta ja deaddil fas. Jus lea hoahppu, de riŋge midjiide: nummar lea vuolimusas siiddus.
reply-seen = Mii leat geahččan ášši ja bargat dainna.
reply-tomorrow = Mii boahtit ihttin. Jus dat ii heive dutnje, de muital midjiide dás.
reply-access = Mii fertet beassat du ruoktot divvut dan. Goas heive dutnje ahte mii boahtit?
reply-parts = Mii leat diŋgon osiid. Mii boahtit go oasit leat boahtán.
reply-contractor = Mii leat diŋgon giehtabargi. Giehtabargi soahpá áiggi duinna.
reply-photo = Sáhtátgo sáddet gova das deike?
reply-done = Mii leat divvon dan. Jus dat ii leat ortnegis, de muital midjiide dás.
reply-not-found = Mii leat leamaš doppe eatge gávdnan meattáhusa. Jus dat boahtá ruovttoluotta, de muital midjiide dás.
reply-not-ours = Dán dikšu dálu eaiggát dahje ássansearvi. Váldde oktavuođa singuin. Mii loahpahit ášši dás.

## Visits: what reporters are told, and what they can say

coming-when = { $day } gaskal dii. { $from } ja { $to }
coming-summary = Fitnan: { $who }
coming-planned-sms = { $who } boahtá { $when }. Ii go heive? Vástit II HEIVE, dahje muital iežat siiddus: { $url } Ášši { $reference }
coming-moved-sms = Ođđa áigi: { $who } boahtá { $when }. Ii go heive? Vástit II HEIVE, dahje muital iežat siiddus: { $url } Ášši { $reference }
coming-cancelled-sms = Fitnan { $when } lea šluhttejuvvon. { $who } ii boađe dalle. Iežat siidu: { $url } Ášši { $reference }
coming-planned =
    { $who } boahtá { $when }. Jos ii heive, de muital iežat siiddus.

    Bija fitnama kaleanddarii: { $calendar }
coming-moved =
    Fitnan lea sirdojuvvon. { $who } boahtá { $when }. Jos ii heive, de muital iežat siiddus.

    Bija ođđa áiggi kaleanddarii: { $calendar }
coming-cancelled =
    Fitnan { $when } lea šluhttejuvvon. { $who } ii boađe dalle.

    Váldde dan eret kaleanddaris: { $calendar }
coming-refused-sms = Giitu go muitalit. Oktage ii boađe dalle. Mii gávdnat ođđa áiggi ja dieđihat. Ášši { $reference }
own-visit = { $who } boahtá { $when }
own-visit-off = Fitnan { $when } ferte sirdojuvvot
own-visit-off-lead = Oktage ii boađe dalle. Mii gávdnat ođđa áiggi ja dieđihat.
own-visit-lead = Muhtun ferte leat ruovttus rahpamin uvssa.
own-visit-calendar = Bija kaleanddarii
own-visit-no = Ii go heive?
own-visit-no-label = Goas heive buorebut? Don sáhtát guođđit dán guorusin.
own-visit-no-send = Ii heive
own-visit-gone = Fitnan lea sirdojuvvon, šluhttejuvvon dahje nohkan. Geahča mii dál gusto.
own-notice-visit-no = Giitu go muitalit. Mii gávdnat ođđa áiggi.
own-visit-planned = Mii soabaimet fitnama { $when }.
own-visit-moved = Fitnan sirdojuvvui: { $when }.
own-visit-cancelled = Fitnan { $when } šluhttejuvvui.
own-visit-refused = Don muitalit ahte fitnan { $when } ii heive.
