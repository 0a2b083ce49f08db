-- What is in clear here and why: random ids, keyed indexes (HMAC) to find a row, the category code, instants, sizes and
-- flags to list and count without opening a record. Everything that says something of a person is sealed (BYTEA).

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

CREATE TABLE patients (
    id          TEXT PRIMARY KEY,
    ins_index   BYTEA NOT NULL UNIQUE,  -- HMAC of OID and matricule
    wrapped_key BYTEA NOT NULL,         -- the patient's own key, sealed; destroying it erases the record
    identity    BYTEA NOT NULL,         -- sealed: INS and identity traits
    created_at  BIGINT NOT NULL
);

CREATE TABLE accounts (
    id               TEXT PRIMARY KEY,
    identifier_index BYTEA NOT NULL UNIQUE,  -- HMAC of the folded identifier
    role             TEXT NOT NULL,
    profile          BYTEA NOT NULL,         -- sealed: identifier and name
    password         BYTEA NOT NULL,         -- sealed: argon2id, PHC string
    totp_secret      BYTEA NOT NULL,         -- sealed
    totp_last_step   BIGINT NOT NULL,        -- a code is used once: its step must be greater than this
    previous_visit   BIGINT NOT NULL,        -- 0, or the sign-in before the last one: what is new since then
    last_visit       BIGINT NOT NULL,
    demo             BIGINT NOT NULL,        -- 1: opens only where the demonstration is served
    created_at       BIGINT NOT NULL
);

CREATE TABLE account_subjects (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    patient_id TEXT NOT NULL REFERENCES patients (id),
    quality    TEXT NOT NULL,
    position   BIGINT NOT NULL,
    mac        BYTEA NOT NULL,  -- HMAC of the other columns under a key that is not in the database
    PRIMARY KEY (account_id, patient_id)
);

CREATE TABLE documents (
    id           TEXT PRIMARY KEY,
    patient_id   TEXT NOT NULL REFERENCES patients (id),
    instance     BYTEA NOT NULL UNIQUE,  -- HMAC of patient and CDA document id
    series       BYTEA,                  -- HMAC of patient and CDA setId
    version      BIGINT NOT NULL,
    is_current   BIGINT NOT NULL,        -- 0 once replaced
    category     TEXT NOT NULL,
    visibility   BIGINT NOT NULL,        -- bits, see store::documents
    format       BIGINT NOT NULL,
    effective_at BIGINT NOT NULL,
    size         BIGINT NOT NULL,        -- bytes of the deposited file
    imported_at  BIGINT NOT NULL,
    source       BIGINT NOT NULL,        -- 0 fed from outside, 1 added by the patient or who represents them
    deleted_at   BIGINT NOT NULL,        -- 0, or when the patient deleted it: erased 30 days later
    metadata     BYTEA NOT NULL          -- sealed: title, type, author, organisation, dates; bound to the columns above
);
CREATE INDEX documents_listing ON documents (patient_id, is_current, effective_at, id);
-- Holds all that counting needs, in the order of its groups: neither rows are visited nor groups sorted.
CREATE INDEX documents_counting ON documents (patient_id, is_current, deleted_at, category, visibility, imported_at, id);
CREATE INDEX documents_series ON documents (series);

-- Apart from the row above, so that listing does not carry the weight of the bodies. The words come first: a search reads
-- them without walking through the content behind.
CREATE TABLE document_contents (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    search      BYTEA NOT NULL,  -- sealed: folded words of title, author and text, each once
    content     BYTEA NOT NULL   -- sealed: the CDA as deposited
);

-- What the document says as data (level-3 entries): the source of values, units and proposals. Documents with some only.
CREATE TABLE document_entries (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    entries     BYTEA NOT NULL  -- sealed: domain::clinical::Entries as JSON
);

-- Acts that came in by a form: a double click, a replay or a retry gives the first result.
CREATE TABLE acts (
    act    BYTEA PRIMARY KEY,  -- HMAC of the account and of the key that the form carried
    at     BIGINT NOT NULL,
    result TEXT NOT NULL       -- what the use case answered: an id of ours, nothing else
);
CREATE INDEX acts_by_time ON acts (at);

-- A document that says it replaces another one: kept so that the older one, arriving late, enters as an old version.
CREATE TABLE document_replacements (
    document_id TEXT NOT NULL REFERENCES documents (id),
    replaces    BYTEA NOT NULL,  -- `instance` of the replaced document
    PRIMARY KEY (document_id, replaces)
);
CREATE INDEX document_replacements_by_target ON document_replacements (replaces);

CREATE TABLE document_reads (
    document_id TEXT NOT NULL REFERENCES documents (id),
    account_id  TEXT NOT NULL REFERENCES accounts (id),
    read_at     BIGINT NOT NULL,
    PRIMARY KEY (document_id, account_id)
);

-- One sign-in, whatever the number of ids its session had since. Gone once signed out.
CREATE TABLE logins (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL,
    session_hash BYTEA,            -- `id_hash` of the one session that lives
    created_at   BIGINT NOT NULL,
    dies_at      BIGINT NOT NULL
);
CREATE INDEX logins_by_end ON logins (dies_at);

CREATE TABLE sessions (
    id_hash    BYTEA PRIMARY KEY,  -- SHA-256 of the id: a copied backup gives no live session
    account_id TEXT,
    login      TEXT,               -- none before sign-in
    data       BYTEA NOT NULL,     -- sealed, bound to the other columns
    created_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    dies_at    BIGINT NOT NULL
);
CREATE INDEX sessions_by_login ON sessions (login);
CREATE INDEX sessions_by_end ON sessions (dies_at);

CREATE TABLE throttle (
    bucket       BYTEA PRIMARY KEY,  -- HMAC of the rule, the account and the network
    attempts     BIGINT NOT NULL,
    window_start BIGINT NOT NULL,
    window_end   BIGINT NOT NULL
);
CREATE INDEX throttle_by_end ON throttle (window_end);

-- The trace: leaf number `seq` of an RFC 6962 tree.
CREATE TABLE trace (
    seq        BIGINT PRIMARY KEY,
    at         BIGINT NOT NULL,
    patient_id TEXT,            -- no foreign key: the trace outlives the record
    details    BYTEA NOT NULL,  -- sealed under the patient's key: salt and event
    commitment BYTEA NOT NULL,  -- SHA-256 over salt and event
    leaf_hash  BYTEA NOT NULL,
    mac        BYTEA NOT NULL   -- HMAC of seq and leaf_hash under a key that is not in the database
);
CREATE INDEX trace_by_patient ON trace (patient_id, seq);

-- One row: the size of the tree and its frontier. Every writer of the trace locks it last.
CREATE TABLE trace_head (
    id       BIGINT PRIMARY KEY,
    size     BIGINT NOT NULL,
    frontier BYTEA NOT NULL
);

CREATE TABLE trace_checkpoints (
    size     BIGINT PRIMARY KEY,
    at       BIGINT NOT NULL,
    frontier BYTEA NOT NULL,
    note     TEXT NOT NULL  -- C2SP signed note
);
