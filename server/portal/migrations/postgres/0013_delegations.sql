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

-- Erasing a record takes the rows with it.
CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM erased_records WHERE patient_id = OLD.patient_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'delegations are append-only';
END;
$$;
CREATE TRIGGER delegations_refuses_update BEFORE UPDATE ON delegations
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delegations_refuses_delete BEFORE DELETE ON delegations
FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
CREATE TRIGGER delegations_refuses_truncate BEFORE TRUNCATE ON delegations
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
