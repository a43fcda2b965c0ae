## English. Texts of SMS keep to the GSM alphabet: straight quotes, no long dashes.

language-name = English

## Dates and numbers

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day-and-time = { $weekday } { $day } { $month } at { $hour }:{ $minute }
number-thousands = ,

## Plain names

owner-byggdrift = Byggdrift (the caretakers)
owner-housing_office = The housing office (Boligkontoret)
owner-police = The police
status-new = Received
status-in_progress = Being worked on
status-waiting = On hold
status-resolved = Solved
status-closed = Closed
priority-emergency = Emergency
priority-urgent = Urgent
priority-normal = Normal
priority-low = Can wait
category-lock_door = Doors and locks
category-doorbell_intercom = Doorbell and entry phone
category-storage = Storage room, cellar and loft
category-stairwell = Stairs and shared areas
category-laundry = Laundry room
category-electrical = Power and lights
category-plumbing = Water and drains
category-heating_ventilation = Heating and ventilation
category-windows = Windows and glass
category-damp_mould = Damp and mould
category-pests = Pests
category-fire_safety = Fire safety
category-appliances = Appliances and fittings
category-outdoor = Outdoor areas
category-waste = Rubbish
category-lift = Lift
category-noise = Noise
category-disturbance = Disturbance and harassment
category-intruders = People who should not be there
category-drugs = Drugs
category-vandalism = Vandalism
category-animals = Animals
category-smoke_smell = Smoke and smells
category-neighbour_concern = Worry about a resident
category-threats_violence = Threats and violence
category-burglary_theft = Break-ins and theft
category-tenancy = Tenancy
category-service = Complaint about the municipality
category-other = Something else

## What we promise, and the number to ring

promise-byggdrift = Byggdrift (the caretakers) will look at it by { $due }.
promise-housing_office = Boligkontoret (the housing office) will look at it by { $due }.
promise-police = This is a matter for the police. It will be followed up by { $due }.
call-fire = Call { $number } now if there is fire, smoke or a smell of gas.
call-crime = Call { $number } now if anyone is in danger.
call-health = Call { $number } now if life or health is at risk.

## Acknowledgement

ack-sms = We have your report ({ $reference }). { $promise } Follow it: { $url } - Anyone in danger? Call 110, 112 or 113.
ack-sms-danger = We have your report ({ $reference }) but cannot send help. { $promise } Follow it: { $url }
ack-email-subject = We have your report, { $reference }
ack-email-subject-danger = Call { $number } now if anyone is in danger. We have your report, { $reference }
ack-email-body =
    Hello!

    We have your report.

    Reference: { $reference }
    { $promise }

    See how it is going here:
    { $url }

    The link is yours alone. Anyone who has it can open the page.

    If anyone is in danger, call 110 (fire), 112 (police) or 113 (ambulance). We cannot send help.

    { $municipality }

## Questions that an acknowledgement by SMS asks

ask-where = Where is it? Reply with street and house number.
ask-number = Which house number in { $street } is it?
ask-address = Which address is it? Reply with the number: { $candidates }.
ask-unit = Which home is it? Reply with the dwelling number, like { $units }.
ask-what = What is it about, and where is it? Reply with a few words.

## The case has another owner

resent-subject = About your case, { $reference }

moved-byggdrift = Byggdrift, the caretakers, now have your case.
moved-housing_office = The housing office (Boligkontoret) now has your case.
moved-police = Your case is now for the police and will be followed up.
moved-sms = { $reference }: { $moved } Follow your case: { $url } - Is anyone in danger? Call 110, 112 or 113.
moved-email-subject = News about your case, { $reference }
moved-email-body =
    Hello!

    { $moved }

    Reference: { $reference }

    See how it is going here:
    { $url }

    The link is yours alone. Anyone who has it can open the page.

    { $municipality }

## Questions that follow what was told

answer-to-follow-yes = Yes
answer-to-follow-no = No
follow-door_which = Which door is it?
follow-door_which-entrance = The main entrance to the building
follow-door_which-own = The door to the home
follow-door_which-storage = A door to a cellar or storage room
follow-door_which-other = Another door
follow-door_locks = Can the door be locked?
follow-door_locked_out = Are you locked out?
follow-bell_where = Where does it not work?
follow-bell_where-own = Only in my home
follow-bell_where-building = In several homes, or at the entrance
follow-water_running = Is water running now?
follow-water_shut = Can you turn the water off?
follow-heat_where = Where is it cold?
follow-heat_where-room = In one room
follow-heat_where-home = In the whole home
follow-heat_where-building = In the whole building
follow-sparks = Does it smell burnt, or are there sparks?
follow-power_where = Where is there no power or light?
follow-power_where-part = In part of the home
follow-power_where-stairs = On the stairs or in another shared room
follow-power_where-home = In the whole home
follow-power_where-building = In the whole building
follow-frail_there = Do small children, or old or ill people, live there?
follow-lift_stuck = Is anyone stuck in the lift now?
follow-lift_needed = Is there anyone who cannot use the stairs?
follow-can_hurt = Can anyone get hurt there now?
follow-window_closes = Can the window be closed?
follow-window_low = Can anyone climb in through the window?
follow-fire_what = What is wrong?
follow-fire_what-no_alarm = No smoke alarm in the home works
follow-fire_what-way_out = The way out is blocked
follow-fire_what-other = Something else
follow-thief_there = Are the people who broke in still there?
follow-break_in_closes = Can the door and window be closed?

## Following a case that is reported already

following-day = { $weekday } { $day } { $month }
following-late = { $holder }. It was due { $due }. We are late.
questions-question = A little more about this
questions-hint = Answer what you know. You can go on without answering.
questions-skip = I do not know
known-question = Is this what you want to report?
known-hint = This has been reported before. If it is the same, you can follow the case. You get your own reference, and what you wrote is kept with it.
known-yes = Yes, follow this case
known-what = { $category }, { $address }
known-since = First reported { $day }. { $promise }
known-no = No, this is something else
known-missing = Choose whether to follow the case, or whether this is something else.
check-follows = Case you follow
following-ack-sms = Already reported: you now follow the case ({ $reference }). { $promise } See: { $url } - Anyone in danger? Call 110, 112 or 113.
following-ack-sms-danger = You now follow the case ({ $reference }), but we cannot come out to help. { $promise } See how it goes: { $url }
following-ack-email-subject = You follow the case, { $reference }
following-ack-email-body =
    Hello!

    This is already reported, and you now follow the case. What you wrote is kept with it.

    Reference: { $reference }
    { $promise }

    See how it goes here:
    { $url }

    The link is for you alone. Anyone who has it can open the page.

    If anyone is in danger, call: 110 for fire, 112 for the police or 113 for an ambulance. We cannot come out to help.

    Regards, { $municipality }

## Notice to those who get a case

notice-email-subject = New case { $reference } ({ $priority })
notice-email-body =
    You have a new case.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-sms = New case { $reference }. { $priority }. Deadline: { $due }. Log in to read it: { $url }
notice-report-email-subject = New report in case { $reference } ({ $priority })
notice-report-email-body =
    A report has been moved to a case you have.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-report-sms = New report in case { $reference }. { $priority }. Deadline: { $due }. Log in to read it: { $url }
notice-reopened-email-subject = Open again: { $reference } ({ $priority })
notice-reopened-email-body =
    A reporter says that it is not in order. The case you had is open again.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-reopened-sms = Open again: { $reference }. { $priority }. Deadline: { $due }. Log in to read it: { $url }
notice-answer-email-subject = Answer in case { $reference } ({ $priority })
notice-answer-email-body =
    The reporter has answered your question. The case is no longer waiting.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-answer-sms = Answer in case { $reference }. { $priority }. Deadline: { $due }. Log in to read it: { $url }
notice-merged-email-subject = Merged: case { $reference } ({ $priority })
notice-merged-email-body =
    A case you had has been merged with a case that somebody else has. They follow it from here.

    Reference: { $reference }
    How urgent it is: { $priority }
    Due: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-merged-sms = A case you had is now part of { $reference }, which others have. { $priority }. Due: { $due }. Log in to read it: { $url }

## Finding the place: suggestions, the telephone's own position, entrances

place-suggestions = Addresses from the register
place-count = Suggestions: { $count }. Use the up and down arrows to choose.
place-none = This is not in the address register. You can go on all the same. We then use what you have written.
place-chosen = You chose { $place }.
place-here = Use the place where I am
place-here-hint = Your browser then asks whether we may know where you are. We look for addresses near you, and do not keep your position.
place-here-looking = We are finding out where you are. Please wait.
place-here-refused = Your browser does not tell us where you are. Write the address in the field instead. If you want us to know, you must allow location in the settings.
place-here-failed = We could not find out where you are. Write the address in the field instead.
place-here-vague = We only know roughly where you are, and cannot tell which houses are near. Write the address in the field instead.
place-here-none = We found no address near you. Write in the field where it is.
place-near-count = Addresses near you: { $count }. Choose the one it is about.
place-metres = about { $metres } m away
place-kept = We did not find “{ $place }” in the address register. We use the place as you wrote it.
place-change = Change the place
choice-entrance-question = Which entrance is it about?
choice-entrance-hint = { $address } has several entrances. The letter is often on the sign by the door.
choice-entrance-unknown = I do not know, or it is about several
choice-many = There are more than these. If you do not find the address, write the house number too.
choice-many-change = Write the address again
choice-unanswered = Choose one of the answers.
dwelling-common = Common area, or I do not know
dwelling-common-more = Common areas are for example stairs, hallway, cellar, loft, laundry and outdoor area.
dwelling-one = One dwelling
dwelling-number = Dwelling number

## Answers by SMS

answer-status-open = { $reference }: { $holder }. Deadline: { $due }. Anyone in danger? Call 110, 112 or 113.
answer-status-waiting = { $reference }: { $holder }, but it must wait for parts, an answer or others. Deadline: { $due }.
answer-status-resolved = { $reference }: This has been solved. Is something still wrong? Tell us what it is, and we will look at it.
answer-status-closed = { $reference }: This case is closed. Is something still wrong? Tell us what it is, and we will look at it.
answer-no-report-known = We find no case from this number. Do you want to report something? Tell us what is wrong, and where.
answer-help = Tell us what is wrong, and where: street, house number and, if you can, dwelling number, such as H0203. Write STATUS to hear how it is going, STOP to get no more messages. Anyone in danger? Call 110, 112 or 113.
answer-stopped = You will get no more messages from us about your cases. If you write to us about something new, we will answer.
answer-cancelled-noted = { $reference }: Thank you for telling us. We have noted that it is in order.
answer-status-line = { $reference }: { $holder }. Due: { $due }.
answer-added = { $reference }: Thank you, we have added what you sent to your case.
answer-added-perhaps = { $reference }: Thank you, we have added what you sent to your case. Is it a new case? Reply NEW.
answer-added-danger = { $reference }: We have added what you sent to your case, but we cannot come out. { $promise }
answer-reopened = { $reference }: Thank you for telling us. We have opened the case again. { $promise }
answer-place-noted = { $reference }: Thank you, we have noted { $place }. { $promise }
answer-place-unknown = { $reference }: Thank you. Then we will find out ourselves. { $promise }
answer-made-new = The last thing you wrote is now a case of its own: { $reference }. { $promise }
answer-started = You will get messages from us about your cases again. Reply STOP to end them.
answer-started-by-report = You will get answers from us again. Reply STOP to end them.

## Photos

photos-question = Do you want to add photos?
photos-optional = You can go on without photos.
photos-hint = Photos help us understand what has happened. You can add up to { $most }. Do not go near anything dangerous, and avoid people in the photo if you can.
photos-who = Only those who work with the case see the photos. We remove what the file says about where and when the photo was taken.
photos-choose = Choose or take photos
photos-add = Add
photos-taken = Photos that are added
photos-photo = Photo { $number }
photos-size = { $kilobytes } kB
photos-remove = Remove
photos-full = You have added { $most } photos, and there is no room for more. To change one, remove it first.
photos-preparing = Preparing { $name }
photos-sending = Sending { $name }
photos-sent = { $name } is added
photos-removed = { $name } is removed
photos-later = We cannot send { $name } now. We will try again soon.
photos-not-sent = { $name } was not sent
photos-retry = Try again
photos-wait = We are still sending photos. You go on when they are sent. Press once more to go on without them.
photos-unnamed = without a name
photos-heic = “{ $name }” is of type HEIC, which we cannot open. Take a screenshot of the photo and add that.
photos-pdf = “{ $name }” is a PDF. We only take photos. Take a photo or a screenshot of what you want to show, and add that.
photos-video = “{ $name }” is video or sound. We only take photos. Take a photo or a screenshot of what you want to show, and add that.
photos-other-type = “{ $name }” is not a photo that we can open. Add a photo of type JPEG, PNG, WebP or GIF.
photos-too-large = “{ $name }” is larger than { $most } MB. Take a screenshot of the photo and add that.
photos-too-many-pixels = “{ $name }” has too many pixels. Take a screenshot of the photo and add that.
photos-broken = “{ $name }” is damaged and we cannot open it. Take the photo again, or choose another one.
photos-too-many = “{ $name }” is not added. There is room for { $most } photos. Remove one of the others if you would rather have this one.
photos-not-now = We could not take “{ $name }” now. It is our fault. Wait a little and add it again, or go on without it.
photos-not-removed = We could not remove the photo now. Wait a little and try again.
photos-cut-off = We did not get all that you sent. See which photos are added, and add the rest again.
check-photos = Photos
check-no-photos = None

## Every page

page-skip = Skip to content
page-demo = This is a demonstration. Nothing is sent to anyone.
page-home = Speak up
page-languages = Language
page-danger = Is anyone in danger?
page-danger-ring = Call
page-fire = fire
page-police = police
page-ambulance = ambulance
page-rather-talk = Would you rather talk to us? Call the housing office:
call-row-fire = Fire
call-row-police = Police
call-row-ambulance = Ambulance

## The frame of every page and the start page, further

page-follow = Follow your case
page-more = More about this service
start-easy = It takes a few minutes. You do not need to log in, and you can be anonymous.
start-follow = Have you already told us?
start-follow-how = With the reference and code we gave you, you can see who has the case and what is happening.
start-privacy = Only those who work on the case see who you are.
start-privacy-link = How we look after what you tell us

## About us

about-title = About this service
about-lead = This is where { $municipality } takes in reports of faults, noise and trouble in and around municipal housing.
about-call = Would you rather talk to someone?
about-call-how = You do not have to use the form. Call, write or come to us, and we will take it from there.
about-interpreter = If you need an interpreter, tell us right away.
about-phone = Phone
about-hours = Open:
about-sms = SMS
about-email = E-mail
about-visit = Visit us
about-how = How we work
about-how-answer = You get an answer at once. It tells you who has the case and when they will look at it.
about-how-sorted = A program reads the report, sends it to those who should have it, and sets a deadline. If the program is not sure, the case goes to the housing office. Our staff can change anything the program has done.
about-how-decided = The program decides nothing about you or your home. People do.
about-languages = Languages
about-languages-how = You can read these pages in { $number } languages. Write to us in the language you know best.
about-not = Is it an emergency?
about-not-emergency = We cannot come out. If anyone is in danger, call one of these numbers:
about-not-hurry = If it can wait a little, call
about-police = the police on
about-doctor = or the out-of-hours doctor on

## Privacy notice

privacy-title = Privacy
privacy-lead = Here you can read what we do with what you tell us, who sees it, and what you can ask of us.
privacy-short = In short
privacy-short-who = Only those who work on the case see what you have written and who you are.
privacy-short-neighbour = We do not tell the person you report about who told us.
privacy-short-anonymous = You can be anonymous.
privacy-short-cookies = We use no cookies on these pages, and we do not track you.
privacy-who = Who sees what?
privacy-who-staff = Those who work on the case
privacy-who-staff-how = The caretakers (Byggdrift) and the housing office see what you have written, the place, the photos and how to reach you. They are bound to secrecy.
privacy-who-neighbour = The person you report about
privacy-who-neighbour-how = Is not told by us who reported. Everyone may ask to see what we have stored about themselves, but then we take out what shows who you are.
privacy-who-others = Others who report the same thing
privacy-who-others-how = Do not see who you are or what you have written.
privacy-who-police = The police
privacy-who-police-how = May be told that there is a case, but not what it is about. If they need to know more, one of our staff decides that.
privacy-who-carriers = Those who deliver SMS and e-mail for us
privacy-who-carriers-how = Get your number or e-mail address and what the message says. When we answer what you sent by the form, we do not write what the case is about. If you send us an SMS, what you write goes through them.
privacy-who-public = Everyone else
privacy-who-public-how = We do not publish reports. If anyone asks the municipality for access to documents, we take out what we are bound to keep secret.
privacy-collect = What do we store?
privacy-collect-told = What you write, and the address and home it is about.
privacy-collect-photos = The photos you add. We remove what the camera has stored about place and time.
privacy-collect-contact = The mobile number or e-mail address you give us. If you send an SMS, we store the number you write from.
privacy-collect-when = When you told us, and in which language.
privacy-collect-done = Who has the case, what they have done, and what we have written to you.
privacy-collect-not = We do not store your IP address with the report. You need not give your name or national identity number, and you need not write more about others than we need to know.
privacy-draft = We keep what you write in the form while you fill it in. It is encrypted, and only the address of your page can open it. Your browser remembers it too, until you have sent it or close the page.
privacy-why = Why are we allowed to?
privacy-why-use = We use it to find out what is wrong, to do something about it, and to answer you. If our staff change what the program has done, we may use the report to make the program better.
privacy-why-ground = The municipality must keep the homes it lets in good repair (the Tenancy Act, section 5-3) and answer those who contact it (the Public Administration Act). This is a task in the public interest. That is why we may use your information, under article 6(1)(e) of the General Data Protection Regulation.
privacy-program = A program sorts the reports
privacy-long = For how long?
privacy-long-draft = What you write in the form and do not send, we delete after three days.
privacy-long-texts = The text of SMS and e-mail from us, we delete after { $days } days.
privacy-long-case = The case itself we keep for as long as we need it, and for as long as the Archives Act says we must.
privacy-rights = You can ask us
privacy-rights-see = to show you what we have stored about you
privacy-rights-correct = to correct what is wrong
privacy-rights-erase = to delete what we no longer need or have to keep
privacy-rights-object = not to use the information, or to wait until we have found out whether we may
privacy-rights-how = Write to us or call, and give the reference if you have it. You get an answer within a month.
privacy-ask = Do you have questions, or do you want to complain?
privacy-controller = { $municipality } is responsible for the information (it is the data controller).
privacy-officer = The data protection officer
privacy-office = The housing office
privacy-complain = If you think we do something wrong with information about you, you can complain to the data protection authority,
privacy-cookies = Cookies
privacy-cookies-how = These pages use no cookies and fetch nothing from other sites. The language you choose stands in the address of the page. Only staff who log in get a cookie.

## Accessibility statement

accessibility-title = Accessibility
accessibility-lead = Everyone should be able to tell us. These pages should work with a keyboard and a screen reader, on small screens, with large text and without JavaScript.
accessibility-tell = Is there something you cannot do?
accessibility-tell-how = Tell us which page it is and what you tried to do. Then we can fix it. Until then you can report by phone.
accessibility-limits = What is not good enough yet
accessibility-limits-photos = Photos that people send in have no description in words.
accessibility-limits-languages = The texts in languages other than Norwegian and English have not yet been read by native speakers.
accessibility-limits-staff = What our staff write to you is not translated.
accessibility-limits-readers = The pages have not been tried with every screen reader and browser.
accessibility-standard = What the law requires
accessibility-standard-how = The pages should follow WCAG 2.1 at levels A and AA, as Norwegian law on universal design of ICT requires.
accessibility-tested = We try them with the tool axe and the browser Chromium, on small and large screens, with and without JavaScript.
accessibility-official = Read our accessibility statement at uustatus.no
accessibility-complain = Does it not help to tell us?
accessibility-complain-inspectorate = The authority that checks that websites are accessible to everyone is
accessibility-complain-tribunal = If you think you are discriminated against because you cannot use the pages, you can complain to the tribunal,

## Start page

start-title = Report faults and trouble where you live
start-lead = Do you live in municipal housing, or nearby? Tell us when something is broken, or when someone causes noise or trouble. { $municipality } will see to it.
start-button = Report it
start-danger = Is anyone in danger now? Call first
start-how = How it works
start-how-tell = You tell us what has happened, and where. You can be anonymous.
start-how-answer = You get an answer at once: who has your case, and when they will look at it.
start-how-follow = You can follow your case on your own page.
start-other-ways = Other ways to reach us
start-sms-how = Tell us what has happened, and where.

## The form

report-back = Back
report-next = Continue
report-progress = Step { $step } of { $steps }
report-not-kept = We cannot keep your answer right now. What you have written is still here. Wait a little and press again.
report-offline = You are offline. What you have written is not lost. Press again when you are back online.
problem-heading = There is a problem
problem-title = Error:
danger-question = Is anyone in danger now?
danger-hint = For example fire, violence, a break-in going on, or someone who is seriously ill or hurt.
danger-yes = Yes, someone is in danger
danger-no = No
danger-missing = Answer yes or no.
call-question = Call first
call-lead = Call the number that fits, now. We cannot send help, and messages here are not read at once.
call-text-phone = Do you use a text phone? The emergency number is
call-after = When you have called, you can also report it to us.
call-not-us = We have not called for you, and we cannot send help.
call-go-on = Continue
happened-question = What has happened?
happened-hint = Tell us in your own words, in any language. Say when it happened, and whether it has happened before.
happened-empty = Write what has happened.
happened-no-words = Write in words what has happened. We found only signs and pictures.
happened-too-long = Make the text shorter. It can have { $most } characters, and yours has { $length }.
happened-after-sending = The report you wrote here before has been sent. What you write now becomes a new report.
happened-after-own = To the page of the first report
place-question = Where is it?
place-hint = Street and house number, such as Storgata 12B, or what people call the building. If you do not have the address, describe the place.
place-optional = If you have already written where it is, you can go on without filling this in.
place-too-long = Make the address shorter. It can have { $most } characters. You can write the rest under “What has happened?”.
place-missing = Write where it is. If you do not know, press “Continue” once more.
choice-question = Which address do you mean?
choice-hint = You wrote “{ $typed }”.
choice-or = or
choice-none = None of these
choice-keep = We use what you wrote: “{ $typed }”
dwelling-question = Is it about one dwelling?
dwelling-hint = Write the dwelling number if you know it: one letter and four digits, such as H0203. It is often by the door or on the mailbox. If not, go on without filling this in.
dwelling-choose = Choose the dwelling in { $address } that it is about, if you know which. The first two digits after the letter are the floor.
dwelling-floor = { $unit } (floor { $floor })
dwelling-basement = { $unit } (basement)
dwelling-cellar = { $unit } (cellar)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Write the dwelling number as one letter (H, U, K or L) and four digits, for example H0203. If you do not know it, leave the field empty.
contact-question = How can we reach you?
contact-hint = Only those who work on the case see who you are. We do not tell the person it is about.
contact-safe = Can others read your messages? Choose a number or an e-mail address that only you read, or be anonymous.
contact-phone = By text message
contact-phone-who = You get answers and news by text message. The messages do not say what the case is about.
contact-phone-label = Mobile number
contact-email = By e-mail
contact-email-who = You get answers and news by e-mail. The messages do not say what the case is about.
contact-email-label = E-mail address
contact-none = I want to be anonymous
contact-none-who = None of us know who you are. You get a link and a code to your own page. There you see what happens, and there we write if we must ask you something.
contact-missing = Choose text message, e-mail or to be anonymous.
contact-phone-wrong = Write a phone number with eight digits, such as 912 34 567. A foreign number begins with + and the country code.
contact-email-wrong = Write an e-mail address with @ and a dot, such as name@example.com.
category-question = What is it about?
category-hint = Choose what fits best. Then your case goes to those who can do something about it.
category-missing = Choose what it is about.
category-group-broken = Something is broken, dirty or missing
category-group-people = Something about people or animals
category-group-other = Something else
check-question = Is this right?
check-danger = You have answered that someone is in danger. Call 110, 112 or 113 before you send.
check-happened = What has happened
check-about = What it is about
check-place = Where
check-dwelling = Dwelling
check-contact = Contact
check-in-danger = Is anyone in danger now?
check-change = Change
check-not-given = Not given
check-no-dwelling = No dwelling in particular
check-anonymous = You are anonymous
check-unknown-place = We do not find this in the address register. We use what you have written.
check-next = When you send it, you see at once who gets the case, and when they will look at it.
check-send = Send
check-failed = We could not take your report. What you have written is not lost. Wait a little and press Send again.
check-sent-before = You have already sent a report from here. If you want to send this one too, press Send once more.

## Receipt and the reporter's own page

receipt-title = We have your report
receipt-reference = Reference
receipt-now = What happens now
receipt-told-sms = You get a text message with the reference and the link to your page.
receipt-told-email = You get an e-mail with the reference and the link to your page.
receipt-told-page = You are anonymous, so we can only answer you on your own page. Keep the link, or write down the reference and the code.
receipt-told-not = We could not send you an answer at the number or address you gave. Keep the link to this page.
receipt-page = Your own page
receipt-page-keep = Here you see who has your case, and what happens. The link is yours alone. Anyone who has it can open the page.
receipt-danger = If it becomes dangerous, do not wait for us: call 110 (fire), 112 (police) or 113 (ambulance).
holder-byggdrift = Byggdrift (the caretakers) has your case
holder-housing_office = Boligkontoret (the housing office) has your case
holder-police = Your case is for the police
case-resolved = Your case is solved
case-closed = Your case is closed
case-due = We will look at it by { $due }.
case-overdue = The deadline was { $due }. We are late, and we are sorry.
case-about = About
case-where = Where
case-history = What has happened
case-reported = We got your report.
case-report-moved = Your report was put into this case.
case-in-progress = Someone has begun to work on the case.
case-waiting = The case is waiting for parts, an answer or others.
case-now-resolved = The case was solved.
case-now-closed = The case was closed.
given-byggdrift = Byggdrift (the caretakers) got the case.
given-housing_office = Boligkontoret (the housing office) got the case.
given-police = The case was assigned to the police.

## The reporter's own page: what can be said there, and how to come back

own-got = We got your report { $when }.
own-code = Code
own-add-later = Want to add something, or tell us that it is all right now? You can do that on your page.
own-open-page = Open your page
own-back = How to come back
own-back-code = If you do not have the link, go to { $address } and type the reference and the code.
own-who-reads = Only those who work on the case read what you wrote and see how to reach you. We do not tell the people it is about who reported it.
own-who-sees = You see only what concerns you, and how the case is going. You do not see whether others have reported it, and they do not see you. Names, numbers and what you wrote are not shown here.
own-notice-words = Thank you. We have added what you wrote to the case.
own-notice-late = Some photos came too late and were not included. You can add them to the case here.
own-notice-answer = Thank you for the answer. Those who have the case can see it now.
own-notice-reopened = Thank you for telling us. The case is open again.
own-notice-open = The case is open, and somebody has it.
own-notice-solved = Thank you for telling us. We have noted that it is all right now.
own-notice-rated = Thank you for telling us what you think.
own-asked = We have a question for you
own-we-asked-at = We wrote { $when }
own-answer-label = Your answer
own-answer-send = Send the answer
own-messages = Messages to you
own-answered = You have answered this.
own-hint = Those who have the case will read it. What you write is not shown on this page.
own-add = Want to add something?
own-add-label = Write what you want to add
own-add-send = Add
own-solved = Is it all right now?
own-solved-lead = Tell us, so that nobody comes in vain. You can change it afterwards.
own-solved-send = It is all right
own-not-fixed = Is it not all right?
own-not-fixed-lead = Tell us, and we will open the case again.
own-not-fixed-label = What is still wrong? You can leave this empty.
own-not-fixed-send = It is not all right
own-rating = How did it go?
own-rating-hint = Your answer goes to those who had the case.
own-rating-good = Well
own-rating-fair = So-so
own-rating-bad = Badly
own-rating-words = Want to say more? You can leave this empty.
own-rating-send = Send the answer
own-rating-change = Change the answer
own-rating-missing = Choose one of the three answers.
own-empty = Write something before you send.
own-failed = We could not take in what you wrote
own-failed-lead = What you wrote is not lost. Wait a little, and try once more.
own-failed-again = Try again
own-wrote = You wrote more to us.
own-gave-answer = You answered our question.
own-said-not-fixed = You said that it is not all right.
own-said-solved = You said that it is all right.
own-we-wrote = We wrote to you.
own-we-asked = We asked you something.
own-reopened = The case was opened again.
own-part = { $owner } has a part of the case: { $category }. Status: { $status }.
own-part-new = { $owner } got a part of the case: { $category }.
own-part-in_progress = { $owner } has begun on a part of the case: { $category }.
own-part-waiting = { $owner } has to wait with a part of the case: { $category }.
own-part-resolved = { $owner } has finished a part of the case: { $category }.
own-part-closed = { $owner } has closed a part of the case: { $category }.
own-part-rest = { $told } { $holder }.
own-way-in = Follow your case
own-way-in-lead = Type the reference and the code you got when you reported. If you got an SMS or e-mail from us, you can use the link in it.
own-reference-hint = It begins with SF, such as SF-7K3M9Q-K.
own-code-hint = Eight letters and digits, such as K7M2-9QXT. Capital or small letters, both work.
own-way-in-open = Open your page
own-reference-empty = Type the reference.
own-reference-form = Type the whole reference: SF and seven letters and digits, such as SF-7K3M9Q-K.
own-reference-mistyped = The reference is mistyped. Check whether two characters have changed places.
own-code-form = Type the whole code: eight letters and digits, as K7M2-9QXT.
own-no-match = The reference and the code do not belong together. Check that both are typed correctly.
own-too-many = There were too many tries. Wait { $minutes } minutes, and try again.

## News of a case, sent to its reporters

news-message = There is a message for you about your case.
news-message-sms = There is a message for you about case { $reference }: { $url }
news-question = We have a question for you about your case. Answer on your page.
news-question-sms = We have a question for you about case { $reference }. Answer here: { $url }
news-waiting = Your case is waiting for parts, answers or others.
news-waiting-sms = { $reference }: Your case is waiting for parts, answers or others. Follow it: { $url }
news-resolved = Your case is solved. Is it not all right? Tell us on your page.
news-resolved-sms = { $reference }: Your case is solved. Is it not all right? Answer here, or on your page: { $url }
news-closed = Your case is closed. Is something still wrong? Tell us on your page.
news-closed-sms = { $reference }: Your case is closed. Is something still wrong? Tell us on your page: { $url }
news-reopened = Your case is open again.
news-reopened-sms = { $reference }: Your case is open again. Follow it: { $url }
news-email-subject = News of your case, { $reference }
news-email-body =
    Hello!

    { $news }

    Your page, with reference { $reference }:
    { $url }

    The link is for you alone. Anyone who has it can open the page.

    If somebody is in danger, call: 110 for fire, 112 for the police or 113 for an ambulance. We cannot come out.

    Regards, { $municipality }

## When something went wrong

error-not-found = We cannot find the page
error-not-found-advice = The address may be mistyped. If you came from a text message or an e-mail, check that you have the whole link.
error-draft-gone = What you had begun is no longer here
error-draft-gone-advice = We keep what you have begun for three days. Then we delete it, to protect you. If you have sent your report, you find it on your own page. If you have not, you must begin again.
error-method = The page cannot be opened this way
error-method-advice = Go to the front page and start there.
error-too-large = That was too much at once
error-too-large-advice = Go back, make the text shorter and try again. It can have 10,000 characters.
error-too-many = That is a little too fast
error-too-many-advice = We have had many messages from you in a short time. Wait a minute, go back and try again.
error-broken = Something went wrong with us
error-broken-advice = Wait a little and try again. If that does not help, call us.
error-id = Please mention this number:
error-home = To the front page

## Against robots and floods

guard-leave-empty = Leave this field empty
guard-too-many = Unusually many reports are coming from the network you are on right now. What you have written is not lost. Wait a minute and press again. If it is urgent, call us: the number is at the bottom of the page.

# What staff often write to reporters
reply-seen = We have looked at your case and are working on it.
reply-tomorrow = We will come tomorrow. If that does not suit you, tell us here.
reply-access = We need to get into your home to fix this. When can we come?
reply-parts = We have ordered parts. We will come when they are here.
reply-contractor = We have ordered a contractor. They will arrange a time with you.
reply-photo = Can you send a photo of it here?
reply-done = We have fixed it. If it is not in order, tell us here.
reply-not-found = We have been there and found nothing wrong. If it comes back, tell us here.
reply-not-ours = This is for the landlord or the housing cooperative. Please contact them. We are closing the case here.
notice-leader-email-subject = For a leader: case { $reference } ({ $priority })
notice-leader-email-body =
    A case has changed hands so often that a leader is to decide who gets it. Whoever has the case keeps it until then.

    Reference: { $reference }
    How urgent it is: { $priority }
    Due: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-leader-sms = A leader must decide who gets case { $reference }. { $priority }. Due: { $due }. Log in: { $url }
