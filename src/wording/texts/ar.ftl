## Arabic. Texts of SMS go in parts of 70 characters: be terse, straight quotes, no long dashes.

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
problem-heading = هناك شيء يحتاج إلى تصحيح
problem-title = خطأ:
danger-question = هل أحد في خطر الآن؟
danger-hint = مثلا حريق، أو عنف، أو اقتحام بيت يحدث الآن، أو شخص مرضه شديد أو إصابته خطيرة.
danger-yes = نعم، هناك شخص في خطر
danger-no = لا
call-question = اتصل أولا
call-lead = اتصل الآن بالرقم المناسب. نحن لا نستطيع إرسال مساعدة، ولا نقرأ الرسائل هنا فورا.
call-text-phone = هل لديك هاتف نصي (للصم وضعاف السمع)؟ رقم الطوارئ هو
call-after = بعد الاتصال يمكنك أيضا إبلاغنا نحن.
call-go-on = متابعة
happened-question = ماذا حدث؟
happened-hint = يمكنك الكتابة بكلماتك وبأي لغة. من المفيد ذكر متى حدث ذلك، وهل حدث من قبل.
happened-empty = يرجى كتابة ما حدث.
happened-no-words = يرجى كتابة ما حدث بالكلمات. وجدنا رموزا وصورا فقط.
happened-too-long = يرجى تقصير النص. أكبر عدد مسموح من الحروف: { $most }. عدد الحروف التي كتبتها: { $length }.
place-question = أين المكان؟
place-hint = اسم الشارع ورقم المبنى، مثل Storgata 12B، أو الاسم الذي يعرف به الناس المبنى. إذا كان العنوان غير معروف لك، فيمكنك وصف المكان.
place-optional = إذا سبق أن كتبت المكان، فيمكنك المتابعة دون كتابة شيء هنا.
place-too-long = يرجى تقصير العنوان. أكبر عدد مسموح من الحروف: { $most }. يمكنك كتابة الباقي تحت «ماذا حدث؟».
choice-question = ما هو العنوان الصحيح؟
choice-hint = كتبت «{ $typed }».
choice-or = أو
choice-none = ليس أيا من هذه العناوين
choice-keep = نستخدم ما كتبته: «{ $typed }»
dwelling-question = هل يتعلق الأمر بشقة معينة أو بيت معين؟
dwelling-hint = يرجى كتابة رقم الشقة إذا كان معروفا لك: حرف واحد وأربعة أرقام، مثل H0203. الرقم مكتوب غالبا قرب الباب أو على صندوق البريد. وإلا فيمكنك المتابعة دون كتابة شيء.
dwelling-choose = يرجى اختيار رقم الشقة في { $address } إذا كان معروفا لك. أول رقمين بعد الحرف هما رقم الطابق.
dwelling-floor = { $unit } (الطابق { $floor })
dwelling-basement = { $unit } (الطابق السفلي)
dwelling-cellar = { $unit } (القبو)
dwelling-loft = { $unit } (العلية)
dwelling-wrong = يرجى كتابة رقم الشقة بحرف واحد (H أو U أو K أو L) وأربعة أرقام، مثل H0203. وإذا كان غير معروف لك، فلا حاجة لكتابة شيء.
contact-question = كيف يمكننا التواصل معك؟
contact-hint = لا يعرف من أنت إلا من يعمل على الموضوع. ولن نقول ذلك للشخص الذي كتبت عنه.
contact-phone = برسائل SMS
contact-phone-who = تصلك الردود وأخبار الموضوع برسائل SMS. لا تذكر الرسائل ما هي المشكلة.
contact-phone-label = رقم الموبايل
contact-email = بالبريد الإلكتروني
contact-email-who = تصلك الردود وأخبار الموضوع بالبريد الإلكتروني. لا تذكر الرسائل ما هي المشكلة.
contact-email-label = عنوان البريد الإلكتروني
contact-none = لا أريد ذكر اسمي
contact-none-who = لا أحد منا يعرف من أنت، ولا يمكننا أن نسألك عن شيء. سيظهر لك رابط لمتابعة الموضوع.
contact-missing = يرجى اختيار رسائل SMS، أو البريد الإلكتروني، أو عدم ذكر الاسم.
contact-phone-wrong = يرجى كتابة رقم هاتف من ثمانية أرقام، مثل 91234567. الرقم الأجنبي يبدأ بعلامة + ثم رمز البلد.
contact-email-wrong = يرجى كتابة عنوان بريد إلكتروني فيه علامة @ ونقطة، مثل name@example.com.
check-question = هل هذا صحيح؟
check-danger = كان جوابك أن هناك شخصا في خطر. اتصل بالرقم 110 أو 112 أو 113 قبل الإرسال.
check-happened = ماذا حدث
check-place = المكان
check-dwelling = الشقة أو البيت
check-contact = التواصل
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
receipt-told-page = لا نعرف من أنت، لذلك لا يمكننا الكتابة إليك. يرجى حفظ الرابط الذي في الأسفل.
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

## When something went wrong

error-not-found = لا نجد الصفحة
error-not-found-advice = ربما يوجد خطأ في كتابة عنوان الصفحة. إذا وصلك الرابط برسالة SMS أو بالبريد الإلكتروني، فيرجى التأكد من فتح الرابط كاملا.
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
