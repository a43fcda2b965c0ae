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
start-sms = Send SMS til
start-sms-how = Skriv kva som har hendt, og kvar.
start-phone = Ring bustadkontoret på
start-email = Skriv til

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
choice-question = Kva adresse meiner du?
choice-hint = Du skreiv «{ $typed }».
choice-or = eller
choice-none = Ingen av desse
choice-keep = Vi brukar det du skreiv: «{ $typed }»
choice-missing = Vel ei adresse, eller vel «Ingen av desse».
dwelling-question = Gjeld det ein viss bustad?
dwelling-hint = Skriv bustadnummeret om du veit det: ein bokstav og fire tal, som H0203. Det står ofte ved døra eller på postkassa. Elles kan du gå vidare utan å fylle ut.
dwelling-choose = Vel bustadnummeret i { $address } om du veit det. Tala etter bokstaven er etasjen.
dwelling-none = Nei, eller eg veit ikkje
dwelling-floor = { $unit } ({ $floor }. høgda)
dwelling-basement = { $unit } (underetasje)
dwelling-cellar = { $unit } (kjellar)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Skriv bustadnummeret som ein bokstav (H, U, K eller L) og fire tal, til dømes H0203. Veit du det ikkje, så lat feltet stå tomt.
contact-question = Korleis kan vi nå deg?
contact-hint = Berre dei som arbeider med saka, ser kven du er. Den det gjeld, får ikkje vite det av oss.
contact-phone = På SMS
contact-phone-who = Du får svar og nytt om saka på SMS. Meldingane seier ikkje kva saka handlar om.
contact-phone-label = Mobilnummer
contact-email = På e-post
contact-email-who = Du får svar og nytt om saka på e-post. Meldingane seier ikkje kva saka handlar om.
contact-email-label = E-postadresse
contact-none = Eg vil vere anonym
contact-none-who = Ingen av oss veit kven du er, og vi kan ikkje spørje deg om noko. Du får ei lenkje der du kan følgje saka.
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
receipt-told-page = Du er anonym, så vi kan ikkje skrive til deg. Ta vare på lenkja under.
receipt-told-not = Vi fekk ikkje sendt deg svar på nummeret eller adressa du gav oss. Ta vare på lenkja til denne sida.
receipt-more = Vil du leggje til noko? Sei frå på nytt, og skriv referansen i meldinga.
receipt-page = Di eiga side
receipt-page-keep = Her ser du kven som har saka, og kva som skjer. Lenkja er berre til deg. Alle som har ho, kan opne sida.
receipt-danger = Blir det farleg, så vent ikkje på oss: ring 110 ved brann, 112 til politiet eller 113 til ambulanse.
holder-byggdrift = Byggdrift (vaktmeistrane) har saka
holder-housing_office = Bustadkontoret har saka
holder-police = Saka er for politiet
case-resolved = Saka er løyst
case-closed = Saka er avslutta
case-due = Frist: { $due }.
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
case-add = Vil du leggje til noko?
case-add-how = Sei frå på nytt, og skriv referansen i meldinga.
case-report-again = Sei frå på nytt

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
