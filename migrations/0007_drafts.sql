-- Reports that are being written, sealed with a key made of the token in the
-- page's address: whoever has only this table can read none of them.
CREATE TABLE drafts (
    -- SHA-256 of the token
    id TEXT PRIMARY KEY,
    sealed TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX drafts_by_expiry ON drafts (expires_at);
