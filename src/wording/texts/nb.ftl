## Bokmål. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = Bokmål

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

## Questions that an acknowledgement by SMS asks

ask-where = Hvor er det? Svar med gate og husnummer.
ask-number = Hvilket husnummer i { $street } er det?
ask-address = Hvilken adresse er det? Svar med tallet: { $candidates }.
ask-unit = Hvilken bolig er det? Svar med bolignummeret, som { $units }.
ask-what = Hva gjelder det, og hvor er det? Svar med noen ord.

## The case has another owner

resent-subject = Om saken din, { $reference }

moved-byggdrift = Byggdrift har saken din nå.
moved-housing_office = Boligkontoret har saken din nå.
moved-police = Saken din er nå for politiet og blir fulgt opp.
moved-sms = { $reference }: { $moved } Følg saken: { $url } - Er noen i fare? Ring 110, 112 eller 113.
moved-email-subject = Nytt om saken din, { $reference }
moved-email-body =
    Hei!

    { $moved }

    Referanse: { $reference }

    Her kan du se hvordan det går:
    { $url }

    Lenken er bare til deg. Alle som har den, kan åpne siden.

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
notice-report-email-subject = Ny melding i sak { $reference } ({ $priority })
notice-report-email-body =
    En melding er flyttet til en sak dere har.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-report-sms = Ny melding i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Frist: { $due }. Er noen i fare? Ring 110, 112 eller 113.
answer-status-waiting = { $reference }: { $holder }, men den må vente på deler, svar eller andre. Frist: { $due }.
answer-status-resolved = { $reference }: Saken er løst. Er noe fortsatt galt? Skriv hva det er, så ser vi på det.
answer-status-closed = { $reference }: Saken er avsluttet. Er noe fortsatt galt? Skriv hva det er, så ser vi på det.
answer-no-report-known = Vi finner ingen sak fra dette nummeret. Vil du si fra om noe? Skriv hva som er galt, og hvor.
answer-help = Skriv hva som er galt, og hvor: gate, husnummer og gjerne bolignummer, som H0203. Skriv STATUS for å høre hvordan det går, STOPP for ikke å få flere meldinger. Er noen i fare? Ring 110, 112 eller 113.
answer-stopped = Du får ikke flere meldinger fra oss om sakene dine. Skriver du til oss om noe nytt, svarer vi.
answer-cancelled-noted = { $reference }: Takk for beskjed. Vi har notert at det er i orden.
answer-status-line = { $reference }: { $holder }. Frist: { $due }.
answer-added = { $reference }: Takk, vi har lagt det du sendte, til saken din.
answer-added-perhaps = { $reference }: Takk, vi har lagt det du sendte, til saken din. Er det en ny sak? Svar NY.
answer-added-danger = { $reference }: Vi har lagt det du sendte, til saken din, men kan ikke rykke ut. { $promise }
answer-reopened = { $reference }: Takk for beskjed. Vi har åpnet saken igjen. { $promise }
answer-place-noted = { $reference }: Takk, vi har notert { $place }. { $promise }
answer-place-unknown = { $reference }: Takk. Da finner vi ut av det selv. { $promise }
answer-made-new = Det siste du skrev, er nå en egen sak: { $reference }. { $promise }
answer-started = Du får igjen meldinger fra oss om sakene dine. Svar STOPP for å slutte.
answer-started-by-report = Du får igjen svar fra oss. Svar STOPP for å slutte.

## Every page

page-skip = Hopp til innholdet
page-demo = Dette er en demonstrasjon. Ingenting blir sendt til noen.
page-home = Si fra
page-languages = Språk
page-danger = Er noen i fare?
page-danger-ring = Ring
page-fire = brann
page-police = politi
page-ambulance = ambulanse
page-rather-talk = Vil du heller snakke med oss? Ring boligkontoret:
call-row-fire = Brann
call-row-police = Politi
call-row-ambulance = Ambulanse

## Start page

start-title = Si fra om feil og uro der du bor
start-lead = Bor du i en kommunal bolig eller i nabolaget? Si fra når noe er ødelagt, eller når noen lager bråk eller uro. Da tar { $municipality } tak i det.
start-button = Si fra
start-danger = Er noen i fare nå? Ring først
start-how = Slik går det til
start-how-tell = Du forteller hva som har skjedd, og hvor. Du kan være anonym.
start-how-answer = Du får svar med det samme: hvem som har saken, og når de ser på den.
start-how-follow = Du kan følge saken på din egen side.
start-other-ways = Andre måter å si fra på
start-sms = Send SMS til
start-sms-how = Skriv hva som har skjedd, og hvor.
start-phone = Ring boligkontoret på
start-email = Skriv til

## The form

report-back = Tilbake
report-next = Fortsett
report-progress = Steg { $step } av { $steps }
report-not-kept = Vi får ikke tatt vare på svaret akkurat nå. Det du har skrevet, står her ennå. Vent litt og trykk igjen.
report-offline = Du er uten nett. Det du har skrevet, er ikke borte. Trykk igjen når nettet er tilbake.
problem-heading = Noe må rettes
problem-title = Feil:
danger-question = Er noen i fare nå?
danger-hint = For eksempel brann, vold, innbrudd som pågår, eller noen som er alvorlig syke eller skadd.
danger-yes = Ja, noen er i fare
danger-no = Nei
danger-missing = Svar ja eller nei.
call-question = Ring først
call-lead = Ring det nummeret som passer, nå. Vi kan ikke rykke ut, og meldinger hit blir ikke lest med det samme.
call-text-phone = Bruker du teksttelefon? Nødnummeret er
call-after = Når du har ringt, kan du også si fra til oss.
call-go-on = Fortsett
happened-question = Hva har skjedd?
happened-hint = Fortell med dine egne ord. Skriv gjerne når det skjedde, og om det har skjedd før.
happened-empty = Skriv hva som har skjedd.
happened-no-words = Skriv med ord hva som har skjedd. Vi fant bare tegn og bilder.
happened-too-long = Gjør teksten kortere. Den kan ha { $most } tegn, og du har skrevet { $length }.
happened-after-sending = Meldingen du skrev her før, er sendt. Det du skriver nå, blir en ny melding.
happened-after-own = Til siden for den første meldingen
place-question = Hvor er det?
place-hint = Gate og husnummer, som Storgata 12B, eller det folk kaller bygget. Har du ikke adressen, så beskriv stedet.
place-optional = Har du alt skrevet hvor det er, kan du gå videre uten å fylle ut.
place-too-long = Gjør adressen kortere. Den kan ha { $most } tegn. Resten kan du skrive under «Hva har skjedd?».
choice-question = Hvilken adresse mener du?
choice-hint = Du skrev «{ $typed }».
choice-or = eller
choice-none = Ingen av disse
choice-keep = Vi bruker det du skrev: «{ $typed }»
choice-missing = Velg en adresse, eller velg «Ingen av disse».
dwelling-question = Gjelder det en bestemt bolig?
dwelling-hint = Skriv bolignummeret hvis du vet det: en bokstav og fire tall, som H0203. Det står ofte ved døra eller på postkassa. Ellers kan du gå videre uten å fylle ut.
dwelling-choose = Velg bolignummeret i { $address } hvis du vet det. Tallene etter bokstaven er etasjen.
dwelling-none = Nei, eller jeg vet ikke
dwelling-floor = { $unit } ({ $floor }. etasje)
dwelling-basement = { $unit } (underetasje)
dwelling-cellar = { $unit } (kjeller)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Skriv bolignummeret som en bokstav (H, U, K eller L) og fire tall, for eksempel H0203. Vet du det ikke, så la feltet stå tomt.
contact-question = Hvordan kan vi nå deg?
contact-hint = Bare de som arbeider med saken, ser hvem du er. Den det gjelder, får ikke vite det av oss.
contact-phone = På SMS
contact-phone-who = Du får svar og nytt om saken på SMS. Meldingene sier ikke hva saken handler om.
contact-phone-label = Mobilnummer
contact-email = På e-post
contact-email-who = Du får svar og nytt om saken på e-post. Meldingene sier ikke hva saken handler om.
contact-email-label = E-postadresse
contact-none = Jeg vil være anonym
contact-none-who = Ingen av oss vet hvem du er, og vi kan ikke spørre deg om noe. Du får en lenke der du kan følge saken.
contact-missing = Velg SMS, e-post eller å være anonym.
contact-phone-wrong = Skriv et telefonnummer med åtte sifre, som 912 34 567. Et utenlandsk nummer begynner med + og landkoden.
contact-email-wrong = Skriv en e-postadresse med @ og punktum, som navn@eksempel.no.
category-question = Hva gjelder det?
category-hint = Velg det som passer best. Da kommer saken til dem som kan gjøre noe med den.
category-missing = Velg hva det gjelder.
category-group-broken = Noe er ødelagt, skittent eller mangler
category-group-people = Noe med folk eller dyr
category-group-other = Noe annet
check-question = Stemmer dette?
check-danger = Du har svart at noen er i fare. Ring 110, 112 eller 113 før du sender.
check-happened = Hva har skjedd
check-about = Hva det gjelder
check-place = Hvor
check-dwelling = Bolig
check-contact = Kontakt
check-in-danger = Er noen i fare nå?
check-change = Endre
check-not-given = Ikke oppgitt
check-no-dwelling = Ingen bestemt bolig
check-anonymous = Du er anonym
check-unknown-place = Vi finner ikke dette i adresseregisteret. Vi bruker det du har skrevet.
check-next = Når du sender, ser du med det samme hvem som får saken, og når de ser på den.
check-send = Send
check-failed = Vi fikk ikke tatt imot meldingen. Det du har skrevet, er ikke borte. Vent litt og trykk Send igjen.
check-sent-before = Du har alt sendt en melding herfra. Vil du sende denne også, så trykk Send en gang til.

## Receipt and the reporter's own page

receipt-title = Vi har fått meldingen din
receipt-reference = Referanse
receipt-now = Det som skjer nå
receipt-told-sms = Du får en SMS med referansen og lenken til siden din.
receipt-told-email = Du får en e-post med referansen og lenken til siden din.
receipt-told-page = Du er anonym, så vi kan ikke skrive til deg. Ta vare på lenken under.
receipt-told-not = Vi fikk ikke sendt deg svar på nummeret eller adressen du oppga. Ta vare på lenken til denne siden.
receipt-more = Vil du legge til noe? Si fra på nytt, og skriv referansen i meldingen.
receipt-page = Din egen side
receipt-page-keep = Her ser du hvem som har saken, og hva som skjer. Lenken er bare til deg. Alle som har den, kan åpne siden.
receipt-danger = Blir det farlig, så ikke vent på oss: ring 110 ved brann, 112 til politiet eller 113 til ambulanse.
holder-byggdrift = Byggdrift (vaktmestrene) har saken
holder-housing_office = Boligkontoret har saken
holder-police = Saken er for politiet
case-resolved = Saken er løst
case-closed = Saken er avsluttet
case-due = Frist: { $due }.
case-overdue = Fristen var { $due }. Vi er for sene, og det beklager vi.
case-about = Gjelder
case-where = Hvor
case-history = Dette har skjedd
case-reported = Vi fikk meldingen din.
case-report-moved = Meldingen din ble lagt til denne saken.
case-in-progress = Noen har begynt å arbeide med saken.
case-waiting = Saken venter på deler, svar eller andre.
case-now-resolved = Saken ble løst.
case-now-closed = Saken ble avsluttet.
given-byggdrift = Byggdrift (vaktmestrene) fikk saken.
given-housing_office = Boligkontoret fikk saken.
given-police = Saken ble lagt til politiet.
case-add = Vil du legge til noe?
case-add-how = Si fra på nytt, og skriv referansen i meldingen.
case-report-again = Si fra på nytt

## When something went wrong

error-not-found = Vi finner ikke siden
error-not-found-advice = Adressen kan være skrevet feil. Kom du hit fra en SMS eller e-post, så se etter at hele lenken kom med.
error-draft-gone = Det du begynte på, er ikke her lenger
error-draft-gone-advice = Vi tar vare på det du har begynt på i tre dager. Så sletter vi det, for å verne deg. Har du sendt meldingen, finner du den på din egen side. Har du ikke det, må du begynne på nytt.
error-method = Siden kan ikke åpnes slik
error-method-advice = Gå til forsiden og begynn derfra.
error-too-large = Det ble for mye på én gang
error-too-large-advice = Gå tilbake, gjør teksten kortere og prøv igjen. Den kan ha 10 000 tegn.
error-too-many = Det går litt for fort
error-too-many-advice = Vi har fått mange meldinger herfra på kort tid. Vent et minutt, gå tilbake og prøv igjen.
error-broken = Noe gikk galt hos oss
error-broken-advice = Vent litt og prøv igjen. Hjelper ikke det, så ring oss.
error-id = Oppgi gjerne dette nummeret:
error-home = Til forsiden

## Against robots and floods

guard-leave-empty = La dette feltet stå tomt
guard-too-many = Det kommer uvanlig mange meldinger fra nettet du er på, akkurat nå. Det du har skrevet, er ikke borte. Vent et minutt og trykk igjen. Haster det, så ring oss: nummeret står nederst på siden.
