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
date-clock = { $hour }.{ $minute }
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

## Questions that follow what was told

answer-to-follow-yes = Ja
answer-to-follow-no = Nei
follow-door_which = Hvilken dør gjelder det?
follow-door_which-entrance = Inngangsdøra til bygget
follow-door_which-own = Døra til boligen
follow-door_which-storage = Dør til kjeller eller bod
follow-door_which-other = En annen dør
follow-door_locks = Kan døra låses?
follow-door_locked_out = Er du låst ute?
follow-bell_where = Hvor virker det ikke?
follow-bell_where-own = Bare hos meg
follow-bell_where-building = Hos flere, eller ved inngangen
follow-water_running = Renner det vann nå?
follow-water_shut = Klarer du å stenge vannet?
follow-heat_where = Hvor er det kaldt?
follow-heat_where-room = I ett rom
follow-heat_where-home = I hele boligen
follow-heat_where-building = I hele bygget
follow-sparks = Lukter det svidd, eller gnistrer det?
follow-power_where = Hvor mangler det strøm eller lys?
follow-power_where-part = En del av boligen
follow-power_where-stairs = I trappa eller et annet fellesrom
follow-power_where-home = I hele boligen
follow-power_where-building = I hele bygget
follow-frail_there = Bor det småbarn, gamle eller syke der?
follow-lift_stuck = Sitter noen fast i heisen nå?
follow-lift_needed = Er det noen som ikke klarer trappene?
follow-can_hurt = Kan noen skade seg der nå?
follow-window_closes = Kan vinduet lukkes?
follow-window_low = Kan noen klatre inn av vinduet?
follow-fire_what = Hva er galt?
follow-fire_what-no_alarm = Ingen røykvarsler i boligen virker
follow-fire_what-way_out = Veien ut er sperret
follow-fire_what-other = Noe annet
follow-thief_there = Er de som brøt seg inn, der ennå?
follow-break_in_closes = Kan dør og vindu lukkes?

## Following a case that is reported already

following-day = { $weekday } { $day }. { $month }
following-late = { $holder }. Fristen var { $due }. Vi er for sene.
questions-question = Litt mer om dette
questions-hint = Svar på det du vet. Du kan gå videre uten å svare.
questions-skip = Vet ikke
known-question = Er det dette du vil melde?
known-hint = Dette er meldt før. Er det det samme, kan du følge saken. Du får din egen referanse, og det du har skrevet, blir med.
known-yes = Ja, følg denne saken
known-what = { $category }, { $address }
known-since = Først meldt { $day }. { $promise }
known-no = Nei, dette er noe annet
known-missing = Velg om du vil følge saken, eller om dette er noe annet.
check-follows = Sak du følger
following-ack-sms = Dette er alt meldt, og nå følger du saken ({ $reference }). { $promise } Se hvordan det går: { $url } - Er noen i fare? Ring 110, 112 eller 113.
following-ack-sms-danger = Du følger saken nå ({ $reference }), men vi kan ikke rykke ut. { $promise } Se hvordan det går: { $url }
following-ack-email-subject = Du følger saken, { $reference }
following-ack-email-body =
    Hei!

    Dette er alt meldt, og nå følger du saken. Det du skrev, ligger i den.

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
notice-reopened-email-subject = Åpnet igjen: { $reference } ({ $priority })
notice-reopened-email-body =
    En melder sier at det ikke er i orden. Saken dere hadde, er åpnet igjen.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-reopened-sms = Åpnet igjen: { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
notice-answer-email-subject = Svar i sak { $reference } ({ $priority })
notice-answer-email-body =
    Melderen har svart på spørsmålet deres. Saken venter ikke lenger.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-answer-sms = Svar i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
notice-merged-email-subject = Slått sammen: sak { $reference } ({ $priority })
notice-merged-email-body =
    En sak dere hadde, er slått sammen med en sak som noen andre har. De følger den videre.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-merged-sms = En sak dere hadde, er slått sammen med { $reference }, som andre har. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
notice-visit-email-subject = Besøket passer ikke: { $reference } ({ $priority })
notice-visit-email-body =
    Et besøk dere har avtalt, passer ikke for den som har meldt. Finn en ny tid.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-visit-sms = Besøket passer ikke i sak { $reference }. Finn en ny tid. { $priority }. Frist: { $due }. Logg inn: { $url }
notice-visit-changed-email-subject = Besøket er flyttet eller avlyst: { $reference } ({ $priority })
notice-visit-changed-email-body =
    Et besøk dere har avtalt, er flyttet eller avlyst. Se i saken hva som gjelder.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-visit-changed-sms = Besøket i sak { $reference } er flyttet eller avlyst. { $priority }. Frist: { $due }. Logg inn: { $url }
police-sheet-email-subject = Opplysninger til dere, sak { $reference } ({ $priority })
police-sheet-email-body =
    Vi har opplysninger til dere i en sak.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Vår frist: { $due }

    Åpne dem her:
    { $url }

    Vi sender en kode til dere før siden åpnes. Lenken virker i 14 dager.

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
police-sheet-sms = Opplysninger til dere, sak { $reference }. { $priority }. Vår frist: { $due }. Åpne dem her: { $url }

## To those who are given a case, by a link or a reminder, and back to the sender

hand-over-email-subject = Ny sak til deg: { $reference } ({ $priority })
hand-over-email-body =
    Du har fått en sak fra kommunen.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Åpne den her:
    { $url }

    Lenken er bare for deg. Før du ser saken, sender vi en kode til nummeret eller adressen vi har.

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
hand-over-sms = Ny sak fra kommunen: { $reference }. { $priority }. Frist: { $due }. Åpne: { $url }
hand-over-reminder-email-subject = Påminnelse: sak { $reference } ({ $priority })
hand-over-reminder-email-body =
    Ingen har sagt fra at denne saken er mottatt.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Åpne den her:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
hand-over-reminder-sms = Påminnelse: ingen har tatt imot sak { $reference }. { $priority }. Frist: { $due }. Åpne: { $url }
hand-over-news-email-subject = Nytt i sak { $reference } ({ $priority })
hand-over-news-email-body =
    Det er kommet noe nytt i en sak du har.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Åpne den her:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
hand-over-news-sms = Nytt i sak { $reference }. { $priority }. Frist: { $due }. Åpne: { $url }
hand-over-missed-email-subject = Ikke mottatt: sak { $reference } ({ $priority })
hand-over-missed-email-body =
    Saken ble gitt til { $recipient }, men er ikke mottatt der. Den er tilbake hos dere.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å gi den til noen andre:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
hand-over-missed-sms = Sak { $reference } er ikke mottatt hos { $recipient }. { $priority }. Frist: { $due }. Logg inn: { $url }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Adresser fra registeret
place-count = Forslag: { $count }. Bruk pil opp og pil ned for å velge.
place-none = Dette står ikke i adresseregisteret. Du kan gå videre likevel. Da bruker vi det du har skrevet.
place-chosen = Du valgte { $place }.
place-here = Bruk stedet der jeg er
place-here-hint = Da spør nettleseren om vi får vite hvor du er. Vi leter etter adresser i nærheten, og lagrer ikke posisjonen din.
place-here-looking = Vi finner ut hvor du er. Vent litt.
place-here-refused = Nettleseren sier ikke hvor du er. Skriv adressen i feltet i stedet. Skal vi få vite det, må du si ja til posisjon i innstillingene.
place-here-failed = Vi fant ikke ut hvor du er. Skriv adressen i feltet i stedet.
place-here-vague = Vi vet bare omtrent hvor du er, og kan ikke si hvilke hus som er i nærheten. Skriv adressen i feltet i stedet.
place-here-none = Vi fant ingen adresse i nærheten av deg. Skriv i feltet hvor det er.
place-near-count = Adresser i nærheten: { $count }. Velg den det gjelder.
place-metres = omtrent { $metres } m unna
place-kept = Vi fant ikke «{ $place }» i adresseregisteret. Vi bruker stedet slik du skrev det.
place-change = Endre stedet
choice-entrance-question = Hvilken inngang gjelder det?
choice-entrance-hint = { $address } har flere innganger. Bokstaven står ofte på skiltet ved døra.
choice-entrance-unknown = Jeg vet ikke, eller det gjelder flere
choice-many = Det er flere enn disse. Finner du ikke adressen, så skriv husnummeret også.
choice-many-change = Skriv adressen på nytt
choice-unanswered = Velg ett av svarene.
dwelling-common = Fellesområde, eller jeg vet ikke
dwelling-common-more = Fellesområder er for eksempel trapp, gang, kjeller, loft, vaskeri og uteområde.
dwelling-one = En bestemt bolig
dwelling-number = Bolignummer

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

## Photos

photos-question = Vil du legge ved bilder?
photos-optional = Du kan gå videre uten bilder.
photos-hint = Bilder hjelper oss å forstå hva som har skjedd. Du kan legge ved opptil { $most }. Gå ikke nær noe som er farlig, og ta helst ikke bilde av mennesker.
photos-who = Bare de som arbeider med saken, ser bildene. Vi fjerner det filen sier om hvor og når bildet ble tatt.
photos-choose = Velg eller ta bilder
photos-add = Legg ved
photos-taken = Bilder som er lagt ved
photos-photo = Bilde { $number }
photos-size = { $kilobytes } kB
photos-remove = Fjern
photos-full = Du har lagt ved { $most } bilder, og det er alt det er plass til. Vil du bytte ut et bilde, så fjern det først.
photos-preparing = Gjør klart { $name }
photos-sending = Sender { $name }
photos-sent = { $name } er lagt ved
photos-removed = { $name } er fjernet
photos-later = Vi får ikke sendt { $name } nå. Vi prøver igjen om litt.
photos-not-sent = { $name } ble ikke sendt
photos-retry = Prøv igjen
photos-wait = Vi sender fortsatt bilder. Du kommer videre når de er sendt. Trykk en gang til hvis du vil gå videre uten dem.
photos-unnamed = uten navn
photos-heic = «{ $name }» er av typen HEIC, og den kan vi ikke åpne. Ta et skjermbilde av bildet og legg ved det.
photos-pdf = «{ $name }» er en PDF. Vi tar bare imot bilder. Ta et bilde eller skjermbilde av det du vil vise, og legg ved det.
photos-video = «{ $name }» er video eller lyd. Vi tar bare imot bilder. Ta et bilde eller skjermbilde av det du vil vise, og legg ved det.
photos-other-type = «{ $name }» er ikke et bilde vi kan åpne. Legg ved et bilde av typen JPEG, PNG, WebP eller GIF.
photos-too-large = «{ $name }» er større enn { $most } MB. Ta et skjermbilde av bildet og legg ved det.
photos-too-many-pixels = «{ $name }» har for mange bildepunkter. Ta et skjermbilde av bildet og legg ved det.
photos-broken = «{ $name }» er ødelagt, og vi får ikke åpnet det. Ta bildet en gang til, eller velg et annet.
photos-too-many = «{ $name }» er ikke lagt ved. Det er plass til { $most } bilder. Fjern et av de andre hvis du heller vil ha med dette.
photos-not-now = Vi fikk ikke tatt imot «{ $name }» nå. Det er vår feil. Vent litt og legg det ved igjen, eller gå videre uten.
photos-not-removed = Vi fikk ikke fjernet bildet nå. Vent litt og prøv igjen.
photos-cut-off = Vi fikk ikke alt du sendte. Se hvilke bilder som er lagt ved, og legg ved resten en gang til.
check-photos = Bilder
check-no-photos = Ingen

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

## The frame of every page and the start page, further

page-follow = Følg saken din
page-more = Mer om Si fra
start-easy = Det tar noen få minutter. Du trenger ikke å logge inn, og du kan være anonym.
start-follow = Har du alt sagt fra?
start-follow-how = Med referansen og koden du fikk, kan du se hvem som har saken, og hva som skjer.
start-privacy = Bare de som arbeider med saken, ser hvem du er.
start-privacy-link = Slik tar vi vare på det du forteller

## About us

about-title = Om Si fra
about-lead = Si fra er tjenesten der { $municipality } tar imot meldinger om feil, bråk og uro i og rundt de kommunale boligene.
about-call = Vil du heller snakke med noen?
about-call-how = Du trenger ikke å bruke skjemaet. Ring, skriv eller kom til oss, så tar vi saken derfra.
about-interpreter = Trenger du tolk, så si fra om det med en gang.
about-phone = Telefon
about-hours = Åpningstid:
about-sms = SMS
about-email = E-post
about-visit = Besøk oss
about-how = Slik arbeider vi
about-how-answer = Du får svar med det samme. Da ser du hvem som har saken, og når de ser på den.
about-how-sorted = Et program leser meldingen, sender den til dem som skal ha den, og setter en frist. Er programmet i tvil, går saken til boligkontoret. De ansatte kan rette alt programmet har gjort.
about-how-decided = Programmet bestemmer ingenting om deg eller boligen din. Det gjør mennesker.
about-languages = Språk
about-languages-how = Du kan lese sidene på { $number } språk. Skriv til oss på det språket du kan best.
about-not = Er det akutt?
about-not-emergency = Vi kan ikke rykke ut. Er noen i fare, så ring et av disse numrene:
about-not-hurry = Haster det mindre, så ring
about-police = politiet på
about-doctor = eller legevakta på

## Privacy notice

privacy-title = Personvern
privacy-lead = Her står det hva vi gjør med det du forteller oss, hvem som ser det, og hva du kan kreve.
privacy-short = Kort sagt
privacy-short-who = Bare de som arbeider med saken, ser hva du har skrevet, og hvem du er.
privacy-short-neighbour = Den du sier fra om, får ikke vite av oss hvem som har sagt fra.
privacy-short-anonymous = Du kan være anonym.
privacy-short-cookies = Vi bruker ikke informasjonskapsler på disse sidene, og vi sporer deg ikke.
privacy-who = Hvem ser hva?
privacy-who-staff = De som arbeider med saken
privacy-who-staff-how = Byggdrift (vaktmestrene) og boligkontoret ser det du har skrevet, stedet, bildene og hvordan de kan nå deg. De har taushetsplikt.
privacy-who-neighbour = Den du sier fra om
privacy-who-neighbour-how = Får ikke vite av oss hvem som har sagt fra. Alle kan be om å få se det vi har lagret om dem selv, men da tar vi bort det som viser hvem du er.
privacy-who-others = Andre som sier fra om det samme
privacy-who-others-how = Ser ikke hvem du er, og ikke hva du har skrevet.
privacy-who-police = Politiet
privacy-who-police-how = Kan få beskjed om at det finnes en sak, men ikke hva den handler om. Skal de få vite mer, er det en ansatt som avgjør det.
privacy-who-carriers = De som leverer SMS og e-post for oss
privacy-who-carriers-how = Får nummeret eller e-postadressen din og det som står i meldingen. Når vi svarer på skjemaet, skriver vi ikke hva saken handler om. Sender du en SMS til oss, går det du skriver, gjennom dem.
privacy-who-public = Alle andre
privacy-who-public-how = Vi legger ikke meldingene ut på nett. Ber noen om innsyn hos kommunen, tar vi bort det vi har taushetsplikt om.
privacy-collect = Hva lagrer vi?
privacy-collect-told = Det du skriver, og hvilken adresse og bolig det gjelder.
privacy-collect-photos = Bildene du legger ved. Vi tar bort det kameraet har lagret om sted og tid.
privacy-collect-contact = Mobilnummeret eller e-postadressen du oppgir. Sender du SMS, lagrer vi nummeret du skriver fra.
privacy-collect-when = Når du sa fra, og på hvilket språk.
privacy-collect-done = Hvem som har saken, hva de har gjort, og det vi har skrevet til deg.
privacy-collect-not = Vi lagrer ikke IP-adressen din sammen med meldingen. Du trenger ikke å oppgi navn eller fødselsnummer, og du trenger ikke å skrive mer om andre enn det som må til.
privacy-draft = Det du skriver i skjemaet, tar vi vare på mens du fyller det ut. Det er kryptert, og bare adressen til siden din kan åpne det. Nettleseren din husker det også, til du har sendt eller lukker siden.
privacy-why = Hvorfor har vi lov til det?
privacy-why-use = Vi bruker opplysningene til å finne ut hva som er galt, gjøre noe med det og svare deg. Retter en ansatt det programmet har gjort, kan vi bruke meldingen til å gjøre programmet bedre.
privacy-why-ground = Kommunen skal holde boligene den leier ut, i stand (husleieloven § 5-3), og svare den som henvender seg (forvaltningsloven). Det er en oppgave i allmennhetens interesse. Derfor kan vi bruke opplysningene etter personvernforordningen artikkel 6 nr. 1 bokstav e.
privacy-program = Et program sorterer meldingene
privacy-long = Hvor lenge?
privacy-long-draft = Det du skriver i skjemaet uten å sende det, sletter vi etter tre dager.
privacy-long-texts = Teksten i SMS og e-post fra oss sletter vi etter { $days } dager.
privacy-long-case = Selve saken har vi så lenge vi trenger den, og så lenge arkivloven sier at vi må.
privacy-rights = Dette kan du kreve
privacy-rights-see = å få se det vi har lagret om deg
privacy-rights-correct = å få rettet det som er feil
privacy-rights-erase = å få slettet det vi ikke lenger trenger eller må ta vare på
privacy-rights-object = at vi lar være å bruke opplysningene, eller venter til vi har undersøkt om vi har lov
privacy-rights-how = Skriv eller ring til oss, og oppgi gjerne referansen. Du får svar innen en måned.
privacy-ask = Har du spørsmål, eller vil du klage?
privacy-controller = { $municipality } har ansvaret for opplysningene (kommunen er behandlingsansvarlig).
privacy-officer = Personvernombudet
privacy-office = Boligkontoret
privacy-complain = Mener du at vi gjør noe galt med opplysningene om deg, kan du klage til
privacy-cookies = Informasjonskapsler
privacy-cookies-how = Disse sidene bruker ingen informasjonskapsler og henter ingenting fra andre nettsteder. Språket du velger, står i adressen til siden. Bare ansatte som logger inn, får en informasjonskapsel.

## Accessibility statement

accessibility-title = Tilgjengelighet
accessibility-lead = Alle skal kunne si fra. Sidene skal virke med tastatur og skjermleser, på små skjermer, med stor skrift og uten JavaScript.
accessibility-tell = Er det noe du ikke får til?
accessibility-tell-how = Fortell oss hvilken side det gjelder, og hva du prøvde på. Da kan vi rette det. Saken din kan du ta på telefon så lenge.
accessibility-limits = Dette er ikke bra nok ennå
accessibility-limits-photos = Bilder som folk sender inn, har ingen beskrivelse i ord.
accessibility-limits-languages = Tekstene på andre språk enn norsk og engelsk er ennå ikke lest av noen som har språket som morsmål.
accessibility-limits-staff = Det de ansatte skriver til deg, blir ikke oversatt.
accessibility-limits-readers = Sidene er ikke prøvd med alle skjermlesere og nettlesere.
accessibility-standard = Hva loven krever
accessibility-standard-how = Sidene skal følge WCAG 2.1 på nivå A og AA, slik forskriften om universell utforming av IKT-løsninger krever.
accessibility-tested = Vi prøver dem med verktøyet axe og nettleseren Chromium, på små og store skjermer, med og uten JavaScript.
accessibility-official = Les tilgjengelighetserklæringen vår på uustatus.no
accessibility-complain = Hjelper det ikke å si fra til oss?
accessibility-complain-inspectorate = Den som fører tilsyn med at nettsteder er tilgjengelige for alle, er
accessibility-complain-tribunal = Mener du at du er diskriminert fordi du ikke kan bruke sidene, kan du klage til

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
start-sms-how = Skriv hva som har skjedd, og hvor.

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
call-not-us = Vi har ikke ringt for deg, og vi kan ikke sende hjelp.
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
place-missing = Skriv hvor det er. Vet du det ikke, trykker du «Fortsett» en gang til.
choice-question = Hvilken adresse mener du?
choice-hint = Du skrev «{ $typed }».
choice-or = eller
choice-none = Ingen av disse
choice-keep = Vi bruker det du skrev: «{ $typed }»
dwelling-question = Gjelder det en bestemt bolig?
dwelling-hint = Skriv bolignummeret hvis du vet det: en bokstav og fire tall, som H0203. Det står ofte ved døra eller på postkassa. Ellers kan du gå videre uten å fylle ut.
dwelling-choose = Velg boligen i { $address } som det gjelder, hvis du vet hvilken. De to første tallene etter bokstaven er etasjen.
dwelling-floor = { $unit } ({ $floor }. etasje)
dwelling-basement = { $unit } (underetasje)
dwelling-cellar = { $unit } (kjeller)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Skriv bolignummeret som en bokstav (H, U, K eller L) og fire tall, for eksempel H0203. Vet du det ikke, så la feltet stå tomt.
contact-question = Hvordan kan vi nå deg?
contact-hint = Bare de som arbeider med saken, ser hvem du er. Den det gjelder, får ikke vite det av oss.
contact-safe = Kan andre lese meldingene dine? Velg et nummer eller en e-postadresse som bare du leser, eller vær anonym.
contact-phone = På SMS
contact-phone-who = Du får svar og nytt om saken på SMS. Meldingene sier ikke hva saken handler om.
contact-phone-label = Mobilnummer
contact-email = På e-post
contact-email-who = Du får svar og nytt om saken på e-post. Meldingene sier ikke hva saken handler om.
contact-email-label = E-postadresse
contact-none = Jeg vil være anonym
contact-none-who = Ingen av oss vet hvem du er. Du får en lenke og en kode til din egen side. Der ser du hva som skjer, og der skriver vi hvis vi må spørre deg om noe.
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
receipt-told-page = Du er anonym, så vi kan bare svare deg på din egen side. Ta vare på lenken, eller skriv ned referansen og koden.
receipt-told-not = Vi fikk ikke sendt deg svar på nummeret eller adressen du oppga. Ta vare på lenken til denne siden.
receipt-page = Din egen side
receipt-page-keep = Her ser du hvem som har saken, og hva som skjer. Lenken er bare til deg. Alle som har den, kan åpne siden.
receipt-danger = Blir det farlig, så ikke vent på oss: ring 110 ved brann, 112 til politiet eller 113 til ambulanse.
holder-byggdrift = Byggdrift (vaktmestrene) har saken
holder-housing_office = Boligkontoret har saken
holder-police = Saken er for politiet
case-resolved = Saken er løst
case-closed = Saken er avsluttet
case-due = Vi ser på saken innen { $due }.
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

## The reporter's own page: what can be said there, and how to come back

own-got = Vi fikk meldingen din { $when }.
own-code = Kode
own-add-later = Vil du legge til noe, eller fortelle at det er i orden? Det gjør du på siden din.
own-open-page = Åpne siden din
own-back = Slik kommer du tilbake
own-back-code = Har du ikke lenken, så gå til { $address } og skriv referansen og koden.
own-who-reads = Bare de som arbeider med saken, leser det du har skrevet, og ser hvordan vi når deg. Den det gjelder, får ikke vite av oss hvem som sa fra.
own-who-sees = Du ser bare det som gjelder deg, og hvordan det går med saken. Du ser ikke om andre har sagt fra, og de ser ikke deg. Navn, nummer og det du har skrevet, vises ikke her.
own-notice-words = Takk. Vi har lagt det du skrev, til saken.
own-notice-late = Noen bilder kom for sent og ble ikke med. Du kan legge dem til i saken her.
own-notice-answer = Takk for svaret. De som har saken, ser det nå.
own-notice-reopened = Takk for at du sa fra. Saken er åpen igjen.
own-notice-open = Saken er åpen, og noen har den.
own-notice-solved = Takk for beskjed. Vi har notert at det er i orden.
own-notice-rated = Takk for at du sa hva du synes.
own-asked = Vi spør deg om noe
own-we-asked-at = Vi skrev { $when }
own-answer-label = Svaret ditt
own-answer-send = Send svaret
own-messages = Beskjeder til deg
own-answered = Du har svart på dette.
own-hint = Den som har saken, leser det. Det du skriver, vises ikke her på siden.
own-add = Vil du legge til noe?
own-add-label = Skriv det du vil legge til
own-add-send = Legg til
own-solved = Er det i orden nå?
own-solved-lead = Si fra, så kommer ingen forgjeves. Det kan du gjøre om på etterpå.
own-solved-send = Det er i orden
own-not-fixed = Er det ikke i orden?
own-not-fixed-lead = Si fra, så åpner vi saken igjen.
own-not-fixed-label = Hva er fortsatt galt? Du kan la feltet stå tomt.
own-not-fixed-send = Det er ikke i orden
own-rating = Hvordan gikk det?
own-rating-hint = Svaret går til dem som hadde saken.
own-rating-good = Bra
own-rating-fair = Sånn passe
own-rating-bad = Dårlig
own-rating-words = Vil du si mer? Du kan la feltet stå tomt.
own-rating-send = Send svaret
own-rating-change = Endre svaret
own-rating-missing = Velg ett av de tre svarene.
own-empty = Skriv noe før du sender.
own-failed = Vi fikk ikke tatt imot det du skrev
own-failed-lead = Det du skrev, er ikke borte. Vent litt, og prøv en gang til.
own-failed-again = Prøv igjen
own-wrote = Du skrev mer til oss.
own-gave-answer = Du svarte på spørsmålet vårt.
own-said-not-fixed = Du sa at det ikke er i orden.
own-said-solved = Du sa at det er i orden.
own-we-wrote = Vi skrev til deg.
own-we-asked = Vi spurte deg om noe.
own-told-later = Vi sa fra om at det tar lengre tid.
own-told-preliminary = Du fikk et foreløpig svar.
own-reopened = Saken ble åpnet igjen.
own-part = { $owner } har en del av saken: { $category }. Status: { $status }.
own-part-new = { $owner } fikk en del av saken: { $category }.
own-part-in_progress = { $owner } har begynt på sin del av saken: { $category }.
own-part-waiting = { $owner } må vente med sin del av saken: { $category }.
own-part-resolved = { $owner } er ferdig med sin del av saken: { $category }.
own-part-closed = { $owner } har avsluttet sin del av saken: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = Følg saken din
own-way-in-lead = Skriv referansen og koden du fikk da du sa fra. Fikk du SMS eller e-post fra oss, så kan du bruke lenken som står der.
own-reference-hint = Den begynner med SF, som SF-7K3M9Q-K.
own-code-hint = Åtte bokstaver og tall, som K7M2-9QXT. Store og små bokstaver er det samme.
own-way-in-open = Åpne siden din
own-reference-empty = Skriv referansen.
own-reference-form = Skriv hele referansen: SF og sju bokstaver og tall, som SF-7K3M9Q-K.
own-reference-mistyped = Referansen er skrevet feil. Se etter om du har byttet om noe.
own-code-form = Skriv hele koden: åtte bokstaver og tall, som K7M2-9QXT.
own-no-match = Referansen og koden passer ikke sammen. Se etter at begge er skrevet riktig.
own-too-many = Det er prøvd for mange ganger. Vent { $minutes } minutter, og prøv igjen.

## News of a case, sent to its reporters

news-message = Du har fått en beskjed om saken din.
news-message-sms = Du har fått en beskjed om saken { $reference }: { $url }
news-question = Vi har et spørsmål til deg om saken din. Svar på siden din.
news-question-sms = Vi har et spørsmål til deg om saken { $reference }. Svar her: { $url }
news-waiting = Saken din venter på deler, svar eller andre.
news-waiting-sms = { $reference }: Saken din venter på deler, svar eller andre. Følg saken: { $url }
news-resolved = Saken din er løst. Er det ikke i orden? Si fra på siden din.
news-resolved-sms = { $reference }: Saken din er løst. Er det ikke i orden? Svar her, eller på siden din: { $url }
news-closed = Saken din er avsluttet. Er noe fortsatt galt? Si fra på siden din.
news-closed-sms = { $reference }: Saken din er avsluttet. Er noe fortsatt galt? Si fra på siden din: { $url }
news-reopened = Saken din er åpnet igjen.
news-reopened-sms = { $reference }: Saken din er åpnet igjen. Følg saken: { $url }
news-email-subject = Nytt om saken din, { $reference }
news-email-body =
    Hei!

    { $news }

    Siden din, med referanse { $reference }:
    { $url }

    Lenken er bare til deg. Alle som har den, kan åpne siden.

    Blir noen i fare, så ring: 110 ved brann, 112 til politiet eller 113 til ambulanse. Vi kan ikke rykke ut.

    Hilsen { $municipality }

## Visits: what reporters are told, and what they can say

coming-when = { $day } mellom kl. { $from } og { $to }
coming-summary = Besøk fra { $who }
coming-planned-sms = { $who } kommer { $when }. Passer det ikke? Svar PASSER IKKE her, eller si fra på siden din: { $url } Sak { $reference }
coming-moved-sms = Ny tid: { $who } kommer { $when }. Passer det ikke? Svar PASSER IKKE her, eller si fra på siden din: { $url } Sak { $reference }
coming-cancelled-sms = Besøket { $when } er avlyst. { $who } kommer ikke da. Følg saken på siden din: { $url } Sak { $reference }
coming-planned =
    { $who } kommer { $when }. Passer det ikke, så si fra på siden din.

    Legg besøket i kalenderen din: { $calendar }
coming-moved =
    Besøket er flyttet. { $who } kommer { $when }. Passer det ikke, så si fra på siden din.

    Legg den nye tiden i kalenderen din: { $calendar }
coming-cancelled =
    Besøket { $when } er avlyst. { $who } kommer ikke da.

    Ta det ut av kalenderen din: { $calendar }
coming-refused-sms = Takk for beskjed. Ingen kommer da. De som har saken, finner en ny tid og sier fra. Sak { $reference }
own-visit = { $who } kommer { $when }
own-visit-off = Besøket { $when } må flyttes
own-visit-off-lead = Ingen kommer da. De som har saken, finner en ny tid og sier fra.
own-visit-lead = Noen må være hjemme og åpne.
own-visit-calendar = Legg det i kalenderen
own-visit-no = Passer det ikke?
own-visit-no-label = Når passer det bedre? Du kan la feltet stå tomt.
own-visit-no-send = Det passer ikke
own-visit-gone = Besøket er flyttet, avlyst eller over. Se hva som gjelder nå.
own-notice-visit-no = Takk for at du sa fra. De som har saken, finner en ny tid.
own-visit-planned = Vi avtalte besøk { $when }.
own-visit-moved = Besøket ble flyttet til { $when }.
own-visit-cancelled = Besøket { $when } ble avlyst.
own-visit-refused = Du sa at besøket { $when } ikke passer.

## Where a date does not hold, and the preliminary answer

later-told = Det tar lengre tid enn vi sa. { $holder }. Ny dato: { $due }.
later-more = Vil du legge til noe, så svar på siden din.
later-sms = { $reference }: { $told } Noe å legge til? { $url }
later-preliminary = Saken din er ikke ferdig. { $why } Vi regner med å svare innen { $due }.
later-preliminary-more = Dette er et foreløpig svar, som loven gir deg rett til når en sak tar mer enn en måned. Vil du legge til noe, så svar på siden din.
later-why-reporter = Vi venter på svar fra deg.
later-why-parts = Vi venter på deler.
later-why-others = Vi venter på andre.
later-why-under_way = Den er fortsatt under arbeid.

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

# Det ansatte ofte skriver til melderne
reply-seen = Vi har sett på saken og jobber med den.
reply-tomorrow = Vi kommer i morgen. Passer det ikke, så si fra her.
reply-access = Vi må inn til deg for å rette feilen. Når passer det at vi kommer?
reply-parts = Vi har bestilt deler. Vi kommer når delene er her.
reply-contractor = Vi har bestilt en håndverker. Håndverkeren avtaler tid med deg.
reply-photo = Kan du sende et bilde av det her?
reply-done = Vi har rettet feilen. Er det ikke i orden, så si fra her.
reply-not-found = Vi har vært der og fant ikke feilen. Kommer den tilbake, så si fra her.
reply-not-ours = Dette er det gårdeieren eller borettslaget som tar seg av. Ta kontakt med dem. Vi avslutter saken her.

## Open311: kinds of matter as apps list them

service-group-shared = Felles i bygget
service-group-home = I boligen
service-group-outside = Ute
service-group-people = Naboer og trygghet
service-group-municipality = Leieforhold og kommunen
service-about-lock_door = Dør, lås eller nøkkelkort som ikke virker
service-words-lock_door = dør, lås, nøkkel, inngang, port
service-about-doorbell_intercom = Ringeklokke eller porttelefon som ikke virker
service-words-doorbell_intercom = ringeklokke, porttelefon, calling
service-about-storage = Feil i bod, kjeller eller på loft
service-words-storage = bod, kjeller, loft, sykkelrom
service-about-stairwell = Feil eller rot i trapp, gang og andre fellesarealer
service-words-stairwell = trapp, oppgang, gang, rekkverk, renhold
service-about-laundry = Feil i vaskerommet eller på maskinene der
service-words-laundry = vaskerom, vaskemaskin, tørketrommel
service-about-electrical = Strøm, sikringer, stikkontakter eller lys som ikke virker
service-words-electrical = strøm, lys, sikring, stikkontakt, pære
service-about-plumbing = Lekkasje, tett avløp, kran eller toalett
service-words-plumbing = vann, lekkasje, avløp, kran, toalett, sluk
service-about-heating_ventilation = Varme, radiator, varmtvann eller ventilasjon
service-words-heating_ventilation = varme, radiator, varmtvann, ventilasjon, vifte
service-about-windows = Vindu, rute eller balkongdør
service-words-windows = vindu, rute, glass, balkongdør
service-about-damp_mould = Fukt, mugg eller vannskade
service-words-damp_mould = fukt, mugg, sopp, vannskade
service-about-pests = Rotter, mus, veggdyr og andre skadedyr
service-words-pests = rotter, mus, veggdyr, kakerlakker, maur
service-about-fire_safety = Røykvarsler, brannslukker, rømningsvei. Brenner det, så ring 110.
service-words-fire_safety = røykvarsler, brannslukker, rømningsvei, brann
service-about-appliances = Komfyr, kjøleskap, skap og annet som hører til boligen
service-words-appliances = komfyr, kjøleskap, oppvaskmaskin, skap
service-about-outdoor = Gårdsrom, lekeplass, snø, is og utelys
service-words-outdoor = gårdsrom, lekeplass, snø, is, hekk, parkering
service-about-waste = Søppel, fulle dunker og ting som er satt igjen
service-words-waste = søppel, avfall, dunk, container
service-about-lift = Heisen står eller virker dårlig. Sitter noen fast, så bruk alarmen i heisen.
service-words-lift = heis
service-about-noise = Musikk, fest og annen støy
service-words-noise = bråk, støy, musikk, fest
service-about-disturbance = Uro, krangling, sjikane og plaging
service-words-disturbance = uro, krangel, sjikane, plaging
service-about-intruders = Folk som ikke hører til i bygget. Er noen i fare, så ring 112.
service-words-intruders = uvedkommende, fremmede, overnatting, kjeller
service-about-drugs = Rus, sprøyter og salg
service-words-drugs = rus, narkotika, sprøyter, salg
service-about-vandalism = Noe er ødelagt med vilje, eller det er tagget
service-words-vandalism = hærverk, tagging, knust
service-about-animals = Dyr som plager naboer eller ikke har det bra
service-words-animals = hund, katt, bjeffing, dyrehold
service-about-smoke_smell = Røyk fra naboer og vond lukt
service-words-smoke_smell = røyk, røyking, lukt, grilling
service-about-neighbour_concern = Du er urolig for en nabo. Står det om liv, så ring 113.
service-words-neighbour_concern = bekymring, nabo, ensom, syk
service-about-threats_violence = Trusler og vold. Skjer det nå, så ring 112.
service-words-threats_violence = trusler, vold, slag
service-about-burglary_theft = Innbrudd og tyveri. Skjer det nå, så ring 112.
service-words-burglary_theft = innbrudd, tyveri, stjålet
service-about-tenancy = Kontrakt, husleie, nøkler, bytte og flytting
service-words-tenancy = kontrakt, husleie, depositum, flytting
service-about-service = Klage på hvordan kommunen har behandlet deg eller saken din
service-words-service = klage, svar, ventetid
service-about-other = Noe annet som gjelder bygget eller boligen
service-words-other = annet

## Open311: what apps ask and are told

service-asks-unit = Bolignummer, hvis det gjelder en bolig
service-asks-unit-hint = En bokstav og fire sifre, som H0203
service-asks-where = Hvor i eller ved bygget
service-asks-where-hint = Med dine ord, som «kjelleren» eller «3. etasje»
service-asks-choice-hint = Velg ett svar, eller la spørsmålet stå
service-follow = Følg saken her: { $url }
service-media = Bildet på lenken du sendte, henter vi ikke. Lenken ligger ved saken.
service-contact = { $municipality }, boligkontoret. Telefon { $phone }, e-post { $email }.
service-key = Skriv til { $email } og fortell hvem du er og hva du skal bruke nøkkelen til.

## The page of a hand-over's link, for a recipient without an account

link-code-sms = Koden din er { $code }. Skriv den på siden du har åpen. Ikke gi den til andre.
link-code-email-subject = Kode fra Sifra
link-code-email-body =
    Koden din er { $code }.

    Skriv den på siden du har åpen. Den gjelder i et kvarter. Ikke gi den til andre.

    Har du ikke bedt om noen kode, trenger du ikke å gjøre noe.
link-new = Her er en ny lenke til saken.
link-new-email-subject = Ny lenke til sak { $reference }
link-new-sms = Ny lenke til sak { $reference }: { $url } Den gjelder til { $until }.
link-reply = Vi har svart på det dere spurte om.
link-reply-email-subject = Svar i sak { $reference }
link-reply-sms = Vi har svart dere i sak { $reference }: { $url } Lenken gjelder til { $until }.
link-email-body =
    { $told }

    Referanse: { $reference }

    Åpne saken her:
    { $url }

    Lenken gjelder til { $until }. Dere får en kode fra oss når dere åpner den.

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.

    Hilsen { $municipality }
notice-leader-email-subject = Til leder: sak { $reference } ({ $priority })
notice-leader-email-body =
    En sak har byttet eier så ofte at en leder skal avgjøre hvem som skal ha den. Den som har saken, har den til da.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-leader-sms = En leder må avgjøre hvem som skal ha sak { $reference }. { $priority }. Frist: { $due }. Logg inn: { $url }
notice-given-back-email-subject = Gitt tilbake: sak { $reference } ({ $priority })
notice-given-back-email-body =
    En mottaker har gitt en sak tilbake til dere. Begrunnelsen står i saken.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-given-back-sms = Gitt tilbake: sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
notice-said-done-email-subject = Meldt ferdig: sak { $reference } ({ $priority })
notice-said-done-email-body =
    En mottaker sier at en sak er ferdig. Se på den, og avslutt den hvis det stemmer.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-said-done-sms = Meldt ferdig: sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
notice-asked-email-subject = Spørsmål i sak { $reference } ({ $priority })
notice-asked-email-body =
    En mottaker spør dere om noe i en sak.

    Referanse: { $reference }
    Hvor mye det haster: { $priority }
    Frist: { $due }

    Logg inn for å lese den:
    { $url }

    Av hensyn til personvernet står det ikke noe om selve saken i denne e-posten.
notice-asked-sms = Spørsmål i sak { $reference }. { $priority }. Frist: { $due }. Logg inn for å lese den: { $url }
link-heading = En sak til { $name }
link-lead = { $municipality } har en sak til dere i Sifra. Vi viser den når du har skrevet en kode fra oss.
link-send-sms = Send kode på SMS til { $to }
link-send-email = Send kode på e-post til { $to }
link-no-way = Vi har ikke noe nummer eller noen adresse å sende koden til. Ring oss.
link-code-sent-sms = Vi har sendt en kode på SMS til { $to }. Den gjelder i et kvarter.
link-code-sent-email = Vi har sendt en kode på e-post til { $to }. Den gjelder i et kvarter.
link-code-label = Kode
link-code-hint = Seks siffer, fra den nyeste meldingen fra oss.
link-code-open = Åpne saken
link-code-again = Fikk du ingen kode?
link-code-form = Skriv hele koden: seks siffer.
link-code-wrong = Koden stemmer ikke. Se etter i den nyeste meldingen fra oss. Du har { $left } forsøk igjen.
link-code-spent = Den koden gjelder ikke lenger. Be om en ny.
link-code-wait = Vi har sendt mange koder nå. Vent { $minutes } minutter, og be om en ny. Haster det, så ring oss.
link-closed = Lenken gjelder ikke lenger
link-closed-advice = Venter du på en sak fra oss, så ring, så hjelper vi deg.
link-call = Ring { $municipality }:
link-expired = Lenken er gått ut
link-expired-lead = Saken er fortsatt hos dere. Vi kan sende en ny lenke til nummeret eller adressen vi har.
link-expired-send = Send en ny lenke
link-expired-sent = Vi har sendt en ny lenke. Den kommer om litt.
link-expired-not-sent = Vi fikk ikke sendt flere lenker nå. Vent en time, eller ring oss.
link-over = Saken er ikke hos dere lenger
link-over-done = Takk, saken er meldt ferdig
link-over-given-back = Saken er gitt tilbake til oss
link-over-lead = Du trenger ikke å gjøre mer. Vil du si noe om den, så ring oss.
link-due = Frist: { $due }
link-overdue = Fristen var { $due }
link-place = Sted
link-sheet = Ark til politiet
link-sheet-gone = Arket er trukket tilbake. Ring oss om du trenger det.
link-unit = Bolig
link-building = Bygg
link-words = Til dere
link-told = Det som er meldt
link-hidden = Det er fortalt mer, men det gjelder folk og vises ikke her.
link-who = Hvem som meldte, vises ikke her. Trenger dere å komme i kontakt, så spør oss.
link-photos = Bilder
link-photo = Bilde { $number }
link-waits = Vi venter på svar fra dere.
link-received = Dere har sagt at dere har den.
link-accepted = Dere har tatt den.
link-accepted-day = Dere har tatt den, og kommer { $day }.
link-accepted-visit = Dere kommer { $when }.
link-visit-unsuited = Besøket { $when } passet ikke. Velg en ny tid.
link-day = { $weekday } { $day }. { $month }
link-receipt = Vi har den
link-receipt-lead = Da vet vi at den har kommet fram, og minner dere ikke på den.
link-accept = Vi tar den
link-accept-again = Endre tiden
link-accept-day = Når kommer dere?
link-accept-hint = Du kan la feltet stå tomt.
link-hours-hint = Må noen være hjemme? Skriv mellom hvilke klokkeslett dere kommer, så får de som meldte, beskjed.
link-from = Fra kl.
link-to = Til kl.
link-stay-away = Avlys besøket
link-stay-away-hint = De som meldte, får vite at dere ikke kommer.
link-access = Før dere går dit
link-opener = Åpner
link-dog = Hund
link-careful = Ta hensyn
link-yes = Ja
link-no = Nei
link-not-asked = Ikke spurt
link-done = Meld ferdig
link-done-words = Hva er gjort?
link-done-resolves = Saken blir avsluttet, og den som meldte, får vite det.
link-done-confirms = Vi ser på den og avslutter saken.
link-done-photos = Bilder
link-done-photos-hint = Du kan legge ved inntil tre. Stedet bildet er tatt, blir fjernet.
link-done-photos-kept = { $count } av bildene dine er med fra før.
link-ask = Spør oss
link-ask-label = Hva vil dere vite?
link-ask-send = Send spørsmålet
link-back = Gi saken tilbake
link-back-label = Hvorfor er den ikke deres?
link-back-send = Gi tilbake
link-answers = Dette er sagt
link-said-receipt = Dere sa at dere har den
link-said-accepted = Dere tok saken
link-said-accepted-day = Dere tok saken, og kommer { $day }
link-said-question = Dere spurte
link-said-done = Dere meldte den ferdig
link-said-given-back = Dere ga den tilbake
link-said-reply = Vi svarte
link-notice-receipt = Takk. Vi har notert at dere har den.
link-notice-accepted = Takk. Vi har notert at dere tar den.
link-notice-stays-away = Besøket er avlyst, og de som meldte, får beskjed.
link-notice-question = Takk. Vi sier fra når vi har svart, og svaret kommer her.
link-overtaken = Noe er endret siden du åpnet siden. Se hvordan saken står nå. Det du skrev, er ikke borte: send på nytt hvis det fortsatt stemmer.
link-changed = Noe er endret siden du åpnet siden. Se hvordan saken står nå.
link-not-open = Saken er avsluttet, så svaret ble ikke lagret. Ring oss hvis noe ikke stemmer.
link-too-late = Saken var ikke hos dere lenger, så det du sendte, ble ikke lagret. Ring oss hvis noe ikke stemmer.
link-not-theirs = Dere er bare gjort kjent med saken. Spør oss hvis dere skal gjøre noe.
link-words-missing = Skriv noe før du sender.
link-words-too-long = Teksten er { $over } tegn for lang. Kort den ned.
link-day-past = Den dagen har vært. Velg i dag eller senere.
link-day-form = Skriv dagen som 24.11.2026, eller la feltet stå tomt.
link-time-past = Den tiden har vært. Velg en som kommer.
link-day-missing = Velg dagen også.
link-day-far = Det er for langt fram. Velg en dag det neste halvåret.
link-time-missing = Skriv både når dere kommer tidligst og senest.
link-time-form = Skriv klokkeslettet som 10.30.
link-time-backwards = Besøket må slutte etter at det begynner.
link-time-too-long = Ingen kan vente hjemme så lenge. Skriv høyst seks timer.
link-time-night = Skriv en tid mellom kl. 7 og 21.
link-photo-too-large = Bildet er for stort. Ta et mindre bilde, eller send uten. Det du skrev, står her.
link-photo-unfit = Filen er ikke et bilde vi kan vise. Ta et nytt bilde, eller send uten. Det du skrev, står her.
link-photo-not-now = Bildet ble ikke lagret. Prøv en gang til, eller send uten. Det du skrev, står her.
link-photo-cut-off = Nettet falt ut. Det du skrev, står her. Ta bildet på nytt, og send.
link-photo-too-many = Du kan legge ved inntil tre bilder. De tre første er med.
