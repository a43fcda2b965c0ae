-- A fault of what all in the building share: neighbours may be told that it is
-- reported, and follow the case. Cases from before this are never named.
ALTER TABLE cases ADD COLUMN shared BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX cases_to_follow ON cases (address, opened_at) WHERE shared AND is_open;

-- What was answered to the questions that followed, also in words: the
-- municipality may ask otherwise tomorrow.
CREATE TABLE report_answers (
    report_id TEXT NOT NULL REFERENCES reports (id),
    -- from 1, as they were asked
    position BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked TEXT NOT NULL,
    answered TEXT NOT NULL,
    PRIMARY KEY (report_id, position)
);
