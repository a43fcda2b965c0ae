-- Who writes to us: one row a number. Taking in a text locks its row first, so
-- that two texts of one number are read one after the other.
CREATE TABLE senders (
    sender TEXT PRIMARY KEY,
    texted_at BIGINT NOT NULL
);

-- What an acknowledgement asked, and whether it was answered.
CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    phone TEXT NOT NULL,
    ask TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX questions_by_phone ON questions (phone, asked_at);
CREATE INDEX questions_by_report ON questions (report_id);

-- How many answers a number was sent lately. Of these alone: an index over all
-- messages would be taken for the claims too, and slow them.
CREATE INDEX answers_to_a_number ON messages (recipient, due_at)
WHERE channel = 'sms' AND purpose IN ('acknowledgement', 'answer');

-- The report that an SMS was, where it was one.
ALTER TABLE inbound_sms ADD COLUMN report_id TEXT REFERENCES reports (id);
CREATE INDEX inbound_sms_by_report ON inbound_sms (report_id);
CREATE INDEX inbound_sms_by_case ON inbound_sms (case_id, received_at);
