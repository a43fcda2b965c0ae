

language-name = العربية

## Dates and numbers

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
date-day-and-time = { $weekday } { $day }/{ $month }، { $hour }:{ $minute }
date-clock = { $hour }:{ $minute }
number-thousands = ,

## Plain names

owner-byggdrift = Byggdrift (الصيانة)
owner-housing_office = Boligkontoret (مكتب الإسكان)
owner-police = الشرطة
status-new = وصلت الرسالة
status-in_progress = يجري العمل عليه
status-waiting = في الانتظار
status-resolved = تم حله
status-closed = مغلق
priority-emergency = طارئ
priority-urgent = عاجل
priority-normal = عادي
priority-low = يمكن أن ينتظر
category-lock_door = الأبواب والأقفال
category-doorbell_intercom = جرس الباب وهاتف المدخل
category-storage = المخزن والقبو والعلية
category-stairwell = السلالم والأماكن المشتركة
category-laundry = غرفة الغسيل
category-electrical = الكهرباء والإضاءة
category-plumbing = الماء والمجاري
category-heating_ventilation = التدفئة والتهوية
category-windows = النوافذ والزجاج
category-damp_mould = الرطوبة والعفن
category-pests = الحشرات والفئران
category-fire_safety = الوقاية من الحريق
category-appliances = الأجهزة المنزلية والأثاث الثابت
category-outdoor = الأماكن الخارجية
category-waste = القمامة
category-lift = المصعد
category-noise = الضجيج
category-disturbance = الإزعاج والمضايقات
category-intruders = غرباء لا يحق لهم الدخول
category-drugs = المخدرات والكحول
category-vandalism = التخريب
category-animals = الحيوانات
category-smoke_smell = الدخان والروائح
category-neighbour_concern = القلق على أحد السكان
category-threats_violence = التهديد والعنف
category-burglary_theft = السرقة واقتحام البيوت
category-tenancy = أمور الإيجار
category-service = شكوى من عمل البلدية
category-other = شيء آخر

## What we promise, and the number to ring

promise-byggdrift = سينظر Byggdrift (الصيانة) في الأمر قبل { $due }.
promise-housing_office = سينظر Boligkontoret (الإسكان) في الأمر قبل { $due }.
promise-police = الأمر يخص الشرطة، وستتم متابعته قبل { $due }.
call-fire = اتصل بالرقم { $number } الآن إذا كان هناك حريق أو دخان أو رائحة غاز.
call-crime = اتصل بالرقم { $number } الآن إذا كان أحد في خطر.
call-health = اتصل بالرقم { $number } الآن إذا كانت حياة أحد أو صحته في خطر.

## Acknowledgement

ack-sms = وصلت رسالتك { $reference }. { $promise } خطر؟ اتصل: 110، 112 أو 113. صفحتك: { $url }
ack-sms-danger = وصلت رسالتك { $reference }، لكن لا يمكننا إرسال مساعدة. { $promise } صفحتك: { $url }
ack-email-subject = وصلت رسالتك، { $reference }
ack-email-subject-danger = اتصل بالرقم { $number } الآن إذا كان أحد في خطر. وصلت رسالتك، { $reference }
ack-email-body =
    مرحبا!

    وصلت رسالتك.

    رقم الموضوع: { $reference }
    { $promise }

    هنا يمكنك متابعة الموضوع:
    { $url }

    هذا الرابط لك وحدك. كل من لديه الرابط يستطيع فتح الصفحة.

    إذا صار أحد في خطر، فاتصل: 110 للحريق أو 112 للشرطة أو 113 للإسعاف. نحن لا نستطيع إرسال مساعدة.

    مع التحية من { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = أين المكان؟ يرجى الرد باسم الشارع ورقم المبنى.
ask-number = ما رقم المبنى في { $street }؟
ask-address = ما العنوان؟ يرجى الرد بالرقم: Nr { $candidates }.
ask-unit = أي شقة؟ يرجى الرد برقم الشقة، مثل { $units }.
ask-what = ما المشكلة وأين؟ يرجى الرد بكلمات قليلة.

## The case has another owner

resent-subject = بخصوص موضوعك، { $reference }
moved-byggdrift = موضوعك الآن لدى Byggdrift (الصيانة).
moved-housing_office = موضوعك الآن لدى Boligkontoret (مكتب الإسكان).
moved-police = موضوعك الآن يخص الشرطة، وستتم متابعته.
moved-sms = رقم { $reference }: { $moved } خطر؟ اتصل: 110، 112 أو 113. صفحتك: { $url }
moved-email-subject = جديد في موضوعك، { $reference }
moved-email-body =
    مرحبا!

    { $moved }

    رقم الموضوع: { $reference }

    هنا يمكنك متابعة الموضوع:
    { $url }

    هذا الرابط لك وحدك. كل من لديه الرابط يستطيع فتح الصفحة.

    مع التحية من { $municipality }

## Questions that follow what was told

answer-to-follow-yes = نعم
answer-to-follow-no = لا
follow-door_which = أي باب هو؟
follow-door_which-entrance = باب مدخل المبنى
follow-door_which-own = باب الشقة أو البيت
follow-door_which-storage = باب القبو أو المخزن
follow-door_which-other = باب آخر
follow-door_locks = هل يمكن قفل الباب؟
follow-door_locked_out = هل أنت في الخارج ولا يمكنك الدخول؟
follow-bell_where = أين العطل؟
follow-bell_where-own = عندي فقط
follow-bell_where-building = في عدة شقق، أو عند المدخل
follow-water_running = هل يسيل الماء أو يتسرب الآن؟
follow-water_shut = هل يمكنك إغلاق الماء؟
follow-heat_where = أين المشكلة؟
follow-heat_where-room = في غرفة واحدة
follow-heat_where-home = في كل الشقة أو البيت
follow-heat_where-building = في كل المبنى
follow-sparks = هل هناك رائحة احتراق أو شرر؟
follow-power_where = أين المشكلة؟
follow-power_where-part = في جزء من الشقة أو البيت
follow-power_where-stairs = في السلالم أو في مكان مشترك آخر
follow-power_where-home = في كل الشقة أو البيت
follow-power_where-building = في كل المبنى
follow-frail_there = هل يسكن هناك أطفال صغار أو كبار في السن أو مرضى؟
follow-lift_stuck = هل هناك شخص عالق في المصعد الآن؟
follow-lift_needed = هل هناك شخص لا يستطيع استعمال السلالم؟
follow-can_hurt = هل يمكن أن يتأذى أحد هناك الآن؟
follow-window_closes = هل يمكن إغلاق النافذة؟
follow-window_low = هل يمكن لأحد أن يدخل من النافذة؟
follow-fire_what = ما المشكلة؟
follow-fire_what-no_alarm = لا يعمل أي جهاز إنذار للدخان في الشقة أو البيت
follow-fire_what-way_out = طريق الخروج مسدود
follow-fire_what-other = شيء آخر
follow-thief_there = هل ما زال هناك من اقتحموا المكان؟
follow-break_in_closes = هل يمكن إغلاق الباب والنافذة؟

## Following a case that is reported already

following-day = { $weekday } { $day }/{ $month }
following-late = { $holder }. آخر موعد كان { $due }. لقد تأخرنا.
questions-question = المزيد عن المشكلة
questions-hint = يكفي الجواب على ما هو معروف لك. ويمكنك المتابعة دون جواب.
questions-skip = لا أعرف
known-question = هل هذه هي المشكلة التي كتبت عنها؟
known-hint = سبق أن وصلنا بلاغ عن هذا. إذا كان الأمر نفسه، فيمكنك متابعة الموضوع. سيكون لك رقم خاص بك، ونضيف ما كتبته إلى الموضوع.
known-yes = نعم، أريد متابعة هذا الموضوع
known-what = { $category }، { $address }
known-since = أول بلاغ: { $day }. { $promise }
known-no = لا، هذا شيء آخر
known-missing = يرجى الاختيار: متابعة هذا الموضوع، أو الإبلاغ عن شيء آخر.
check-follows = متابعة الموضوع
following-ack-sms = سبق الإبلاغ عن هذا. رقمك لمتابعة الموضوع: { $reference }. { $promise } خطر؟ اتصل: 110، 112 أو 113. صفحتك: { $url }
following-ack-sms-danger = رقمك لمتابعة الموضوع: { $reference }، لكن لا يمكننا إرسال مساعدة. { $promise } صفحتك: { $url }
following-ack-email-subject = يمكنك الآن متابعة الموضوع، { $reference }
following-ack-email-body =
    مرحبا!

    سبق الإبلاغ عن هذا، ويمكنك الآن متابعة الموضوع. أضفنا ما كتبته إليه.

    رقم الموضوع: { $reference }
    { $promise }

    هنا يمكنك متابعة الموضوع:
    { $url }

    هذا الرابط لك وحدك. كل من لديه الرابط يستطيع فتح الصفحة.

    إذا صار أحد في خطر، فاتصل: 110 للحريق أو 112 للشرطة أو 113 للإسعاف. نحن لا نستطيع إرسال مساعدة.

    مع التحية من { $municipality }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = عناوين من سجل العناوين
place-count = عدد الاقتراحات: { $count }. يمكنك الاختيار بالسهمين إلى الأعلى وإلى الأسفل.
place-none = هذا غير موجود في سجل العناوين. يمكنك المتابعة رغم ذلك، وسنستخدم ما كتبته.
place-chosen = اخترت { $place }.
place-here = استخدام المكان الذي أنا فيه
place-here-hint = سيسألك المتصفح إن كان مسموحا لنا أن نعرف مكانك. نبحث عن عناوين قريبة منك، ولا نحفظ مكانك.
place-here-looking = نبحث عن مكانك. يرجى الانتظار قليلا.
place-here-refused = المتصفح لا يخبرنا بمكانك. يرجى كتابة العنوان في الخانة. ولكي نعرف مكانك، يجب السماح بتحديد الموقع في الإعدادات.
place-here-failed = لم نتمكن من معرفة مكانك. يرجى كتابة العنوان في الخانة.
place-here-vague = لا نعرف مكانك إلا بشكل تقريبي، ولا نعرف أي البيوت قريبة منك. يرجى كتابة العنوان في الخانة.
place-here-none = لم نجد أي عنوان قريب منك. يرجى كتابة المكان في الخانة.
place-near-count = عدد العناوين القريبة منك: { $count }. يرجى اختيار العنوان الصحيح.
place-metres = على بعد { $metres } م تقريبا
place-kept = لم نجد «{ $place }» في سجل العناوين. سنستخدم المكان كما كتبته.
place-change = تغيير المكان
choice-entrance-question = أي مدخل هو؟
choice-entrance-hint = للعنوان { $address } أكثر من مدخل. حرف المدخل مكتوب غالبا على اللوحة قرب الباب.
choice-entrance-unknown = لا أعرف، أو أكثر من مدخل
choice-many = هناك عناوين أخرى غير هذه. إذا لم يكن عنوانك بينها، فيرجى كتابة رقم المبنى أيضا.
choice-many-change = كتابة العنوان من جديد
choice-unanswered = يرجى اختيار جواب واحد.
dwelling-common = مكان مشترك، أو لا أعرف
dwelling-common-more = الأماكن المشتركة هي مثلا السلالم والممر والقبو والعلية وغرفة الغسيل والمكان خارج المبنى.
dwelling-one = شقة معينة أو بيت معين
dwelling-number = رقم الشقة

## Answers by SMS

answer-status-open = رقم { $reference }: { $holder }. آخر موعد: { $due }. خطر؟ اتصل: 110، 112 أو 113.
answer-status-waiting = رقم { $reference }: { $holder }، لكنه ينتظر قطع غيار أو جوابا أو جهة أخرى. آخر موعد: { $due }.
answer-status-resolved = رقم { $reference }: تم حل الموضوع. هل بقيت مشكلة؟ يرجى كتابتها لنا وسننظر فيها.
answer-status-closed = رقم { $reference }: تم إغلاق الموضوع. هل بقيت مشكلة؟ يرجى كتابتها لنا وسننظر فيها.
answer-no-report-known = لا نجد أي موضوع من رقم الهاتف هذا. للإبلاغ عن مشكلة، يرجى كتابة ما هي وأين.
answer-help = للإبلاغ يرجى كتابة المشكلة ومكانها: الشارع ورقم المبنى، ورقم الشقة إن أمكن، مثل H0203. لمعرفة أخبار موضوعك يرجى كتابة STATUS، ولوقف الرسائل STOP. هل أحد في خطر؟ اتصل: 110، 112 أو 113.
answer-stopped = لن تصلك منا رسائل أخرى عن مواضيعك. إذا كتبت لنا عن شيء جديد، فسنرد.
answer-cancelled-noted = رقم { $reference }: شكرا على إخبارنا. سجلنا أن الأمر على ما يرام.
answer-status-line = رقم { $reference }: { $holder }. آخر موعد: { $due }.
answer-added = رقم { $reference }: شكرا، أضفنا ما كتبته إلى موضوعك.
answer-added-perhaps = رقم { $reference }: شكرا، أضفنا ما كتبته إلى موضوعك. هل هو موضوع جديد؟ يرجى الرد بكلمة NY.
answer-added-danger = رقم { $reference }: أضفنا ما كتبته إلى موضوعك، لكن لا يمكننا إرسال مساعدة. { $promise }
answer-reopened = رقم { $reference }: شكرا على إخبارنا. فتحنا الموضوع من جديد. { $promise }
answer-place-noted = رقم { $reference }: شكرا، سجلنا المكان: { $place }. { $promise }
answer-place-unknown = رقم { $reference }: شكرا. سنبحث نحن عن المكان. { $promise }
answer-made-new = آخر ما كتبته صار موضوعا جديدا، رقمه { $reference }. { $promise }
answer-started = ستصلك من جديد رسائلنا عن مواضيعك. لوقفها يرجى الرد بكلمة STOP.
answer-started-by-report = ستصلك من جديد ردودنا. لوقفها يرجى الرد بكلمة STOP.

## Photos

photos-question = هل لديك صور للمشكلة؟
photos-optional = يمكنك المتابعة بدون صور.
photos-hint = الصور تساعدنا على فهم ما حدث. أكبر عدد من الصور: { $most }. يرجى عدم الاقتراب من أي شيء خطير، وعدم تصوير الناس قدر الإمكان.
photos-who = لا يرى الصور إلا من يعمل على الموضوع. ونحذف ما في الملف عن مكان التصوير ووقته.
photos-choose = اختيار صور أو التقاطها
photos-add = إضافة
photos-taken = الصور المضافة
photos-photo = الصورة { $number }
photos-size = { $kilobytes } كيلوبايت
photos-remove = حذف
photos-full = عدد الصور التي أضفتها: { $most }. لا مكان لصور أخرى. لتبديل صورة، يرجى حذفها أولا.
photos-preparing = يجري تجهيز { $name }
photos-sending = يجري إرسال { $name }
photos-sent = تمت إضافة { $name }
photos-removed = تم حذف { $name }
photos-later = لا يمكننا إرسال { $name } الآن. سنحاول من جديد بعد قليل.
photos-not-sent = لم يتم إرسال { $name }
photos-retry = محاولة أخرى
photos-wait = ما زلنا نرسل الصور. يمكنك المتابعة بعد إرسالها. وللمتابعة بدونها، يرجى الضغط مرة أخرى.
photos-unnamed = ملف بدون اسم
photos-heic = لا يمكننا فتح «{ $name }» لأنه من نوع HEIC. يرجى أخذ لقطة شاشة للصورة وإضافتها.
photos-pdf = الملف «{ $name }» من نوع PDF. نحن نستقبل الصور فقط. يرجى أخذ صورة أو لقطة شاشة للشيء الذي يجب أن نراه، ثم إضافتها.
photos-video = الملف «{ $name }» فيديو أو صوت. نحن نستقبل الصور فقط. يرجى أخذ صورة أو لقطة شاشة للشيء الذي يجب أن نراه، ثم إضافتها.
photos-other-type = الملف «{ $name }» ليس صورة يمكننا فتحها. يرجى إضافة صورة من نوع JPEG أو PNG أو WebP أو GIF.
photos-too-large = حجم «{ $name }» أكبر من { $most } ميغابايت. يرجى أخذ لقطة شاشة للصورة وإضافتها.
photos-too-many-pixels = الصورة «{ $name }» كبيرة جدا: فيها نقاط (بكسل) كثيرة. يرجى أخذ لقطة شاشة للصورة وإضافتها.
photos-broken = الملف «{ $name }» تالف ولا يمكننا فتحه. يرجى التقاط الصورة مرة أخرى، أو اختيار صورة غيرها.
photos-too-many = لم تتم إضافة «{ $name }». أكبر عدد من الصور: { $most }. إذا كانت هذه الصورة أهم، فيرجى حذف صورة أخرى.
photos-not-now = لم نتمكن من استلام «{ $name }» الآن. الخطأ منا. يرجى الانتظار قليلا ثم إضافة الصورة من جديد، أو المتابعة بدونها.
photos-not-removed = لم نتمكن من حذف الصورة الآن. يرجى الانتظار قليلا ثم المحاولة من جديد.
photos-cut-off = لم يصلنا كل ما أرسلته. يرجى النظر إلى الصور المضافة، ثم إضافة الباقي من جديد.
check-photos = الصور
check-no-photos = لا توجد

## Every page

page-skip = الانتقال إلى المحتوى
page-demo = هذه صفحة للتجربة فقط. لن يصل أي شيء إلى أحد.
page-home = الإبلاغ عن مشكلة
page-languages = اللغة
page-danger = هل أحد في خطر؟
page-danger-ring = اتصل
page-fire = حريق
page-police = شرطة
page-ambulance = إسعاف
page-rather-talk = يمكنك أيضا التحدث معنا. هاتف Boligkontoret (مكتب الإسكان):
call-row-fire = حريق
call-row-police = شرطة
call-row-ambulance = إسعاف

## The frame of every page and the start page, further

page-follow = متابعة موضوعك
page-more = المزيد عن هذه الخدمة
start-easy = لا يأخذ ذلك إلا بضع دقائق. لا حاجة لتسجيل الدخول، ولا لذكر اسمك.
start-follow = هل سبق أن أبلغتنا؟
start-follow-how = برقم الموضوع والرمز اللذين حصلت عليهما يمكنك معرفة من لديه الموضوع وماذا يحدث.
start-privacy = لا يعرف من أنت إلا من يعمل على الموضوع.
start-privacy-link = كيف نحافظ على ما أخبرتنا به

## About us

about-title = عن هذه الخدمة
about-lead = هنا نستقبل نحن في { $municipality } الرسائل عن الأعطال والضجيج والإزعاج في مساكن البلدية وحولها.
about-call = هل الكلام مع شخص أسهل لك؟
about-call-how = لا يلزمك استعمال النموذج. يمكنك الاتصال بنا أو الكتابة إلينا أو الحضور إلينا، ونحن نكمل الباقي.
about-interpreter = إذا كنت بحاجة إلى مترجم، فيرجى إخبارنا من البداية.
about-phone = الهاتف
about-hours = أوقات العمل:
about-sms = رسائل SMS
about-email = البريد الإلكتروني
about-visit = زيارتنا
about-how = كيف نعمل
about-how-answer = يصلك الرد فورا. وفيه من لديه الموضوع، ومتى سينظر فيه.
about-how-sorted = يقرأ برنامج كمبيوتر الرسالة، ويرسلها إلى الجهة المناسبة، ويحدد آخر موعد. إذا لم يكن البرنامج متأكدا، فالموضوع يذهب إلى Boligkontoret (مكتب الإسكان). ويمكن للموظفين تصحيح كل ما فعله البرنامج.
about-how-decided = البرنامج لا يقرر شيئا عنك أو عن سكنك. الناس هم من يقررون.
about-languages = اللغات
about-languages-how = عدد اللغات التي يمكنك قراءة هذه الصفحات بها: { $number }. يمكنك الكتابة إلينا باللغة الأسهل لك.
about-not = هل الأمر طارئ؟
about-not-emergency = نحن لا نستطيع إرسال مساعدة. إذا كان أحد في خطر، فاتصل بأحد هذه الأرقام:
about-not-hurry = إذا كان الأمر أقل استعجالا، فاتصل
about-police = بالشرطة على الرقم
about-doctor = أو بالطبيب المناوب (legevakt) على الرقم

## Privacy notice

privacy-title = حماية معلوماتك
privacy-lead = هنا نشرح ماذا نفعل بما أخبرتنا به، ومن يراه، وما يحق لك طلبه.
privacy-short = باختصار
privacy-short-who = لا يرى ما كتبته ولا يعرف من أنت إلا من يعمل على الموضوع.
privacy-short-neighbour = لا نقول للشخص الذي كتبت عنه من الذي أبلغ.
privacy-short-anonymous = يمكنك الإبلاغ بدون ذكر اسمك.
privacy-short-cookies = لا نستخدم في هذه الصفحات ملفات تعريف الارتباط (cookies)، ولا نتتبعك.
privacy-who = من يرى ماذا؟
privacy-who-staff = من يعمل على الموضوع
privacy-who-staff-how = يرى Byggdrift (عمال الصيانة) و Boligkontoret (مكتب الإسكان) ما كتبته، والمكان، والصور، وطريقة التواصل معك. والقانون يلزمهم بحفظ السر.
privacy-who-neighbour = الشخص الذي كتبت عنه
privacy-who-neighbour-how = لن يعرف منا من الذي أبلغ. يحق لكل شخص أن يطلب رؤية ما لدينا عنه، لكننا نحذف قبل ذلك ما يدل على من أنت.
privacy-who-others = أشخاص آخرون يبلغون عن الشيء نفسه
privacy-who-others-how = لا يعرفون من أنت، ولا يرون ما كتبته.
privacy-who-police = الشرطة
privacy-who-police-how = قد يصلها خبر أن هناك موضوعا، لكن دون ذكر المشكلة. وإذا احتاجت إلى معرفة المزيد، فأحد الموظفين هو من يقرر ذلك.
privacy-who-carriers = الشركات التي توصل لنا رسائل SMS والبريد الإلكتروني
privacy-who-carriers-how = يصل إليها رقمك أو عنوان بريدك الإلكتروني ونص الرسالة. عندما نرد على النموذج، لا نكتب ما هي المشكلة. وإذا أرسلت لنا رسالة SMS، فإن ما كتبته يمر عبر هذه الشركات.
privacy-who-public = بقية الناس
privacy-who-public-how = لا ننشر الرسائل على الإنترنت. وإذا طلب أحد من البلدية رؤية الأوراق، فإننا نحذف ما يلزمنا القانون بكتمانه.
privacy-collect = ماذا نحفظ؟
privacy-collect-told = ما كتبته، والعنوان، والشقة أو البيت.
privacy-collect-photos = الصور التي أضفتها. نحذف ما حفظته الكاميرا عن المكان والوقت.
privacy-collect-contact = رقم الموبايل أو عنوان البريد الإلكتروني الذي ذكرته. وإذا أرسلت لنا رسالة SMS، فإننا نحفظ الرقم الذي جاءت منه.
privacy-collect-when = متى أبلغت، وبأي لغة.
privacy-collect-done = من لديه الموضوع، وماذا تم فيه، وما كتبناه لك.
privacy-collect-not = لا نحفظ عنوان IP الخاص بك مع الرسالة. لا حاجة لذكر اسمك أو رقمك الشخصي (fødselsnummer)، ولا لكتابة أشياء عن الآخرين أكثر من اللازم.
privacy-draft = نحفظ ما كتبته في النموذج إلى أن تنتهي الكتابة. وهو مشفر، ولا يفتحه إلا عنوان صفحتك. ويحفظه المتصفح في جهازك أيضا إلى أن يتم الإرسال أو إغلاق الصفحة.
privacy-why = لماذا يحق لنا ذلك؟
privacy-why-use = نستخدم المعلومات لنعرف ما المشكلة، ولنعمل على حلها، ولنرد عليك. وإذا صحح موظف ما فعله البرنامج، فقد نستخدم الرسالة لتحسين البرنامج.
privacy-why-ground = على البلدية أن تحافظ على المساكن التي تؤجرها في حالة جيدة (قانون الإيجار، husleieloven § 5-3)، وأن ترد على من يتواصل معها (قانون الإدارة العامة، forvaltningsloven). وهذا عمل للمصلحة العامة. لذلك يحق لنا استخدام المعلومات بحسب القانون الأوروبي لحماية البيانات (personvernforordningen، GDPR)، المادة 6 رقم 1 حرف e.
privacy-program = برنامج يوزع الرسائل
privacy-long = إلى متى؟
privacy-long-draft = ما كتبته في النموذج دون إرساله نحذفه بعد ثلاثة أيام.
privacy-long-texts = نصوص رسائلنا (SMS والبريد الإلكتروني) نحذفها بعد هذا العدد من الأيام: { $days }.
privacy-long-case = أما الموضوع نفسه فنحفظه ما دمنا نحتاج إليه، وما دام قانون الأرشيف (arkivloven) يلزمنا بذلك.
privacy-rights = ما يحق لك طلبه منا
privacy-rights-see = رؤية ما حفظناه عنك
privacy-rights-correct = تصحيح ما هو خطأ
privacy-rights-erase = حذف ما لم نعد نحتاج إليه ولا يلزمنا القانون بحفظه
privacy-rights-object = عدم استخدام المعلومات، أو الانتظار حتى نتأكد أن ذلك يحق لنا
privacy-rights-how = يمكنك الكتابة إلينا أو الاتصال بنا، ومن المفيد ذكر رقم الموضوع. يصلك الرد خلال شهر.
privacy-ask = هل لديك أسئلة أو شكوى؟
privacy-controller = الجهة المسؤولة عن المعلومات هي { $municipality } (وهي المسؤولة عن معالجة البيانات حسب القانون).
privacy-officer = مسؤول حماية البيانات (personvernombud)
privacy-office = Boligkontoret (مكتب الإسكان)
privacy-complain = إذا كنا نستخدم معلوماتك بطريقة خاطئة في رأيك، فيمكنك تقديم شكوى إلى هيئة حماية البيانات
privacy-cookies = ملفات تعريف الارتباط (cookies)
privacy-cookies-how = لا تستخدم هذه الصفحات أي ملفات تعريف ارتباط، ولا تأخذ شيئا من مواقع أخرى. اللغة التي اخترتها مكتوبة في عنوان الصفحة. الموظفون الذين يسجلون الدخول هم وحدهم من يصلهم ملف تعريف ارتباط.

## Accessibility statement

accessibility-title = سهولة الاستخدام للجميع
accessibility-lead = يجب أن يستطيع كل شخص الإبلاغ. ويجب أن تعمل الصفحات بلوحة المفاتيح وببرنامج قراءة الشاشة، وعلى الشاشات الصغيرة، وبالخط الكبير، وبدون JavaScript.
accessibility-tell = هل واجهتك صعوبة في شيء؟
accessibility-tell-how = يرجى إخبارنا بالصفحة وبالشيء الذي حاولت فعله، حتى نصلحه. وفي هذه الأثناء يمكنك الإبلاغ عن المشكلة بالهاتف.
accessibility-limits = ما ليس جيدا بما يكفي بعد
accessibility-limits-photos = الصور التي يرسلها الناس ليس لها وصف بالكلمات.
accessibility-limits-languages = النصوص بغير النرويجية والإنجليزية لم يقرأها بعد أحد من أهل اللغة.
accessibility-limits-staff = ما يكتبه لك الموظفون لا تتم ترجمته.
accessibility-limits-readers = لم نجرب الصفحات مع كل برامج قراءة الشاشة وكل المتصفحات.
accessibility-standard = ماذا يطلب القانون
accessibility-standard-how = يجب أن تتبع الصفحات معيار WCAG 2.1 في المستويين A و AA، كما يطلب القانون النرويجي عن سهولة استخدام المواقع للجميع (forskriften om universell utforming av IKT-løsninger).
accessibility-tested = نجرب الصفحات بالأداة axe والمتصفح Chromium، على شاشات صغيرة وكبيرة، مع JavaScript وبدونه.
accessibility-official = قراءة بياننا عن سهولة الاستخدام (tilgjengelighetserklæring) على uustatus.no
accessibility-complain = هل أخبرتنا ولم ينفع ذلك؟
accessibility-complain-inspectorate = الجهة التي تراقب أن المواقع سهلة الاستخدام للجميع هي
accessibility-complain-tribunal = إذا كان عدم قدرتك على استخدام الصفحات تمييزا ضدك في رأيك، فيمكنك تقديم شكوى إلى مجلس شكاوى التمييز

## Start page

start-title = الإبلاغ عن الأعطال والإزعاج في مكان سكنك
start-lead = هل سكنك تابع للبلدية أو قريب من سكن تابع لها؟ يمكنك إبلاغنا إذا تعطل شيء، أو إذا سبب أحد ضجيجا أو إزعاجا. وعندها نهتم بالأمر نحن في { $municipality }.
start-button = الإبلاغ عن مشكلة
start-danger = هل أحد في خطر الآن؟ اتصل أولا
start-how = كيف يتم ذلك
start-how-tell = يمكنك أن تحكي لنا ماذا حدث وأين. لا حاجة لذكر اسمك.
start-how-answer = يصلك الرد فورا: من لديه الموضوع، ومتى سينظر فيه.
start-how-follow = يمكنك متابعة الموضوع على صفحة خاصة بك.
start-other-ways = طرق أخرى للإبلاغ
start-sms-how = يرجى كتابة ما حدث وأين.

## The form

report-back = رجوع
report-next = متابعة
report-progress = الخطوة { $step } من { $steps }
report-not-kept = لا يمكننا حفظ جوابك الآن. ما كتبته ما زال موجودا هنا. يرجى الانتظار قليلا ثم الضغط من جديد.
report-offline = لا يوجد اتصال بالإنترنت. ما كتبته لم يضع. يرجى الضغط من جديد عندما يعود الإنترنت.
problem-heading = هناك شيء يحتاج إلى تصحيح
problem-title = خطأ:
danger-question = هل أحد في خطر الآن؟
danger-hint = مثلا حريق، أو عنف، أو اقتحام بيت يحدث الآن، أو شخص مرضه شديد أو إصابته خطيرة.
danger-yes = نعم، هناك شخص في خطر
danger-no = لا
danger-missing = يرجى الجواب بنعم أو لا.
call-question = اتصل أولا
call-lead = اتصل الآن بالرقم المناسب. نحن لا نستطيع إرسال مساعدة، ولا نقرأ الرسائل هنا فورا.
call-text-phone = هل لديك هاتف نصي (للصم وضعاف السمع)؟ رقم الطوارئ هو
call-after = بعد الاتصال يمكنك أيضا إبلاغنا نحن.
call-not-us = لم نتصل بأحد بدلا منك، ولا يمكننا إرسال مساعدة.
call-go-on = متابعة
happened-question = ماذا حدث؟
happened-hint = يمكنك الكتابة بكلماتك وبأي لغة. من المفيد ذكر متى حدث ذلك، وهل حدث من قبل.
happened-empty = يرجى كتابة ما حدث.
happened-no-words = يرجى كتابة ما حدث بالكلمات. وجدنا رموزا وصورا فقط.
happened-too-long = يرجى تقصير النص. أكبر عدد مسموح من الحروف: { $most }. عدد الحروف التي كتبتها: { $length }.
happened-after-sending = تم إرسال الرسالة التي كتبتها هنا من قبل. أي كتابة هنا الآن ستكون رسالة جديدة.
happened-after-own = إلى صفحة الرسالة الأولى
place-question = أين المكان؟
place-hint = اسم الشارع ورقم المبنى، مثل Storgata 12B، أو الاسم الذي يعرف به الناس المبنى. إذا كان العنوان غير معروف لك، فيمكنك وصف المكان.
place-optional = إذا سبق أن كتبت المكان، فيمكنك المتابعة دون كتابة شيء هنا.
place-too-long = يرجى تقصير العنوان. أكبر عدد مسموح من الحروف: { $most }. يمكنك كتابة الباقي تحت «ماذا حدث؟».
place-missing = يرجى كتابة المكان. إذا كان غير معروف لك، فيرجى الضغط على «متابعة» مرة أخرى.
choice-question = ما هو العنوان الصحيح؟
choice-hint = كتبت «{ $typed }».
choice-or = أو
choice-none = ليس أيا من هذه العناوين
choice-keep = نستخدم ما كتبته: «{ $typed }»
dwelling-question = هل يتعلق الأمر بشقة معينة أو بيت معين؟
dwelling-hint = يرجى كتابة رقم الشقة إذا كان معروفا لك: حرف واحد وأربعة أرقام، مثل H0203. الرقم مكتوب غالبا قرب الباب أو على صندوق البريد. وإلا فيمكنك المتابعة دون كتابة شيء.
dwelling-choose = يرجى اختيار الشقة المقصودة في { $address } إذا كانت معروفة لك. أول رقمين بعد الحرف هما رقم الطابق.
dwelling-floor = { $unit } (الطابق { $floor })
dwelling-basement = { $unit } (الطابق السفلي)
dwelling-cellar = { $unit } (القبو)
dwelling-loft = { $unit } (العلية)
dwelling-wrong = يرجى كتابة رقم الشقة بحرف واحد (H أو U أو K أو L) وأربعة أرقام، مثل H0203. وإذا كان غير معروف لك، فلا حاجة لكتابة شيء.
contact-question = كيف يمكننا التواصل معك؟
contact-hint = لا يعرف من أنت إلا من يعمل على الموضوع. ولن نقول ذلك للشخص الذي كتبت عنه.
contact-safe = هل يستطيع غيرك قراءة رسائلك؟ يرجى اختيار رقم هاتف أو عنوان بريد إلكتروني لا يقرأ رسائله أحد غيرك، أو الإبلاغ بدون ذكر اسمك.
contact-phone = برسائل SMS
contact-phone-who = تصلك الردود وأخبار الموضوع برسائل SMS. لا تذكر الرسائل ما هي المشكلة.
contact-phone-label = رقم الموبايل
contact-email = بالبريد الإلكتروني
contact-email-who = تصلك الردود وأخبار الموضوع بالبريد الإلكتروني. لا تذكر الرسائل ما هي المشكلة.
contact-email-label = عنوان البريد الإلكتروني
contact-none = لا أريد ذكر اسمي
contact-none-who = لا أحد منا يعرف من أنت. سيظهر لك رابط ورمز لصفحتك الخاصة. هناك يظهر لك ماذا يحدث، وهناك نكتب إليك إذا كان لا بد أن نسألك عن شيء.
contact-missing = يرجى اختيار رسائل SMS، أو البريد الإلكتروني، أو عدم ذكر الاسم.
contact-phone-wrong = يرجى كتابة رقم هاتف من ثمانية أرقام، مثل 91234567. الرقم الأجنبي يبدأ بعلامة + ثم رمز البلد.
contact-email-wrong = يرجى كتابة عنوان بريد إلكتروني فيه علامة @ ونقطة، مثل name@example.com.
category-question = ما نوع المشكلة؟
category-hint = يرجى اختيار الأنسب. هكذا يصل الموضوع إلى من يمكنه الاهتمام به.
category-missing = يرجى اختيار نوع المشكلة.
category-group-broken = شيء معطل أو متسخ أو ناقص
category-group-people = شيء يخص الناس أو الحيوانات
category-group-other = شيء آخر
check-question = هل هذا صحيح؟
check-danger = كان جوابك أن هناك شخصا في خطر. اتصل بالرقم 110 أو 112 أو 113 قبل الإرسال.
check-happened = ماذا حدث
check-about = نوع المشكلة
check-place = المكان
check-dwelling = الشقة أو البيت
check-contact = التواصل
check-in-danger = هل أحد في خطر الآن؟
check-change = تغيير
check-not-given = غير مذكور
check-no-dwelling = لا شقة معينة ولا بيت معين
check-anonymous = بدون ذكر اسمك
check-unknown-place = لا نجد هذا المكان في سجل العناوين. سنستخدم ما كتبته.
check-next = بعد الإرسال سيظهر لك فورا من يستلم الموضوع، ومتى سينظر فيه.
check-send = إرسال
check-failed = لم نتمكن من استلام رسالتك. ما كتبته ما زال موجودا. يرجى الانتظار قليلا ثم الضغط على «إرسال» من جديد.
check-sent-before = سبق أن أرسلت رسالة من هنا. لإرسال هذه أيضا، يرجى الضغط على «إرسال» مرة أخرى.

## Receipt and the reporter's own page

receipt-title = وصلت رسالتك
receipt-reference = رقم الموضوع
receipt-now = ماذا يحدث الآن
receipt-told-sms = ستصلك رسالة SMS فيها رقم الموضوع ورابط صفحتك.
receipt-told-email = ستصلك رسالة بالبريد الإلكتروني فيها رقم الموضوع ورابط صفحتك.
receipt-told-page = لا نعرف من أنت، لذلك لا يمكننا الرد عليك إلا على صفحتك الخاصة. يرجى حفظ الرابط، أو كتابة رقم الموضوع والرمز عندك.
receipt-told-not = لم نتمكن من إرسال رد إلى الرقم أو العنوان الذي كتبته. يرجى حفظ رابط هذه الصفحة.
receipt-page = صفحتك الخاصة
receipt-page-keep = هنا يظهر لك من لديه الموضوع وماذا يحدث. هذا الرابط لك وحدك. كل من لديه الرابط يستطيع فتح الصفحة.
receipt-danger = إذا صار الوضع خطيرا، فاتصل فورا دون انتظارنا: 110 للحريق أو 112 للشرطة أو 113 للإسعاف.
holder-byggdrift = الموضوع لدى Byggdrift (الصيانة)
holder-housing_office = الموضوع لدى Boligkontoret (مكتب الإسكان)
holder-police = الموضوع يخص الشرطة
case-resolved = تم حل الموضوع
case-closed = تم إغلاق الموضوع
case-due = آخر موعد: { $due }.
case-overdue = آخر موعد كان { $due }. لقد تأخرنا، ونعتذر عن ذلك.
case-about = المشكلة
case-where = المكان
case-history = ما تم حتى الآن
case-reported = وصلت رسالتك.
case-report-moved = أُضيفت رسالتك إلى هذا الموضوع.
case-in-progress = بدأ العمل على الموضوع.
case-waiting = الموضوع ينتظر قطع غيار أو جوابا أو جهة أخرى.
case-now-resolved = تم حل الموضوع.
case-now-closed = تم إغلاق الموضوع.
given-byggdrift = صار الموضوع لدى Byggdrift (الصيانة).
given-housing_office = صار الموضوع لدى Boligkontoret (مكتب الإسكان).
given-police = صار الموضوع يخص الشرطة.

## The reporter's own page: what can be said there, and how to come back

own-got = وصلت رسالتك { $when }.
own-code = الرمز
own-add-later = هل لديك شيء لإضافته؟ أو هل صار الأمر على ما يرام؟ يمكنك إخبارنا على صفحتك.
own-open-page = فتح صفحتك
own-back = كيف يمكنك الرجوع إلى هنا
own-back-code = إذا لم يكن الرابط لديك، فيمكنك الذهاب إلى { $address } وكتابة رقم الموضوع والرمز.
own-who-reads = لا يقرأ ما كتبته ولا يرى طريقة التواصل معك إلا من يعمل على الموضوع. ولا نقول للشخص الذي كتبت عنه من الذي أبلغ.
own-who-sees = يظهر لك فقط ما يخصك، وما يحدث في الموضوع. لا يظهر لك إن كان آخرون قد أبلغوا، ولا تظهر لهم معلومات عنك. الأسماء والأرقام وما كتبته لا تظهر هنا.
own-notice-words = شكرا. أضفنا ما كتبته إلى الموضوع.
own-notice-late = وصلت بعض الصور متأخرة ولم تُضف. يمكنك إضافتها إلى الموضوع هنا.
own-notice-answer = شكرا على الجواب. يمكن الآن لمن لديه الموضوع أن يراه.
own-notice-reopened = شكرا على إخبارنا. الموضوع مفتوح من جديد.
own-notice-open = الموضوع مفتوح، وهناك من يهتم به.
own-notice-solved = شكرا على إخبارنا. سجلنا أن الأمر على ما يرام.
own-notice-rated = شكرا على إخبارنا برأيك.
own-asked = لدينا سؤال لك
own-we-asked-at = كتبنا لك { $when }
own-answer-label = جوابك
own-answer-send = إرسال الجواب
own-messages = رسائل إليك
own-answered = سبق أن أجبت على هذا.
own-hint = من لديه الموضوع سيقرأ ما كتبته. وهو لا يظهر على هذه الصفحة.
own-add = هل لديك شيء لإضافته؟
own-add-label = يرجى كتابة ما يجب إضافته
own-add-send = إضافة
own-solved = هل الأمر على ما يرام الآن؟
own-solved-lead = يرجى إخبارنا، حتى لا يأتي أحد دون حاجة. ويمكنك تغيير ذلك في وقت لاحق.
own-solved-send = الأمر على ما يرام
own-not-fixed = هل ما زالت المشكلة موجودة؟
own-not-fixed-lead = يرجى إخبارنا، وسنفتح الموضوع من جديد.
own-not-fixed-label = ما المشكلة الباقية؟ يمكنك ترك الخانة فارغة.
own-not-fixed-send = المشكلة ما زالت موجودة
own-rating = ما رأيك في عملنا؟
own-rating-hint = يصل جوابك إلى من كان لديه الموضوع.
own-rating-good = جيد
own-rating-fair = متوسط
own-rating-bad = سيئ
own-rating-words = هل لديك شيء آخر لقوله؟ يمكنك ترك الخانة فارغة.
own-rating-send = إرسال الجواب
own-rating-change = تغيير الجواب
own-rating-missing = يرجى اختيار جواب واحد من الثلاثة.
own-empty = يرجى كتابة شيء قبل الإرسال.
own-failed = لم نتمكن من استلام ما كتبته
own-failed-lead = ما كتبته لم يضع. يرجى الانتظار قليلا ثم المحاولة مرة أخرى.
own-failed-again = محاولة أخرى
own-wrote = كتبت لنا المزيد.
own-gave-answer = أجبت على سؤالنا.
own-said-not-fixed = قلت إن المشكلة ما زالت موجودة.
own-said-solved = قلت إن الأمر على ما يرام.
own-we-wrote = كتبنا لك رسالة.
own-we-asked = سألناك عن شيء.
own-told-later = أبلغناك أن الأمر سيستغرق وقتا أطول.
own-told-preliminary = حصلت على رد مؤقت.
own-reopened = تم فتح الموضوع من جديد.
own-part = لدى { $owner } جزء من الموضوع: { $category }. الحالة: { $status }.
own-part-new = حصل { $owner } على جزء من الموضوع: { $category }.
own-part-in_progress = بدأ { $owner } العمل على جزء من الموضوع: { $category }.
own-part-waiting = على { $owner } الانتظار في جزء من الموضوع: { $category }.
own-part-resolved = انتهى { $owner } من جزء من الموضوع: { $category }.
own-part-closed = أغلق { $owner } جزءا من الموضوع: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = متابعة موضوعك
own-way-in-lead = يرجى كتابة رقم الموضوع والرمز اللذين ظهرا لك عند الإبلاغ. إذا وصلتك منا رسالة SMS أو رسالة بالبريد الإلكتروني، فيمكنك استعمال الرابط الذي فيها.
own-reference-hint = يبدأ بالحرفين SF، مثل SF-7K3M9Q-K.
own-code-hint = ثمانية حروف وأرقام، مثل K7M2-9QXT. لا فرق بين الحروف الكبيرة والصغيرة.
own-way-in-open = فتح صفحتك
own-reference-empty = يرجى كتابة رقم الموضوع.
own-reference-form = يرجى كتابة رقم الموضوع كاملا: SF ثم سبعة حروف وأرقام، مثل SF-7K3M9Q-K.
own-reference-mistyped = هناك خطأ في كتابة رقم الموضوع. ربما تغير مكان حرف أو رقم. يرجى التأكد منه.
own-code-form = يرجى كتابة الرمز كاملا: ثمانية حروف وأرقام، مثل K7M2-9QXT.
own-no-match = رقم الموضوع والرمز لا يناسب أحدهما الآخر. يرجى التأكد من كتابتهما بشكل صحيح.
own-too-many = تمت المحاولة مرات كثيرة. يرجى الانتظار ثم المحاولة من جديد. عدد دقائق الانتظار: { $minutes }.

## News of a case, sent to its reporters

news-message = وصلتك رسالة عن موضوعك.
news-message-sms = وصلتك رسالة عن موضوعك رقم { $reference }: { $url }
news-question = لدينا سؤال لك عن موضوعك. يرجى الرد على صفحتك.
news-question-sms = لدينا سؤال لك عن موضوعك رقم { $reference }. يرجى الرد هنا: { $url }
news-waiting = موضوعك ينتظر قطع غيار أو جوابا أو جهة أخرى.
news-waiting-sms = رقم { $reference }: موضوعك ينتظر قطع غيار أو جوابا أو جهة أخرى. صفحتك: { $url }
news-resolved = تم حل موضوعك. هل بقيت مشكلة؟ يرجى إخبارنا على صفحتك.
news-resolved-sms = رقم { $reference }: تم حل موضوعك. هل بقيت مشكلة؟ يرجى الرد هنا أو على صفحتك: { $url }
news-closed = تم إغلاق موضوعك. هل بقيت مشكلة؟ يرجى إخبارنا على صفحتك.
news-closed-sms = رقم { $reference }: تم إغلاق موضوعك. هل بقيت مشكلة؟ يرجى إخبارنا على صفحتك: { $url }
news-reopened = تم فتح موضوعك من جديد.
news-reopened-sms = رقم { $reference }: تم فتح موضوعك من جديد. صفحتك: { $url }
news-email-subject = جديد في موضوعك، { $reference }
news-email-body =
    مرحبا!

    { $news }

    صفحتك، رقم الموضوع { $reference }:
    { $url }

    هذا الرابط لك وحدك. كل من لديه الرابط يستطيع فتح الصفحة.

    إذا صار أحد في خطر، فاتصل: 110 للحريق أو 112 للشرطة أو 113 للإسعاف. نحن لا نستطيع إرسال مساعدة.

    مع التحية من { $municipality }

## Where a date does not hold, and the preliminary answer

later-told = سيستغرق الأمر وقتا أطول مما قلنا. { $holder }. الموعد الجديد: { $due }.
later-more = إذا أردت إضافة شيء فيرجى الرد على صفحتك.
later-sms = رقم { $reference }: { $told } هل تريد إضافة شيء؟ صفحتك: { $url }
later-preliminary = موضوعك لم ينته بعد. { $why } نتوقع الرد في موعد أقصاه { $due }.
later-preliminary-more = هذا رد مؤقت يعطيك القانون الحق فيه عندما يستغرق الموضوع أكثر من شهر. إذا أردت إضافة شيء فيرجى الرد على صفحتك.
later-why-reporter = ننتظر ردا منك.
later-why-parts = ننتظر قطع غيار.
later-why-others = ننتظر جهة أخرى.
later-why-under_way = العمل عليه ما زال جاريا.

## When something went wrong

error-not-found = لا نجد الصفحة
error-not-found-advice = ربما يوجد خطأ في كتابة عنوان الصفحة. إذا وصلك الرابط برسالة SMS أو بالبريد الإلكتروني، فيرجى التأكد من فتح الرابط كاملا.
error-draft-gone = ما بدأت كتابته لم يعد موجودا هنا
error-draft-gone-advice = نحفظ ما بدأت كتابته ثلاثة أيام، ثم نحذفه لحمايتك. إذا كنت قد أرسلت الرسالة، فهي موجودة على صفحتك الخاصة. وإلا فلا بد من البدء من جديد.
error-method = لا يمكن فتح الصفحة بهذه الطريقة
error-method-advice = يرجى الذهاب إلى الصفحة الأولى والبدء من هناك.
error-too-large = النص طويل جدا
error-too-large-advice = يرجى الرجوع وتقصير النص ثم المحاولة من جديد. أكبر عدد مسموح من الحروف: 10,000.
error-too-many = رسائل كثيرة في وقت قصير
error-too-many-advice = وصلتنا من هنا رسائل كثيرة في وقت قصير. يرجى الانتظار دقيقة ثم الرجوع والمحاولة من جديد.
error-broken = حدث خطأ عندنا
error-broken-advice = يرجى الانتظار قليلا ثم المحاولة من جديد. إذا لم ينفع ذلك، فيمكنك الاتصال بنا.
error-id = يرجى ذكر هذا الرقم لنا:
error-home = إلى الصفحة الأولى

## Against robots and floods

guard-leave-empty = يرجى ترك هذه الخانة فارغة
guard-too-many = تصلنا الآن رسائل كثيرة جدا على غير العادة من الشبكة التي تستعملها. ما كتبته لم يضع. يرجى الانتظار دقيقة ثم الضغط مرة أخرى. إذا كان الأمر مستعجلا، يرجى الاتصال بنا: الرقم في أسفل الصفحة.
reply-seen = نظرنا في الموضوع ونعمل عليه.
reply-tomorrow = سنأتي غدا. إذا كان الوقت لا يناسبك، فاكتب لنا هنا.
reply-access = علينا الدخول إلى مسكنك لإصلاح العطل. متى يناسبك أن نأتي؟
reply-parts = طلبنا قطع الغيار. سنأتي عندما تصل.
reply-contractor = طلبنا فني إصلاح. سيتفق معك الفني على الموعد.
reply-photo = هل يمكنك إرسال صورة هنا؟
reply-done = أصلحنا العطل. إذا لم يكن الأمر على ما يرام، فاكتب لنا هنا.
reply-not-found = ذهبنا إلى المكان ولم نجد العطل. إذا عاد، فاكتب لنا هنا.
reply-not-ours = هذا من مسؤولية مالك المبنى أو جمعية السكن. نرجو التواصل معهم. سنغلق الموضوع هنا.

## Visits: what reporters are told, and what they can say

coming-when = { $day } بين { $from } و { $to }
coming-summary = زيارة: { $who }
coming-planned-sms = سيأتي { $who } { $when }. لا يناسبك؟ أجب بكلمة: لا يناسب، أو أخبرنا على صفحتك: { $url } رقم { $reference }
coming-moved-sms = موعد جديد: سيأتي { $who } { $when }. لا يناسبك؟ أجب بكلمة: لا يناسب، أو أخبرنا على صفحتك: { $url } رقم { $reference }
coming-cancelled-sms = ألغيت الزيارة { $when }. لن يأتي { $who } حينها. صفحتك: { $url } رقم { $reference }
coming-planned =
    سيأتي { $who } { $when }. إذا كان ذلك لا يناسبك فأخبرنا على صفحتك.

    أضف الزيارة إلى تقويمك: { $calendar }
coming-moved =
    تغير موعد الزيارة. سيأتي { $who } { $when }. إذا كان ذلك لا يناسبك فأخبرنا على صفحتك.

    أضف الموعد الجديد إلى تقويمك: { $calendar }
coming-cancelled =
    ألغيت الزيارة { $when }. لن يأتي { $who } حينها.

    احذفها من تقويمك: { $calendar }
coming-refused-sms = شكرا لإخبارنا. لن يأتي أحد حينها. سنجد موعدا جديدا ونخبرك. رقم { $reference }
own-visit = سيأتي { $who } { $when }
own-visit-off = يجب نقل الزيارة { $when }
own-visit-off-lead = لن يأتي أحد حينها. سنجد موعدا جديدا ونخبرك.
own-visit-lead = يجب أن يكون أحد في المنزل ليفتح الباب.
own-visit-calendar = أضفها إلى التقويم
own-visit-no = لا يناسبك؟
own-visit-no-label = متى يناسبك أكثر؟ يمكنك ترك الحقل فارغا.
own-visit-no-send = لا يناسبني
own-visit-gone = نقلت الزيارة أو ألغيت أو انتهت. انظر ما هو صالح الآن.
own-notice-visit-no = شكرا لإخبارنا. سنجد موعدا جديدا.
own-visit-planned = اتفقنا على زيارة { $when }.
own-visit-moved = نقلت الزيارة إلى { $when }.
own-visit-cancelled = ألغيت الزيارة { $when }.
own-visit-refused = قلت إن الزيارة { $when } لا تناسبك.
