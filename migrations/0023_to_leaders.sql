-- Cases that have changed their owner as often as they may: a leader says whose
-- they are. Until then the owner stays.
CREATE TABLE to_leaders (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    -- The owner that somebody wanted.
    wanted TEXT NOT NULL,
    at BIGINT NOT NULL
);
