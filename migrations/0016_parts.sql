-- A case that is a part of another: what it is about, in words for its owner,
-- who has no business with all that was reported.
CREATE TABLE parts (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    words TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL
);

-- The photos that its owner sees.
CREATE TABLE part_photos (
    case_id TEXT NOT NULL REFERENCES cases (id),
    photo_id TEXT NOT NULL REFERENCES photos (id),
    PRIMARY KEY (case_id, photo_id)
);

-- What was written to the reporters of the main case from a part.
CREATE TABLE part_messages (
    message_id TEXT PRIMARY KEY REFERENCES staff_messages (id),
    case_id TEXT NOT NULL REFERENCES cases (id)
);
CREATE INDEX part_messages_by_case ON part_messages (case_id);
