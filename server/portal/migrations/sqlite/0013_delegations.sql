-- What patients open to relatives, from the invitation on. One row a step (invited, accepted, changed, ended), never changed:
-- the last one holds. Rows are sealed under the patient's key with every column beside them, so that none that was written,
-- changed, moved or brought back by somebody else opens.
CREATE TABLE delegations (
    id         TEXT NOT NULL,
    version    BIGINT NOT NULL,  -- from 1
    patient_id TEXT NOT NULL,    -- no foreign key: rows of an erased record go when its key does
    account_id TEXT NOT NULL,    -- who helps; empty until they accept
    code       BYTEA NOT NULL,   -- HMAC of the code of the invitation
    at         BIGINT NOT NULL,
    content    BYTEA NOT NULL,   -- sealed: state, whom, what is opened, until when
    PRIMARY KEY (id, version)
);
CREATE INDEX delegations_by_patient ON delegations (patient_id, id, version);
CREATE INDEX delegations_by_account ON delegations (account_id, id, version);
CREATE INDEX delegations_by_code ON delegations (code, version);

CREATE TRIGGER delegations_refuses_update BEFORE UPDATE ON delegations
BEGIN SELECT RAISE(ABORT, 'delegations are append-only'); END;
-- Erasing a record takes the rows with it.
CREATE TRIGGER delegations_refuses_delete BEFORE DELETE ON delegations
WHEN NOT EXISTS (SELECT 1 FROM erased_records WHERE patient_id = OLD.patient_id)
BEGIN SELECT RAISE(ABORT, 'delegations are append-only'); END;
CREATE TRIGGER delegations_refuses_replace BEFORE INSERT ON delegations
WHEN EXISTS (SELECT 1 FROM delegations WHERE id = NEW.id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'delegations are append-only'); END;
