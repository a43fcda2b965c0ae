-- What staff need to find the right case first.

-- The place in the queue, smallest first. Open: the due date, emergencies
-- before everything else. Done: the latest change first.
ALTER TABLE cases ADD COLUMN queue_rank BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET queue_rank = CASE
    WHEN NOT is_open THEN -updated_at
    WHEN gravity = 3 THEN due_at - 4503599627370496
    ELSE due_at
END;

DROP INDEX cases_in_queue;
DROP INDEX cases_in_all_queues;
-- Each of the open ones has but the few open cases in it: cheap to keep, and
-- walked in the order of the queue.
CREATE INDEX cases_open ON cases (queue_rank, id) WHERE is_open;
CREATE INDEX cases_open_of_owner ON cases (owner, queue_rank, id) WHERE is_open;
CREATE INDEX cases_open_of_category ON cases (category, queue_rank, id) WHERE is_open;
CREATE INDEX cases_open_in_area ON cases (area, category, queue_rank, id) WHERE is_open;
CREATE INDEX cases_open_by_area ON cases (area, queue_rank, id) WHERE is_open;
CREATE INDEX cases_open_of_assignee ON cases (assignee, queue_rank, id) WHERE is_open;
CREATE INDEX cases_free ON cases (queue_rank, id, owner) WHERE is_open AND assignee IS NULL;
CREATE INDEX cases_unsure ON cases (queue_rank, id, owner) WHERE is_open AND unsure;
CREATE INDEX cases_waiting ON cases (queue_rank, id, owner) WHERE is_open AND status = 'waiting';
CREATE INDEX reports_by_language ON reports (case_id, language);
CREATE INDEX cases_done ON cases (queue_rank, id) WHERE NOT is_open;
CREATE INDEX cases_done_of_owner ON cases (owner, queue_rank, id) WHERE NOT is_open;

-- How far each account has followed each case that it has opened.
CREATE TABLE last_looks (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    looked_at BIGINT NOT NULL,
    -- the newest line of the history that was on the page
    seen_until BIGINT NOT NULL,
    PRIMARY KEY (account_id, case_id)
);
CREATE INDEX last_looks_by_time ON last_looks (account_id, looked_at);

-- Filters of the queue that somebody gave a name.
CREATE TABLE saved_views (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- a department, or all; NULL: its owner's alone
    shared_with TEXT,
    name TEXT NOT NULL,
    -- as in the queue's address
    query TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX saved_views_by_account ON saved_views (account_id, created_at);
CREATE INDEX saved_views_shared ON saved_views (shared_with, created_at) WHERE shared_with IS NOT NULL;

-- The words of each case, folded to plain letters and digits: of its place, of
-- its reports, and of what the reporters added. They go with what they came
-- from. Ids of cases grow with time, so that the newest of a word are at hand.
CREATE TABLE search_words (
    case_id TEXT NOT NULL,
    word TEXT NOT NULL,
    -- a report's id, an SMS's, or place
    source TEXT NOT NULL,
    PRIMARY KEY (case_id, word, source)
);
CREATE INDEX search_words_by_word ON search_words (word, case_id);

-- Up to which case the words of what was there before have been filled in.
CREATE TABLE search_filling (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    filled_until TEXT NOT NULL,
    is_done BOOLEAN NOT NULL
);
INSERT INTO search_filling (id, filled_until, is_done) VALUES (1, '', FALSE);
