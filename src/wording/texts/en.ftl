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

## Answers by SMS

answer-status-open = { $reference }: { $owner } has your case. Deadline: { $due }. Anyone in danger? Call 110, 112 or 113.
answer-status-waiting = { $reference }: { $owner } has your case, but must wait for parts, an answer or others. Deadline: { $due }.
answer-status-resolved = { $reference }: This has been solved. Is something still wrong? Tell us what it is, and we will look at it.
answer-status-closed = { $reference }: This case is closed. Is something still wrong? Tell us what it is, and we will look at it.
answer-no-report-known = We find no case from this number. Do you want to report something? Tell us what is wrong, and where.
answer-help = Tell us what is wrong, and where: street, house number and, if you can, dwelling number, such as H0203. Write STATUS to hear how it is going, STOP to get no more messages. Anyone in danger? Call 110, 112 or 113.
answer-stopped = You will get no more messages from us about your cases. If you write to us about something new, we will answer.
answer-cancelled-noted = { $reference }: Thank you for telling us. We have noted that it is in order.
