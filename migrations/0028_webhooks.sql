-- Calls to partners' systems, kept in the transaction that causes them, and
-- every attempt at one.
CREATE TABLE webhook_calls (
    -- Goes with every attempt, by which the receiver knows a repeat.
    id TEXT PRIMARY KEY,
    -- A key of the configuration: whoever it was stays named when it is gone.
    endpoint TEXT NOT NULL,
    event TEXT NOT NULL,
    -- The bytes that are sent, fixed when they were promised.
    payload TEXT NOT NULL,
    case_id TEXT REFERENCES cases (id),
    hand_over_id TEXT REFERENCES hand_overs (id),
    promised_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- When it may be tried, or when the lease ends; nothing once it is settled.
    due_at BIGINT,
    -- Who has the lease.
    worker TEXT,
    attempts BIGINT NOT NULL,
    -- Attempts since it was promised or last replayed.
    tries BIGINT NOT NULL,
    -- The last answer's status, and why it was no good one.
    status BIGINT,
    failure TEXT,
    settled_at BIGINT
);
CREATE INDEX webhook_calls_due ON webhook_calls (endpoint, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_calls_by_state ON webhook_calls (endpoint, state, settled_at);
CREATE INDEX webhook_calls_by_time ON webhook_calls (promised_at, id);
CREATE INDEX webhook_calls_of_hand_over ON webhook_calls (hand_over_id) WHERE hand_over_id IS NOT NULL;

CREATE TABLE webhook_attempts (
    call_id TEXT NOT NULL REFERENCES webhook_calls (id),
    number BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    -- How long it took, in milliseconds; nothing where nobody knows.
    took BIGINT,
    outcome TEXT NOT NULL,
    status BIGINT,
    reason TEXT,
    PRIMARY KEY (call_id, number)
);

-- Endpoints that said that they are gone, until somebody turns them on again.
CREATE TABLE webhook_endpoints_off (
    name TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);
