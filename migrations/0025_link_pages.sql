-- What happens on the page of a hand-over's link.

-- Codes that show that who has the link is the recipient.
CREATE TABLE link_codes (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL REFERENCES hand_over_links (token_hash),
    -- SHA-256 over the link's token and the code: who reads this table has no
    -- token, and cannot try all codes.
    code_hash TEXT NOT NULL,
    -- sms, email
    channel TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_codes_by_link ON link_codes (token_hash, made_at, id);

-- Browsers in which the right code was given. A key that has expired opens
-- nothing, but still tells who had the code from strangers.
CREATE TABLE link_keys (
    -- SHA-256 of the key, in hex.
    key_hash TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL REFERENCES hand_over_links (token_hash),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- How links were used: what and when, and nothing of the device or the network.
CREATE TABLE link_uses (
    id TEXT PRIMARY KEY,
    hand_over_id TEXT NOT NULL REFERENCES hand_overs (id),
    what TEXT NOT NULL,
    -- Who of the staff it was, where it was one of them.
    account_id TEXT REFERENCES accounts (id),
    at BIGINT NOT NULL
);
CREATE INDEX link_uses_by_hand_over ON link_uses (hand_over_id, at, id);

-- What recipients answered on such a page, and what staff replied.
CREATE TABLE hand_over_answers (
    id TEXT PRIMARY KEY,
    hand_over_id TEXT NOT NULL REFERENCES hand_overs (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- Of its form: the same form sent twice is the same answer.
    mark TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    -- When they mean to do it, as 2026-11-24.
    day TEXT,
    -- Of a reply: to which question, and by whom.
    replies_to TEXT REFERENCES hand_over_answers (id),
    account_id TEXT REFERENCES accounts (id),
    -- Staff should look at it, and have not.
    waits BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (hand_over_id, mark)
);
CREATE INDEX hand_over_answers_of_case ON hand_over_answers (case_id, at, id);
CREATE INDEX hand_over_answers_waiting ON hand_over_answers (case_id) WHERE waits;

-- Photos of the work are also taken by recipients without an account.
CREATE TABLE work_photos (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- Who took it: one of the staff, or a recipient by key.
    account_id TEXT REFERENCES accounts (id),
    recipient TEXT,
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
INSERT INTO work_photos (id, case_id, account_id, mark, storage_key, is_kept, width, height, taken_at)
    SELECT id, case_id, account_id, mark, storage_key, is_kept, width, height, taken_at FROM staff_photos;
DROP TABLE staff_photos;
ALTER TABLE work_photos RENAME TO staff_photos;
