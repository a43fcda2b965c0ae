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
date-clock = { $hour }:{ $minute }
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
notice-visit-email-subject = The visit does not suit: { $reference } ({ $priority })
notice-visit-email-body =
    A visit you have agreed does not suit the person who reported. Find a new time.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-visit-sms = The visit does not suit in case { $reference }. Find a new time. { $priority }. Due: { $due }. Log in: { $url }
notice-visit-changed-email-subject = The visit was moved or cancelled: { $reference } ({ $priority })
notice-visit-changed-email-body =
    A visit that you agreed was moved or cancelled. See in the case what holds now.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-visit-changed-sms = The visit in case { $reference } was moved or cancelled. { $priority }. Due: { $due }. Log in: { $url }
police-sheet-email-subject = Information for you, case { $reference } ({ $priority })
police-sheet-email-body =
    We have information for you in a case.

    Reference: { $reference }
    How urgent it is: { $priority }
    Our deadline: { $due }

    Open it here:
    { $url }

    We send you a code before the page opens. The link works for 14 days.

    To protect people's privacy, this e-mail says nothing about the case itself.
police-sheet-sms = Information for you, case { $reference }. { $priority }. Our deadline: { $due }. Open it here: { $url }

## To those who are given a case, by a link or a reminder, and back to the sender

hand-over-email-subject = New case for you: { $reference } ({ $priority })
hand-over-email-body =
    The municipality has given you a case.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Open it here:
    { $url }

    The link is for you alone. Before you see the case, we send a code to the number or address that we have.

    To protect people's privacy, this e-mail says nothing about the case itself.
hand-over-sms = New case from the municipality: { $reference }. { $priority }. Deadline: { $due }. Open: { $url }
hand-over-reminder-email-subject = Reminder: case { $reference } ({ $priority })
hand-over-reminder-email-body =
    Nobody has said that this case has been received.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Open it here:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
hand-over-reminder-sms = Reminder: nobody has taken case { $reference }. { $priority }. Deadline: { $due }. Open: { $url }
hand-over-news-email-subject = News in case { $reference } ({ $priority })
hand-over-news-email-body =
    There is something new in a case you have.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Open it here:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
hand-over-news-sms = News in case { $reference }. { $priority }. Deadline: { $due }. Open: { $url }
hand-over-missed-email-subject = Not received: case { $reference } ({ $priority })
hand-over-missed-email-body =
    The case was given to { $recipient }, but has not been received there. It is back with you.

    Reference: { $reference }
    How urgent it is: { $priority }
    Deadline: { $due }

    Log in to give it to somebody else:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
hand-over-missed-sms = Case { $reference } has not been received by { $recipient }. { $priority }. Deadline: { $due }. Log in: { $url }

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
own-told-later = We told you that it takes longer.
own-told-preliminary = You got a preliminary answer.
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

## Visits: what reporters are told, and what they can say

coming-when = { $day } between { $from } and { $to }
coming-summary = Visit: { $who }
coming-planned-sms = { $who } will come { $when }. Does it not suit? Reply DOESN'T SUIT, or tell us on your page: { $url } Case { $reference }
coming-moved-sms = New time: { $who } will come { $when }. Does it not suit? Reply DOESN'T SUIT, or tell us on your page: { $url } Case { $reference }
coming-cancelled-sms = The visit { $when } is cancelled. { $who } will not come then. Follow the case on your page: { $url } Case { $reference }
coming-planned =
    { $who } will come { $when }. If it does not suit, tell us on your page.

    Put the visit in your calendar: { $calendar }
coming-moved =
    The visit has been moved. { $who } will come { $when }. If it does not suit, tell us on your page.

    Put the new time in your calendar: { $calendar }
coming-cancelled =
    The visit { $when } is cancelled. { $who } will not come then.

    Take it out of your calendar: { $calendar }
coming-refused-sms = Thank you for telling us. Nobody will come then. Those who have the case will find a new time and let you know. Case { $reference }
own-visit = { $who } will come { $when }
own-visit-off = The visit { $when } must be moved
own-visit-off-lead = Nobody will come then. Those who have the case will find a new time and let you know.
own-visit-lead = Somebody must be at home to open the door.
own-visit-calendar = Put it in your calendar
own-visit-no = Does it not suit?
own-visit-no-label = When would suit better? You can leave this empty.
own-visit-no-send = It does not suit
own-visit-gone = The visit has been moved, cancelled or is over. See what holds now.
own-notice-visit-no = Thank you for telling us. Those who have the case will find a new time.
own-visit-planned = We agreed a visit { $when }.
own-visit-moved = The visit was moved to { $when }.
own-visit-cancelled = The visit { $when } was cancelled.
own-visit-refused = You said that the visit { $when } does not suit.

## Where a date does not hold, and the preliminary answer

later-told = This takes longer than we said. { $holder }. New date: { $due }.
later-more = If you want to add something, answer on your page.
later-sms = { $reference }: { $told } Anything to add? { $url }
later-preliminary = Your case is not finished. { $why } We expect to answer by { $due }.
later-preliminary-more = This is a preliminary answer, which the law gives you a right to when a case takes more than a month. If you want to add something, answer on your page.
later-why-reporter = We are waiting for an answer from you.
later-why-parts = We are waiting for parts.
later-why-others = We are waiting for others.
later-why-under_way = It is still being worked on.

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

## Open311: kinds of matter as apps list them

service-group-shared = Shared in the building
service-group-home = In the home
service-group-outside = Outside
service-group-people = Neighbours and safety
service-group-municipality = Tenancy and the municipality
service-about-lock_door = A door, a lock or a key card that does not work
service-words-lock_door = door, lock, key, entrance, gate
service-about-doorbell_intercom = A doorbell or an intercom that does not work
service-words-doorbell_intercom = doorbell, intercom, buzzer
service-about-storage = A fault in a storage room, a cellar or an attic
service-words-storage = storage, cellar, attic, bicycle room
service-about-stairwell = A fault or a mess on stairs, in corridors and other shared parts
service-words-stairwell = stairs, corridor, railing, cleaning
service-about-laundry = A fault in the laundry room or its machines
service-words-laundry = laundry, washing machine, dryer
service-about-electrical = Power, fuses, sockets or lights that do not work
service-words-electrical = power, light, fuse, socket, bulb
service-about-plumbing = A leak, a blocked drain, a tap or a toilet
service-words-plumbing = water, leak, drain, tap, toilet
service-about-heating_ventilation = Heating, a radiator, hot water or ventilation
service-words-heating_ventilation = heating, radiator, hot water, ventilation, fan
service-about-windows = A window, a pane or a balcony door
service-words-windows = window, pane, glass, balcony door
service-about-damp_mould = Damp, mould or water damage
service-words-damp_mould = damp, mould, water damage
service-about-pests = Rats, mice, bed bugs and other pests
service-words-pests = rats, mice, bed bugs, cockroaches, ants
service-about-fire_safety = Smoke alarm, fire extinguisher, escape route. If something is burning, call 110.
service-words-fire_safety = smoke alarm, fire extinguisher, escape route, fire
service-about-appliances = Cooker, fridge, cupboards and what else belongs to the home
service-words-appliances = cooker, fridge, dishwasher, cupboard
service-about-outdoor = Yard, playground, snow, ice and outdoor lights
service-words-outdoor = yard, playground, snow, ice, hedge, parking
service-about-waste = Rubbish, full bins and things left behind
service-words-waste = rubbish, waste, bin, container
service-about-lift = The lift has stopped or works badly. If somebody is stuck, use the alarm in the lift.
service-words-lift = lift, elevator
service-about-noise = Music, parties and other noise
service-words-noise = noise, music, party
service-about-disturbance = Disturbance, quarrels and harassment
service-words-disturbance = disturbance, quarrel, harassment
service-about-intruders = People who do not belong in the building. If anybody is in danger, call 112.
service-words-intruders = intruders, strangers, sleeping rough, cellar
service-about-drugs = Drugs, syringes and dealing
service-words-drugs = drugs, syringes, dealing
service-about-vandalism = Something was broken on purpose, or there is graffiti
service-words-vandalism = vandalism, graffiti, smashed
service-about-animals = Animals that bother neighbours or are not well
service-words-animals = dog, cat, barking, pets
service-about-smoke_smell = Smoke from neighbours and bad smells
service-words-smoke_smell = smoke, smoking, smell, barbecue
service-about-neighbour_concern = You are worried about a neighbour. If it is a matter of life, call 113.
service-words-neighbour_concern = concern, neighbour, lonely, ill
service-about-threats_violence = Threats and violence. If it happens now, call 112.
service-words-threats_violence = threats, violence, assault
service-about-burglary_theft = Burglary and theft. If it happens now, call 112.
service-words-burglary_theft = burglary, theft, stolen
service-about-tenancy = Contract, rent, keys, exchange and moving
service-words-tenancy = contract, rent, deposit, moving
service-about-service = A complaint about how the municipality treated you or your case
service-words-service = complaint, answer, waiting
service-about-other = Something else about the building or the home
service-words-other = other

## Open311: what apps ask and are told

service-asks-unit = Dwelling number, if it is about a home
service-asks-unit-hint = A letter and four digits, as H0203
service-asks-where = Where in or near the building
service-asks-where-hint = In your own words, as “the cellar” or “third floor”
service-asks-choice-hint = Choose one answer, or pass the question
service-follow = Follow the case here: { $url }
service-media = We do not fetch the picture behind the link you sent. The link is kept with the case.
service-contact = { $municipality }, the housing office. Telephone { $phone }, e-mail { $email }.
service-key = Write to { $email }, and tell us who you are and what you will use the key for.

## The page of a hand-over's link, for a recipient without an account

link-code-sms = Your code is { $code }. Type it on the page you have open. Do not give it to others.
link-code-email-subject = Code from Sifra
link-code-email-body =
    Your code is { $code }.

    Type it on the page you have open. It is good for a quarter of an hour. Do not give it to others.

    If you did not ask for a code, you need not do anything.
link-new = Here is a new link to the case.
link-new-email-subject = New link to case { $reference }
link-new-sms = New link to case { $reference }: { $url } It opens until { $until }.
link-reply = We have answered what you asked.
link-reply-email-subject = Answer in case { $reference }
link-reply-sms = We have answered you in case { $reference }: { $url } The link opens until { $until }.
link-email-body =
    { $told }

    Reference: { $reference }

    Open the case here:
    { $url }

    The link opens until { $until }. You get a code from us when you open it.

    To protect people's privacy, this e-mail says nothing about the case itself.

    Regards, { $municipality }
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
notice-given-back-email-subject = Given back: case { $reference } ({ $priority })
notice-given-back-email-body =
    A recipient has given a case back to you. The case says why.

    Reference: { $reference }
    How urgent: { $priority }
    Due: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-given-back-sms = Given back: case { $reference }. { $priority }. Due: { $due }. Log in to read it: { $url }
notice-said-done-email-subject = Said to be done: case { $reference } ({ $priority })
notice-said-done-email-body =
    A recipient says that a case is done. Look at it, and end it if that is so.

    Reference: { $reference }
    How urgent: { $priority }
    Due: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-said-done-sms = Said to be done: case { $reference }. { $priority }. Due: { $due }. Log in to read it: { $url }
notice-asked-email-subject = Question in case { $reference } ({ $priority })
notice-asked-email-body =
    A recipient asks you something in a case.

    Reference: { $reference }
    How urgent: { $priority }
    Due: { $due }

    Log in to read it:
    { $url }

    To protect people's privacy, this e-mail says nothing about the case itself.
notice-asked-sms = Question in case { $reference }. { $priority }. Due: { $due }. Log in to read it: { $url }
link-heading = A case for { $name }
link-lead = { $municipality } has a case for you in Sifra. We show it once you have typed a code from us.
link-send-sms = Send a code by SMS to { $to }
link-send-email = Send a code by e-mail to { $to }
link-no-way = We have no number and no address to send the code to. Please call us.
link-code-sent-sms = We have sent a code by SMS to { $to }. It is good for a quarter of an hour.
link-code-sent-email = We have sent a code by e-mail to { $to }. It is good for a quarter of an hour.
link-code-label = Code
link-code-hint = Six digits, from the newest message from us.
link-code-open = Open the case
link-code-again = No code yet?
link-code-form = Type the whole code: six digits.
link-code-wrong = That is not the code. Look in the newest message from us. You have { $left } tries left.
link-code-spent = That code is no longer good. Ask for a new one.
link-code-wait = We have sent many codes by now. Wait { $minutes } minutes, and ask for a new one. If it is urgent, call us.
link-closed = The link no longer works
link-closed-advice = If you expect a case from us, call us and we will help you.
link-call = Call { $municipality }:
link-expired = The link has ended
link-expired-lead = The case is still with you. We can send a new link to the number or address that we have.
link-expired-send = Send a new link
link-expired-sent = We have sent a new link. It comes in a moment.
link-expired-not-sent = We could not send more links now. Wait an hour, or call us.
link-over = The case is no longer with you
link-over-done = Thank you, the case is reported done
link-over-given-back = The case is given back to us
link-over-lead = You need not do more. If you want to say something about it, call us.
link-due = Due: { $due }
link-overdue = It was due { $due }
link-place = Place
link-sheet = Sheet for the police
link-sheet-gone = The sheet has been withdrawn. Call us if you need it.
link-unit = Dwelling
link-building = Building
link-words = To you
link-told = What was reported
link-hidden = More was told, but it is about people and is not shown here.
link-who = Who reported is not shown here. If you need to get in touch, ask us.
link-photos = Photos
link-photo = Photo { $number }
link-waits = We wait for your answer.
link-received = You have said that you have it.
link-accepted = You have taken it.
link-accepted-day = You have taken it, and come { $day }.
link-accepted-visit = You come { $when }.
link-visit-unsuited = The visit { $when } did not suit. Choose another time.
link-day = { $weekday } { $day } { $month }
link-receipt = We have it
link-receipt-lead = Then we know that it has arrived, and do not remind you of it.
link-accept = We take it
link-accept-again = Change the time
link-accept-day = When do you come?
link-accept-hint = You can leave the field empty.
link-hours-hint = Must somebody be at home? Type between which times you come, and those who reported are told.
link-from = From
link-to = To
link-stay-away = Cancel the visit
link-stay-away-hint = Those who reported are told that you do not come.
link-access = Before you go there
link-opener = Opens
link-dog = Dog
link-careful = Take care
link-yes = Yes
link-no = No
link-not-asked = Not asked
link-done = Report it done
link-done-words = What was done?
link-done-resolves = The case ends, and whoever reported it is told.
link-done-confirms = We look at it and end the case.
link-done-photos = Photos
link-done-photos-hint = You can add up to three. Where they were taken is removed from them.
link-done-photos-kept = { $count } of your photos are there already.
link-ask = Ask us
link-ask-label = What do you want to know?
link-ask-send = Send the question
link-back = Give the case back
link-back-label = Why is it not yours?
link-back-send = Give it back
link-answers = What was said
link-said-receipt = You said that you have it
link-said-accepted = You took the case
link-said-accepted-day = You took the case, and come { $day }
link-said-question = You asked
link-said-done = You reported it done
link-said-given-back = You gave it back
link-said-reply = We answered
link-notice-receipt = Thank you. We have noted that you have it.
link-notice-accepted = Thank you. We have noted that you take it.
link-notice-stays-away = The visit is cancelled, and those who reported are told.
link-notice-question = Thank you. We tell you when we have answered, and the answer comes here.
link-overtaken = Something has changed since you opened the page. See how the case stands now. What you typed is not lost: send it again if it still holds.
link-changed = Something has changed since you opened the page. See how the case stands now.
link-not-open = The case has ended, so the answer was not kept. Call us if something is wrong.
link-too-late = The case was no longer with you, so what you sent was not kept. Call us if something is wrong.
link-not-theirs = You are only told of the case. Ask us if you are to do something.
link-words-missing = Type something before you send.
link-words-too-long = The text is { $over } characters too long. Make it shorter.
link-day-past = That day is past. Choose today or later.
link-day-form = Type the day as 24.11.2026, or leave the field empty.
link-time-past = That time is past. Choose one to come.
link-day-missing = Choose the day too.
link-day-far = That is too far ahead. Choose a day within half a year.
link-time-missing = Type both when you come at the earliest and at the latest.
link-time-form = Type the time as 10.30.
link-time-backwards = The visit must end after it begins.
link-time-too-long = Nobody can wait at home that long. Type six hours at most.
link-time-night = Type a time between 7 and 21.
link-photo-too-large = The photo is too large. Take a smaller one, or send without. What you typed stands here.
link-photo-unfit = The file is no photo that we can show. Take a new one, or send without. What you typed stands here.
link-photo-not-now = The photo was not kept. Try once more, or send without. What you typed stands here.
link-photo-cut-off = The line broke. What you typed stands here. Choose the photo again, and send.
link-photo-too-many = You can add up to three photos. The first three are there.
