-- Where a record stands. One row an act, never changed: the last one holds. A record without a row is announced and waits for
-- the consent of its patient: nothing enters it and nobody reads it.
CREATE TABLE life (
    patient_id TEXT NOT NULL REFERENCES patients (id),
    version    BIGINT NOT NULL,  -- from 1
    at         BIGINT NOT NULL,
    account_id TEXT NOT NULL,    -- who acted; empty for what was recorded when the patient was added
    state      TEXT NOT NULL,    -- code of the state from then on
    due_at     BIGINT NOT NULL,  -- 0, or when the record is erased from then on
    content    BYTEA NOT NULL,   -- sealed: the state, the act and the consent; bound to the columns above
    PRIMARY KEY (patient_id, version)
);
CREATE INDEX life_by_due ON life (due_at) WHERE due_at > 0;

-- Records that were erased: their key was destroyed with this row, and the rest goes in lots.
CREATE TABLE erased_records (
    patient_id TEXT PRIMARY KEY,  -- names nobody any more
    at         BIGINT NOT NULL,
    done       BIGINT NOT NULL,   -- 1 once nothing is left
    proof      BYTEA NOT NULL     -- sealed under a key of the portal: nothing; opens at its place only
);
CREATE INDEX erased_records_by_done ON erased_records (done) WHERE done = 0;
