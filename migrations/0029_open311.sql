-- The partner whose key a report came by: what they sent, they may read.
CREATE TABLE report_partners (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    partner TEXT NOT NULL
);

-- The faults that anybody may read of, newest first; see domain::in_public.
CREATE INDEX cases_in_public ON cases (opened_at DESC, id DESC, category, is_open)
    WHERE owner = 'byggdrift' AND gravity < 3 AND NOT unsure AND NOT restricted
        AND part_of IS NULL AND merged_into IS NULL;

CREATE INDEX register_addresses_by_id ON register_addresses (edition, id);
CREATE INDEX register_addresses_by_text ON register_addresses (edition, text);
