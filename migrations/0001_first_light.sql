-- One text for SQLite and PostgreSQL: ids are TEXT (UUIDv7), instants BIGINT
-- (Unix milliseconds), JSON is TEXT. Words are those of the domain.

-- The address register. An import writes a new edition beside the old one and
-- then turns `register_state` in one step.
CREATE TABLE register_state (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    edition BIGINT NOT NULL,
    loaded_at BIGINT NOT NULL
);

CREATE TABLE register_addresses (
    edition BIGINT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT NOT NULL,
    street TEXT NOT NULL,
    number BIGINT,
    letter TEXT,
    text TEXT NOT NULL,
    postcode TEXT NOT NULL,
    post_town TEXT NOT NULL,
    epsg BIGINT,
    north DOUBLE PRECISION,
    east DOUBLE PRECISION,
    PRIMARY KEY (edition, position)
);

CREATE TABLE register_buildings (
    edition BIGINT NOT NULL,
    position BIGINT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    owner TEXT NOT NULL,
    manager TEXT NOT NULL,
    area TEXT NOT NULL,
    units TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (edition, position)
);

-- Staff.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- lower-cased name: logging in does not ask for the right case
    login TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('triage', 'staff', 'leader', 'administrator', 'reader')),
    department TEXT CHECK (department IN ('byggdrift', 'housing_office', 'police')),
    password_hash TEXT NOT NULL,
    failures BIGINT NOT NULL DEFAULT 0,
    locked_until BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    -- SHA-256 of the cookie's token: a copy of the table opens no session
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    csrf TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

-- Cases and what belongs to them.
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'urgent', 'emergency')),
    -- 3 emergency to 0 low: what the queue sorts by
    gravity BIGINT NOT NULL CHECK (gravity BETWEEN 0 AND 3),
    status TEXT NOT NULL CHECK (status IN ('new', 'in_progress', 'waiting', 'resolved', 'closed')),
    is_open BOOLEAN NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('byggdrift', 'housing_office', 'police')),
    also_notify TEXT NOT NULL,
    assignee TEXT REFERENCES accounts (id),
    address TEXT,
    postcode TEXT,
    street TEXT,
    unit TEXT,
    typed_address TEXT,
    building_name TEXT,
    area TEXT,
    unsure BOOLEAN NOT NULL,
    due_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX cases_in_queue ON cases (owner, is_open, gravity DESC, due_at, id);
CREATE INDEX cases_in_all_queues ON cases (is_open, gravity DESC, due_at, id);

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    reference TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL CHECK (channel IN ('web', 'sms', 'api', 'phone', 'email')),
    text TEXT NOT NULL,
    typed_address TEXT,
    typed_unit TEXT,
    language TEXT NOT NULL,
    reporter_name TEXT,
    reporter_phone TEXT,
    reporter_email TEXT,
    status_token TEXT NOT NULL UNIQUE,
    received_at BIGINT NOT NULL
);
CREATE INDEX reports_by_case ON reports (case_id, received_at);
CREATE INDEX reports_by_phone ON reports (reporter_phone, received_at);

-- What triage concluded, as it was, also after staff correct the case.
CREATE TABLE decisions (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    decision TEXT NOT NULL,
    owner TEXT NOT NULL,
    rule TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX decisions_by_case ON decisions (case_id);

CREATE TABLE history (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at BIGINT NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('sifra', 'reporter', 'staff')),
    account_id TEXT REFERENCES accounts (id),
    event TEXT NOT NULL,
    was TEXT,
    became TEXT,
    reason TEXT
);
CREATE INDEX history_by_case ON history (case_id, at, id);

-- The outbox: written in the transaction that promises the message.
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    promise TEXT NOT NULL UNIQUE,
    case_id TEXT REFERENCES cases (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('acknowledgement', 'notice', 'answer', 'update')),
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'email', 'page')),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    precedence BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'leased', 'accepted', 'delivered', 'failed')),
    due_at BIGINT NOT NULL,
    worker TEXT,
    look_up_first BOOLEAN NOT NULL,
    attempts BIGINT NOT NULL,
    gateway_id TEXT,
    failure TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX messages_to_send ON messages (precedence DESC, due_at) WHERE state IN ('waiting', 'leased');
CREATE INDEX messages_by_case ON messages (case_id);
CREATE INDEX messages_by_gateway_id ON messages (gateway_id);

CREATE TABLE attempts (
    message_id TEXT NOT NULL REFERENCES messages (id),
    number BIGINT NOT NULL,
    worker TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'later', 'unknown')),
    detail TEXT,
    PRIMARY KEY (message_id, number)
);

-- The same request again gets the same answer.
CREATE TABLE repeats (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports (id),
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
);

-- Every SMS that came in, whatever it meant.
CREATE TABLE inbound_sms (
    sid TEXT PRIMARY KEY,
    sender TEXT NOT NULL,
    receiver TEXT NOT NULL,
    text TEXT NOT NULL,
    intent TEXT NOT NULL,
    case_id TEXT REFERENCES cases (id),
    received_at BIGINT NOT NULL
);
CREATE INDEX inbound_sms_by_sender ON inbound_sms (sender, received_at);

-- Numbers that said stop; a new report from them starts messages again.
CREATE TABLE stopped_numbers (
    phone TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);

-- Who looked at what.
CREATE TABLE access_log (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    case_id TEXT REFERENCES cases (id),
    action TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX access_log_by_case ON access_log (case_id, at);
