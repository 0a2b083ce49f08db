-- A document that is being added. It belongs to one account acting for one patient; nobody else sees it.
CREATE TABLE drafts (
    id         TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patients (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    changed_at BIGINT NOT NULL,  -- removed a day later
    size       BIGINT NOT NULL,  -- bytes of its files
    upload     BIGINT NOT NULL,  -- 0 none under way, 1 under way or lost with the server, 2 cut
    content    BYTEA NOT NULL    -- sealed: title, category, date, the order and turn of its pages
);
CREATE INDEX drafts_by_account ON drafts (account_id, changed_at);
CREATE INDEX drafts_by_change ON drafts (changed_at);

CREATE TABLE draft_pages (
    id       TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    content  BYTEA NOT NULL,  -- sealed: the file, or the cleaned image as it came
    turned   BYTEA            -- sealed: the image as its owner turned it
);
CREATE INDEX draft_pages_by_draft ON draft_pages (draft_id);

-- What a patient says is wrong with a document of somebody else.
CREATE TABLE reports (
    id          TEXT PRIMARY KEY,
    patient_id  TEXT NOT NULL REFERENCES patients (id),
    document_id TEXT NOT NULL REFERENCES documents (id),
    account_id  TEXT NOT NULL REFERENCES accounts (id),
    at          BIGINT NOT NULL,
    content     BYTEA NOT NULL  -- sealed: the reason and the text
);
CREATE INDEX reports_by_document ON reports (document_id, at);

CREATE INDEX documents_by_deletion ON documents (deleted_at) WHERE deleted_at > 0;

-- Documents that were erased once their time was over: the history may still tell their titles, which it cannot for a
-- document that is missing for another reason.
CREATE TABLE erasures (
    document_id TEXT PRIMARY KEY,
    patient_id  TEXT NOT NULL,
    proof       BYTEA NOT NULL  -- sealed: nothing; opens at its place only
);
