-- Led by a column that the question names: SQLite takes no index for being
-- smaller, and walked all open cases for the few of these.
DROP INDEX cases_unsure;
CREATE INDEX cases_unsure ON cases (unsure, queue_rank, id, owner) WHERE is_open;
DROP INDEX cases_waiting;
CREATE INDEX cases_open_of_status ON cases (status, queue_rank, id, owner) WHERE is_open;
