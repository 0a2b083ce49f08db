-- What a patient decided on who sees their record. One row a decision, never changed: the last one holds, and what held
-- before can still be told.
CREATE TABLE sharing (
    patient_id TEXT NOT NULL REFERENCES patients (id),
    version    BIGINT NOT NULL,  -- from 1
    at         BIGINT NOT NULL,
    account_id TEXT NOT NULL,    -- who decided
    content    BYTEA NOT NULL,   -- sealed: the settings as they are from then on
    PRIMARY KEY (patient_id, version)
);

-- Professionals as the directory says: nothing here is about a patient.
CREATE TABLE professionals (
    id             TEXT PRIMARY KEY,  -- national identifier
    name           TEXT NOT NULL,
    folded         TEXT NOT NULL,     -- name and structure, to search in
    profession     TEXT NOT NULL,     -- code of TRE_G15
    structure      TEXT NOT NULL,     -- national identifier, or empty
    structure_name TEXT NOT NULL,
    regulates      BIGINT NOT NULL,   -- 1 for those who regulate for the SAMU
    active         BIGINT NOT NULL    -- 0 once they practise no more
);
CREATE INDEX professionals_by_structure ON professionals (structure);
