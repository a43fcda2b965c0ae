-- How far the gateway's list of incoming texts has been read: one row.
CREATE TABLE inbound_read (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    -- what was texted before is not this installation's to take in
    begun_at BIGINT NOT NULL,
    -- by the gateway's clock: all up to here is kept, or held below
    read_until BIGINT NOT NULL
);

-- Texts that could not be kept although the database answered. They are still
-- at the gateway and fetched again in each round.
CREATE TABLE inbound_held (
    sid TEXT PRIMARY KEY,
    held_at BIGINT NOT NULL
);
