## Ukrainian. Texts of SMS go in parts of 70 characters: no quotes, no long dashes.

language-name = Українська

## Dates and numbers

weekday-1 = у понеділок
weekday-2 = у вівторок
weekday-3 = у середу
weekday-4 = у четвер
weekday-5 = у п’ятницю
weekday-6 = у суботу
weekday-7 = у неділю
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
date-day-and-time = { $weekday } { $day } { $month } о { $hour }:{ $minute }
number-thousands = { "\u00A0" }

## Plain names

owner-byggdrift = Byggdrift (майстри)
owner-housing_office = Boligkontoret (житловий відділ)
owner-police = Поліція
status-new = Отримано
status-in_progress = У роботі
status-waiting = Очікує
status-resolved = Вирішено
status-closed = Закрито
priority-emergency = Негайно
priority-urgent = Терміново
priority-normal = У звичайному порядку
priority-low = Може зачекати
category-lock_door = Двері та замки
category-doorbell_intercom = Дзвінок і домофон
category-storage = Комора, підвал і горище
category-stairwell = Сходи та спільні місця
category-laundry = Пральня
category-electrical = Електрика та світло
category-plumbing = Вода та каналізація
category-heating_ventilation = Опалення та вентиляція
category-windows = Вікна та скло
category-damp_mould = Волога та пліснява
category-pests = Шкідники: комахи, миші, щури
category-fire_safety = Пожежна безпека
category-appliances = Побутова техніка та обладнання
category-outdoor = Територія біля будинку
category-waste = Сміття
category-lift = Ліфт
category-noise = Шум
category-disturbance = Порушення спокою та цькування
category-intruders = Сторонні люди
category-drugs = Алкоголь і наркотики
category-vandalism = Вандалізм
category-animals = Тварини
category-smoke_smell = Дим і запахи
category-neighbour_concern = Тривога за когось із мешканців
category-threats_violence = Погрози та насильство
category-burglary_theft = Проникнення в житло та крадіжка
category-tenancy = Оренда житла
category-service = Скарга на муніципалітет
category-other = Інше

## What we promise, and the number to ring

promise-byggdrift = Byggdrift (майстри) перевірить це найпізніше { $due }.
promise-housing_office = Boligkontoret (житловий відділ) перевірить це найпізніше { $due }.
promise-police = Це справа для поліції. Подальші кроки: найпізніше { $due }.
call-fire = Дзвоніть { $number } зараз, якщо горить, є дим або пахне газом.
call-crime = Дзвоніть { $number } зараз, якщо хтось у небезпеці.
call-health = Дзвоніть { $number } зараз, якщо комусь дуже погано або є загроза життю.

## Acknowledgement

ack-sms = Звернення отримано ({ $reference }). { $promise } Справа: { $url } - Хтось у небезпеці? Дзвоніть 110, 112 чи 113.
ack-sms-danger = Звернення отримано ({ $reference }), але ми не можемо надіслати допомогу. { $promise } Справа: { $url }
ack-email-subject = Ми отримали ваше звернення: { $reference }
ack-email-subject-danger = Дзвоніть { $number } зараз, якщо хтось у небезпеці. Ми отримали ваше звернення: { $reference }
ack-email-body =
    Добрий день!

    Ми отримали ваше звернення.

    Номер справи: { $reference }
    { $promise }

    Тут видно, що відбувається зі справою:
    { $url }

    Це посилання лише для вас. Кожен, хто його має, може відкрити сторінку.

    Якщо хтось буде в небезпеці, дзвоніть: 110 (пожежа), 112 (поліція) або 113 (швидка). Ми не можемо надіслати допомогу.

    З повагою, { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Де це? Напишіть вулицю і номер будинку.
ask-number = { $street }: який номер будинку?
ask-address = Яка це адреса? Напишіть номер зі списку: { $candidates }.
ask-unit = Яка це квартира? Напишіть її номер, як-от { $units }.
ask-what = Що сталося і де? Напишіть кілька слів.

## The case has another owner

resent-subject = Про вашу справу, { $reference }
moved-byggdrift = Тепер справу веде Byggdrift (майстри).
moved-housing_office = Тепер справу веде Boligkontoret (житловий відділ).
moved-police = Тепер це справа для поліції. Будуть подальші кроки.
moved-sms = { $reference }: { $moved } Справа: { $url } - Хтось у небезпеці? Дзвоніть 110, 112 чи 113.
moved-email-subject = Новини про вашу справу { $reference }
moved-email-body =
    Добрий день!

    { $moved }

    Номер справи: { $reference }

    Тут видно, що відбувається зі справою:
    { $url }

    Це посилання лише для вас. Кожен, хто його має, може відкрити сторінку.

    З повагою, { $municipality }

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Термін: найпізніше { $due }. Хтось у небезпеці? Дзвоніть 110, 112 чи 113.
answer-status-waiting = { $reference }: { $holder }, але треба чекати на запчастини, відповідь чи інших людей. Термін: найпізніше { $due }.
answer-status-resolved = { $reference }: Справу вирішено. Щось досі не так? Напишіть, що саме, і ми перевіримо.
answer-status-closed = { $reference }: Справу закрито. Щось досі не так? Напишіть, що саме, і ми перевіримо.
answer-no-report-known = З цього номера справ немає. Хочете про щось повідомити? Напишіть, що не так і де.
answer-help = Напишіть, що не так і де: вулиця, номер будинку і, якщо знаєте, номер квартири, як-от H0203. Напишіть STATUS, щоб дізнатися про справу, або STOP, щоб не отримувати SMS. Хтось у небезпеці? Дзвоніть 110, 112 чи 113.
answer-stopped = Більше не надсилатимемо SMS про ваші звернення. Напишете про щось нове - відповімо.
answer-cancelled-noted = { $reference }: Дякуємо, що написали. Ми записали, що все гаразд.
answer-status-line = { $reference }: { $holder }. Термін: найпізніше { $due }.
answer-added = { $reference }: Дякуємо, додали це до справи.
answer-added-perhaps = { $reference }: Дякуємо, додали це до справи. Це нова справа? Напишіть NY.
answer-added-danger = { $reference }: Додали це до справи, але не можемо надіслати допомогу. { $promise }
answer-reopened = { $reference }: Дякуємо, що написали. Ми знову відкрили справу. { $promise }
answer-place-noted = { $reference }: Дякуємо, записали: { $place }. { $promise }
answer-place-unknown = { $reference }: Дякуємо. Тоді дізнаємося самі. { $promise }
answer-made-new = Останнє повідомлення - тепер окрема справа: { $reference }. { $promise }
answer-started = Ви знову отримуватимете SMS про ваші звернення. Щоб зупинити, напишіть STOP.
answer-started-by-report = Ми знову вам відповідатимемо. Щоб зупинити, напишіть STOP.

## Every page

page-skip = Перейти до вмісту
page-demo = Це демонстрація. Нікому нічого не надсилається.
page-home = Повідомте нас
page-languages = Мова
page-danger = Хтось у небезпеці?
page-danger-ring = Дзвоніть
page-fire = пожежа
page-police = поліція
page-ambulance = швидка
page-rather-talk = Хочете поговорити з нами? Телефон Boligkontoret (житлового відділу):
call-row-fire = Пожежа
call-row-police = Поліція
call-row-ambulance = Швидка

## Start page

start-title = Повідомте про поломки та порушення спокою там, де ви живете
start-lead = Живете в муніципальному житлі або поруч? Повідомте, якщо щось зламалося або якщо хтось шумить чи порушує спокій. { $municipality } цим займеться.
start-button = Повідомити
start-danger = Хтось зараз у небезпеці? Спочатку дзвоніть
start-how = Як це працює
start-how-tell = Ви розповідаєте, що сталося і де. Можна анонімно.
start-how-answer = Ви одразу отримуєте відповідь: хто веде справу і коли це перевірить.
start-how-follow = На вашій власній сторінці видно, що відбувається зі справою.
start-other-ways = Інші способи повідомити
start-sms-how = Напишіть, що сталося і де.

## The form

report-back = Назад
report-next = Далі
report-progress = Крок { $step } з { $steps }
problem-heading = Треба дещо виправити
problem-title = Помилка:
danger-question = Хтось зараз у небезпеці?
danger-hint = Наприклад, пожежа, насильство, хтось саме зараз вламується в житло або хтось тяжко хворий чи поранений.
danger-yes = Так, хтось у небезпеці
danger-no = Ні
call-question = Спочатку дзвоніть
call-lead = Дзвоніть зараз на потрібний номер. Ми не можемо надіслати допомогу, а звернення звідси не читають одразу.
call-text-phone = Користуєтеся текстовим телефоном для людей, які не чують? Екстрений номер:
call-after = Коли подзвоните, можете повідомити й нас.
call-go-on = Далі
happened-question = Що сталося?
happened-hint = Розкажіть своїми словами, будь-якою мовою. Напишіть, коли це сталося і чи було таке раніше.
happened-empty = Напишіть, що сталося.
happened-no-words = Напишіть словами, що сталося. Ми бачимо лише знаки та картинки.
happened-too-long = Скоротіть текст. Дозволена кількість знаків: { $most }. Зараз їх { $length }.
place-question = Де це?
place-hint = Вулиця і номер будинку, як-от Storgata 12B, або як люди називають цей будинок. Якщо не знаєте адреси, опишіть місце.
place-optional = Якщо ви вже написали, де це, можете пропустити це поле.
place-too-long = Скоротіть адресу. Дозволена кількість знаків: { $most }. Решту можна написати в полі «Що сталося?».
choice-question = Яку адресу ви маєте на увазі?
choice-hint = Ви написали: «{ $typed }».
choice-or = або
choice-none = Жодна з цих адрес
choice-keep = Залишаємо те, що ви написали: «{ $typed }»
dwelling-question = Це стосується конкретної квартири?
dwelling-hint = Напишіть номер квартири, якщо знаєте: одна літера і чотири цифри, як-от H0203. Він часто є біля дверей або на поштовій скриньці. Якщо не знаєте, пропустіть це поле.
dwelling-choose = Адреса: { $address }. Виберіть номер квартири, якщо знаєте. Перші дві цифри після літери означають поверх.
dwelling-floor = { $unit } (поверх { $floor })
dwelling-basement = { $unit } (цокольний поверх)
dwelling-cellar = { $unit } (підвал)
dwelling-loft = { $unit } (мансарда)
dwelling-wrong = Напишіть номер квартири так: одна латинська літера (H, U, K або L) і чотири цифри, наприклад H0203. Якщо не знаєте, залиште поле порожнім.
contact-question = Як з вами зв’язатися?
contact-hint = Лише ті, хто працює над справою, бачать, хто ви. Людина, якої це стосується, не дізнається від нас, хто ви.
contact-phone = Через SMS
contact-phone-who = Відповіді та новини про справу прийдуть в SMS. У них не написано, чого стосується справа.
contact-phone-label = Номер мобільного
contact-email = Електронною поштою
contact-email-who = Відповіді та новини про справу прийдуть на електронну пошту. У них не написано, чого стосується справа.
contact-email-label = Електронна адреса
contact-none = Хочу повідомити анонімно
contact-none-who = Ніхто з нас не знатиме, хто ви, і ми не зможемо нічого у вас запитати. Ви отримаєте посилання, за яким видно, що відбувається зі справою.
contact-missing = Виберіть SMS, електронну пошту або анонімне звернення.
contact-phone-wrong = Напишіть номер телефону з восьми цифр, як-от 912 34 567. Іноземний номер починається з + і коду країни.
contact-email-wrong = Напишіть електронну адресу зі знаком @ і крапкою, як-от name@example.com.
check-question = Усе правильно?
check-danger = Ви відповіли, що хтось у небезпеці. Дзвоніть 110, 112 або 113, перш ніж надсилати.
check-happened = Що сталося
check-place = Де
check-dwelling = Квартира
check-contact = Контакт
check-change = Змінити
check-not-given = Не вказано
check-no-dwelling = Не стосується конкретної квартири
check-anonymous = Анонімне звернення
check-unknown-place = Цього немає в реєстрі адрес. Залишаємо те, що ви написали.
check-next = Коли надішлете, одразу побачите, хто отримає справу і коли це перевірить.
check-send = Надіслати
check-failed = Не вдалося прийняти звернення. Ваш текст не зник. Трохи зачекайте і ще раз натисніть «Надіслати».
check-sent-before = Звідси вже надіслано одне звернення. Якщо хочете надіслати й це, ще раз натисніть «Надіслати».

## Receipt and the reporter's own page

receipt-title = Ми отримали ваше звернення
receipt-reference = Номер справи
receipt-now = Що буде далі
receipt-told-sms = Ви отримаєте SMS з номером справи та посиланням на вашу сторінку.
receipt-told-email = Ви отримаєте електронний лист з номером справи та посиланням на вашу сторінку.
receipt-told-page = Звернення анонімне, тому ми не можемо вам написати. Збережіть посилання нижче.
receipt-told-not = Не вдалося надіслати відповідь на номер або адресу, які ви вказали. Збережіть посилання на цю сторінку.
receipt-page = Ваша власна сторінка
receipt-page-keep = Тут видно, хто веде справу і що відбувається. Це посилання лише для вас. Кожен, хто його має, може відкрити сторінку.
receipt-danger = Якщо стане небезпечно, не чекайте на нас: дзвоніть 110 (пожежа), 112 (поліція) або 113 (швидка).
holder-byggdrift = Справу веде Byggdrift (майстри)
holder-housing_office = Справу веде Boligkontoret (житловий відділ)
holder-police = Це справа для поліції
case-resolved = Справу вирішено
case-closed = Справу закрито
case-due = Термін: найпізніше { $due }.
case-overdue = Термін минув { $due }. Ми запізнюємося і просимо вибачення.
case-about = Про що
case-where = Де
case-history = Історія справи
case-reported = Ми отримали ваше звернення.
case-report-moved = Ваше звернення додали до цієї справи.
case-in-progress = Над справою почали працювати.
case-waiting = Справа чекає на запчастини, відповідь або інших людей.
case-now-resolved = Справу вирішили.
case-now-closed = Справу закрили.
given-byggdrift = Справа надійшла до Byggdrift (майстрів).
given-housing_office = Справа надійшла до Boligkontoret (житлового відділу).
given-police = З цього моменту це справа для поліції.

## When something went wrong

error-not-found = Такої сторінки немає
error-not-found-advice = Можливо, в адресі є помилка. Якщо посилання було в SMS або листі, перевірте, чи воно повне.
error-method = Так цю сторінку не відкрити
error-method-advice = Перейдіть на головну сторінку і почніть звідти.
error-too-large = Це забагато за один раз
error-too-large-advice = Поверніться, скоротіть текст і спробуйте ще раз. Він може мати 10 000 знаків.
error-too-many = Трохи зашвидко
error-too-many-advice = Звідси надійшло багато звернень за короткий час. Зачекайте хвилину, поверніться і спробуйте ще раз.
error-broken = У нас щось зламалося
error-broken-advice = Трохи зачекайте і спробуйте ще раз. Якщо не допоможе, подзвоніть нам.
error-id = Назвіть нам цей номер:
error-home = На головну сторінку
