
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

## Questions that follow what was told

answer-to-follow-yes = Так
answer-to-follow-no = Ні
follow-door_which = Про які двері йдеться?
follow-door_which-entrance = Вхідні двері будинку
follow-door_which-own = Двері квартири
follow-door_which-storage = Двері до підвалу або комори
follow-door_which-other = Інші двері
follow-door_locks = Двері можна замкнути?
follow-door_locked_out = Ви стоїте за дверима й не можете зайти?
follow-bell_where = Де не працює?
follow-bell_where-own = Лише в мене
follow-bell_where-building = У кількох квартирах або біля входу
follow-water_running = Вода зараз тече?
follow-water_shut = Ви можете перекрити воду?
follow-heat_where = Де проблема?
follow-heat_where-room = В одній кімнаті
follow-heat_where-home = В усій квартирі
follow-heat_where-building = В усьому будинку
follow-sparks = Пахне горілим або щось іскрить?
follow-power_where = Де проблема?
follow-power_where-part = У частині квартири
follow-power_where-stairs = На сходах або в іншому спільному місці
follow-power_where-home = В усій квартирі
follow-power_where-building = В усьому будинку
follow-frail_there = Там живуть малі діти, літні або хворі люди?
follow-lift_stuck = Хтось зараз застряг у ліфті?
follow-lift_needed = Є хтось, кому не під силу ходити сходами?
follow-can_hurt = Хтось може там зараз постраждати?
follow-window_closes = Вікно можна зачинити?
follow-window_low = Через це вікно хтось може залізти всередину?
follow-fire_what = Що не так?
follow-fire_what-no_alarm = У квартирі не працює жоден датчик диму
follow-fire_what-way_out = Вихід перекрито
follow-fire_what-other = Щось інше
follow-thief_there = Ті, хто вліз у житло, досі там?
follow-break_in_closes = Двері та вікно можна зачинити?

## Following a case that is reported already

following-day = { $weekday } { $day } { $month }
following-late = { $holder }. Термін минув { $due }. Ми запізнюємося.
questions-question = Трохи більше про це
questions-hint = Дайте відповідь на те, що знаєте. Можна йти далі й без відповіді.
questions-skip = Не знаю
known-question = Ви хочете повідомити саме про це?
known-hint = Про це вже повідомили. Якщо це те саме, можете стежити за цією справою. Ви отримаєте власний номер справи, а те, що ви написали, теж додамо до неї.
known-yes = Так, стежити за цією справою
known-what = { $category }, { $address }
known-since = Уперше повідомили { $day }. { $promise }
known-no = Ні, це щось інше
known-missing = Виберіть: стежити за цією справою чи це щось інше.
check-follows = Справа, за якою ви стежите
following-ack-sms = Про це вже повідомили. Тепер ви стежите за справою ({ $reference }). { $promise } Справа: { $url } - Хтось у небезпеці? Дзвоніть 110, 112 чи 113.
following-ack-sms-danger = Тепер ви стежите за справою ({ $reference }), але ми не можемо надіслати допомогу. { $promise } Справа: { $url }
following-ack-email-subject = Ви стежите за справою { $reference }
following-ack-email-body =
    Добрий день!

    Про це вже повідомили, і тепер ви стежите за цією справою. Те, що ви написали, додано до неї.

    Номер справи: { $reference }
    { $promise }

    Тут видно, що відбувається зі справою:
    { $url }

    Це посилання лише для вас. Кожен, хто його має, може відкрити сторінку.

    Якщо хтось буде в небезпеці, дзвоніть: 110 (пожежа), 112 (поліція) або 113 (швидка). Ми не можемо надіслати допомогу.

    З повагою, { $municipality }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Адреси з реєстру
place-count = Варіанти: { $count }. Вибирайте стрілками вгору та вниз.
place-none = Цього немає в реєстрі адрес. Але ви можете йти далі. Тоді залишимо те, що ви написали.
place-chosen = Ви вибрали: { $place }.
place-here = Указати місце, де я зараз
place-here-hint = Браузер запитає, чи можна нам знати, де ви. Ми шукаємо адреси поруч і не зберігаємо, де ви були.
place-here-looking = Визначаємо, де ви. Трохи зачекайте.
place-here-refused = Браузер не каже нам, де ви. Напишіть адресу в полі. Якщо хочете, щоб ми знали, де ви, дозвольте в налаштуваннях доступ до геоданих.
place-here-failed = Не вдалося визначити, де ви. Напишіть адресу в полі.
place-here-vague = Ми знаємо лише приблизно, де ви, і не бачимо, які будинки поруч. Напишіть адресу в полі.
place-here-none = Поруч із вами адрес не знайшли. Напишіть у полі, де це.
place-near-count = Адреси поруч: { $count }. Виберіть потрібну.
place-metres = приблизно { $metres } м звідси
place-kept = У реєстрі адрес немає «{ $place }». Залишаємо так, як ви написали.
place-change = Змінити місце
choice-entrance-question = Який це вхід?
choice-entrance-hint = За адресою { $address } є кілька входів. Літера часто є на табличці біля дверей.
choice-entrance-unknown = Не знаю, або це кілька входів
choice-many = Тут не всі адреси. Якщо вашої немає, напишіть і номер будинку.
choice-many-change = Написати адресу ще раз
choice-unanswered = Виберіть одну з відповідей.
dwelling-common = Спільне місце або не знаю
dwelling-common-more = Спільні місця: наприклад, сходи, коридор, підвал, горище, пральня і територія біля будинку.
dwelling-one = Конкретна квартира
dwelling-number = Номер квартири

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

## Photos

photos-question = Хочете додати фото?
photos-hint = Фото допомагають нам зрозуміти, що сталося. Можна додати до { $most } фото або йти далі без них. Не підходьте близько до небезпечного і, якщо можна, не знімайте людей.
photos-who = Фото бачать лише ті, хто працює над справою. Ми видаляємо з файлу дані про те, де і коли зроблено фото.
photos-choose = Вибрати або зробити фото
photos-add = Додати
photos-taken = Додані фото
photos-photo = Фото { $number }
photos-size = { $kilobytes } кБ
photos-remove = Видалити
photos-full = Ви додали { $most } фото. Більше додати не можна. Щоб замінити фото, спочатку видаліть його.
photos-preparing = Готуємо: { $name }
photos-sending = Надсилаємо: { $name }
photos-sent = Додано: { $name }
photos-removed = Видалено: { $name }
photos-later = Зараз не вдається надіслати: { $name }. Скоро спробуємо ще раз.
photos-not-sent = Не надіслано: { $name }
photos-retry = Спробувати ще раз
photos-wait = Ми ще надсилаємо фото. Коли їх буде надіслано, ви перейдете далі. Щоб іти далі без них, натисніть ще раз.
photos-unnamed = без назви
photos-heic = Файл «{ $name }» має тип HEIC, такі ми не можемо відкрити. Зробіть знімок екрана з цим фото і додайте його.
photos-pdf = Файл «{ $name }» має тип PDF. Ми приймаємо лише фото. Зробіть фото або знімок екрана з тим, що хочете показати, і додайте його.
photos-video = Файл «{ $name }» містить відео або звук. Ми приймаємо лише фото. Зробіть фото або знімок екрана з тим, що хочете показати, і додайте його.
photos-other-type = Файл «{ $name }» не вдається відкрити як фото. Додайте фото типу JPEG, PNG, WebP або GIF.
photos-too-large = Файл «{ $name }» більший за { $most } МБ. Зробіть знімок екрана з цим фото і додайте його.
photos-too-many-pixels = У файлі «{ $name }» забагато пікселів. Зробіть знімок екрана з цим фото і додайте його.
photos-broken = Файл «{ $name }» пошкоджено, і ми не можемо його відкрити. Зробіть фото ще раз або виберіть інше.
photos-too-many = Файл «{ $name }» не додано. Можна додати не більше ніж { $most } фото. Якщо хочете саме це, видаліть одне з інших.
photos-not-now = Зараз не вдалося прийняти файл «{ $name }». Це наша помилка. Трохи зачекайте і додайте його ще раз або йдіть далі без нього.
photos-not-removed = Зараз не вдалося видалити фото. Трохи зачекайте і спробуйте ще раз.
photos-cut-off = Ми отримали не все, що ви надіслали. Перевірте, які фото додано, і додайте решту ще раз.
check-photos = Фото
check-no-photos = Немає

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

## The frame of every page and the start page, further

page-follow = Переглянути свою справу
page-more = Більше про цей сервіс
start-easy = Це займе кілька хвилин. Входити в систему не треба, можна повідомити анонімно.
start-follow = Уже повідомили нас?
start-follow-how = З номером справи, який ви отримали, можна побачити, хто веде справу і що відбувається.
start-privacy = Лише ті, хто працює над справою, бачать, хто ви.
start-privacy-link = Як ми бережемо те, що ви розповідаєте

## About us

about-title = Про цей сервіс
about-lead = Тут { $municipality } приймає звернення про поломки, шум і порушення спокою в муніципальному житлі та поруч із ним.
about-call = Хочете краще з кимось поговорити?
about-call-how = Заповнювати форму не обов’язково. Подзвоніть, напишіть або прийдіть до нас, а далі ми все зробимо самі.
about-interpreter = Якщо потрібен перекладач, одразу скажіть про це.
about-phone = Телефон
about-hours = Години роботи:
about-sms = SMS
about-email = Електронна пошта
about-visit = Можна прийти до нас
about-how = Як ми працюємо
about-how-answer = Ви одразу отримуєте відповідь. З неї видно, хто веде справу і коли це перевірить.
about-how-sorted = Програма читає звернення, надсилає його тим, хто має ним займатися, і встановлює термін. Якщо програма не впевнена, справа надходить до Boligkontoret (житлового відділу). Працівники можуть виправити все, що зробила програма.
about-how-decided = Програма нічого не вирішує щодо вас чи вашого житла. Вирішують люди.
about-languages = Мови
about-languages-how = { $number ->
    [one] Ці сторінки можна читати { $number } мовою. Пишіть нам мовою, яку знаєте найкраще.
    [few] Ці сторінки можна читати { $number } мовами. Пишіть нам мовою, яку знаєте найкраще.
    [many] Ці сторінки можна читати { $number } мовами. Пишіть нам мовою, яку знаєте найкраще.
    *[other] Ці сторінки можна читати { $number } мовами. Пишіть нам мовою, яку знаєте найкраще.
    }
about-not = Щось термінове?
about-not-emergency = Ми не можемо надіслати допомогу. Якщо хтось у небезпеці, дзвоніть на один із цих номерів:
about-not-hurry = Якщо це менш терміново, дзвоніть
about-police = у поліцію за номером
about-doctor = черговому лікарю (legevakt) за номером

## Privacy notice

privacy-title = Захист даних
privacy-lead = Тут написано, що ми робимо з тим, що ви розповідаєте, хто це бачить і чого ви можете вимагати.
privacy-short = Коротко
privacy-short-who = Лише ті, хто працює над справою, бачать, що ви написали і хто ви.
privacy-short-neighbour = Людина, про яку ви повідомили, не дізнається від нас, хто це зробив.
privacy-short-anonymous = Можна повідомити анонімно.
privacy-short-cookies = На цих сторінках ми не використовуємо файли cookie і не стежимо за вами.
privacy-who = Хто що бачить?
privacy-who-staff = Ті, хто працює над справою
privacy-who-staff-how = Byggdrift (майстри) і Boligkontoret (житловий відділ) бачать, що ви написали, де це, фото і як з вами зв’язатися. Вони зобов’язані зберігати це в таємниці.
privacy-who-neighbour = Людина, про яку ви повідомили
privacy-who-neighbour-how = Не дізнається від нас, хто повідомив. Кожен може попросити показати, що ми зберігаємо про нього самого. Але тоді ми прибираємо все, з чого видно, хто ви.
privacy-who-others = Інші, хто повідомляє про те саме
privacy-who-others-how = Не бачать, хто ви і що ви написали.
privacy-who-police = Поліція
privacy-who-police-how = Може дізнатися від нас, що така справа є, але не те, про що вона. Якщо поліції треба знати більше, це вирішує наш працівник.
privacy-who-carriers = Компанії, які доставляють наші SMS та електронні листи
privacy-who-carriers-how = Отримують ваш номер або електронну адресу і текст повідомлення. Коли ми відповідаємо на звернення з форми, ми не пишемо, чого стосується справа. Якщо ви надсилаєте нам SMS, ваш текст проходить через ці компанії.
privacy-who-public = Усі інші
privacy-who-public-how = Ми не публікуємо звернення в інтернеті. Якщо хтось попросить муніципалітет показати документи, ми прибираємо те, що зобов’язані зберігати в таємниці.
privacy-collect = Що ми зберігаємо?
privacy-collect-told = Те, що ви пишете, і якої адреси та квартири це стосується.
privacy-collect-photos = Фото, які ви додаєте. Ми видаляємо те, що камера записала про місце і час.
privacy-collect-contact = Номер мобільного або електронну адресу, які ви вказали. Якщо ви надсилаєте SMS, ми зберігаємо номер, з якого ви пишете.
privacy-collect-when = Коли ви повідомили і якою мовою.
privacy-collect-done = Хто веде справу, що вже зроблено і що ми вам написали.
privacy-collect-not = Ми не зберігаємо вашу IP-адресу разом зі зверненням. Не треба вказувати ім’я чи особистий номер (fødselsnummer). І не треба писати про інших більше, ніж необхідно.
privacy-draft = Те, що ви пишете у формі, ми зберігаємо, поки ви її заповнюєте. Текст зашифровано, і відкрити його можна лише за адресою вашої сторінки.
privacy-why = Чому нам це дозволено?
privacy-why-use = Ці дані потрібні нам, щоб зрозуміти, що не так, щось із цим зробити і відповісти вам. Якщо працівник виправить те, що зробила програма, ми можемо використати звернення, щоб її поліпшити.
privacy-why-ground = Муніципалітет має дбати про житло, яке здає (закон про оренду житла, husleieloven § 5-3), і відповідати людям, які до нього звертаються (закон про адміністративну процедуру, forvaltningsloven). Це завдання в інтересах суспільства. Тому ми можемо використовувати дані за статтею 6(1)(e) регламенту про захист даних (GDPR, personvernforordningen).
privacy-program = Звернення сортує програма
privacy-long = Як довго?
privacy-long-draft = Те, що ви написали у формі, але не надіслали, ми видаляємо через три дні.
privacy-long-texts = { $days ->
    [one] Текст наших SMS та електронних листів ми видаляємо через { $days } день.
    [few] Текст наших SMS та електронних листів ми видаляємо через { $days } дні.
    [many] Текст наших SMS та електронних листів ми видаляємо через { $days } днів.
    *[other] Текст наших SMS та електронних листів ми видаляємо через { $days } днів.
    }
privacy-long-case = Саму справу зберігаємо, поки вона нам потрібна і поки цього вимагає закон про архіви (arkivloven).
privacy-rights = Чого ви можете вимагати
privacy-rights-see = щоб ми показали, що зберігаємо про вас
privacy-rights-correct = щоб ми виправили помилки
privacy-rights-erase = щоб ми видалили те, що нам більше не потрібно і що ми не зобов’язані зберігати
privacy-rights-object = щоб ми не використовували ці дані або зачекали, поки перевіримо, чи маємо на це право
privacy-rights-how = Напишіть або подзвоніть нам і, якщо можете, назвіть номер справи. Ви отримаєте відповідь протягом місяця.
privacy-ask = Маєте запитання або хочете поскаржитися?
privacy-controller = { $municipality } відповідає за ці дані (є їхнім контролером).
privacy-officer = Уповноважений із захисту даних (personvernombudet)
privacy-office = Boligkontoret (житловий відділ)
privacy-complain = Якщо ви вважаєте, що ми неправильно поводимося з даними про вас, можете поскаржитися до органу із захисту даних
privacy-cookies = Файли cookie
privacy-cookies-how = Ці сторінки не використовують файлів cookie і нічого не беруть з інших сайтів. Мову, яку ви вибрали, видно в адресі сторінки. Файл cookie отримують лише працівники, які входять у систему.

## Accessibility statement

accessibility-title = Доступність
accessibility-lead = Кожен повинен мати змогу повідомити. Сторінки мають працювати з клавіатурою та програмою, що читає з екрана, на малих екранах, з великими літерами і без JavaScript.
accessibility-tell = Щось не виходить?
accessibility-tell-how = Розкажіть, яка це сторінка і що ви хотіли зробити. Тоді ми зможемо це виправити. А поки що можете повідомити телефоном.
accessibility-limits = Що ще не досить добре
accessibility-limits-photos = Фото, які надсилають люди, не мають опису словами.
accessibility-limits-languages = Тексти іншими мовами, крім норвезької та англійської, ще не читав ніхто, для кого ця мова рідна.
accessibility-limits-staff = Те, що вам пишуть працівники, не перекладається.
accessibility-limits-readers = Сторінки перевірено не з усіма програмами, що читають з екрана, і не в усіх браузерах.
accessibility-standard = Чого вимагає закон
accessibility-standard-how = Сторінки мають відповідати WCAG 2.1 на рівнях A та AA. Цього вимагають норвезькі правила цифрової доступності (forskrift om universell utforming av IKT-løsninger).
accessibility-tested = Ми перевіряємо їх інструментом axe і в браузері Chromium, на малих і великих екранах, з JavaScript і без нього.
accessibility-official = Наша заява про доступність на uustatus.no
accessibility-complain = Повідомили нас, але це не допомогло?
accessibility-complain-inspectorate = За тим, щоб сайти були доступні для всіх, наглядає
accessibility-complain-tribunal = Якщо ви вважаєте, що вас дискримінують, бо ви не можете користуватися сторінками, можете поскаржитися до комісії з питань дискримінації

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
report-not-kept = Зараз ми не можемо зберегти відповідь. Те, що ви написали, ще тут. Трохи зачекайте і натисніть ще раз.
report-offline = Немає інтернету. Те, що ви написали, не зникло. Натисніть ще раз, коли інтернет з’явиться.
problem-heading = Треба дещо виправити
problem-title = Помилка:
danger-question = Хтось зараз у небезпеці?
danger-hint = Наприклад, пожежа, насильство, хтось саме зараз вламується в житло або хтось тяжко хворий чи поранений.
danger-yes = Так, хтось у небезпеці
danger-no = Ні
danger-missing = Виберіть «так» або «ні».
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
happened-after-sending = Звернення, яке ви написали тут раніше, надіслано. Те, що ви напишете зараз, буде новим зверненням.
happened-after-own = До сторінки першого звернення
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
category-question = Чого це стосується?
category-hint = Виберіть, що підходить найкраще. Тоді справа надійде до тих, хто може щось зробити.
category-missing = Виберіть, чого це стосується.
category-group-broken = Щось зламане, брудне або чогось немає
category-group-people = Щось із людьми або тваринами
category-group-other = Щось інше
check-question = Усе правильно?
check-danger = Ви відповіли, що хтось у небезпеці. Дзвоніть 110, 112 або 113, перш ніж надсилати.
check-happened = Що сталося
check-about = Чого це стосується
check-place = Де
check-dwelling = Квартира
check-contact = Контакт
check-in-danger = Хтось зараз у небезпеці?
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

## The reporter's own page: what can be said there, and how to come back

own-got = Ми отримали ваше звернення { $when }.
own-code = Код
own-add-later = Хочете щось додати або повідомити, що вже все гаразд? Це можна зробити на своїй сторінці.
own-open-page = Відкрити свою сторінку
own-back = Як сюди повернутися
own-back-code = Якщо посилання немає, відкрийте { $address } і напишіть номер справи та код.
own-who-sees = Ви бачите лише те, що стосується вас, і що відбувається зі справою. Ви не бачите, чи повідомив про це ще хтось, а інші не бачать вас. Імена, номери і те, що ви написали, тут не показано.
own-notice-words = Дякуємо. Те, що ви написали, додано до справи.
own-notice-answer = Дякуємо за відповідь. Ті, хто веде справу, вже її бачать.
own-notice-reopened = Дякуємо, що написали. Справу знову відкрито.
own-notice-open = Справа відкрита, її хтось веде.
own-notice-solved = Дякуємо, що написали. Ми записали, що все гаразд.
own-notice-rated = Дякуємо за вашу думку.
own-asked = Маємо до вас запитання
own-we-asked-at = Ми написали { $when }
own-answer-label = Ваша відповідь
own-answer-send = Надіслати відповідь
own-messages = Повідомлення для вас
own-answered = Ви вже відповіли на це.
own-hint = Це прочитають ті, хто веде справу. На цій сторінці ваш текст не показано.
own-add = Хочете щось додати?
own-add-label = Напишіть, що хочете додати
own-add-send = Додати
own-solved = Тепер усе гаразд?
own-solved-lead = Повідомте нас, тоді ніхто не прийде даремно. Потім це можна змінити.
own-solved-send = Усе гаразд
own-not-fixed = Щось досі не так?
own-not-fixed-lead = Повідомте нас, і ми знову відкриємо справу.
own-not-fixed-label = Що досі не так? Поле можна залишити порожнім.
own-not-fixed-send = Щось досі не так
own-rating = Як усе пройшло?
own-rating-hint = Відповідь отримають ті, хто вів справу.
own-rating-good = Добре
own-rating-fair = Так собі
own-rating-bad = Погано
own-rating-words = Хочете сказати більше? Поле можна залишити порожнім.
own-rating-send = Надіслати відповідь
own-rating-change = Змінити відповідь
own-rating-missing = Виберіть одну з трьох відповідей.
own-empty = Напишіть щось, перш ніж надсилати.
own-failed = Не вдалося прийняти те, що ви написали
own-failed-lead = Ваш текст не зник. Трохи зачекайте і спробуйте ще раз.
own-failed-again = Спробувати ще раз
own-wrote = Ви написали нам ще.
own-gave-answer = Ви відповіли на наше запитання.
own-said-not-fixed = Ви написали, що щось досі не так.
own-said-solved = Ви написали, що все гаразд.
own-we-wrote = Ми вам написали.
own-we-asked = Ми поставили вам запитання.
own-reopened = Справу знову відкрили.
own-way-in = Переглянути свою справу
own-way-in-lead = Напишіть номер справи та код, які ви отримали, коли повідомили нас. Якщо від нас прийшло SMS або лист, можна відкрити посилання звідти.
own-reference-hint = Починається з SF, як-от SF-7K3M9Q-K.
own-code-hint = Вісім латинських літер і цифр, як-от K7M2-9QXT. Літери можуть бути великі або малі.
own-way-in-open = Відкрити свою сторінку
own-reference-empty = Напишіть номер справи.
own-reference-form = Напишіть повний номер справи: SF і ще сім латинських літер та цифр, як-от SF-7K3M9Q-K.
own-reference-mistyped = У номері справи є помилка. Перевірте, чи не переставлено якісь знаки.
own-code-form = Напишіть повний код: вісім латинських літер і цифр, як-от K7M2-9QXT.
own-no-match = Номер справи і код не підходять один до одного. Перевірте, чи обидва написано правильно.
own-too-many = Було забагато спроб. Спробуйте ще раз через { $minutes } хв.

## News of a case, sent to its reporters

news-message = Для вас є повідомлення про вашу справу.
news-message-sms = Є повідомлення про справу { $reference }: { $url }
news-question = Маємо до вас запитання про вашу справу. Дайте відповідь на своїй сторінці.
news-question-sms = Є запитання до вас про справу { $reference }. Відповісти: { $url }
news-waiting = Ваша справа чекає на запчастини, відповідь або інших людей.
news-waiting-sms = { $reference }: Справа чекає на запчастини, відповідь або інших людей. Стан справи: { $url }
news-resolved = Вашу справу вирішено. Щось досі не так? Напишіть про це на своїй сторінці.
news-resolved-sms = { $reference }: Справу вирішено. Щось досі не так? Дайте відповідь на це SMS або напишіть на своїй сторінці: { $url }
news-closed = Вашу справу закрито. Щось досі не так? Напишіть про це на своїй сторінці.
news-closed-sms = { $reference }: Справу закрито. Щось досі не так? Напишіть на своїй сторінці: { $url }
news-reopened = Вашу справу знову відкрито.
news-reopened-sms = { $reference }: Справу знову відкрито. Стан справи: { $url }
news-email-subject = Новини про вашу справу { $reference }
news-email-body =
    Добрий день!

    { $news }

    Ваша сторінка, номер справи { $reference }:
    { $url }

    Це посилання лише для вас. Кожен, хто його має, може відкрити сторінку.

    Якщо хтось буде в небезпеці, дзвоніть: 110 (пожежа), 112 (поліція) або 113 (швидка). Ми не можемо надіслати допомогу.

    З повагою, { $municipality }

## When something went wrong

error-not-found = Такої сторінки немає
error-not-found-advice = Можливо, в адресі є помилка. Якщо посилання було в SMS або листі, перевірте, чи воно повне.
error-draft-gone = Того, що ви почали, тут уже немає
error-draft-gone-advice = Те, що ви почали, ми зберігаємо три дні. Потім видаляємо, щоб захистити вас. Якщо ви надіслали звернення, воно є на вашій власній сторінці. Якщо ні, треба почати знову.
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
