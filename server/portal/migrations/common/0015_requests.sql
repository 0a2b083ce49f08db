-- Requests about data rights. What is asked and what happens to it are rows that are never changed; only `head` moves on.
CREATE TABLE requests (
    id         TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    at         BIGINT NOT NULL,
    account_id TEXT NOT NULL,    -- who asked
    content    BYTEA NOT NULL,   -- sealed: kind, document
    head       BYTEA NOT NULL    -- sealed: number of steps, digest of the last one
);
CREATE INDEX requests_of_patient ON requests (patient_id, at);

CREATE TABLE request_steps (
    request_id TEXT NOT NULL REFERENCES requests (id),
    number     BIGINT NOT NULL,  -- from 1
    at         BIGINT NOT NULL,
    kind       TEXT NOT NULL,
    content    BYTEA NOT NULL,   -- sealed: by whom, what they wrote, digest of the step before
    PRIMARY KEY (request_id, number)
);
