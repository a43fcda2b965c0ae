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

-- Photos that staff took of their work. They belong to the case, whatever reports
-- come to it or leave it.
CREATE TABLE staff_photos (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- who took it
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- the same mark again is the same photo
    mark TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    -- written before its file, and there once the file is safe
    is_kept BOOLEAN NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    UNIQUE (case_id, mark)
);
