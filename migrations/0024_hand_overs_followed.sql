-- What is told at once of hand-overs, and what is back on somebody's desk.
CREATE INDEX hand_overs_arrived ON hand_overs (arrival_at);
CREATE INDEX hand_overs_ended ON hand_overs (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX hand_overs_not_received ON hand_overs (case_id) WHERE arrival = 'not_received' AND ending IS NULL;
