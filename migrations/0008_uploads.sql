-- Photos that came before their report: with a form that is being written, or
-- with something to add to a report. The pictures themselves are in the
-- attachments, encoded anew; with the report they become rows of `photos`.
CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    -- the draft's id, or the report's
    owner TEXT NOT NULL,
    -- from 1; nothing while the file is being put away, or taken away
    position BIGINT,
    -- made by the browser: the same mark again is the same photo
    mark TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    received_at BIGINT NOT NULL
);
-- Two requests at once cannot take the same place.
CREATE UNIQUE INDEX uploads_by_place ON uploads (owner, position) WHERE position IS NOT NULL;
CREATE UNIQUE INDEX uploads_by_mark ON uploads (owner, mark) WHERE position IS NOT NULL;
CREATE INDEX uploads_by_age ON uploads (received_at);
