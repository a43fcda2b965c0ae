-- A message may stand in for another, and may wait in reserve until it must.
-- SQLite cannot alter a CHECK, so the tables are made anew and filled over.
CREATE TABLE messages_next (
    id TEXT PRIMARY KEY,
    promise TEXT NOT NULL UNIQUE,
    case_id TEXT REFERENCES cases (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('acknowledgement', 'notice', 'answer', 'update')),
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'email', 'page')),
    recipient TEXT NOT NULL,
    -- emptied some time after the message was settled
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    precedence BIGINT NOT NULL,
    -- reserve: goes out only where the message that it replaces fails
    state TEXT NOT NULL CHECK (state IN ('reserve', 'waiting', 'leased', 'accepted', 'delivered', 'failed')),
    due_at BIGINT NOT NULL,
    worker TEXT,
    look_up_first BOOLEAN NOT NULL,
    attempts BIGINT NOT NULL,
    gateway_id TEXT,
    failure TEXT,
    -- a message has one stand-in at most: sending again twice is sending again once
    replaces TEXT UNIQUE REFERENCES messages_next (id),
    created_at BIGINT NOT NULL,
    -- when the gateway first had it; never overwritten
    accepted_at BIGINT,
    updated_at BIGINT NOT NULL
);

INSERT INTO messages_next (id, promise, case_id, purpose, channel, recipient, subject, body, language,
    precedence, state, due_at, worker, look_up_first, attempts, gateway_id, failure, created_at,
    accepted_at, updated_at)
SELECT m.id, m.promise, m.case_id, m.purpose, m.channel, m.recipient, m.subject, m.body, m.language,
    m.precedence, m.state, m.due_at, m.worker, m.look_up_first, m.attempts, m.gateway_id, m.failure, m.created_at,
    CASE WHEN m.channel = 'page' THEN m.created_at
        WHEN m.state IN ('accepted', 'delivered') THEN COALESCE(
            (SELECT MIN(t.finished_at) FROM attempts t WHERE t.message_id = m.id AND t.outcome = 'accepted'),
            m.updated_at)
    END,
    m.updated_at
FROM messages m;

CREATE TABLE attempts_next (
    message_id TEXT NOT NULL REFERENCES messages_next (id),
    number BIGINT NOT NULL,
    worker TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'later', 'unknown')),
    detail TEXT,
    PRIMARY KEY (message_id, number)
);
INSERT INTO attempts_next (message_id, number, worker, started_at, finished_at, outcome, detail)
SELECT message_id, number, worker, started_at, finished_at, outcome, detail FROM attempts;

DROP TABLE attempts;
DROP TABLE messages;
ALTER TABLE messages_next RENAME TO messages;
ALTER TABLE attempts_next RENAME TO attempts;

CREATE INDEX messages_to_send ON messages (channel, precedence DESC, due_at, id)
    WHERE state IN ('waiting', 'leased');
CREATE INDEX messages_by_recipient ON messages (channel, recipient, precedence DESC, due_at, id)
    WHERE state IN ('waiting', 'leased');
CREATE INDEX messages_leased ON messages (channel, recipient) WHERE state = 'leased';
CREATE INDEX messages_by_case ON messages (case_id);
CREATE INDEX messages_by_gateway_id ON messages (gateway_id);
CREATE INDEX messages_failed ON messages (case_id) WHERE state = 'failed' AND purpose <> 'notice';
CREATE INDEX messages_with_text ON messages (updated_at)
    WHERE body <> '' AND state IN ('accepted', 'delivered', 'failed');
CREATE INDEX acknowledgements_sent ON messages (accepted_at)
    WHERE purpose = 'acknowledgement' AND channel <> 'page';

-- What all processes together may send by each channel.
CREATE TABLE lanes (
    channel TEXT PRIMARY KEY CHECK (channel IN ('sms', 'email')),
    -- Unix microseconds: the allowance is used up to this moment
    used_until BIGINT NOT NULL,
    paused_until BIGINT NOT NULL,
    -- in a row, that the gateway is to blame for
    failures BIGINT NOT NULL
);
INSERT INTO lanes (channel, used_until, paused_until, failures) VALUES ('sms', 0, 0, 0), ('email', 0, 0, 0);
