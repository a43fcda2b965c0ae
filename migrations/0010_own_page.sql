-- What staff write to the reporters of a case, and whose pages it stands on.
CREATE TABLE staff_messages (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- the report whose reporter alone it is for; NULL: to all of the case
    report_id TEXT REFERENCES reports (id),
    text TEXT NOT NULL,
    is_question BOOLEAN NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX staff_messages_by_case ON staff_messages (case_id, written_at);

-- Settled when it is written: who comes to the case later does not read what
-- was said to others, and who is moved away keeps what was said to them.
CREATE TABLE staff_message_readers (
    report_id TEXT NOT NULL REFERENCES reports (id),
    message_id TEXT NOT NULL REFERENCES staff_messages (id),
    PRIMARY KEY (report_id, message_id)
);

-- What a reporter did on their own page.
CREATE TABLE page_acts (
    -- a hash of what was sent: the same form sent twice is one act
    id TEXT PRIMARY KEY,
    -- whose page
    report_id TEXT NOT NULL REFERENCES reports (id),
    kind TEXT NOT NULL,
    -- the report that the words became
    became TEXT REFERENCES reports (id),
    answers TEXT REFERENCES staff_messages (id),
    at BIGINT NOT NULL
);
CREATE INDEX page_acts_by_report ON page_acts (report_id, at);
CREATE INDEX page_acts_by_became ON page_acts (became);

-- How it went, in the reporter's eyes: one answer for each report.
CREATE TABLE ratings (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    verdict TEXT NOT NULL,
    words TEXT NOT NULL,
    rated_at BIGINT NOT NULL
);
