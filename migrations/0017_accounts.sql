-- Accounts in the browser: invitations, a second factor, sessions that can be
-- told apart, and who changed what on which account.

-- Where an invitation goes.
ALTER TABLE accounts ADD COLUMN email TEXT;
-- Nobody gets in from then on.
ALTER TABLE accounts ADD COLUMN disabled_at BIGINT;
ALTER TABLE accounts ADD COLUMN last_login_at BIGINT;
-- The second factor's secret, sealed with a key that is not in the database.
ALTER TABLE accounts ADD COLUMN factor_secret TEXT;
-- The step of the last code that was taken: each is taken once.
ALTER TABLE accounts ADD COLUMN factor_step BIGINT NOT NULL DEFAULT 0;

-- SHA-256 of codes that stand in for the second factor, each once.
CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

-- Sessions so far cannot be told apart: everybody logs in once more.
DELETE FROM sessions;
-- What a session is called where it is shown; leads to no token.
ALTER TABLE sessions ADD COLUMN id TEXT NOT NULL DEFAULT '';
-- What it was opened with, in plain words.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN last_used_at BIGINT NOT NULL DEFAULT 0;
-- What is still asked of whoever opens it: '' nothing, 'code', 'set_up'.
ALTER TABLE sessions ADD COLUMN asks TEXT NOT NULL DEFAULT '';
-- A second factor that is being set up, sealed likewise.
ALTER TABLE sessions ADD COLUMN factor_secret TEXT;
CREATE UNIQUE INDEX sessions_by_id ON sessions (id);

-- Links by which somebody chooses a password, each once.
CREATE TABLE invitations (
    -- SHA-256 of the token in the link
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX invitations_by_account ON invitations (account_id);

-- What was done to accounts. Only ever added to.
CREATE TABLE account_log (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- who did it; nothing where it was done on the command line
    by_account TEXT REFERENCES accounts (id),
    event TEXT NOT NULL,
    was TEXT,
    became TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX account_log_by_account ON account_log (account_id, at, id);
CREATE INDEX account_log_by_time ON account_log (at, id);
