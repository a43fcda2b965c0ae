-- What the police get of a case: only what was chosen, approved by a person.

CREATE TABLE police_sheets (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- The sheet that this one adds to.
    follows TEXT REFERENCES police_sheets (id),
    made_by TEXT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    -- The latest draft: also in police_drafts.
    changed_by TEXT NOT NULL REFERENCES accounts (id),
    changed_at BIGINT NOT NULL,
    chosen TEXT NOT NULL,
    -- The case as the draft was made from it: a hash of each aspect.
    basis TEXT NOT NULL,
    -- Counts changes, against lost updates.
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- Somebody waits for another person's approval.
    asked_at BIGINT,
    -- From here on of an approved sheet alone. Numbers have no gaps.
    year BIGINT,
    nth BIGINT,
    -- The sheet as it was approved, with its SHA-256 in hex.
    html TEXT,
    fingerprint TEXT,
    photos TEXT,
    approved_by TEXT REFERENCES accounts (id),
    approved_at BIGINT,
    hand_over_id TEXT REFERENCES hand_overs (id),
    withdrawn_by TEXT REFERENCES accounts (id),
    withdrawn_at BIGINT,
    paper_by TEXT REFERENCES accounts (id),
    paper_at BIGINT,
    paper_to TEXT
);
CREATE INDEX police_sheets_by_case ON police_sheets (case_id, made_at, id);
CREATE UNIQUE INDEX police_sheets_by_number ON police_sheets (year, nth);
CREATE UNIQUE INDEX police_sheets_by_hand_over ON police_sheets (hand_over_id);
CREATE INDEX police_sheets_asked ON police_sheets (asked_at) WHERE asked_at IS NOT NULL;

-- Each draft of a sheet, as it was kept.
CREATE TABLE police_drafts (
    sheet_id TEXT NOT NULL REFERENCES police_sheets (id),
    version BIGINT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kept_at BIGINT NOT NULL,
    chosen TEXT NOT NULL,
    PRIMARY KEY (sheet_id, version)
);

-- The newest number of each year. Its row is the lock of who numbers next.
CREATE TABLE police_numbers (
    year BIGINT PRIMARY KEY,
    newest BIGINT NOT NULL
);

-- That somebody rang the police about a case.
CREATE TABLE police_calls (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    called_at BIGINT NOT NULL,
    number TEXT NOT NULL,
    -- A role, as the operator on duty: no name.
    spoke_to TEXT NOT NULL,
    log_number TEXT,
    noted_at BIGINT NOT NULL
);
CREATE INDEX police_calls_by_case ON police_calls (case_id, called_at, id);

-- What the police answered.
CREATE TABLE police_answers (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    log_number TEXT,
    words TEXT NOT NULL,
    noted_at BIGINT NOT NULL
);
CREATE INDEX police_answers_by_case ON police_answers (case_id, noted_at, id);
