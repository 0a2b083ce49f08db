-- The medical profile. In clear: random ids and instants. Which section a row belongs to, and whether it is an item, a
-- refusal, « non concerné » or advance directives, is sealed with the rest.
CREATE TABLE profile_rows (
    id         TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,  -- grows with each change: who changes a row says which one they read
    ended_at   BIGINT NOT NULL,  -- 0, or when it was removed (its content is gone) or replaced (directives: kept)
    content    BYTEA NOT NULL    -- sealed, bound to the columns above
);
CREATE INDEX profile_rows_by_patient ON profile_rows (patient_id, created_at, id);
