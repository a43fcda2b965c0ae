-- What was done in an area, newest first.
CREATE INDEX cases_done_in_area ON cases (area, queue_rank, id) WHERE NOT is_open;
