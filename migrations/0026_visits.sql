-- Visits that were agreed, and what whoever comes must know to get in.

CREATE TABLE visits (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- Who comes: an account, or a recipient by key.
    account_id TEXT REFERENCES accounts (id),
    recipient TEXT,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- Is still to come, or wants another time: not cancelled and not done.
    stands BOOLEAN NOT NULL,
    -- In the words of whom it did not suit.
    wish TEXT,
    -- Counts what was told of it, for calendars.
    sequence BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX visits_by_case ON visits (case_id, starts_at, id);
CREATE INDEX visits_by_account ON visits (account_id, starts_at) WHERE stands;
CREATE INDEX visits_by_recipient ON visits (recipient, starts_at) WHERE stands;

-- A case's visits are also those of cases that went into it.
CREATE INDEX cases_by_merged_into ON cases (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE access_notes (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    -- Who opens, and how.
    opener TEXT NOT NULL,
    -- yes, no, unknown
    dog TEXT NOT NULL,
    -- yes, no, unknown
    careful TEXT NOT NULL,
    -- What to be careful about.
    words TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    noted_at BIGINT NOT NULL
);
