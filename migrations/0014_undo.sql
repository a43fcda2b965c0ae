-- The last act on a case that told nobody, so that it can be taken back.
CREATE TABLE undoables (
    case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    -- Of the case after the act: nothing has happened since.
    version BIGINT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- What of the case the act changed, as it was before (JSON).
    was TEXT NOT NULL,
    -- The ids of the lines of history that the act wrote (JSON).
    lines TEXT NOT NULL
);

-- What else a reporter has told of.
CREATE INDEX reports_by_email ON reports (reporter_email, received_at)
    WHERE reporter_email IS NOT NULL;
