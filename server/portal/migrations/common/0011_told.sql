-- Where the owner of an account is told by e-mail, in which language, and of what. One row a change, never changed: the last
-- one holds.
CREATE TABLE contacts (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    version    BIGINT NOT NULL,  -- from 1
    at         BIGINT NOT NULL,
    content    BYTEA NOT NULL,   -- sealed: address, language, choices
    PRIMARY KEY (account_id, version)
);

-- The code that an account was sent to an address that is to be verified; one at a time.
CREATE TABLE contact_codes (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    tries      BIGINT NOT NULL,
    content    BYTEA NOT NULL  -- sealed: address, code, until when
);

-- Who was told of last, by record: so that the same professional within half an hour is told of once.
CREATE TABLE visits (
    patient_id TEXT NOT NULL REFERENCES patients (id),
    visitor    BYTEA NOT NULL,  -- keyed: who, and what kind of event
    at         BIGINT NOT NULL,
    PRIMARY KEY (patient_id, visitor)
);

-- Messages to send. A row is written in the transaction of what it tells.
CREATE TABLE outbox (
    id         TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,    -- or empty: it is about no record
    account_id TEXT NOT NULL,    -- who is told; empty: the treating doctor
    state      TEXT NOT NULL,
    next_at    BIGINT NOT NULL,  -- when it is tried, or when its sender counts as ended
    attempts   BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    content    BYTEA NOT NULL    -- sealed with the columns above but for next_at
);
CREATE INDEX outbox_due ON outbox (state, next_at);
CREATE INDEX outbox_by_account ON outbox (account_id, created_at);

-- Where professionals are written to, as the directory says; empty: not known.
ALTER TABLE professionals ADD COLUMN email TEXT NOT NULL DEFAULT '';
