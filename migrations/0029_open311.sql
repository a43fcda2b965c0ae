-- The partner whose key a report came by: what they sent, they may read.
CREATE TABLE report_partners (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    partner TEXT NOT NULL
);

-- The faults that anybody may read of, as domain::in_public judges them.
ALTER TABLE cases ADD COLUMN in_public BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE cases SET in_public = TRUE
    WHERE category IN ('lock_door', 'doorbell_intercom', 'storage', 'stairwell', 'laundry',
            'electrical', 'plumbing', 'heating_ventilation', 'windows', 'damp_mould', 'pests',
            'fire_safety', 'appliances', 'outdoor', 'waste', 'lift')
        AND owner = 'byggdrift' AND gravity < 3 AND NOT unsure AND NOT restricted
        AND part_of IS NULL AND merged_into IS NULL;
-- The words of its first report leave no doubt that it is about a thing; of
-- older cases nobody has asked.
ALTER TABLE cases ADD COLUMN about_things BOOLEAN NOT NULL DEFAULT FALSE;
-- Newest first, and those that changed last.
CREATE INDEX cases_in_public ON cases (opened_at DESC, id DESC, category, is_open)
    WHERE in_public AND about_things;
CREATE INDEX cases_in_public_by_change ON cases (updated_at DESC, id DESC, category, is_open)
    WHERE in_public AND about_things;

CREATE INDEX register_addresses_by_id ON register_addresses (edition, id);
CREATE INDEX register_addresses_by_text ON register_addresses (edition, text);
