-- Where a register holds several municipalities, what somebody writes may name
-- one of them. Empty until the register is imported again.
ALTER TABLE register_addresses ADD COLUMN municipality TEXT NOT NULL DEFAULT '';
