-- What patients open to relatives, from the invitation on. One row a step (invited, accepted, changed, ended), never changed:
-- the last one holds. Rows are sealed under the patient's key with every column beside them, so that none that was written,
-- changed, moved or brought back by somebody else opens.
CREATE TABLE delegations (
    id         TEXT NOT NULL,
    version    BIGINT NOT NULL,  -- from 1
    patient_id TEXT NOT NULL,    -- no foreign key: a key that is destroyed erases what the rows say
    account_id TEXT NOT NULL,    -- who helps; empty until they accept
    code       BYTEA NOT NULL,   -- HMAC of the code of the invitation
    at         BIGINT NOT NULL,
    content    BYTEA NOT NULL,   -- sealed: state, whom, what is opened, until when
    PRIMARY KEY (id, version)
);
CREATE INDEX delegations_by_patient ON delegations (patient_id, id, version);
CREATE INDEX delegations_by_account ON delegations (account_id, id, version);
CREATE INDEX delegations_by_code ON delegations (code, version);

CREATE TRIGGER delegations_refuses_change BEFORE UPDATE OR DELETE ON delegations
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delegations_refuses_truncate BEFORE TRUNCATE ON delegations
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
