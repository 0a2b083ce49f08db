-- What a patient does not recognise in the history, and what the operator answered.
CREATE TABLE access_reports (
    id          TEXT PRIMARY KEY,
    patient_id  TEXT NOT NULL REFERENCES patients (id),
    seq         BIGINT NOT NULL,  -- the event, by its number in the trace
    account_id  TEXT NOT NULL REFERENCES accounts (id),
    at          BIGINT NOT NULL,
    content     BYTEA NOT NULL,   -- sealed: why, and the text; bound to the columns above
    answered_at BIGINT NOT NULL,  -- 0 until it is answered
    answer      BYTEA,            -- sealed: the text
    UNIQUE (patient_id, seq, account_id)
);
