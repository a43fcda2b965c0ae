-- Reports that somebody told to staff, by telephone, at the counter or in an
-- e-mail, and that staff wrote down.
CREATE TABLE calls (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    -- who wrote it down
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- phone, counter, email
    came_by TEXT NOT NULL,
    -- whether whoever told it may be called back
    may_call BOOLEAN NOT NULL
);
