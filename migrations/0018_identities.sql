-- Who reported is shown when somebody asks, for a while, and that is logged.

-- The report whose reporter was shown.
ALTER TABLE access_log ADD COLUMN report_id TEXT;
CREATE INDEX access_log_by_time ON access_log (at, id);
CREATE INDEX access_log_by_account ON access_log (account_id, at, id);

-- Sessions to which the reporters of a case are shown, and until when.
CREATE TABLE shown_identities (
    session_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    until BIGINT NOT NULL,
    PRIMARY KEY (session_id, case_id)
);
