## Nynorsk. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = Norsk nynorsk

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

## Answers by SMS

answer-status-open = { $reference }: { $owner } har saka. Frist: { $due }. Er nokon i fare? Ring 110, 112 eller 113.
answer-status-waiting = { $reference }: { $owner } har saka, men må vente på delar, svar eller andre. Frist: { $due }.
answer-status-resolved = { $reference }: Saka er løyst. Er noko framleis gale? Skriv kva det er, så ser vi på det.
answer-status-closed = { $reference }: Saka er avslutta. Er noko framleis gale? Skriv kva det er, så ser vi på det.
answer-no-report-known = Vi finn inga sak frå dette nummeret. Vil du seie frå om noko? Skriv kva som er gale, og kvar.
answer-help = Skriv kva som er gale, og kvar: gate, husnummer og gjerne bustadnummer, som H0203. Skriv STATUS for å høyre korleis det går, STOPP for ikkje å få fleire meldingar. Er nokon i fare? Ring 110, 112 eller 113.
answer-stopped = Du får ikkje fleire meldingar frå oss om sakene dine. Skriv du til oss om noko nytt, svarar vi.
answer-cancelled-noted = { $reference }: Takk for beskjeden. Vi har notert at det er i orden.
