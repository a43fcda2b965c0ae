-- Cases that turned out to be the same matter, and how both stood, so that a
-- merge can be taken back.
CREATE TABLE merges (
    id TEXT PRIMARY KEY,
    -- that its reports went to
    into_case TEXT NOT NULL REFERENCES cases (id),
    from_case TEXT NOT NULL REFERENCES cases (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    merged_at BIGINT NOT NULL,
    -- JSON: how the two stood before, and the one that goes on afterwards
    from_was TEXT NOT NULL,
    into_was TEXT NOT NULL,
    into_became TEXT NOT NULL,
    -- JSON: the ids of what went along
    took TEXT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX merges_by_into ON merges (into_case, merged_at);

-- Pairs of cases of which somebody said that they are not the same. The lesser
-- id comes first.
CREATE TABLE not_alike (
    one_case TEXT NOT NULL REFERENCES cases (id),
    other_case TEXT NOT NULL REFERENCES cases (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one_case, other_case)
);
CREATE INDEX not_alike_by_other ON not_alike (other_case);

-- What else there is in a building, whatever its entrances are called.
CREATE INDEX cases_by_building ON cases (building_name, opened_at DESC, id)
WHERE building_name IS NOT NULL;
