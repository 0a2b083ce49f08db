-- What a patient answered on uses other than care. One row an answer, never changed: the last one holds.
CREATE TABLE uses (
    patient_id TEXT NOT NULL REFERENCES patients (id),
    version    BIGINT NOT NULL,  -- from 1
    at         BIGINT NOT NULL,
    account_id TEXT NOT NULL,    -- who answered
    content    BYTEA NOT NULL,   -- sealed: every answer as it is from then on
    PRIMARY KEY (patient_id, version)
);
