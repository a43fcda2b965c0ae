## Polish. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

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
problem-heading = Trzeba coś poprawić
problem-title = Błąd:
danger-question = Czy ktoś jest teraz w niebezpieczeństwie?
danger-hint = Na przykład pożar, przemoc, włamanie, które właśnie trwa, albo ktoś ciężko chory lub ranny.
danger-yes = Tak, ktoś jest w niebezpieczeństwie
danger-no = Nie
call-question = Najpierw zadzwoń
call-lead = Zadzwoń teraz pod właściwy numer. My nie możemy wysłać pomocy, a zgłoszeń wysłanych tutaj nikt nie czyta od razu.
call-text-phone = Używają Państwo telefonu tekstowego dla niesłyszących? Numer alarmowy to
call-after = Po rozmowie można zgłosić sprawę także nam.
call-go-on = Dalej
happened-question = Co się stało?
happened-hint = Proszę opisać to własnymi słowami, w dowolnym języku. Warto napisać, kiedy to było i czy zdarzyło się już wcześniej.
happened-empty = Proszę napisać, co się stało.
happened-no-words = Proszę opisać słowami, co się stało. Widzimy tylko znaki i obrazki.
happened-too-long = Proszę skrócić tekst. Dozwolona liczba znaków: { $most }. Teraz jest ich { $length }.
place-question = Gdzie to jest?
place-hint = Ulica i numer domu, np. Storgata 12B, albo nazwa budynku, której używają ludzie. Jeśli nie znają Państwo adresu, proszę opisać miejsce.
place-optional = Jeśli miejsce jest już opisane, można przejść dalej bez wypełniania.
place-too-long = Proszę skrócić adres. Dozwolona liczba znaków: { $most }. Resztę można napisać w polu „Co się stało?”.
choice-question = O który adres chodzi?
choice-hint = Wpisany tekst: „{ $typed }”.
choice-or = lub
choice-none = Żaden z tych adresów
choice-keep = Użyjemy wpisanego tekstu: „{ $typed }”
dwelling-question = Czy chodzi o konkretne mieszkanie?
dwelling-hint = Jeśli znają Państwo numer mieszkania, proszę go wpisać: jedna litera i cztery cyfry, np. H0203. Często jest przy drzwiach albo na skrzynce na listy. Bez numeru też można przejść dalej.
dwelling-choose = Adres: { $address }. Jeśli znają Państwo numer mieszkania, proszę go wybrać. Dwie pierwsze cyfry po literze to poziom: H01 to parter, H02 to pierwsze piętro.
dwelling-floor = { $unit } (poziom { $floor })
dwelling-basement = { $unit } (suterena)
dwelling-cellar = { $unit } (piwnica)
dwelling-loft = { $unit } (poddasze)
dwelling-wrong = Numer mieszkania to jedna litera (H, U, K lub L) i cztery cyfry, na przykład H0203. Jeśli go Państwo nie znają, proszę zostawić puste pole.
contact-question = Jak możemy się z Państwem skontaktować?
contact-hint = Tylko osoby, które pracują nad sprawą, widzą, kto ją zgłosił. Osoba, której sprawa dotyczy, nie dowie się tego od nas.
contact-phone = SMS-em
contact-phone-who = Odpowiedzi i nowe wiadomości o sprawie przyjdą SMS-em. Nie piszemy w nich, czego sprawa dotyczy.
contact-phone-label = Numer telefonu komórkowego
contact-email = E-mailem
contact-email-who = Odpowiedzi i nowe wiadomości o sprawie przyjdą e-mailem. Nie piszemy w nich, czego sprawa dotyczy.
contact-email-label = Adres e-mail
contact-none = Chcę zgłosić anonimowo
contact-none-who = Nikt z nas nie będzie wiedział, kto zgłosił sprawę, i nie będziemy mogli o nic zapytać. Dostaną Państwo link do strony, na której widać, co się dzieje w sprawie.
contact-missing = Proszę wybrać SMS, e-mail albo zgłoszenie anonimowe.
contact-phone-wrong = Proszę wpisać numer telefonu, który ma osiem cyfr, np. 912 34 567. Numer zagraniczny zaczyna się od + i kodu kraju.
contact-email-wrong = Proszę wpisać adres e-mail ze znakiem @ i kropką, np. imie@example.com.
check-question = Czy wszystko się zgadza?
check-danger = Zaznaczono, że ktoś jest w niebezpieczeństwie. Zadzwoń pod 110, 112 lub 113, a dopiero potem wyślij zgłoszenie.
check-happened = Co się stało
check-place = Gdzie
check-dwelling = Mieszkanie
check-contact = Kontakt
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
receipt-told-page = Zgłoszenie jest anonimowe, więc nie możemy do Państwa napisać. Proszę zachować link poniżej.
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

## When something went wrong

error-not-found = Nie ma takiej strony
error-not-found-advice = Może w adresie jest błąd. Jeśli link był w SMS-ie lub e-mailu, proszę sprawdzić, czy jest cały.
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
