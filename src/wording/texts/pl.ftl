

language-name = Polski

## Dates and numbers

weekday-1 = w poniedziałek
weekday-2 = we wtorek
weekday-3 = w środę
weekday-4 = w czwartek
weekday-5 = w piątek
weekday-6 = w sobotę
weekday-7 = w niedzielę
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
date-day-and-time = { $weekday } { $day } { $month } o { $hour }:{ $minute }
date-clock = { $hour }:{ $minute }
number-thousands = { "\u00A0" }

## Plain names

owner-byggdrift = Byggdrift (dozorcy)
owner-housing_office = Boligkontoret (biuro mieszkaniowe)
owner-police = Policja
status-new = Przyjęte
status-in_progress = W trakcie
status-waiting = Czeka
status-resolved = Załatwione
status-closed = Zamknięte
priority-emergency = Natychmiast
priority-urgent = Pilne
priority-normal = Zwykłe
priority-low = Może poczekać
category-lock_door = Drzwi i zamki
category-doorbell_intercom = Dzwonek i domofon
category-storage = Komórka, piwnica i strych
category-stairwell = Klatka schodowa i części wspólne
category-laundry = Pralnia
category-electrical = Prąd i światło
category-plumbing = Woda i odpływy
category-heating_ventilation = Ogrzewanie i wentylacja
category-windows = Okna i szyby
category-damp_mould = Wilgoć i pleśń
category-pests = Szkodniki: owady, myszy, szczury
category-fire_safety = Ochrona przed pożarem
category-appliances = Sprzęt AGD i wyposażenie
category-outdoor = Teren wokół budynku
category-waste = Śmieci
category-lift = Winda
category-noise = Hałas
category-disturbance = Zakłócanie spokoju i nękanie
category-intruders = Osoby, których nie powinno tu być
category-drugs = Alkohol i narkotyki
category-vandalism = Wandalizm
category-animals = Zwierzęta
category-smoke_smell = Dym i zapachy
category-neighbour_concern = Obawa o kogoś z mieszkańców
category-threats_violence = Groźby i przemoc
category-burglary_theft = Włamanie i kradzież
category-tenancy = Najem mieszkania
category-service = Skarga na gminę
category-other = Coś innego

## What we promise, and the number to ring

promise-byggdrift = Byggdrift (dozorcy) sprawdzi to najpóźniej { $due }.
promise-housing_office = Boligkontoret (biuro mieszkaniowe) sprawdzi to najpóźniej { $due }.
promise-police = To sprawa dla policji. Dalsze kroki najpóźniej { $due }.
call-fire = Zadzwoń pod { $number } teraz, jeśli się pali, jest dym lub czuć gaz.
call-crime = Zadzwoń pod { $number } teraz, jeśli ktoś jest w niebezpieczeństwie.
call-health = Zadzwoń pod { $number } teraz, jeśli zagrożone jest życie lub zdrowie.

## Acknowledgement

ack-sms = Zgłoszenie dotarło ({ $reference }). { $promise } Stan sprawy: { $url } - Ktoś w niebezpieczeństwie? Zadzwoń: 110, 112 lub 113.
ack-sms-danger = Zgłoszenie dotarło ({ $reference }), ale nie możemy wysłać pomocy. { $promise } Stan sprawy: { $url }
ack-email-subject = Zgłoszenie dotarło: { $reference }
ack-email-subject-danger = Zadzwoń pod { $number } teraz, jeśli ktoś jest w niebezpieczeństwie. Zgłoszenie dotarło: { $reference }
ack-email-body =
    Dzień dobry!

    Zgłoszenie do nas dotarło.

    Numer sprawy: { $reference }
    { $promise }

    Tu można zobaczyć, co się dzieje w sprawie:
    { $url }

    Ten link jest prywatny. Każdy, kto go ma, może otworzyć stronę.

    Jeśli ktoś będzie w niebezpieczeństwie, zadzwoń: 110 (pożar), 112 (policja) lub 113 (pogotowie). My nie możemy wysłać pomocy.

    Z poważaniem
    { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Gdzie to jest? Proszę odpisać: ulica i numer domu.
ask-number = { $street }: jaki to numer domu?
ask-address = Jaki to adres? Proszę odpisać numer z listy: { $candidates }.
ask-unit = Które to mieszkanie? Proszę odpisać numer mieszkania, np. { $units }.
ask-what = O co chodzi i gdzie to jest? Proszę odpisać w kilku słowach.

## The case has another owner

resent-subject = W Państwa sprawie, { $reference }
moved-byggdrift = Sprawę prowadzi teraz Byggdrift (dozorcy).
moved-housing_office = Sprawę prowadzi teraz Boligkontoret (biuro mieszkaniowe).
moved-police = To jest teraz sprawa dla policji. Będą dalsze kroki.
moved-sms = { $reference }: { $moved } Stan sprawy: { $url } - Ktoś w niebezpieczeństwie? Zadzwoń: 110, 112 lub 113.
moved-email-subject = Nowa wiadomość o sprawie { $reference }
moved-email-body =
    Dzień dobry!

    { $moved }

    Numer sprawy: { $reference }

    Tu można zobaczyć, co się dzieje w sprawie:
    { $url }

    Ten link jest prywatny. Każdy, kto go ma, może otworzyć stronę.

    Z poważaniem
    { $municipality }

## Questions that follow what was told

answer-to-follow-yes = Tak
answer-to-follow-no = Nie
follow-door_which = O które drzwi chodzi?
follow-door_which-entrance = Drzwi wejściowe do budynku
follow-door_which-own = Drzwi do mieszkania
follow-door_which-storage = Drzwi do piwnicy lub komórki
follow-door_which-other = Inne drzwi
follow-door_locks = Czy drzwi da się zamknąć na klucz?
follow-door_locked_out = Czy stoją Państwo pod drzwiami i nie mogą wejść?
follow-bell_where = Gdzie to nie działa?
follow-bell_where-own = Tylko w moim mieszkaniu
follow-bell_where-building = W kilku mieszkaniach lub przy wejściu
follow-water_running = Czy woda teraz leci?
follow-water_shut = Czy potrafią Państwo zakręcić wodę?
follow-heat_where = Gdzie jest problem?
follow-heat_where-room = W jednym pokoju
follow-heat_where-home = W całym mieszkaniu
follow-heat_where-building = W całym budynku
follow-sparks = Czy czuć spaleniznę albo lecą iskry?
follow-power_where = Gdzie jest problem?
follow-power_where-part = W części mieszkania
follow-power_where-stairs = Na schodach lub w innym wspólnym miejscu
follow-power_where-home = W całym mieszkaniu
follow-power_where-building = W całym budynku
follow-frail_there = Czy mieszkają tam małe dzieci albo osoby starsze lub chore?
follow-lift_stuck = Czy ktoś utknął teraz w windzie?
follow-lift_needed = Czy jest ktoś, kto nie da rady chodzić po schodach?
follow-can_hurt = Czy komuś może się tam teraz coś stać?
follow-window_closes = Czy okno da się zamknąć?
follow-window_low = Czy ktoś może wejść do środka przez to okno?
follow-fire_what = Co jest nie tak?
follow-fire_what-no_alarm = W mieszkaniu nie działa żaden czujnik dymu
follow-fire_what-way_out = Droga wyjścia jest zablokowana
follow-fire_what-other = Coś innego
follow-thief_there = Czy włamywacze nadal tam są?
follow-break_in_closes = Czy drzwi i okno da się zamknąć?

## Following a case that is reported already

following-day = { $weekday } { $day } { $month }
following-late = { $holder }. Termin minął { $due }. Spóźniamy się.
questions-question = Trochę więcej o tej sprawie
questions-hint = Proszę odpowiedzieć na to, co Państwo wiedzą. Można przejść dalej bez odpowiedzi.
questions-skip = Nie wiem
known-question = Czy chcą Państwo zgłosić właśnie to?
known-hint = To już jest zgłoszone. Jeśli to ta sama sprawa, można ją śledzić. Dostaną Państwo własny numer sprawy, a Państwa tekst dopiszemy do tej sprawy.
known-yes = Tak, chcę śledzić tę sprawę
known-what = { $category }, { $address }
known-since = Pierwsze zgłoszenie przyszło { $day }. { $promise }
known-no = Nie, to coś innego
known-missing = Proszę wybrać: śledzić tę sprawę czy zgłosić coś innego.
check-follows = Śledzona sprawa
following-ack-sms = Już zgłoszone. Śledzą Państwo sprawę ({ $reference }). { $promise } Sprawa: { $url } - Zagrożenie? Zadzwoń: 110, 112 lub 113.
following-ack-sms-danger = Śledzą Państwo teraz tę sprawę ({ $reference }), ale nie możemy wysłać pomocy. { $promise } Stan sprawy: { $url }
following-ack-email-subject = Śledzą Państwo tę sprawę: { $reference }
following-ack-email-body =
    Dzień dobry!

    To już jest zgłoszone. Teraz śledzą Państwo tę sprawę. Państwa tekst jest do niej dopisany.

    Numer sprawy: { $reference }
    { $promise }

    Tu można zobaczyć, co się dzieje w sprawie:
    { $url }

    Ten link jest prywatny. Każdy, kto go ma, może otworzyć stronę.

    Jeśli ktoś będzie w niebezpieczeństwie, zadzwoń: 110 (pożar), 112 (policja) lub 113 (pogotowie). My nie możemy wysłać pomocy.

    Z poważaniem
    { $municipality }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Adresy z rejestru
place-count = Propozycje: { $count }. Wybiera się strzałkami w górę i w dół.
place-none = Tego nie ma w rejestrze adresów. Mimo to można przejść dalej. Użyjemy wtedy wpisanego tekstu.
place-chosen = Wybrano: { $place }.
place-here = Użyj miejsca, w którym jestem
place-here-hint = Przeglądarka zapyta, czy możemy wiedzieć, gdzie Państwo są. Szukamy tylko adresów w pobliżu i nie zapisujemy Państwa położenia.
place-here-looking = Sprawdzamy, gdzie Państwo są. Proszę chwilę poczekać.
place-here-refused = Przeglądarka nie podaje nam, gdzie Państwo są. Proszę wpisać adres w polu. Jeśli mamy znać to miejsce, trzeba w ustawieniach zezwolić na lokalizację.
place-here-failed = Nie udało się ustalić, gdzie Państwo są. Proszę wpisać adres w polu.
place-here-vague = Wiemy tylko mniej więcej, gdzie Państwo są. Nie wiemy, które domy są w pobliżu. Proszę wpisać adres w polu.
place-here-none = Nie znaleźliśmy żadnego adresu w pobliżu. Proszę wpisać w polu, gdzie to jest.
place-near-count = Adresy w pobliżu: { $count }. Proszę wybrać właściwy.
place-metres = około { $metres } m stąd
place-kept = W rejestrze adresów nie ma „{ $place }”. Użyjemy wpisanego tekstu.
place-change = Zmień miejsce
choice-entrance-question = O które wejście chodzi?
choice-entrance-hint = Adres { $address } ma kilka wejść. Litera jest często na tabliczce przy drzwiach.
choice-entrance-unknown = Nie wiem albo chodzi o kilka wejść
choice-many = To nie są wszystkie adresy. Jeśli nie ma tu właściwego, proszę wpisać też numer domu.
choice-many-change = Wpisz adres jeszcze raz
choice-unanswered = Proszę wybrać jedną z odpowiedzi.
dwelling-common = Miejsce wspólne albo nie wiem
dwelling-common-more = Miejsca wspólne to na przykład schody, korytarz, piwnica, strych, pralnia i teren wokół budynku.
dwelling-one = Konkretne mieszkanie
dwelling-number = Numer mieszkania

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Termin: najpóźniej { $due }. Ktoś w niebezpieczeństwie? Zadzwoń: 110, 112 lub 113.
answer-status-waiting = { $reference }: { $holder }, ale trzeba czekać na części, odpowiedzi lub inne osoby. Termin: najpóźniej { $due }.
answer-status-resolved = { $reference }: Sprawa jest załatwiona. Coś nadal jest nie tak? Proszę o tym napisać, a sprawdzimy to.
answer-status-closed = { $reference }: Sprawa jest zamknięta. Coś nadal jest nie tak? Proszę o tym napisać, a sprawdzimy to.
answer-no-report-known = Nie mamy żadnej sprawy z tego numeru. Chcą Państwo coś zgłosić? Proszę napisać, co jest nie tak i gdzie.
answer-help = Proszę napisać, co jest nie tak i gdzie: ulica, numer domu, najlepiej też mieszkania, np. H0203. Proszę napisać STATUS, aby poznać stan sprawy, lub STOP, aby nie dostawać wiadomości. Ktoś w niebezpieczeństwie? Zadzwoń: 110, 112 lub 113.
answer-stopped = Nie będziemy już wysyłać wiadomości o Państwa sprawach. Na nowe zgłoszenie odpowiemy.
answer-cancelled-noted = { $reference }: Dziękujemy za wiadomość. Zapisaliśmy, że wszystko jest w porządku.
answer-status-line = { $reference }: { $holder }. Termin: najpóźniej { $due }.
answer-added = { $reference }: Dziękujemy, dopisaliśmy to do sprawy.
answer-added-perhaps = { $reference }: Dziękujemy, dopisaliśmy to do sprawy. Czy to nowa sprawa? Proszę odpisać NY.
answer-added-danger = { $reference }: Dopisaliśmy to do sprawy, ale nie możemy wysłać pomocy. { $promise }
answer-reopened = { $reference }: Dziękujemy za wiadomość. Sprawa jest znowu otwarta. { $promise }
answer-place-noted = { $reference }: Dziękujemy, zapisaliśmy: { $place }. { $promise }
answer-place-unknown = { $reference }: Dziękujemy. W takim razie sami to ustalimy. { $promise }
answer-made-new = Ostatnia wiadomość to teraz osobna sprawa: { $reference }. { $promise }
answer-started = Znowu będziemy wysyłać wiadomości o Państwa sprawach. Aby to zakończyć, proszę odpisać STOP.
answer-started-by-report = Będziemy znowu odpowiadać na wiadomości. Aby to zakończyć, proszę odpisać STOP.

## Photos

photos-question = Czy chcą Państwo dodać zdjęcia?
photos-optional = Można przejść dalej bez zdjęć.
photos-hint = Zdjęcia pomagają nam zrozumieć, co się stało. Można ich dodać najwyżej { $most }. Proszę nie podchodzić blisko, jeśli coś jest niebezpieczne. Najlepiej nie robić zdjęć ludziom.
photos-who = Tylko osoby, które pracują nad sprawą, widzą zdjęcia. Usuwamy z pliku dane o tym, gdzie i kiedy zrobiono zdjęcie.
photos-choose = Wybierz lub zrób zdjęcia
photos-add = Dodaj
photos-taken = Dodane zdjęcia
photos-photo = Zdjęcie { $number }
photos-size = { $kilobytes } kB
photos-remove = Usuń
photos-full = Liczba dodanych zdjęć: { $most }. Więcej się nie zmieści. Aby zmienić zdjęcie, proszę najpierw je usunąć.
photos-preparing = Przygotowujemy: { $name }
photos-sending = Wysyłamy: { $name }
photos-sent = Dodano: { $name }
photos-removed = Usunięto: { $name }
photos-later = Nie udało się teraz wysłać: { $name }. Za chwilę spróbujemy ponownie.
photos-not-sent = Nie wysłano: { $name }
photos-retry = Spróbuj ponownie
photos-wait = Zdjęcia jeszcze się wysyłają. Gdy się wyślą, przejdą Państwo dalej. Aby przejść dalej bez nich, proszę nacisnąć jeszcze raz.
photos-unnamed = bez nazwy
photos-heic = Plik „{ $name }” jest typu HEIC, a takich nie możemy otworzyć. Proszę zrobić zrzut ekranu z tym zdjęciem i go dodać.
photos-pdf = Plik „{ $name }” to PDF. Przyjmujemy tylko zdjęcia. Proszę zrobić zdjęcie lub zrzut ekranu tego, co chcą Państwo pokazać, i je dodać.
photos-video = Plik „{ $name }” to film lub dźwięk. Przyjmujemy tylko zdjęcia. Proszę zrobić zdjęcie lub zrzut ekranu tego, co chcą Państwo pokazać, i je dodać.
photos-other-type = Plik „{ $name }” nie jest zdjęciem, które możemy otworzyć. Proszę dodać zdjęcie typu JPEG, PNG, WebP lub GIF.
photos-too-large = Plik „{ $name }” ma więcej niż { $most } MB. Proszę zrobić zrzut ekranu z tym zdjęciem i go dodać.
photos-too-many-pixels = Plik „{ $name }” ma za dużo pikseli. Proszę zrobić zrzut ekranu z tym zdjęciem i go dodać.
photos-broken = Plik „{ $name }” jest uszkodzony i nie możemy go otworzyć. Proszę zrobić zdjęcie jeszcze raz albo wybrać inne.
photos-too-many = Nie dodano pliku „{ $name }”. Największa liczba zdjęć: { $most }. Jeśli wolą Państwo dodać to zdjęcie, proszę usunąć jedno z pozostałych.
photos-not-now = Nie udało się teraz przyjąć pliku „{ $name }”. To nasz błąd. Proszę chwilę poczekać i dodać go ponownie albo przejść dalej bez niego.
photos-not-removed = Nie udało się teraz usunąć zdjęcia. Proszę chwilę poczekać i spróbować ponownie.
photos-cut-off = Nie wszystko do nas dotarło. Proszę sprawdzić, które zdjęcia są dodane, i jeszcze raz dodać resztę.
check-photos = Zdjęcia
check-no-photos = Brak

## Every page

page-skip = Przejdź do treści
page-demo = To jest wersja pokazowa. Nic nie jest do nikogo wysyłane.
page-home = Zgłoś to
page-languages = Język
page-danger = Czy ktoś jest w niebezpieczeństwie?
page-danger-ring = Zadzwoń pod
page-fire = pożar
page-police = policja
page-ambulance = pogotowie
page-rather-talk = Wolą Państwo porozmawiać? Telefon do Boligkontoret (biura mieszkaniowego):
call-row-fire = Pożar
call-row-police = Policja
call-row-ambulance = Pogotowie

## The frame of every page and the start page, further

page-follow = Sprawdź swoją sprawę
page-more = Więcej o tym serwisie
start-easy = To zajmie kilka minut. Nie trzeba się logować i można pozostać anonimowym.
start-follow = Zgłosili już Państwo sprawę?
start-follow-how = Z numerem sprawy i kodem, które Państwo dostali, można sprawdzić, kto prowadzi sprawę i co się dzieje.
start-privacy = Tylko osoby, które pracują nad sprawą, widzą, kto ją zgłosił.
start-privacy-link = Jak chronimy to, co nam Państwo piszą

## About us

about-title = O tym serwisie
about-lead = { $municipality } przyjmuje tu zgłoszenia o usterkach, hałasie i zakłócaniu spokoju w mieszkaniach komunalnych i wokół nich.
about-call = Wolą Państwo z kimś porozmawiać?
about-call-how = Nie trzeba wypełniać formularza. Proszę zadzwonić, napisać albo do nas przyjść. Resztą się zajmiemy.
about-interpreter = Jeśli potrzebny jest tłumacz, proszę od razu nam o tym powiedzieć.
about-phone = Telefon
about-hours = Godziny otwarcia:
about-sms = SMS
about-email = E-mail
about-visit = Można do nas przyjść
about-how = Jak pracujemy
about-how-answer = Odpowiedź przychodzi od razu. Widać w niej, kto prowadzi sprawę i kiedy to sprawdzi.
about-how-sorted = Program czyta zgłoszenie, wysyła je do właściwych osób i ustala termin. Jeśli program nie ma pewności, sprawa trafia do Boligkontoret (biura mieszkaniowego). Pracownicy mogą poprawić wszystko, co zrobił program.
about-how-decided = Program nie decyduje o niczym, co dotyczy Państwa lub Państwa mieszkania. Decydują ludzie.
about-languages = Języki
about-languages-how = Te strony można czytać w { $number } językach. Proszę pisać do nas w języku, który znają Państwo najlepiej.
about-not = Nagły wypadek?
about-not-emergency = My nie możemy wysłać pomocy. Jeśli ktoś jest w niebezpieczeństwie, zadzwoń pod jeden z tych numerów:
about-not-hurry = Jeśli sprawa jest mniej pilna, zadzwoń
about-police = na policję pod numer
about-doctor = a do lekarza dyżurnego (legevakt) pod numer

## Privacy notice

privacy-title = Ochrona danych
privacy-lead = Tu piszemy, co robimy z tym, co nam Państwo przekazują, kto to widzi i czego można od nas żądać.
privacy-short = W skrócie
privacy-short-who = Tylko osoby, które pracują nad sprawą, widzą treść zgłoszenia i to, kto je wysłał.
privacy-short-neighbour = Osoba, której dotyczy zgłoszenie, nie dowie się od nas, kto je wysłał.
privacy-short-anonymous = Można zgłosić sprawę anonimowo.
privacy-short-cookies = Na tych stronach nie używamy plików cookie i nikogo nie śledzimy.
privacy-who = Kto co widzi?
privacy-who-staff = Osoby, które pracują nad sprawą
privacy-who-staff-how = Byggdrift (dozorcy) i Boligkontoret (biuro mieszkaniowe) widzą treść zgłoszenia, miejsce, zdjęcia i dane kontaktowe. Muszą zachować to w tajemnicy.
privacy-who-neighbour = Osoba, której dotyczy zgłoszenie
privacy-who-neighbour-how = Nie dowie się od nas, kto zgłosił sprawę. Każdy może poprosić o to, co zapisaliśmy o nim samym, ale wtedy usuwamy wszystko, co pokazuje, kim Państwo są.
privacy-who-others = Inne osoby, które zgłaszają to samo
privacy-who-others-how = Nie widzą, kim Państwo są ani co Państwo napisali.
privacy-who-police = Policja
privacy-who-police-how = Może dostać wiadomość, że jest taka sprawa, ale bez informacji, czego dotyczy. Jeśli policja ma wiedzieć więcej, decyduje o tym nasz pracownik.
privacy-who-carriers = Firmy, które dostarczają nasze SMS-y i e-maile
privacy-who-carriers-how = Dostają Państwa numer lub adres e-mail i treść wiadomości. Gdy odpowiadamy na zgłoszenie z formularza, nie piszemy, czego sprawa dotyczy. Jeśli wyślą Państwo do nas SMS, jego treść przechodzi przez te firmy.
privacy-who-public = Wszyscy inni
privacy-who-public-how = Nie publikujemy zgłoszeń w internecie. Jeśli ktoś poprosi gminę o wgląd w dokumenty, usuwamy to, co musimy zachować w tajemnicy.
privacy-collect = Co zapisujemy?
privacy-collect-told = To, co Państwo piszą, oraz adres i mieszkanie, których to dotyczy.
privacy-collect-photos = Dodane zdjęcia. Usuwamy to, co aparat zapisał o miejscu i czasie.
privacy-collect-contact = Podany numer telefonu lub adres e-mail. Gdy wyślą Państwo SMS, zapisujemy numer, z którego przyszedł.
privacy-collect-when = Kiedy przyszło zgłoszenie i w jakim języku.
privacy-collect-done = Kto prowadzi sprawę, co zrobił i co do Państwa napisaliśmy.
privacy-collect-not = Razem ze zgłoszeniem nie zapisujemy adresu IP. Nie trzeba podawać imienia, nazwiska ani numeru personalnego (fødselsnummer). Nie trzeba też pisać o innych więcej, niż to konieczne.
privacy-draft = Tekst wpisany w formularzu przechowujemy na czas wypełniania. Jest zaszyfrowany i można go otworzyć tylko przez adres Państwa strony. Zapamiętuje go też Państwa przeglądarka, aż do wysłania zgłoszenia lub zamknięcia strony.
privacy-why = Dlaczego nam wolno?
privacy-why-use = Używamy tych danych, żeby ustalić, co jest nie tak, coś z tym zrobić i Państwu odpowiedzieć. Jeśli pracownik poprawi coś, co zrobił program, możemy użyć zgłoszenia, żeby ulepszyć program.
privacy-why-ground = Gmina musi dbać o mieszkania, które wynajmuje (ustawa o najmie, husleieloven § 5-3), i odpowiadać tym, którzy się do niej zwracają (ustawa o postępowaniu administracyjnym, forvaltningsloven). To zadanie w interesie publicznym. Dlatego możemy używać tych danych na podstawie art. 6 ust. 1 lit. e RODO (personvernforordningen).
privacy-program = Program sortuje zgłoszenia
privacy-long = Jak długo?
privacy-long-draft = Tekst wpisany w formularzu, ale niewysłany, usuwamy po trzech dniach.
privacy-long-texts = { $days ->
    [one] Treść naszych SMS-ów i e-maili usuwamy po { $days } dniu.
    [few] Treść naszych SMS-ów i e-maili usuwamy po { $days } dniach.
    [many] Treść naszych SMS-ów i e-maili usuwamy po { $days } dniach.
    *[other] Treść naszych SMS-ów i e-maili usuwamy po { $days } dniach.
    }
privacy-long-case = Samą sprawę przechowujemy tak długo, jak jej potrzebujemy i jak każe ustawa o archiwach (arkivloven).
privacy-rights = Czego mogą Państwo od nas żądać
privacy-rights-see = żebyśmy pokazali, co o Państwu zapisaliśmy
privacy-rights-correct = żebyśmy poprawili błędy
privacy-rights-erase = żebyśmy usunęli to, czego już nie potrzebujemy i nie musimy przechowywać
privacy-rights-object = żebyśmy nie używali tych danych albo poczekali, aż sprawdzimy, czy nam wolno
privacy-rights-how = Proszę do nas napisać lub zadzwonić i najlepiej podać numer sprawy. Odpowiedź przyjdzie w ciągu miesiąca.
privacy-ask = Mają Państwo pytania albo skargę?
privacy-controller = { $municipality } odpowiada za te dane (jest ich administratorem).
privacy-officer = Inspektor ochrony danych (personvernombudet)
privacy-office = Boligkontoret (biuro mieszkaniowe)
privacy-complain = Jeśli uważają Państwo, że robimy z Państwa danymi coś złego, można złożyć skargę do urzędu ochrony danych
privacy-cookies = Pliki cookie
privacy-cookies-how = Te strony nie używają plików cookie i nie pobierają niczego z innych stron. Wybrany język jest w adresie strony. Plik cookie dostają tylko pracownicy, którzy się logują.

## Accessibility statement

accessibility-title = Dostępność
accessibility-lead = Każdy ma móc zgłosić sprawę. Te strony mają działać z klawiaturą i czytnikiem ekranu, na małych ekranach, z dużymi literami i bez JavaScriptu.
accessibility-tell = Coś się nie udaje?
accessibility-tell-how = Proszę nam napisać, o którą stronę chodzi i co chcieli Państwo zrobić. Wtedy możemy to poprawić. Na razie można zgłosić sprawę przez telefon.
accessibility-limits = Co jeszcze nie jest dość dobre
accessibility-limits-photos = Zdjęcia, które ludzie wysyłają, nie mają opisu słowami.
accessibility-limits-languages = Tekstów w językach innych niż norweski i angielski nie czytał jeszcze nikt, dla kogo to język ojczysty.
accessibility-limits-staff = To, co piszą do Państwa pracownicy, nie jest tłumaczone.
accessibility-limits-readers = Stron nie sprawdzono we wszystkich czytnikach ekranu i przeglądarkach.
accessibility-standard = Czego wymaga prawo
accessibility-standard-how = Te strony mają spełniać WCAG 2.1 na poziomach A i AA. Wymagają tego norweskie przepisy o dostępności cyfrowej (forskrift om universell utforming av IKT-løsninger).
accessibility-tested = Sprawdzamy je narzędziem axe i w przeglądarce Chromium, na małych i dużych ekranach, z JavaScriptem i bez niego.
accessibility-official = Nasza deklaracja dostępności na uustatus.no
accessibility-complain = Zgłoszenie do nas nie pomogło?
accessibility-complain-inspectorate = Urząd, który sprawdza, czy strony internetowe są dostępne dla wszystkich, to
accessibility-complain-tribunal = Jeśli czują się Państwo dyskryminowani, bo nie mogą używać tych stron, można złożyć skargę do komisji do spraw dyskryminacji

## Start page

start-title = Tu można zgłosić usterki i zakłócanie spokoju w domu i okolicy
start-lead = Mieszkają Państwo w mieszkaniu komunalnym albo gdzieś w pobliżu? Proszę dać nam znać, gdy coś jest zepsute albo gdy ktoś hałasuje lub zakłóca spokój. { $municipality } zajmie się tym.
start-button = Zgłoś sprawę
start-danger = Czy ktoś jest teraz w niebezpieczeństwie? Najpierw zadzwoń
start-how = Jak to działa
start-how-tell = Proszę opisać, co się stało i gdzie. Można to zrobić anonimowo.
start-how-answer = Od razu przychodzi odpowiedź: kto prowadzi sprawę i kiedy to sprawdzi.
start-how-follow = Na swojej stronie można sprawdzać, co się dzieje w sprawie.
start-other-ways = Inne sposoby kontaktu
start-sms-how = Proszę napisać, co się stało i gdzie.

## The form

report-back = Wstecz
report-next = Dalej
report-progress = Krok { $step } z { $steps }
report-not-kept = Nie możemy teraz zapisać odpowiedzi. Wpisany tekst nadal tu jest. Proszę chwilę poczekać i nacisnąć jeszcze raz.
report-offline = Nie ma połączenia z internetem. Wpisany tekst nie zginął. Gdy internet wróci, proszę nacisnąć jeszcze raz.
problem-heading = Trzeba coś poprawić
problem-title = Błąd:
danger-question = Czy ktoś jest teraz w niebezpieczeństwie?
danger-hint = Na przykład pożar, przemoc, włamanie, które właśnie trwa, albo ktoś ciężko chory lub ranny.
danger-yes = Tak, ktoś jest w niebezpieczeństwie
danger-no = Nie
danger-missing = Proszę odpowiedzieć: tak lub nie.
call-question = Najpierw zadzwoń
call-lead = Zadzwoń teraz pod właściwy numer. My nie możemy wysłać pomocy, a zgłoszeń wysłanych tutaj nikt nie czyta od razu.
call-text-phone = Używają Państwo telefonu tekstowego dla niesłyszących? Numer alarmowy to
call-after = Po rozmowie można zgłosić sprawę także nam.
call-not-us = Nigdzie za Państwa nie zadzwoniliśmy i nie możemy wysłać pomocy.
call-go-on = Dalej
happened-question = Co się stało?
happened-hint = Proszę opisać to własnymi słowami, w dowolnym języku. Warto napisać, kiedy to było i czy zdarzyło się już wcześniej.
happened-empty = Proszę napisać, co się stało.
happened-no-words = Proszę opisać słowami, co się stało. Widzimy tylko znaki i obrazki.
happened-too-long = Proszę skrócić tekst. Dozwolona liczba znaków: { $most }. Teraz jest ich { $length }.
happened-after-sending = Zgłoszenie wpisane tu wcześniej jest już wysłane. To, co Państwo teraz napiszą, będzie nowym zgłoszeniem.
happened-after-own = Do strony pierwszego zgłoszenia
place-question = Gdzie to jest?
place-hint = Ulica i numer domu, np. Storgata 12B, albo nazwa budynku, której używają ludzie. Jeśli nie znają Państwo adresu, proszę opisać miejsce.
place-optional = Jeśli miejsce jest już opisane, można przejść dalej bez wypełniania.
place-too-long = Proszę skrócić adres. Dozwolona liczba znaków: { $most }. Resztę można napisać w polu „Co się stało?”.
place-missing = Proszę napisać, gdzie to jest. Jeśli Państwo nie wiedzą, proszę jeszcze raz nacisnąć „Dalej”.
choice-question = O który adres chodzi?
choice-hint = Wpisany tekst: „{ $typed }”.
choice-or = lub
choice-none = Żaden z tych adresów
choice-keep = Użyjemy wpisanego tekstu: „{ $typed }”
dwelling-question = Czy chodzi o konkretne mieszkanie?
dwelling-hint = Jeśli znają Państwo numer mieszkania, proszę go wpisać: jedna litera i cztery cyfry, np. H0203. Często jest przy drzwiach albo na skrzynce na listy. Bez numeru też można przejść dalej.
dwelling-choose = Adres: { $address }. Jeśli wiedzą Państwo, o które mieszkanie chodzi, proszę je wybrać. Dwie pierwsze cyfry po literze to poziom: H01 to parter, H02 to pierwsze piętro.
dwelling-floor = { $unit } (poziom { $floor })
dwelling-basement = { $unit } (suterena)
dwelling-cellar = { $unit } (piwnica)
dwelling-loft = { $unit } (poddasze)
dwelling-wrong = Numer mieszkania to jedna litera (H, U, K lub L) i cztery cyfry, na przykład H0203. Jeśli go Państwo nie znają, proszę zostawić puste pole.
contact-question = Jak możemy się z Państwem skontaktować?
contact-hint = Tylko osoby, które pracują nad sprawą, widzą, kto ją zgłosił. Osoba, której sprawa dotyczy, nie dowie się tego od nas.
contact-safe = Czy ktoś inny może czytać Państwa wiadomości? Proszę podać numer lub adres e-mail, do którego nikt inny nie ma dostępu, albo zgłosić anonimowo.
contact-phone = SMS-em
contact-phone-who = Odpowiedzi i nowe wiadomości o sprawie przyjdą SMS-em. Nie piszemy w nich, czego sprawa dotyczy.
contact-phone-label = Numer telefonu komórkowego
contact-email = E-mailem
contact-email-who = Odpowiedzi i nowe wiadomości o sprawie przyjdą e-mailem. Nie piszemy w nich, czego sprawa dotyczy.
contact-email-label = Adres e-mail
contact-none = Chcę zgłosić anonimowo
contact-none-who = Nikt z nas nie będzie wiedział, kto zgłosił sprawę. Dostaną Państwo link i kod do swojej strony. Widać na niej, co się dzieje, i tam napiszemy, jeśli będziemy musieli o coś zapytać.
contact-missing = Proszę wybrać SMS, e-mail albo zgłoszenie anonimowe.
contact-phone-wrong = Proszę wpisać numer telefonu, który ma osiem cyfr, np. 912 34 567. Numer zagraniczny zaczyna się od + i kodu kraju.
contact-email-wrong = Proszę wpisać adres e-mail ze znakiem @ i kropką, np. imie@example.com.
category-question = Czego to dotyczy?
category-hint = Proszę wybrać to, co najlepiej pasuje. Wtedy sprawa trafi do osób, które mogą coś z nią zrobić.
category-missing = Proszę wybrać, czego to dotyczy.
category-group-broken = Coś jest zepsute, brudne albo czegoś brakuje
category-group-people = Coś z ludźmi lub zwierzętami
category-group-other = Coś innego
check-question = Czy wszystko się zgadza?
check-danger = Zaznaczono, że ktoś jest w niebezpieczeństwie. Zadzwoń pod 110, 112 lub 113, a dopiero potem wyślij zgłoszenie.
check-happened = Co się stało
check-about = Czego to dotyczy
check-place = Gdzie
check-dwelling = Mieszkanie
check-contact = Kontakt
check-in-danger = Czy ktoś jest teraz w niebezpieczeństwie?
check-change = Zmień
check-not-given = Nie podano
check-no-dwelling = Nie chodzi o konkretne mieszkanie
check-anonymous = Zgłoszenie anonimowe
check-unknown-place = Nie ma tego w rejestrze adresów. Użyjemy wpisanego tekstu.
check-next = Po wysłaniu od razu widać, kto dostanie sprawę i kiedy to sprawdzi.
check-send = Wyślij
check-failed = Nie udało się przyjąć zgłoszenia. Wpisany tekst nie zginął. Proszę chwilę poczekać i jeszcze raz nacisnąć „Wyślij”.
check-sent-before = Stąd wysłano już jedno zgłoszenie. Aby wysłać także to, proszę jeszcze raz nacisnąć „Wyślij”.

## Receipt and the reporter's own page

receipt-title = Zgłoszenie do nas dotarło
receipt-reference = Numer sprawy
receipt-now = Co dzieje się teraz
receipt-told-sms = Przyjdzie SMS z numerem sprawy i linkiem do Państwa strony.
receipt-told-email = Przyjdzie e-mail z numerem sprawy i linkiem do Państwa strony.
receipt-told-page = Zgłoszenie jest anonimowe, więc możemy odpowiedzieć tylko na Państwa stronie. Proszę zachować link albo zapisać numer sprawy i kod.
receipt-told-not = Nie udało się wysłać odpowiedzi na podany numer lub adres. Proszę zachować link do tej strony.
receipt-page = Państwa strona
receipt-page-keep = Tu widać, kto prowadzi sprawę i co się dzieje. Ten link jest prywatny. Każdy, kto go ma, może otworzyć stronę.
receipt-danger = Jeśli zrobi się niebezpiecznie, nie czekaj na nas: zadzwoń pod 110 (pożar), 112 (policja) lub 113 (pogotowie).
holder-byggdrift = Sprawę prowadzi Byggdrift (dozorcy)
holder-housing_office = Sprawę prowadzi Boligkontoret (biuro mieszkaniowe)
holder-police = To sprawa dla policji
case-resolved = Sprawa jest załatwiona
case-closed = Sprawa jest zamknięta
case-due = Termin: najpóźniej { $due }.
case-overdue = Termin minął { $due }. Spóźniamy się i przepraszamy za to.
case-about = Czego dotyczy
case-where = Gdzie
case-history = Historia sprawy
case-reported = Dostaliśmy zgłoszenie.
case-report-moved = Zgłoszenie dodano do tej sprawy.
case-in-progress = Ktoś zaczął pracę nad sprawą.
case-waiting = Sprawa czeka na części, odpowiedź lub inne osoby.
case-now-resolved = Sprawa została załatwiona.
case-now-closed = Sprawa została zamknięta.
given-byggdrift = Sprawa trafiła do Byggdrift (dozorców).
given-housing_office = Sprawa trafiła do Boligkontoret (biura mieszkaniowego).
given-police = Od tej chwili to sprawa dla policji.

## The reporter's own page: what can be said there, and how to come back

own-got = Dostaliśmy Państwa zgłoszenie { $when }.
own-code = Kod
own-add-later = Chcą Państwo coś dodać albo napisać, że wszystko jest w porządku? Można to zrobić na swojej stronie.
own-open-page = Otwórz swoją stronę
own-back = Jak tu wrócić
own-back-code = Jeśli nie mają Państwo linku, proszę wejść na { $address } i wpisać numer sprawy i kod.
own-who-reads = Tylko osoby, które pracują nad sprawą, czytają Państwa tekst i widzą, jak się z Państwem skontaktować. Osoba, której dotyczy zgłoszenie, nie dowie się od nas, kto je wysłał.
own-who-sees = Widzą Państwo tylko to, co Państwa dotyczy, i stan sprawy. Nie widać, czy zgłosił ją ktoś jeszcze, a inni nie widzą Państwa. Nie pokazujemy tu nazwisk, numerów ani wpisanego tekstu.
own-notice-words = Dziękujemy. Dodaliśmy Państwa tekst do sprawy.
own-notice-late = Niektóre zdjęcia dotarły za późno i nie zostały dołączone. Można je dodać do sprawy tutaj.
own-notice-answer = Dziękujemy za odpowiedź. Osoby, które prowadzą sprawę, już ją widzą.
own-notice-reopened = Dziękujemy za wiadomość. Sprawa jest znowu otwarta.
own-notice-open = Sprawa jest otwarta i ktoś ją prowadzi.
own-notice-solved = Dziękujemy za wiadomość. Zapisaliśmy, że wszystko jest w porządku.
own-notice-rated = Dziękujemy za opinię.
own-asked = Mamy do Państwa pytanie
own-we-asked-at = Napisaliśmy { $when }
own-answer-label = Państwa odpowiedź
own-answer-send = Wyślij odpowiedź
own-messages = Wiadomości dla Państwa
own-answered = Odpowiedzieli już Państwo na to pytanie.
own-hint = Przeczytają to osoby, które prowadzą sprawę. Wpisany tekst nie pokaże się na tej stronie.
own-add = Chcą Państwo coś dodać?
own-add-label = Proszę wpisać, co chcą Państwo dodać
own-add-send = Dodaj
own-solved = Czy teraz jest w porządku?
own-solved-lead = Proszę dać znać, wtedy nikt nie przyjdzie na darmo. Można to później zmienić.
own-solved-send = Wszystko jest w porządku
own-not-fixed = Coś nadal jest nie tak?
own-not-fixed-lead = Proszę dać znać, a znowu otworzymy sprawę.
own-not-fixed-label = Co nadal jest nie tak? Można zostawić puste pole.
own-not-fixed-send = Coś nadal jest nie tak
own-rating = Jak nam poszło?
own-rating-hint = Odpowiedź trafi do osób, które prowadziły sprawę.
own-rating-good = Dobrze
own-rating-fair = Średnio
own-rating-bad = Źle
own-rating-words = Chcą Państwo napisać coś więcej? Można zostawić puste pole.
own-rating-send = Wyślij odpowiedź
own-rating-change = Zmień odpowiedź
own-rating-missing = Proszę wybrać jedną z trzech odpowiedzi.
own-empty = Przed wysłaniem proszę coś napisać.
own-failed = Nie udało się przyjąć tekstu
own-failed-lead = Wpisany tekst nie zginął. Proszę chwilę poczekać i spróbować jeszcze raz.
own-failed-again = Spróbuj ponownie
own-wrote = Napisali Państwo do nas więcej.
own-gave-answer = Odpowiedzieli Państwo na nasze pytanie.
own-said-not-fixed = Napisali Państwo, że coś nadal jest nie tak.
own-said-solved = Napisali Państwo, że wszystko jest w porządku.
own-we-wrote = Napisaliśmy do Państwa.
own-we-asked = Zadaliśmy Państwu pytanie.
own-told-later = Napisaliśmy, że to potrwa dłużej.
own-told-preliminary = Wysłaliśmy Państwu odpowiedź wstępną.
own-reopened = Sprawa została znowu otwarta.
own-part = { $owner } ma część sprawy: { $category }. Stan: { $status }.
own-part-new = Część sprawy ma teraz { $owner }: { $category }.
own-part-in_progress = { $owner }: rozpoczęto pracę nad częścią sprawy: { $category }.
own-part-waiting = { $owner }: część sprawy musi poczekać: { $category }.
own-part-resolved = { $owner }: część sprawy jest załatwiona: { $category }.
own-part-closed = { $owner }: część sprawy jest zamknięta: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = Sprawdź swoją sprawę
own-way-in-lead = Proszę wpisać numer sprawy i kod, które przyszły po zgłoszeniu. Jeśli dostali Państwo od nas SMS lub e-mail, można użyć linku z tej wiadomości.
own-reference-hint = Zaczyna się od SF, np. SF-7K3M9Q-K.
own-code-hint = Osiem liter i cyfr, np. K7M2-9QXT. Litery mogą być wielkie lub małe.
own-way-in-open = Otwórz swoją stronę
own-reference-empty = Proszę wpisać numer sprawy.
own-reference-form = Proszę wpisać cały numer sprawy: SF oraz siedem liter i cyfr, np. SF-7K3M9Q-K.
own-reference-mistyped = W numerze sprawy jest błąd. Proszę sprawdzić, czy jakieś znaki nie są zamienione miejscami.
own-code-form = Proszę wpisać cały kod: osiem liter i cyfr, np. K7M2-9QXT.
own-no-match = Numer sprawy i kod nie pasują do siebie. Proszę sprawdzić, czy oba są dobrze wpisane.
own-too-many = Było za dużo prób. Proszę spróbować ponownie za { $minutes } min.

## News of a case, sent to its reporters

news-message = W Państwa sprawie jest nowa wiadomość.
news-message-sms = Mamy wiadomość w sprawie { $reference }: { $url }
news-question = Mamy pytanie w Państwa sprawie. Proszę odpowiedzieć na swojej stronie.
news-question-sms = Mamy pytanie w sprawie { $reference }. Proszę odpowiedzieć tutaj: { $url }
news-waiting = Państwa sprawa czeka na części, odpowiedź lub inne osoby.
news-waiting-sms = { $reference }: Sprawa czeka na części, odpowiedź lub inne osoby. Stan sprawy: { $url }
news-resolved = Państwa sprawa jest załatwiona. Coś nadal jest nie tak? Proszę dać znać na swojej stronie.
news-resolved-sms = { $reference }: Sprawa jest załatwiona. Coś nadal jest nie tak? Proszę odpisać na ten SMS lub na swojej stronie: { $url }
news-closed = Państwa sprawa jest zamknięta. Coś nadal jest nie tak? Proszę dać znać na swojej stronie.
news-closed-sms = { $reference }: Sprawa jest zamknięta. Coś nadal jest nie tak? Proszę dać znać na swojej stronie: { $url }
news-reopened = Państwa sprawa jest znowu otwarta.
news-reopened-sms = { $reference }: Sprawa jest znowu otwarta. Stan sprawy: { $url }
news-email-subject = Nowa wiadomość o sprawie { $reference }
news-email-body =
    Dzień dobry!

    { $news }

    Państwa strona, numer sprawy { $reference }:
    { $url }

    Ten link jest prywatny. Każdy, kto go ma, może otworzyć stronę.

    Jeśli ktoś będzie w niebezpieczeństwie, zadzwoń: 110 (pożar), 112 (policja) lub 113 (pogotowie). My nie możemy wysłać pomocy.

    Z poważaniem
    { $municipality }

## Where a date does not hold, and the preliminary answer

later-told = To potrwa dłużej, niż zapowiadaliśmy. { $holder }. Nowy termin: { $due }.
later-more = Jeśli chcą Państwo coś dodać, prosimy odpowiedzieć na swojej stronie.
later-sms = { $reference }: { $told } Coś dodać? { $url }
later-preliminary = Sprawa nie jest zakończona. { $why } Odpowiedź: najpóźniej { $due }.
later-preliminary-more = To jest odpowiedź wstępna, do której mają Państwo prawo, gdy sprawa trwa dłużej niż miesiąc. Jeśli chcą Państwo coś dodać, prosimy odpowiedzieć na swojej stronie.
later-why-reporter = Czekamy na odpowiedź od Państwa.
later-why-parts = Czekamy na części.
later-why-others = Czekamy na inne osoby.
later-why-under_way = Nadal nad nią pracujemy.

## When something went wrong

error-not-found = Nie ma takiej strony
error-not-found-advice = Może w adresie jest błąd. Jeśli link był w SMS-ie lub e-mailu, proszę sprawdzić, czy jest cały.
error-draft-gone = Rozpoczętego zgłoszenia już tu nie ma
error-draft-gone-advice = Rozpoczęte zgłoszenie przechowujemy trzy dni. Potem je usuwamy, żeby Państwa chronić. Jeśli zgłoszenie zostało wysłane, jest na Państwa stronie. Jeśli nie, trzeba zacząć od nowa.
error-method = Tak nie można otworzyć tej strony
error-method-advice = Proszę przejść na stronę główną i zacząć od niej.
error-too-large = To za dużo naraz
error-too-large-advice = Proszę wrócić, skrócić tekst i spróbować ponownie. Tekst może mieć 10 000 znaków.
error-too-many = To trochę za szybko
error-too-many-advice = Dostaliśmy stąd dużo zgłoszeń w krótkim czasie. Proszę poczekać minutę, wrócić i spróbować ponownie.
error-broken = Coś się u nas zepsuło
error-broken-advice = Proszę chwilę poczekać i spróbować ponownie. Jeśli to nie pomoże, proszę do nas zadzwonić.
error-id = Proszę podać nam ten numer:
error-home = Strona główna

## Against robots and floods

guard-leave-empty = Proszę zostawić to pole puste
guard-too-many = Z Państwa sieci przychodzi teraz wyjątkowo dużo zgłoszeń. Wpisany tekst nie zginął. Proszę poczekać minutę i nacisnąć jeszcze raz. Jeśli to pilne, proszę do nas zadzwonić: numer jest na dole strony.
reply-seen = Obejrzeliśmy sprawę i pracujemy nad nią.
reply-tomorrow = Przyjdziemy jutro. Jeśli to nie pasuje, proszę napisać tutaj.
reply-access = Musimy wejść do Państwa mieszkania, żeby to naprawić. Kiedy możemy przyjść?
reply-parts = Zamówiliśmy części. Przyjdziemy, kiedy dotrą.
reply-contractor = Zamówiliśmy fachowca. Fachowiec umówi się z Państwem na termin.
reply-photo = Czy mogą Państwo wysłać tutaj zdjęcie?
reply-done = Naprawiliśmy to. Jeśli coś jest nie w porządku, proszę napisać tutaj.
reply-not-found = Byliśmy na miejscu i nie znaleźliśmy usterki. Jeśli wróci, proszę napisać tutaj.
reply-not-ours = Zajmuje się tym właściciel budynku lub spółdzielnia. Proszę skontaktować się z nimi. My zamykamy sprawę.

## Visits: what reporters are told, and what they can say

coming-when = { $day } między { $from } a { $to }
coming-summary = Wizyta: { $who }
coming-planned-sms = { $who } przyjdzie { $when }. Nie pasuje? Odpowiedz NIE PASUJE albo napisz na swojej stronie: { $url } Sprawa { $reference }
coming-moved-sms = Nowy termin: { $who } przyjdzie { $when }. Nie pasuje? Odpowiedz NIE PASUJE albo napisz na swojej stronie: { $url } Sprawa { $reference }
coming-cancelled-sms = Wizyta { $when } jest odwołana. { $who } wtedy nie przyjdzie. Sprawa na twojej stronie: { $url } Sprawa { $reference }
coming-planned =
    { $who } przyjdzie { $when }. Jeśli to nie pasuje, napisz na swojej stronie.

    Dodaj wizytę do kalendarza: { $calendar }
coming-moved =
    Wizyta ma nowy termin. { $who } przyjdzie { $when }. Jeśli to nie pasuje, napisz na swojej stronie.

    Dodaj nowy termin do kalendarza: { $calendar }
coming-cancelled =
    Wizyta { $when } jest odwołana. { $who } wtedy nie przyjdzie.

    Usuń ją z kalendarza: { $calendar }
coming-refused-sms = Dziękujemy za wiadomość. Nikt wtedy nie przyjdzie. Znajdziemy nowy termin i damy znać. Sprawa { $reference }
own-visit = { $who } przyjdzie { $when }
own-visit-off = Wizyta { $when } wymaga nowego terminu
own-visit-off-lead = Nikt wtedy nie przyjdzie. Znajdziemy nowy termin i damy znać.
own-visit-lead = Ktoś musi być w domu i otworzyć.
own-visit-calendar = Dodaj do kalendarza
own-visit-no = Nie pasuje?
own-visit-no-label = Kiedy pasuje lepiej? Możesz zostawić puste.
own-visit-no-send = Nie pasuje
own-visit-gone = Wizyta ma nowy termin, jest odwołana albo już się odbyła. Zobacz, co teraz obowiązuje.
own-notice-visit-no = Dziękujemy za wiadomość. Znajdziemy nowy termin.
own-visit-planned = Ustaliliśmy wizytę { $when }.
own-visit-moved = Wizyta przeniesiona na { $when }.
own-visit-cancelled = Wizyta { $when } została odwołana.
own-visit-refused = Napisałeś, że wizyta { $when } nie pasuje.
