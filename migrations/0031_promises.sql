-- The dates that the reporters of a case were given after the one in their
-- acknowledgement, and who has had a preliminary answer.
CREATE TABLE promises (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    -- later, preliminary, leader
    kind TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- The date that did not hold, and the new one.
    instead_of BIGINT NOT NULL,
    promised_at BIGINT NOT NULL
);
CREATE INDEX promises_of_case ON promises (case_id, made_at);

-- Forvaltningsloven section 11 a: once for each report.
CREATE TABLE preliminary_answers (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    given_at BIGINT NOT NULL,
    expected_at BIGINT NOT NULL
);
