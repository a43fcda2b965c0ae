-- What working a case needs to know of it.

-- Only those who must may open it.
ALTER TABLE cases ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE;
-- For whom or what it waits: reporter, parts, others; nothing where it does not.
ALTER TABLE cases ADD COLUMN waiting_for TEXT;
-- The case of which it is a part, worked by another owner. The reporters belong
-- to that case alone.
ALTER TABLE cases ADD COLUMN part_of TEXT REFERENCES cases (id);
-- The case that its reports went to when both turned out to be the same matter.
ALTER TABLE cases ADD COLUMN merged_into TEXT REFERENCES cases (id);

CREATE INDEX cases_by_part ON cases (part_of) WHERE part_of IS NOT NULL;
-- What has changed lately.
CREATE INDEX cases_by_change ON cases (updated_at, id);
-- What else there is at an address, newest first.
CREATE INDEX cases_by_address ON cases (address, opened_at DESC, id);
