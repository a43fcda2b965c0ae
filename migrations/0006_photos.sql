-- Photos that came with an SMS (MMS). The gateway keeps them until we have
-- fetched them; what we keep is encoded anew and stands in the attachments.
CREATE TABLE photos (
    -- the report's id and the place in the message: written once with it
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- from 1, as they came
    position BIGINT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('to_fetch', 'kept', 'refused')),
    -- as the gateway said, then as we found or made it
    content_type TEXT NOT NULL,
    size BIGINT,
    width BIGINT,
    height BIGINT,
    -- why it was refused, or what came of the last try
    reason TEXT,
    storage_key TEXT,
    -- when it may be tried, or when the worker's lease ends
    due_at BIGINT NOT NULL,
    worker TEXT,
    attempts BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX photos_by_case ON photos (case_id, received_at);
CREATE INDEX photos_by_report ON photos (report_id);
CREATE INDEX photos_to_fetch ON photos (due_at) WHERE state = 'to_fetch';
