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
start-sms = Send a text message to
start-sms-how = Tell us what has happened, and where.
start-phone = Call the housing office:
start-email = Write to

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
choice-question = Which address do you mean?
choice-hint = You wrote “{ $typed }”.
choice-or = or
choice-none = None of these
choice-keep = We use what you wrote: “{ $typed }”
choice-missing = Choose an address, or choose “None of these”.
dwelling-question = Is it about one dwelling?
dwelling-hint = Write the dwelling number if you know it: one letter and four digits, such as H0203. It is often by the door or on the mailbox. If not, go on without filling this in.
dwelling-choose = Choose the dwelling number in { $address } if you know it. The digits after the letter are the floor.
dwelling-none = No, or I do not know
dwelling-floor = { $unit } (floor { $floor })
dwelling-basement = { $unit } (basement)
dwelling-cellar = { $unit } (cellar)
dwelling-loft = { $unit } (loft)
dwelling-wrong = Write the dwelling number as one letter (H, U, K or L) and four digits, for example H0203. If you do not know it, leave the field empty.
contact-question = How can we reach you?
contact-hint = Only those who work on the case see who you are. We do not tell the person it is about.
contact-phone = By text message
contact-phone-who = You get answers and news by text message. The messages do not say what the case is about.
contact-phone-label = Mobile number
contact-email = By e-mail
contact-email-who = You get answers and news by e-mail. The messages do not say what the case is about.
contact-email-label = E-mail address
contact-none = I want to be anonymous
contact-none-who = None of us know who you are, and we cannot ask you anything. You get a link where you can follow the case.
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
receipt-told-page = You are anonymous, so we cannot write to you. Keep the link below.
receipt-told-not = We could not send you an answer at the number or address you gave. Keep the link to this page.
receipt-more = Do you want to add something? Report again, and write the reference in the text.
receipt-page = Your own page
receipt-page-keep = Here you see who has your case, and what happens. The link is yours alone. Anyone who has it can open the page.
receipt-danger = If it becomes dangerous, do not wait for us: call 110 (fire), 112 (police) or 113 (ambulance).
holder-byggdrift = Byggdrift (the caretakers) has your case
holder-housing_office = Boligkontoret (the housing office) has your case
holder-police = Your case is for the police
case-resolved = Your case is solved
case-closed = Your case is closed
case-due = Deadline: { $due }.
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
case-add = Do you want to add something?
case-add-how = Report again, and write the reference in the text.
case-report-again = Report again

## When something went wrong

error-not-found = We cannot find the page
error-not-found-advice = The address may be mistyped. If you came from a text message or an e-mail, check that the whole link came along.
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
