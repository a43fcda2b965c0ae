## Nynorsk. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = Nynorsk

## Dates and numbers

weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = søndag
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
date-day-and-time = { $weekday } { $day }. { $month } kl. { $hour }.{ $minute }
date-clock = { $hour }.{ $minute }
number-thousands = { "\u00A0" }

## Plain names

owner-byggdrift = Byggdrift (vaktmeistrane)
owner-housing_office = Bustadkontoret
owner-police = Politiet
status-new = Motteken
status-in_progress = Under arbeid
status-waiting = På vent
status-resolved = Løyst
status-closed = Avslutta
priority-emergency = Akutt
priority-urgent = Hastar
priority-normal = Vanleg
priority-low = Kan vente
category-lock_door = Dør og lås
category-doorbell_intercom = Ringeklokke og porttelefon
category-storage = Bod, kjellar og loft
category-stairwell = Trappeoppgang og fellesareal
category-laundry = Vaskerom
category-electrical = Straum og lys
category-plumbing = Vatn og avløp
category-heating_ventilation = Varme og ventilasjon
category-windows = Vindauge og glas
category-damp_mould = Fukt og mugg
category-pests = Skadedyr
category-fire_safety = Brannvern
category-appliances = Kvitevarer og innreiing
category-outdoor = Uteområde
category-waste = Søppel og avfall
category-lift = Heis
category-noise = Bråk
category-disturbance = Uro og sjikane
category-intruders = Uvedkomande
category-drugs = Rus
category-vandalism = Hærverk
category-animals = Dyrehald
category-smoke_smell = Røyk og lukt
category-neighbour_concern = Uro for ein bebuar
category-threats_violence = Truslar og vald
category-burglary_theft = Innbrot og tjuveri
category-tenancy = Leigeforhold
category-service = Klage på kommunen
category-other = Anna

## What we promise, and the number to ring

promise-byggdrift = Byggdrift ser på saka innan { $due }.
promise-housing_office = Bustadkontoret ser på saka innan { $due }.
promise-police = Saka er for politiet og blir følgd opp innan { $due }.
call-fire = Ring { $number } no om det brenn, ryk eller luktar gass.
call-crime = Ring { $number } no om nokon er i fare.
call-health = Ring { $number } no om det står om liv eller helse.

## Acknowledgement

ack-sms = Vi har fått meldinga di ({ $reference }). { $promise } Følg saka: { $url } - Er nokon i fare? Ring 110, 112 eller 113.
ack-sms-danger = Vi har fått meldinga di ({ $reference }), men kan ikkje rykkje ut. { $promise } Følg saka: { $url }
ack-email-subject = Vi har fått meldinga di, { $reference }
ack-email-subject-danger = Ring { $number } no om nokon er i fare. Vi har fått meldinga di, { $reference }
ack-email-body =
    Hei!

    Vi har fått meldinga di.

    Referanse: { $reference }
    { $promise }

    Her kan du sjå korleis det går:
    { $url }

    Lenkja er berre til deg. Alle som har ho, kan opne sida.

    Kjem nokon i fare, så ring: 110 ved brann, 112 til politiet eller 113 til ambulanse. Vi kan ikkje rykkje ut.

    Helsing { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Kvar er det? Svar med gate og husnummer.
ask-number = Kva husnummer i { $street } er det?
ask-address = Kva adresse er det? Svar med talet: { $candidates }.
ask-unit = Kva bustad er det? Svar med bustadnummeret, som { $units }.
ask-what = Kva gjeld det, og kvar er det? Svar med nokre ord.

## The case has another owner

resent-subject = Om saka di, { $reference }

moved-byggdrift = Byggdrift har saka di no.
moved-housing_office = Bustadkontoret har saka di no.
moved-police = Saka di er no for politiet og blir følgd opp.
moved-sms = { $reference }: { $moved } Følg saka: { $url } - Er nokon i fare? Ring 110, 112 eller 113.
moved-email-subject = Nytt om saka di, { $reference }
moved-email-body =
    Hei!

    { $moved }

    Referanse: { $reference }

    Her kan du sjå korleis det går:
    { $url }

    Lenkja er berre til deg. Alle som har ho, kan opne sida.

    Helsing { $municipality }

## Questions that follow what was told

answer-to-follow-yes = Ja
answer-to-follow-no = Nei
follow-door_which = Kva dør gjeld det?
follow-door_which-entrance = Inngangsdøra til bygget
follow-door_which-own = Døra til bustaden
follow-door_which-storage = Dør til kjellar eller bu
follow-door_which-other = Ei anna dør
follow-door_locks = Kan døra låsast?
follow-door_locked_out = Er du låst ute?
follow-bell_where = Kvar verkar det ikkje?
follow-bell_where-own = Berre hos meg
follow-bell_where-building = Hos fleire, eller ved inngangen
follow-water_running = Renn det vatn no?
follow-water_shut = Klarer du å stengje vatnet?
follow-heat_where = Kvar er det kaldt?
follow-heat_where-room = I eitt rom
follow-heat_where-home = I heile bustaden
follow-heat_where-building = I heile bygget
follow-sparks = Luktar det svidd, eller gneistrar det?
follow-power_where = Kvar manglar det straum eller lys?
follow-power_where-part = Ein del av bustaden
follow-power_where-stairs = I trappa eller eit anna fellesrom
follow-power_where-home = I heile bustaden
follow-power_where-building = I heile bygget
follow-frail_there = Bur det småbarn, gamle eller sjuke der?
follow-lift_stuck = Sit nokon fast i heisen no?
follow-lift_needed = Er det nokon som ikkje klarer trappene?
follow-can_hurt = Kan nokon skade seg der no?
follow-window_closes = Kan vindauget lukkast?
follow-window_low = Kan nokon klatre inn vindauget?
follow-fire_what = Kva er gale?
follow-fire_what-no_alarm = Ingen røykvarslar i bustaden verkar
follow-fire_what-way_out = Vegen ut er sperra
follow-fire_what-other = Noko anna
follow-thief_there = Er dei som braut seg inn, der enno?
follow-break_in_closes = Kan dør og vindauge lukkast?

## Following a case that is reported already

following-day = { $weekday } { $day }. { $month }
following-late = { $holder }. Fristen var { $due }. Vi er for seine.
questions-question = Litt meir om dette
questions-hint = Svar på det du veit. Du kan gå vidare utan å svare.
questions-skip = Veit ikkje
known-question = Er det dette du vil melde?
known-hint = Dette er meldt før. Er det det same, kan du følgje saka. Du får din eigen referanse, og det du har skrive, blir med.
known-yes = Ja, følg denne saka
known-what = { $category }, { $address }
known-since = Først meldt { $day }. { $promise }
known-no = Nei, dette er noko anna
known-missing = Vel om du vil følgje saka, eller om dette er noko anna.
check-follows = Sak du følgjer
following-ack-sms = Dette er alt meldt, og no følgjer du saka ({ $reference }). { $promise } Sjå korleis det går: { $url } - Er nokon i fare? Ring 110, 112 eller 113.
following-ack-sms-danger = Du følgjer saka no ({ $reference }), men vi kan ikkje rykkje ut. { $promise } Sjå korleis det går: { $url }
following-ack-email-subject = Du følgjer saka, { $reference }
following-ack-email-body =
    Hei!

    Dette er alt meldt, og no følgjer du saka. Det du skreiv, ligg i henne.

    Referanse: { $reference }
    { $promise }

    Her kan du sjå korleis det går:
    { $url }

    Lenkja er berre til deg. Alle som har henne, kan opne sida.

    Blir nokon i fare, så ring: 110 ved brann, 112 til politiet eller 113 til ambulanse. Vi kan ikkje rykkje ut.

    Helsing { $municipality }

## Notice to those who get a case

notice-email-subject = Ny sak { $reference } ({ $priority })
notice-email-body =
    De har fått ei ny sak.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-sms = Ny sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-report-email-subject = Ny melding i sak { $reference } ({ $priority })
notice-report-email-body =
    Ei melding er flytt til ei sak de har.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-report-sms = Ny melding i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-reopened-email-subject = Opna igjen: { $reference } ({ $priority })
notice-reopened-email-body =
    Ein meldar seier at det ikkje er i orden. Saka de hadde, er opna igjen.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-reopened-sms = Opna igjen: { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-answer-email-subject = Svar i sak { $reference } ({ $priority })
notice-answer-email-body =
    Meldaren har svart på spørsmålet dykkar. Saka ventar ikkje lenger.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-answer-sms = Svar i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-merged-email-subject = Slått saman: sak { $reference } ({ $priority })
notice-merged-email-body =
    Ei sak de hadde, er slått saman med ei sak som nokon andre har. Dei følgjer henne vidare.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese henne:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-merged-sms = Ei sak de hadde, er slått saman med { $reference }, som andre har. { $priority }. Frist: { $due }. Logg inn for å lese henne: { $url }
notice-visit-email-subject = Besøket passar ikkje: { $reference } ({ $priority })
notice-visit-email-body =
    Eit besøk de har avtalt, passar ikkje for den som har meldt. Finn ei ny tid.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-visit-sms = Besøket passar ikkje i sak { $reference }. Finn ei ny tid. { $priority }. Frist: { $due }. Logg inn: { $url }
notice-visit-changed-email-subject = Besøket er flytta eller avlyst: { $reference } ({ $priority })
notice-visit-changed-email-body =
    Eit besøk de har avtalt, er flytta eller avlyst. Sjå i saka kva som gjeld.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-visit-changed-sms = Besøket i sak { $reference } er flytta eller avlyst. { $priority }. Frist: { $due }. Logg inn: { $url }
police-sheet-email-subject = Opplysningar til dykk, sak { $reference } ({ $priority })
police-sheet-email-body =
    Vi har opplysningar til dykk i ei sak.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Fristen vår: { $due }

    Opne dei her:
    { $url }

    Vi sender ein kode til dykk før sida opnar seg. Lenkja verkar i 14 dagar.

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
police-sheet-sms = Opplysningar til dykk, sak { $reference }. { $priority }. Fristen vår: { $due }. Opne dei her: { $url }

## To those who are given a case, by a link or a reminder, and back to the sender

hand-over-email-subject = Ny sak til deg: { $reference } ({ $priority })
hand-over-email-body =
    Du har fått ei sak frå kommunen.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Opne ho her:
    { $url }

    Lenkja er berre for deg. Før du ser saka, sender vi ein kode til nummeret eller adressa vi har.

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
hand-over-sms = Ny sak frå kommunen: { $reference }. { $priority }. Frist: { $due }. Opne: { $url }
hand-over-reminder-email-subject = Påminning: sak { $reference } ({ $priority })
hand-over-reminder-email-body =
    Ingen har sagt frå at denne saka er motteken.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Opne ho her:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
hand-over-reminder-sms = Påminning: ingen har teke imot sak { $reference }. { $priority }. Frist: { $due }. Opne: { $url }
hand-over-news-email-subject = Nytt i sak { $reference } ({ $priority })
hand-over-news-email-body =
    Det er kome noko nytt i ei sak du har.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Opne ho her:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
hand-over-news-sms = Nytt i sak { $reference }. { $priority }. Frist: { $due }. Opne: { $url }
hand-over-missed-email-subject = Ikkje motteken: sak { $reference } ({ $priority })
hand-over-missed-email-body =
    Saka vart gitt til { $recipient }, men er ikkje motteken der. Ho er tilbake hos dykk.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å gi ho til nokon andre:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
hand-over-missed-sms = Sak { $reference } er ikkje motteken hos { $recipient }. { $priority }. Frist: { $due }. Logg inn: { $url }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Adresser frå registeret
place-count = Forslag: { $count }. Bruk pil opp og pil ned for å velje.
place-none = Dette står ikkje i adresseregisteret. Du kan gå vidare likevel. Då brukar vi det du har skrive.
place-chosen = Du valde { $place }.
place-here = Bruk staden der eg er
place-here-hint = Då spør nettlesaren om vi får vite kvar du er. Vi leitar etter adresser i nærleiken, og lagrar ikkje posisjonen din.
place-here-looking = Vi finn ut kvar du er. Vent litt.
place-here-refused = Nettlesaren seier ikkje kvar du er. Skriv adressa i feltet i staden. Skal vi få vite det, må du seie ja til posisjon i innstillingane.
place-here-failed = Vi fann ikkje ut kvar du er. Skriv adressa i feltet i staden.
place-here-vague = Vi veit berre omtrent kvar du er, og kan ikkje seie kva hus som er i nærleiken. Skriv adressa i feltet i staden.
place-here-none = Vi fann inga adresse i nærleiken av deg. Skriv i feltet kvar det er.
place-near-count = Adresser i nærleiken: { $count }. Vel den det gjeld.
place-metres = omtrent { $metres } m unna
place-kept = Vi fann ikkje «{ $place }» i adresseregisteret. Vi brukar staden slik du skreiv han.
place-change = Endre staden
choice-entrance-question = Kva inngang gjeld det?
choice-entrance-hint = { $address } har fleire inngangar. Bokstaven står ofte på skiltet ved døra.
choice-entrance-unknown = Eg veit ikkje, eller det gjeld fleire
choice-many = Det er fleire enn desse. Finn du ikkje adressa, så skriv husnummeret òg.
choice-many-change = Skriv adressa på nytt
choice-unanswered = Vel eitt av svara.
dwelling-common = Fellesområde, eller eg veit ikkje
dwelling-common-more = Fellesområde er til dømes trapp, gang, kjellar, loft, vaskeri og uteområde.
dwelling-one = Ein viss bustad
dwelling-number = Bustadnummer

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Frist: { $due }. Er nokon i fare? Ring 110, 112 eller 113.
answer-status-waiting = { $reference }: { $holder }, men ho må vente på delar, svar eller andre. Frist: { $due }.
answer-status-resolved = { $reference }: Saka er løyst. Er noko framleis gale? Skriv kva det er, så ser vi på det.
answer-status-closed = { $reference }: Saka er avslutta. Er noko framleis gale? Skriv kva det er, så ser vi på det.
answer-no-report-known = Vi finn inga sak frå dette nummeret. Vil du seie frå om noko? Skriv kva som er gale, og kvar.
answer-help = Skriv kva som er gale, og kvar: gate, husnummer og gjerne bustadnummer, som H0203. Skriv STATUS for å høyre korleis det går, STOPP for ikkje å få fleire meldingar. Er nokon i fare? Ring 110, 112 eller 113.
answer-stopped = Du får ikkje fleire meldingar frå oss om sakene dine. Skriv du til oss om noko nytt, svarar vi.
answer-cancelled-noted = { $reference }: Takk for beskjeden. Vi har notert at det er i orden.
answer-status-line = { $reference }: { $holder }. Frist: { $due }.
answer-added = { $reference }: Takk, vi har lagt det du sende, til saka di.
answer-added-perhaps = { $reference }: Takk, vi har lagt det du sende, til saka di. Er det ei ny sak? Svar NY.
answer-added-danger = { $reference }: Vi har lagt det du sende, til saka di, men kan ikkje rykkje ut. { $promise }
answer-reopened = { $reference }: Takk for beskjed. Vi har opna saka igjen. { $promise }
answer-place-noted = { $reference }: Takk, vi har notert { $place }. { $promise }
answer-place-unknown = { $reference }: Takk. Då finn vi ut av det sjølve. { $promise }
answer-made-new = Det siste du skreiv, er no ei eiga sak: { $reference }. { $promise }
answer-started = Du får igjen meldingar frå oss om sakene dine. Svar STOPP for å slutte.
answer-started-by-report = Du får igjen svar frå oss. Svar STOPP for å slutte.

## Photos

photos-question = Vil du leggje ved bilete?
photos-optional = Du kan gå vidare utan bilete.
photos-hint = Bilete hjelper oss å forstå kva som har skjedd. Du kan leggje ved opptil { $most }. Gå ikkje nær noko som er farleg, og ta helst ikkje bilete av menneske.
photos-who = Berre dei som arbeider med saka, ser bileta. Vi fjernar det fila seier om kvar og når biletet vart teke.
photos-choose = Vel eller ta bilete
photos-add = Legg ved
photos-taken = Bilete som er lagde ved
photos-photo = Bilete { $number }
photos-size = { $kilobytes } kB
photos-remove = Fjern
photos-full = Du har lagt ved { $most } bilete, og det er alt det er plass til. Vil du byte ut eit bilete, så fjern det først.
photos-preparing = Gjer klart { $name }
photos-sending = Sender { $name }
photos-sent = { $name } er lagt ved
photos-removed = { $name } er fjerna
photos-later = Vi får ikkje sendt { $name } no. Vi prøver igjen om litt.
photos-not-sent = { $name } vart ikkje sendt
photos-retry = Prøv igjen
photos-wait = Vi sender framleis bilete. Du kjem vidare når dei er sende. Trykk ein gong til om du vil gå vidare utan dei.
photos-unnamed = utan namn
photos-heic = «{ $name }» er av typen HEIC, og den kan vi ikkje opne. Ta eit skjermbilete av biletet og legg ved det.
photos-pdf = «{ $name }» er ein PDF. Vi tek berre imot bilete. Ta eit bilete eller skjermbilete av det du vil vise, og legg ved det.
photos-video = «{ $name }» er video eller lyd. Vi tek berre imot bilete. Ta eit bilete eller skjermbilete av det du vil vise, og legg ved det.
photos-other-type = «{ $name }» er ikkje eit bilete vi kan opne. Legg ved eit bilete av typen JPEG, PNG, WebP eller GIF.
photos-too-large = «{ $name }» er større enn { $most } MB. Ta eit skjermbilete av biletet og legg ved det.
photos-too-many-pixels = «{ $name }» har for mange biletpunkt. Ta eit skjermbilete av biletet og legg ved det.
photos-broken = «{ $name }» er øydelagt, og vi får ikkje opna det. Ta biletet ein gong til, eller vel eit anna.
photos-too-many = «{ $name }» er ikkje lagt ved. Det er plass til { $most } bilete. Fjern eit av dei andre om du heller vil ha med dette.
photos-not-now = Vi fekk ikkje teke imot «{ $name }» no. Det er vår feil. Vent litt og legg det ved igjen, eller gå vidare utan.
photos-not-removed = Vi fekk ikkje fjerna biletet no. Vent litt og prøv igjen.
photos-cut-off = Vi fekk ikkje alt du sende. Sjå kva bilete som er lagde ved, og legg ved resten ein gong til.
check-photos = Bilete
check-no-photos = Ingen

## Every page

page-skip = Hopp til innhaldet
page-demo = Dette er ein demonstrasjon. Ingenting blir sendt til nokon.
page-home = Sei frå
page-languages = Språk
page-danger = Er nokon i fare?
page-danger-ring = Ring
page-fire = brann
page-police = politi
page-ambulance = ambulanse
page-rather-talk = Vil du heller snakke med oss? Ring bustadkontoret:
call-row-fire = Brann
call-row-police = Politi
call-row-ambulance = Ambulanse

## The frame of every page and the start page, further

page-follow = Følg saka di
page-more = Meir om Sei frå
start-easy = Det tek nokre få minutt. Du treng ikkje å logge inn, og du kan vere anonym.
start-follow = Har du alt sagt frå?
start-follow-how = Med referansen og koden du fekk, kan du sjå kven som har saka, og kva som skjer.
start-privacy = Berre dei som arbeider med saka, ser kven du er.
start-privacy-link = Slik tek vi vare på det du fortel

## About us

about-title = Om Sei frå
about-lead = Sei frå er tenesta der { $municipality } tek imot meldingar om feil, bråk og uro i og rundt dei kommunale bustadene.
about-call = Vil du heller snakke med nokon?
about-call-how = Du treng ikkje å bruke skjemaet. Ring, skriv eller kom til oss, så tek vi saka derifrå.
about-interpreter = Treng du tolk, så sei frå om det med ein gong.
about-phone = Telefon
about-hours = Opningstid:
about-sms = SMS
about-email = E-post
about-visit = Besøk oss
about-how = Slik arbeider vi
about-how-answer = Du får svar med det same. Då ser du kven som har saka, og når dei ser på ho.
about-how-sorted = Eit program les meldinga, sender ho til dei som skal ha ho, og set ein frist. Er programmet i tvil, går saka til bustadkontoret. Dei tilsette kan rette alt programmet har gjort.
about-how-decided = Programmet avgjer ingenting om deg eller bustaden din. Det gjer menneske.
about-languages = Språk
about-languages-how = Du kan lese sidene på { $number } språk. Skriv til oss på det språket du kan best.
about-not = Er det akutt?
about-not-emergency = Vi kan ikkje rykkje ut. Er nokon i fare, så ring eitt av desse numra:
about-not-hurry = Hastar det mindre, så ring
about-police = politiet på
about-doctor = eller legevakta på

## Privacy notice

privacy-title = Personvern
privacy-lead = Her står det kva vi gjer med det du fortel oss, kven som ser det, og kva du kan krevje.
privacy-short = Kort sagt
privacy-short-who = Berre dei som arbeider med saka, ser kva du har skrive, og kven du er.
privacy-short-neighbour = Den du seier frå om, får ikkje vite av oss kven som har sagt frå.
privacy-short-anonymous = Du kan vere anonym.
privacy-short-cookies = Vi bruker ikkje informasjonskapslar på desse sidene, og vi sporar deg ikkje.
privacy-who = Kven ser kva?
privacy-who-staff = Dei som arbeider med saka
privacy-who-staff-how = Byggdrift (vaktmeistrane) og bustadkontoret ser det du har skrive, staden, bileta og korleis dei kan nå deg. Dei har teieplikt.
privacy-who-neighbour = Den du seier frå om
privacy-who-neighbour-how = Får ikkje vite av oss kven som har sagt frå. Alle kan be om å få sjå det vi har lagra om dei sjølve, men då tek vi bort det som viser kven du er.
privacy-who-others = Andre som seier frå om det same
privacy-who-others-how = Ser ikkje kven du er, og ikkje kva du har skrive.
privacy-who-police = Politiet
privacy-who-police-how = Kan få beskjed om at det finst ei sak, men ikkje kva ho handlar om. Skal dei få vite meir, er det ein tilsett som avgjer det.
privacy-who-carriers = Dei som leverer SMS og e-post for oss
privacy-who-carriers-how = Får nummeret eller e-postadressa di og det som står i meldinga. Når vi svarer på skjemaet, skriv vi ikkje kva saka handlar om. Sender du ein SMS til oss, går det du skriv, gjennom dei.
privacy-who-public = Alle andre
privacy-who-public-how = Vi legg ikkje meldingane ut på nett. Ber nokon om innsyn hos kommunen, tek vi bort det vi har teieplikt om.
privacy-collect = Kva lagrar vi?
privacy-collect-told = Det du skriv, og kva adresse og bustad det gjeld.
privacy-collect-photos = Bileta du legg ved. Vi tek bort det kameraet har lagra om stad og tid.
privacy-collect-contact = Mobilnummeret eller e-postadressa du gir oss. Sender du SMS, lagrar vi nummeret du skriv frå.
privacy-collect-when = Når du sa frå, og på kva språk.
privacy-collect-done = Kven som har saka, kva dei har gjort, og det vi har skrive til deg.
privacy-collect-not = Vi lagrar ikkje IP-adressa di saman med meldinga. Du treng ikkje å gi opp namn eller fødselsnummer, og du treng ikkje å skrive meir om andre enn det som må til.
privacy-draft = Det du skriv i skjemaet, tek vi vare på medan du fyller det ut. Det er kryptert, og berre adressa til sida di kan opne det. Nettlesaren din hugsar det òg, til du har sendt eller lèt att sida.
privacy-why = Kvifor har vi lov til det?
privacy-why-use = Vi bruker opplysningane til å finne ut kva som er gale, gjere noko med det og svare deg. Rettar ein tilsett det programmet har gjort, kan vi bruke meldinga til å gjere programmet betre.
privacy-why-ground = Kommunen skal halde bustadene han leiger ut, i stand (husleigelova § 5-3), og svare den som vender seg til han (forvaltningslova). Det er ei oppgåve i allmenta si interesse. Derfor kan vi bruke opplysningane etter personvernforordninga artikkel 6 nr. 1 bokstav e.
privacy-program = Eit program sorterer meldingane
privacy-long = Kor lenge?
privacy-long-draft = Det du skriv i skjemaet utan å sende det, slettar vi etter tre dagar.
privacy-long-texts = Teksten i SMS og e-post frå oss slettar vi etter { $days } dagar.
privacy-long-case = Sjølve saka har vi så lenge vi treng ho, og så lenge arkivlova seier at vi må.
privacy-rights = Dette kan du krevje
privacy-rights-see = å få sjå det vi har lagra om deg
privacy-rights-correct = å få retta det som er feil
privacy-rights-erase = å få sletta det vi ikkje lenger treng eller må ta vare på
privacy-rights-object = at vi let vere å bruke opplysningane, eller ventar til vi har undersøkt om vi har lov
privacy-rights-how = Skriv eller ring til oss, og oppgi gjerne referansen. Du får svar innan ein månad.
privacy-ask = Har du spørsmål, eller vil du klage?
privacy-controller = { $municipality } har ansvaret for opplysningane (kommunen er behandlingsansvarleg).
privacy-officer = Personvernombodet
privacy-office = Bustadkontoret
privacy-complain = Meiner du at vi gjer noko gale med opplysningane om deg, kan du klage til
privacy-cookies = Informasjonskapslar
privacy-cookies-how = Desse sidene bruker ingen informasjonskapslar og hentar ingenting frå andre nettstader. Språket du vel, står i adressa til sida. Berre tilsette som loggar inn, får ein informasjonskapsel.

## Accessibility statement

accessibility-title = Tilgjenge
accessibility-lead = Alle skal kunne seie frå. Sidene skal verke med tastatur og skjermlesar, på små skjermar, med stor skrift og utan JavaScript.
accessibility-tell = Er det noko du ikkje får til?
accessibility-tell-how = Fortel oss kva side det gjeld, og kva du prøvde på. Då kan vi rette det. Saka di kan du ta på telefon så lenge.
accessibility-limits = Dette er ikkje bra nok enno
accessibility-limits-photos = Bilete som folk sender inn, har inga skildring i ord.
accessibility-limits-languages = Tekstane på andre språk enn norsk og engelsk er enno ikkje lesne av nokon som har språket som morsmål.
accessibility-limits-staff = Det dei tilsette skriv til deg, blir ikkje omsett.
accessibility-limits-readers = Sidene er ikkje prøvde med alle skjermlesarar og nettlesarar.
accessibility-standard = Kva lova krev
accessibility-standard-how = Sidene skal følgje WCAG 2.1 på nivå A og AA, slik forskrifta om universell utforming av IKT-løysingar krev.
accessibility-tested = Vi prøver dei med verktøyet axe og nettlesaren Chromium, på små og store skjermar, med og utan JavaScript.
accessibility-official = Les tilgjengeerklæringa vår på uustatus.no
accessibility-complain = Hjelper det ikkje å seie frå til oss?
accessibility-complain-inspectorate = Den som fører tilsyn med at nettstader er tilgjengelege for alle, er
accessibility-complain-tribunal = Meiner du at du er diskriminert fordi du ikkje kan bruke sidene, kan du klage til

## Start page

start-title = Sei frå om feil og uro der du bur
start-lead = Bur du i ein kommunal bustad eller i nabolaget? Sei frå når noko er øydelagt, eller når nokon lagar bråk eller uro. Då tek { $municipality } tak i det.
start-button = Sei frå
start-danger = Er nokon i fare no? Ring først
start-how = Slik går det føre seg
start-how-tell = Du fortel kva som har hendt, og kvar. Du kan vere anonym.
start-how-answer = Du får svar med ein gong: kven som har saka, og når dei ser på ho.
start-how-follow = Du kan følgje saka på di eiga side.
start-other-ways = Andre måtar å seie frå på
start-sms-how = Skriv kva som har hendt, og kvar.

## The form

report-back = Tilbake
report-next = Hald fram
report-progress = Steg { $step } av { $steps }
report-not-kept = Vi får ikkje teke vare på svaret akkurat no. Det du har skrive, står her enno. Vent litt og trykk ein gong til.
report-offline = Du er utan nett. Det du har skrive, er ikkje borte. Trykk ein gong til når nettet er tilbake.
problem-heading = Noko må rettast
problem-title = Feil:
danger-question = Er nokon i fare no?
danger-hint = Til dømes brann, vald, innbrot som er i gang, eller nokon som er alvorleg sjuke eller skadde.
danger-yes = Ja, nokon er i fare
danger-no = Nei
danger-missing = Svar ja eller nei.
call-question = Ring først
call-lead = Ring det nummeret som passar, no. Vi kan ikkje rykkje ut, og meldingar hit blir ikkje lesne med ein gong.
call-text-phone = Brukar du teksttelefon? Nødnummeret er
call-after = Når du har ringt, kan du også seie frå til oss.
call-not-us = Vi har ikkje ringt for deg, og vi kan ikkje sende hjelp.
call-go-on = Hald fram
happened-question = Kva har hendt?
happened-hint = Fortel med dine eigne ord. Skriv gjerne når det hende, og om det har hendt før.
happened-empty = Skriv kva som har hendt.
happened-no-words = Skriv med ord kva som har hendt. Vi fann berre teikn og bilete.
happened-too-long = Gjer teksten kortare. Han kan ha { $most } teikn, og du har skrive { $length }.
happened-after-sending = Meldinga du skreiv her før, er send. Det du skriv no, blir ei ny melding.
happened-after-own = Til sida for den første meldinga
place-question = Kvar er det?
place-hint = Gate og husnummer, som Storgata 12B, eller det folk kallar bygget. Har du ikkje adressa, så fortel korleis staden ser ut.
place-optional = Har du alt skrive kvar det er, kan du gå vidare utan å fylle ut.
place-too-long = Gjer adressa kortare. Ho kan ha { $most } teikn. Resten kan du skrive under «Kva har hendt?».
place-missing = Skriv kvar det er. Veit du det ikkje, trykkjer du «Hald fram» ein gong til.
choice-question = Kva adresse meiner du?
choice-hint = Du skreiv «{ $typed }».
choice-or = eller
choice-none = Ingen av desse
choice-keep = Vi brukar det du skreiv: «{ $typed }»
dwelling-question = Gjeld det ein viss bustad?
dwelling-hint = Skriv bustadnummeret om du veit det: ein bokstav og fire tal, som H0203. Det står ofte ved døra eller på postkassa. Elles kan du gå vidare utan å fylle ut.
dwelling-choose = Vel bustaden i { $address } som det gjeld, om du veit kva for ein. Dei to første tala etter bokstaven er etasjen.
dwelling-floor = { $unit } ({ $floor }. høgda)
dwelling-basement = { $unit } (underetasje)
dwelling-cellar = { $unit } (kjellar)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Skriv bustadnummeret som ein bokstav (H, U, K eller L) og fire tal, til dømes H0203. Veit du det ikkje, så lat feltet stå tomt.
contact-question = Korleis kan vi nå deg?
contact-hint = Berre dei som arbeider med saka, ser kven du er. Den det gjeld, får ikkje vite det av oss.
contact-safe = Kan andre lese meldingane dine? Vel eit nummer eller ei e-postadresse som berre du les, eller ver anonym.
contact-phone = På SMS
contact-phone-who = Du får svar og nytt om saka på SMS. Meldingane seier ikkje kva saka handlar om.
contact-phone-label = Mobilnummer
contact-email = På e-post
contact-email-who = Du får svar og nytt om saka på e-post. Meldingane seier ikkje kva saka handlar om.
contact-email-label = E-postadresse
contact-none = Eg vil vere anonym
contact-none-who = Ingen av oss veit kven du er. Du får ei lenkje og ein kode til di eiga side. Der ser du kva som skjer, og der skriv vi om vi må spørje deg om noko.
contact-missing = Vel SMS, e-post eller å vere anonym.
contact-phone-wrong = Skriv eit telefonnummer med åtte siffer, som 912 34 567. Eit utanlandsk nummer byrjar med + og landkoden.
contact-email-wrong = Skriv ei e-postadresse med @ og punktum, som namn@eksempel.no.
category-question = Kva gjeld det?
category-hint = Vel det som passar best. Då kjem saka til dei som kan gjere noko med henne.
category-missing = Vel kva det gjeld.
category-group-broken = Noko er øydelagt, skittent eller manglar
category-group-people = Noko med folk eller dyr
category-group-other = Noko anna
check-question = Stemmer dette?
check-danger = Du har svart at nokon er i fare. Ring 110, 112 eller 113 før du sender.
check-happened = Kva har hendt
check-about = Kva det gjeld
check-place = Kvar
check-dwelling = Bustad
check-contact = Kontakt
check-in-danger = Er nokon i fare no?
check-change = Endre
check-not-given = Ikkje oppgjeve
check-no-dwelling = Ingen viss bustad
check-anonymous = Du er anonym
check-unknown-place = Vi finn ikkje dette i adresseregisteret. Vi brukar det du har skrive.
check-next = Når du sender, ser du med ein gong kven som får saka, og når dei ser på ho.
check-send = Send
check-failed = Vi fekk ikkje teke imot meldinga. Det du har skrive, er ikkje borte. Vent litt og trykk Send igjen.
check-sent-before = Du har alt sendt ei melding herifrå. Vil du sende denne òg, så trykk Send ein gong til.

## Receipt and the reporter's own page

receipt-title = Vi har fått meldinga di
receipt-reference = Referanse
receipt-now = Det som skjer no
receipt-told-sms = Du får ein SMS med referansen og lenkja til sida di.
receipt-told-email = Du får ein e-post med referansen og lenkja til sida di.
receipt-told-page = Du er anonym, så vi kan berre svare deg på di eiga side. Ta vare på lenkja, eller skriv ned referansen og koden.
receipt-told-not = Vi fekk ikkje sendt deg svar på nummeret eller adressa du gav oss. Ta vare på lenkja til denne sida.
receipt-page = Di eiga side
receipt-page-keep = Her ser du kven som har saka, og kva som skjer. Lenkja er berre til deg. Alle som har ho, kan opne sida.
receipt-danger = Blir det farleg, så vent ikkje på oss: ring 110 ved brann, 112 til politiet eller 113 til ambulanse.
holder-byggdrift = Byggdrift (vaktmeistrane) har saka
holder-housing_office = Bustadkontoret har saka
holder-police = Saka er for politiet
case-resolved = Saka er løyst
case-closed = Saka er avslutta
case-due = Vi ser på saka innan { $due }.
case-overdue = Fristen var { $due }. Vi er for seine, og det er vi leie for.
case-about = Gjeld
case-where = Kvar
case-history = Dette har hendt
case-reported = Vi fekk meldinga di.
case-report-moved = Meldinga di vart lagd til denne saka.
case-in-progress = Nokon har byrja å arbeide med saka.
case-waiting = Saka ventar på delar, svar eller andre.
case-now-resolved = Saka vart løyst.
case-now-closed = Saka vart avslutta.
given-byggdrift = Byggdrift (vaktmeistrane) fekk saka.
given-housing_office = Bustadkontoret fekk saka.
given-police = Saka vart lagd til politiet.

## The reporter's own page: what can be said there, and how to come back

own-got = Vi fekk meldinga di { $when }.
own-code = Kode
own-add-later = Vil du leggje til noko, eller fortelje at det er i orden? Det gjer du på sida di.
own-open-page = Opne sida di
own-back = Slik kjem du tilbake
own-back-code = Har du ikkje lenkja, så gå til { $address } og skriv referansen og koden.
own-who-reads = Berre dei som arbeider med saka, les det du har skrive, og ser korleis vi når deg. Den det gjeld, får ikkje vite av oss kven som sa frå.
own-who-sees = Du ser berre det som gjeld deg, og korleis det går med saka. Du ser ikkje om andre har sagt frå, og dei ser ikkje deg. Namn, nummer og det du har skrive, blir ikkje vist her.
own-notice-words = Takk. Vi har lagt det du skreiv, til saka.
own-notice-late = Nokre bilete kom for seint og vart ikkje med. Du kan leggje dei til i saka her.
own-notice-answer = Takk for svaret. Dei som har saka, ser det no.
own-notice-reopened = Takk for at du sa frå. Saka er open igjen.
own-notice-open = Saka er open, og nokon har ho.
own-notice-solved = Takk for beskjed. Vi har notert at det er i orden.
own-notice-rated = Takk for at du sa kva du synest.
own-asked = Vi spør deg om noko
own-we-asked-at = Vi skreiv { $when }
own-answer-label = Svaret ditt
own-answer-send = Send svaret
own-messages = Beskjedar til deg
own-answered = Du har svart på dette.
own-hint = Den som har saka, les det. Det du skriv, blir ikkje vist her på sida.
own-add = Vil du leggje til noko?
own-add-label = Skriv det du vil leggje til
own-add-send = Legg til
own-solved = Er det i orden no?
own-solved-lead = Sei frå, så kjem ingen forgjeves. Det kan du gjere om på etterpå.
own-solved-send = Det er i orden
own-not-fixed = Er det ikkje i orden?
own-not-fixed-lead = Sei frå, så opnar vi saka igjen.
own-not-fixed-label = Kva er framleis gale? Du kan la feltet stå tomt.
own-not-fixed-send = Det er ikkje i orden
own-rating = Korleis gjekk det?
own-rating-hint = Svaret går til dei som hadde saka.
own-rating-good = Bra
own-rating-fair = Sånn passe
own-rating-bad = Dårleg
own-rating-words = Vil du seie meir? Du kan la feltet stå tomt.
own-rating-send = Send svaret
own-rating-change = Endre svaret
own-rating-missing = Vel eitt av dei tre svara.
own-empty = Skriv noko før du sender.
own-failed = Vi fekk ikkje teke imot det du skreiv
own-failed-lead = Det du skreiv, er ikkje borte. Vent litt, og prøv ein gong til.
own-failed-again = Prøv igjen
own-wrote = Du skreiv meir til oss.
own-gave-answer = Du svara på spørsmålet vårt.
own-said-not-fixed = Du sa at det ikkje er i orden.
own-said-solved = Du sa at det er i orden.
own-we-wrote = Vi skreiv til deg.
own-we-asked = Vi spurde deg om noko.
own-told-later = Vi sa frå om at det tek lengre tid.
own-told-preliminary = Du fekk eit førebels svar.
own-reopened = Saka vart opna igjen.
own-part = { $owner } har ein del av saka: { $category }. Status: { $status }.
own-part-new = { $owner } fekk ein del av saka: { $category }.
own-part-in_progress = { $owner } har byrja på sin del av saka: { $category }.
own-part-waiting = { $owner } må vente med sin del av saka: { $category }.
own-part-resolved = { $owner } er ferdig med sin del av saka: { $category }.
own-part-closed = { $owner } har avslutta sin del av saka: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = Følg saka di
own-way-in-lead = Skriv referansen og koden du fekk då du sa frå. Fekk du SMS eller e-post frå oss, så kan du bruke lenkja som står der.
own-reference-hint = Han byrjar med SF, som SF-7K3M9Q-K.
own-code-hint = Åtte bokstavar og tal, som K7M2-9QXT. Store og små bokstavar er det same.
own-way-in-open = Opne sida di
own-reference-empty = Skriv referansen.
own-reference-form = Skriv heile referansen: SF og sju bokstavar og tal, som SF-7K3M9Q-K.
own-reference-mistyped = Referansen er skriven feil. Sjå etter om du har bytt om noko.
own-code-form = Skriv heile koden: åtte bokstavar og tal, som K7M2-9QXT.
own-no-match = Referansen og koden passar ikkje saman. Sjå etter at begge er skrivne rett.
own-too-many = Det er prøvd for mange gonger. Vent { $minutes } minutt, og prøv igjen.

## News of a case, sent to its reporters

news-message = Du har fått ein beskjed om saka di.
news-message-sms = Du har fått ein beskjed om saka { $reference }: { $url }
news-question = Vi har eit spørsmål til deg om saka di. Svar på sida di.
news-question-sms = Vi har eit spørsmål til deg om saka { $reference }. Svar her: { $url }
news-waiting = Saka di ventar på delar, svar eller andre.
news-waiting-sms = { $reference }: Saka di ventar på delar, svar eller andre. Følg saka: { $url }
news-resolved = Saka di er løyst. Er det ikkje i orden? Sei frå på sida di.
news-resolved-sms = { $reference }: Saka di er løyst. Er det ikkje i orden? Svar her, eller på sida di: { $url }
news-closed = Saka di er avslutta. Er noko framleis gale? Sei frå på sida di.
news-closed-sms = { $reference }: Saka di er avslutta. Er noko framleis gale? Sei frå på sida di: { $url }
news-reopened = Saka di er opna igjen.
news-reopened-sms = { $reference }: Saka di er opna igjen. Følg saka: { $url }
news-email-subject = Nytt om saka di, { $reference }
news-email-body =
    Hei!

    { $news }

    Sida di, med referanse { $reference }:
    { $url }

    Lenkja er berre til deg. Alle som har ho, kan opne sida.

    Blir nokon i fare, så ring: 110 ved brann, 112 til politiet eller 113 til ambulanse. Vi kan ikkje rykkje ut.

    Helsing { $municipality }

## Visits: what reporters are told, and what they can say

coming-when = { $day } mellom kl. { $from } og { $to }
coming-summary = Besøk frå { $who }
coming-planned-sms = { $who } kjem { $when }. Passar det ikkje? Svar PASSAR IKKJE her, eller sei frå på sida di: { $url } Sak { $reference }
coming-moved-sms = Ny tid: { $who } kjem { $when }. Passar det ikkje? Svar PASSAR IKKJE her, eller sei frå på sida di: { $url } Sak { $reference }
coming-cancelled-sms = Besøket { $when } er avlyst. { $who } kjem ikkje då. Følg saka på sida di: { $url } Sak { $reference }
coming-planned =
    { $who } kjem { $when }. Passar det ikkje, så sei frå på sida di.

    Legg besøket i kalenderen din: { $calendar }
coming-moved =
    Besøket er flytt. { $who } kjem { $when }. Passar det ikkje, så sei frå på sida di.

    Legg den nye tida i kalenderen din: { $calendar }
coming-cancelled =
    Besøket { $when } er avlyst. { $who } kjem ikkje då.

    Ta det ut av kalenderen din: { $calendar }
coming-refused-sms = Takk for beskjed. Ingen kjem då. Dei som har saka, finn ei ny tid og seier frå. Sak { $reference }
own-visit = { $who } kjem { $when }
own-visit-off = Besøket { $when } må flyttast
own-visit-off-lead = Ingen kjem då. Dei som har saka, finn ei ny tid og seier frå.
own-visit-lead = Nokon må vere heime og opne.
own-visit-calendar = Legg det i kalenderen
own-visit-no = Passar det ikkje?
own-visit-no-label = Når passar det betre? Du kan la feltet stå tomt.
own-visit-no-send = Det passar ikkje
own-visit-gone = Besøket er flytt, avlyst eller over. Sjå kva som gjeld no.
own-notice-visit-no = Takk for at du sa frå. Dei som har saka, finn ei ny tid.
own-visit-planned = Vi avtalte besøk { $when }.
own-visit-moved = Besøket vart flytt til { $when }.
own-visit-cancelled = Besøket { $when } vart avlyst.
own-visit-refused = Du sa at besøket { $when } ikkje passar.

## Where a date does not hold, and the preliminary answer

later-told = Det tek lengre tid enn vi sa. { $holder }. Ny dato: { $due }.
later-more = Vil du leggje til noko, så svar på sida di.
later-sms = { $reference }: { $told } Noko å leggje til? { $url }
later-preliminary = Saka di er ikkje ferdig. { $why } Vi reknar med å svare innan { $due }.
later-preliminary-more = Dette er eit førebels svar, som lova gir deg rett til når ei sak tek meir enn ein månad. Vil du leggje til noko, så svar på sida di.
later-why-reporter = Vi ventar på svar frå deg.
later-why-parts = Vi ventar på delar.
later-why-others = Vi ventar på andre.
later-why-under_way = Ho er framleis under arbeid.

## When something went wrong

error-not-found = Vi finn ikkje sida
error-not-found-advice = Adressa kan vere feil skriven. Kom du hit frå ein SMS eller e-post, så sjå etter at heile lenkja kom med.
error-draft-gone = Det du byrja på, er ikkje her lenger
error-draft-gone-advice = Vi tek vare på det du har byrja på i tre dagar. Så slettar vi det, for å verne deg. Har du sendt meldinga, finn du henne på di eiga side. Har du ikkje det, må du byrje på nytt.
error-method = Sida kan ikkje opnast slik
error-method-advice = Gå til framsida og byrja derifrå.
error-too-large = Det vart for mykje på éin gong
error-too-large-advice = Gå tilbake, gjer teksten kortare og prøv igjen. Han kan ha 10 000 teikn.
error-too-many = Det går litt for fort
error-too-many-advice = Vi har fått mange meldingar herifrå på kort tid. Vent eit minutt, gå tilbake og prøv igjen.
error-broken = Noko gjekk gale hos oss
error-broken-advice = Vent litt og prøv igjen. Hjelper ikkje det, så ring oss.
error-id = Oppgje gjerne dette nummeret:
error-home = Til framsida

## Against robots and floods

guard-leave-empty = La dette feltet stå tomt
guard-too-many = Det kjem uvanleg mange meldingar frå nettet du er på, akkurat no. Det du har skrive, er ikkje borte. Vent eit minutt og trykk ein gong til. Hastar det, så ring oss: nummeret står nedst på sida.

# Det tilsette ofte skriv til melderane
reply-seen = Vi har sett på saka og arbeider med ho.
reply-tomorrow = Vi kjem i morgon. Passar det ikkje, så sei frå her.
reply-access = Vi må inn til deg for å rette feilen. Når passar det at vi kjem?
reply-parts = Vi har tinga delar. Vi kjem når delane er her.
reply-contractor = Vi har tinga ein handverkar. Handverkaren avtalar tid med deg.
reply-photo = Kan du sende eit bilete av det her?
reply-done = Vi har retta feilen. Er det ikkje i orden, så sei frå her.
reply-not-found = Vi har vore der og fann ikkje feilen. Kjem han tilbake, så sei frå her.
reply-not-ours = Dette er det gardeigaren eller burettslaget som tek seg av. Ta kontakt med dei. Vi avsluttar saka her.

## Open311: kinds of matter as apps list them

service-group-shared = Felles i bygget
service-group-home = I bustaden
service-group-outside = Ute
service-group-people = Naboar og tryggleik
service-group-municipality = Leigeforhold og kommunen
service-about-lock_door = Dør, lås eller nøkkelkort som ikkje verkar
service-words-lock_door = dør, lås, nøkkel, inngang, port
service-about-doorbell_intercom = Ringjeklokke eller porttelefon som ikkje verkar
service-words-doorbell_intercom = ringjeklokke, porttelefon, calling
service-about-storage = Feil i bod, kjellar eller på loft
service-words-storage = bod, kjellar, loft, sykkelrom
service-about-stairwell = Feil eller rot i trapp, gang og andre fellesareal
service-words-stairwell = trapp, oppgang, gang, rekkverk, reinhald
service-about-laundry = Feil i vaskerommet eller på maskinene der
service-words-laundry = vaskerom, vaskemaskin, tørketrommel
service-about-electrical = Straum, sikringar, stikkontaktar eller lys som ikkje verkar
service-words-electrical = straum, lys, sikring, stikkontakt, pære
service-about-plumbing = Lekkasje, tett avløp, kran eller toalett
service-words-plumbing = vatn, lekkasje, avløp, kran, toalett, sluk
service-about-heating_ventilation = Varme, radiator, varmtvatn eller ventilasjon
service-words-heating_ventilation = varme, radiator, varmtvatn, ventilasjon, vifte
service-about-windows = Vindauge, rute eller balkongdør
service-words-windows = vindauge, rute, glas, balkongdør
service-about-damp_mould = Fukt, mugg eller vasskade
service-words-damp_mould = fukt, mugg, sopp, vasskade
service-about-pests = Rotter, mus, veggdyr og andre skadedyr
service-words-pests = rotter, mus, veggdyr, kakerlakkar, maur
service-about-fire_safety = Røykvarslar, brannsløkkjar, rømingsveg. Brenn det, så ring 110.
service-words-fire_safety = røykvarslar, brannsløkkjar, rømingsveg, brann
service-about-appliances = Komfyr, kjøleskap, skap og anna som høyrer til bustaden
service-words-appliances = komfyr, kjøleskap, oppvaskmaskin, skap
service-about-outdoor = Gardsrom, leikeplass, snø, is og utelys
service-words-outdoor = gardsrom, leikeplass, snø, is, hekk, parkering
service-about-waste = Søppel, fulle dunkar og ting som er sette att
service-words-waste = søppel, avfall, dunk, konteinar
service-about-lift = Heisen står eller verkar dårleg. Sit nokon fast, så bruk alarmen i heisen.
service-words-lift = heis
service-about-noise = Musikk, fest og annan støy
service-words-noise = bråk, støy, musikk, fest
service-about-disturbance = Uro, krangling, sjikane og plaging
service-words-disturbance = uro, krangel, sjikane, plaging
service-about-intruders = Folk som ikkje høyrer til i bygget. Er nokon i fare, så ring 112.
service-words-intruders = uvedkomande, framande, overnatting, kjellar
service-about-drugs = Rus, sprøyter og sal
service-words-drugs = rus, narkotika, sprøyter, sal
service-about-vandalism = Noko er øydelagt med vilje, eller det er tagga
service-words-vandalism = hærverk, tagging, knust
service-about-animals = Dyr som plagar naboar eller ikkje har det bra
service-words-animals = hund, katt, bjeffing, dyrehald
service-about-smoke_smell = Røyk frå naboar og vond lukt
service-words-smoke_smell = røyk, røyking, lukt, grilling
service-about-neighbour_concern = Du er uroleg for ein nabo. Står det om liv, så ring 113.
service-words-neighbour_concern = uro, nabo, einsam, sjuk
service-about-threats_violence = Truslar og vald. Skjer det no, så ring 112.
service-words-threats_violence = truslar, vald, slag
service-about-burglary_theft = Innbrot og tjuveri. Skjer det no, så ring 112.
service-words-burglary_theft = innbrot, tjuveri, stole
service-about-tenancy = Kontrakt, husleige, nøklar, byte og flytting
service-words-tenancy = kontrakt, husleige, depositum, flytting
service-about-service = Klage på korleis kommunen har behandla deg eller saka di
service-words-service = klage, svar, ventetid
service-about-other = Noko anna som gjeld bygget eller bustaden
service-words-other = anna

## Open311: what apps ask and are told

service-asks-unit = Bustadnummer, om det gjeld ein bustad
service-asks-unit-hint = Ein bokstav og fire siffer, som H0203
service-asks-where = Kvar i eller ved bygget
service-asks-where-hint = Med dine ord, som «kjellaren» eller «3. etasje»
service-asks-choice-hint = Vel eitt svar, eller lat spørsmålet stå
service-follow = Følg saka her: { $url }
service-media = Bildet på lenkja du sende, hentar vi ikkje. Lenkja ligg ved saka.
service-contact = { $municipality }, bustadkontoret. Telefon { $phone }, e-post { $email }.
service-key = Skriv til { $email } og fortel kven du er og kva du skal bruke nøkkelen til.

## The page of a hand-over's link, for a recipient without an account

link-code-sms = Koden din er { $code }. Skriv han på sida du har open. Ikkje gi han til andre.
link-code-email-subject = Kode frå Sifra
link-code-email-body =
    Koden din er { $code }.

    Skriv han på sida du har open. Han gjeld i eit kvarter. Ikkje gi han til andre.

    Har du ikkje bede om nokon kode, treng du ikkje å gjere noko.
link-new = Her er ei ny lenkje til saka.
link-new-email-subject = Ny lenkje til sak { $reference }
link-new-sms = Ny lenkje til sak { $reference }: { $url } Ho gjeld til { $until }.
link-reply = Vi har svart på det de spurde om.
link-reply-email-subject = Svar i sak { $reference }
link-reply-sms = Vi har svart dykk i sak { $reference }: { $url } Lenkja gjeld til { $until }.
link-email-body =
    { $told }

    Referanse: { $reference }

    Opne saka her:
    { $url }

    Lenkja gjeld til { $until }. De får ein kode frå oss når de opnar ho.

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.

    Helsing { $municipality }
notice-leader-email-subject = Til leiar: sak { $reference } ({ $priority })
notice-leader-email-body =
    Ei sak har bytt eigar så ofte at ein leiar skal avgjere kven som skal ha henne. Den som har saka, har henne til då.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese henne:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-leader-sms = Ein leiar må avgjere kven som skal ha sak { $reference }. { $priority }. Frist: { $due }. Logg inn: { $url }
notice-given-back-email-subject = Gitt tilbake: sak { $reference } ({ $priority })
notice-given-back-email-body =
    Ein mottakar har gitt ei sak tilbake til dykk. Grunngivinga står i saka.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-given-back-sms = Gitt tilbake: sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-said-done-email-subject = Meld ferdig: sak { $reference } ({ $priority })
notice-said-done-email-body =
    Ein mottakar seier at ei sak er ferdig. Sjå på ho, og avslutt ho om det stemmer.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-said-done-sms = Meld ferdig: sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
notice-asked-email-subject = Spørsmål i sak { $reference } ({ $priority })
notice-asked-email-body =
    Ein mottakar spør dykk om noko i ei sak.

    Referanse: { $reference }
    Kor mykje det hastar: { $priority }
    Frist: { $due }

    Logg inn for å lese ho:
    { $url }

    Av omsyn til personvernet står det ikkje noko om sjølve saka i denne e-posten.
notice-asked-sms = Spørsmål i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese ho: { $url }
link-heading = Ei sak til { $name }
link-lead = { $municipality } har ei sak til dykk i Sifra. Vi viser ho når du har skrive ein kode frå oss.
link-send-sms = Send kode på SMS til { $to }
link-send-email = Send kode på e-post til { $to }
link-no-way = Vi har ikkje noko nummer eller nokon adresse å sende koden til. Ring oss.
link-code-sent-sms = Vi har sendt ein kode på SMS til { $to }. Han gjeld i eit kvarter.
link-code-sent-email = Vi har sendt ein kode på e-post til { $to }. Han gjeld i eit kvarter.
link-code-label = Kode
link-code-hint = Seks siffer, frå den nyaste meldinga frå oss.
link-code-open = Opne saka
link-code-again = Fekk du ingen kode?
link-code-form = Skriv heile koden: seks siffer.
link-code-wrong = Koden stemmer ikkje. Sjå etter i den nyaste meldinga frå oss. Du har { $left } forsøk att.
link-code-spent = Den koden gjeld ikkje lenger. Be om ein ny.
link-code-wait = Vi har sendt mange kodar no. Vent { $minutes } minutt, og be om ein ny. Hastar det, så ring oss.
link-closed = Lenkja gjeld ikkje lenger
link-closed-advice = Ventar du på ei sak frå oss, så ring, så hjelper vi deg.
link-call = Ring { $municipality }:
link-expired = Lenkja er gått ut
link-expired-lead = Saka er framleis hos dykk. Vi kan sende ei ny lenkje til nummeret eller adressa vi har.
link-expired-send = Send ei ny lenkje
link-expired-sent = Vi har sendt ei ny lenkje. Ho kjem om litt.
link-expired-not-sent = Vi fekk ikkje sendt fleire lenkjer no. Vent ein time, eller ring oss.
link-over = Saka er ikkje hos dykk lenger
link-over-done = Takk, saka er meld ferdig
link-over-given-back = Saka er gitt tilbake til oss
link-over-lead = Du treng ikkje å gjere meir. Vil du seie noko om ho, så ring oss.
link-due = Frist: { $due }
link-overdue = Fristen var { $due }
link-place = Stad
link-sheet = Ark til politiet
link-sheet-gone = Arket er trekt tilbake. Ring oss om du treng det.
link-unit = Bustad
link-building = Bygg
link-words = Til dykk
link-told = Det som er meldt
link-hidden = Det er fortalt meir, men det gjeld folk og blir ikkje vist her.
link-who = Kven som melde, blir ikkje vist her. Treng de å kome i kontakt, så spør oss.
link-photos = Bilete
link-photo = Bilete { $number }
link-waits = Vi ventar på svar frå dykk.
link-received = De har sagt at de har ho.
link-accepted = De har teke ho.
link-accepted-day = De har teke ho, og kjem { $day }.
link-accepted-visit = De kjem { $when }.
link-visit-unsuited = Besøket { $when } passa ikkje. Vel ei ny tid.
link-day = { $weekday } { $day }. { $month }
link-receipt = Vi har ho
link-receipt-lead = Då veit vi at ho har kome fram, og minner dykk ikkje på ho.
link-accept = Vi tek ho
link-accept-again = Endre tida
link-accept-day = Når kjem de?
link-accept-hint = Du kan la feltet stå tomt.
link-hours-hint = Må nokon vere heime? Skriv mellom kva klokkeslett de kjem, så får dei som melde, beskjed.
link-from = Frå kl.
link-to = Til kl.
link-stay-away = Avlys besøket
link-stay-away-hint = Dei som melde, får vite at de ikkje kjem.
link-access = Før de går dit
link-opener = Opnar
link-dog = Hund
link-careful = Ta omsyn
link-yes = Ja
link-no = Nei
link-not-asked = Ikkje spurt
link-done = Meld ferdig
link-done-words = Kva er gjort?
link-done-resolves = Saka blir avslutta, og den som melde, får vite det.
link-done-confirms = Vi ser på ho og avsluttar saka.
link-done-photos = Bilete
link-done-photos-hint = Du kan leggje ved inntil tre. Staden biletet er teke, blir fjerna.
link-done-photos-kept = { $count } av bileta dine er med frå før.
link-ask = Spør oss
link-ask-label = Kva vil de vite?
link-ask-send = Send spørsmålet
link-back = Gi saka tilbake
link-back-label = Kvifor er ho ikkje dykkar?
link-back-send = Gi tilbake
link-answers = Dette er sagt
link-said-receipt = De sa at de har ho
link-said-accepted = De tok saka
link-said-accepted-day = De tok saka, og kjem { $day }
link-said-question = De spurde
link-said-done = De melde ho ferdig
link-said-given-back = De gav ho tilbake
link-said-reply = Vi svarte
link-notice-receipt = Takk. Vi har notert at de har ho.
link-notice-accepted = Takk. Vi har notert at de tek ho.
link-notice-stays-away = Besøket er avlyst, og dei som melde, får beskjed.
link-notice-question = Takk. Vi seier frå når vi har svart, og svaret kjem her.
link-overtaken = Noko er endra sidan du opna sida. Sjå korleis saka står no. Det du skreiv, er ikkje borte: send på nytt om det framleis stemmer.
link-changed = Noko er endra sidan du opna sida. Sjå korleis saka står no.
link-not-open = Saka er avslutta, så svaret vart ikkje lagra. Ring oss om noko ikkje stemmer.
link-too-late = Saka var ikkje hos dykk lenger, så det du sende, vart ikkje lagra. Ring oss om noko ikkje stemmer.
link-not-theirs = De er berre gjorde kjende med saka. Spør oss om de skal gjere noko.
link-words-missing = Skriv noko før du sender.
link-words-too-long = Teksten er { $over } teikn for lang. Kort han ned.
link-day-past = Den dagen har vore. Vel i dag eller seinare.
link-day-form = Skriv dagen som 24.11.2026, eller la feltet stå tomt.
link-time-past = Den tida har vore. Vel ei som kjem.
link-day-missing = Vel dagen òg.
link-day-far = Det er for langt fram. Vel ein dag det neste halvåret.
link-time-missing = Skriv både når de kjem tidlegast og seinast.
link-time-form = Skriv klokkeslettet som 10.30.
link-time-backwards = Besøket må slutte etter at det tek til.
link-time-too-long = Ingen kan vente heime så lenge. Skriv høgst seks timar.
link-time-night = Skriv ei tid mellom kl. 7 og 21.
link-photo-too-large = Biletet er for stort. Ta eit mindre bilete, eller send utan. Det du skreiv, står her.
link-photo-unfit = Fila er ikkje eit bilete vi kan vise. Ta eit nytt bilete, eller send utan. Det du skreiv, står her.
link-photo-not-now = Biletet vart ikkje lagra. Prøv ein gong til, eller send utan. Det du skreiv, står her.
link-photo-cut-off = Nettet fall ut. Det du skreiv, står her. Ta biletet på nytt, og send.
link-photo-too-many = Du kan leggje ved inntil tre bilete. Dei tre første er med.
