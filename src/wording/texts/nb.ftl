## Bokmål. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = Norsk bokmål

## Dates and numbers

weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
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

owner-byggdrift = Byggdrift (vaktmestrene)
owner-housing_office = Boligkontoret
owner-police = Politiet
status-new = Mottatt
status-in_progress = Under arbeid
status-waiting = På vent
status-resolved = Løst
status-closed = Avsluttet
priority-emergency = Akutt
priority-urgent = Haster
priority-normal = Vanlig
priority-low = Kan vente
category-lock_door = Dør og lås
category-doorbell_intercom = Ringeklokke og porttelefon
category-storage = Bod, kjeller og loft
category-stairwell = Trappeoppgang og fellesareal
category-laundry = Vaskerom
category-electrical = Strøm og lys
category-plumbing = Vann og avløp
category-heating_ventilation = Varme og ventilasjon
category-windows = Vindu og glass
category-damp_mould = Fukt og mugg
category-pests = Skadedyr
category-fire_safety = Brannvern
category-appliances = Hvitevarer og innredning
category-outdoor = Uteområde
category-waste = Søppel og avfall
category-lift = Heis
category-noise = Bråk
category-disturbance = Uro og sjikane
category-intruders = Uvedkommende
category-drugs = Rus
category-vandalism = Hærverk
category-animals = Dyrehold
category-smoke_smell = Røyk og lukt
category-neighbour_concern = Bekymring for en beboer
category-threats_violence = Trusler og vold
category-burglary_theft = Innbrudd og tyveri
category-tenancy = Leieforhold
category-service = Klage på kommunen
category-other = Annet

## What we promise, and the number to ring

promise-byggdrift = Byggdrift ser på saken innen { $due }.
promise-housing_office = Boligkontoret ser på saken innen { $due }.
promise-police = Saken er for politiet og blir fulgt opp innen { $due }.
call-fire = Ring { $number } nå hvis det brenner, ryker eller lukter gass.
call-crime = Ring { $number } nå hvis noen er i fare.
call-health = Ring { $number } nå hvis det står om liv eller helse.

## Acknowledgement

ack-sms = Vi har fått meldingen din ({ $reference }). { $promise } Følg saken: { $url } - Er noen i fare? Ring 110, 112 eller 113.
ack-sms-danger = Vi har fått meldingen din ({ $reference }), men kan ikke rykke ut. { $promise } Følg saken: { $url }
ack-email-subject = Vi har fått meldingen din, { $reference }
ack-email-subject-danger = Ring { $number } nå hvis noen er i fare. Vi har fått meldingen din, { $reference }
ack-email-body =
    Hei!

    Vi har fått meldingen din.

    Referanse: { $reference }
    { $promise }

    Her kan du se hvordan det går:
    { $url }

    Lenken er bare til deg. Alle som har den, kan åpne siden.

    Blir noen i fare, så ring: 110 ved brann, 112 til politiet eller 113 til ambulanse. Vi kan ikke rykke ut.

    Hilsen { $municipality }

## Notice to those who get a case

notice-email-subject = Ny sak { $reference } ({ $priority })
notice-email-body =
    Dere har fått en ny sak.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-sms = Ny sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }

## Answers by SMS

answer-status-open = { $reference }: { $owner } har saken. Frist: { $due }. Er noen i fare? Ring 110, 112 eller 113.
answer-status-waiting = { $reference }: { $owner } har saken, men må vente på deler, svar eller andre. Frist: { $due }.
answer-status-resolved = { $reference }: Saken er løst. Er noe fortsatt galt? Skriv hva det er, så ser vi på det.
answer-status-closed = { $reference }: Saken er avsluttet. Er noe fortsatt galt? Skriv hva det er, så ser vi på det.
answer-no-report-known = Vi finner ingen sak fra dette nummeret. Vil du si fra om noe? Skriv hva som er galt, og hvor.
answer-help = Skriv hva som er galt, og hvor: gate, husnummer og gjerne bolignummer, som H0203. Skriv STATUS for å høre hvordan det går, STOPP for ikke å få flere meldinger. Er noen i fare? Ring 110, 112 eller 113.
answer-stopped = Du får ikke flere meldinger fra oss om sakene dine. Skriver du til oss om noe nytt, svarer vi.
answer-cancelled-noted = { $reference }: Takk for beskjed. Vi har notert at det er i orden.
