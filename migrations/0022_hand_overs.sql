-- A case given to somebody who must act, and what is known of its arrival.

-- Lines of the history can be written by a recipient without an account.
CREATE TABLE history_by_all (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    account_id TEXT REFERENCES accounts (id),
    -- The recipient's key, where the actor is one.
    recipient TEXT,
    event TEXT NOT NULL,
    was TEXT,
    became TEXT,
    reason TEXT
);
INSERT INTO history_by_all (id, case_id, at, actor, account_id, event, was, became, reason)
    SELECT id, case_id, at, actor, account_id, event, was, became, reason FROM history;
DROP TABLE history;
ALTER TABLE history_by_all RENAME TO history;
CREATE INDEX history_by_case ON history (case_id, at, id);
CREATE INDEX history_of_work ON history (case_id, event, at, actor, was, became, id)
    WHERE event NOT IN ('reported', 'judged', 'routed');
CREATE INDEX history_of_status ON history (at, case_id, was, became, id)
    WHERE event = 'status_changed';
CREATE INDEX history_of_leaving ON history (case_id) WHERE event = 'report_left';
CREATE INDEX history_undone ON history (was) WHERE event = 'undone';

CREATE TABLE hand_overs (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- A key of the configuration: whoever it was stays named when it is gone.
    recipient TEXT NOT NULL,
    -- The recipient acts for the case's owner; else is told of the case.
    acts BOOLEAN NOT NULL,
    -- The routing rule that gave it; nothing where a person did.
    rule TEXT,
    given_by TEXT REFERENCES accounts (id),
    given_at BIGINT NOT NULL,
    -- Written for the recipient by whoever gave it.
    words TEXT,
    arrival TEXT NOT NULL,
    arrival_at BIGINT NOT NULL,
    -- Steps of the chain that have been taken, and when the next one is due.
    steps BIGINT NOT NULL,
    next_at BIGINT,
    -- How it ended; nothing while it stands.
    ending TEXT,
    ended_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX hand_overs_by_case ON hand_overs (case_id, given_at, id);
CREATE INDEX hand_overs_due ON hand_overs (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX hand_overs_standing ON hand_overs (recipient, given_at, id) WHERE ending IS NULL;

-- What went out for a hand-over, and how.
CREATE TABLE hand_over_sends (
    hand_over_id TEXT NOT NULL REFERENCES hand_overs (id),
    step BIGINT NOT NULL,
    channel TEXT NOT NULL,
    -- In the outbox, or of the webhook that carries it.
    message_id TEXT REFERENCES messages (id),
    webhook_id TEXT,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (hand_over_id, step, channel)
);
CREATE INDEX hand_over_sends_by_message ON hand_over_sends (message_id);
CREATE INDEX hand_over_sends_by_webhook ON hand_over_sends (webhook_id);

-- Links by which a recipient without an account comes to their hand-over.
CREATE TABLE hand_over_links (
    -- SHA-256 of the token, in hex.
    token_hash TEXT PRIMARY KEY,
    hand_over_id TEXT NOT NULL REFERENCES hand_overs (id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX hand_over_links_by_hand_over ON hand_over_links (hand_over_id, made_at);
