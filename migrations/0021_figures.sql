-- How it went: what the leader's page counts. All of these grow at their ends
-- only, and what every new report writes to the history is in none of them.
CREATE INDEX cases_by_opening ON cases (opened_at, owner, id);
CREATE INDEX reports_by_time ON reports (received_at);
-- What was done with a case after it came in.
CREATE INDEX history_of_work ON history (case_id, event, at, actor, was, became, id)
    WHERE event NOT IN ('reported', 'judged', 'routed');
-- When cases were finished and taken up again.
CREATE INDEX history_of_status ON history (at, case_id, was, became, id)
    WHERE event = 'status_changed';
-- Cases that reports have left.
CREATE INDEX history_of_leaving ON history (case_id) WHERE event = 'report_left';
-- Lines that were taken back.
CREATE INDEX history_undone ON history (was) WHERE event = 'undone';
