-- A new version that waits for its announcement takes the place of the former one only once it is visible: until then the
-- patient keeps what they could read before, and nothing tells that there is something newer.
CREATE TABLE supersessions (
    older TEXT NOT NULL REFERENCES documents (id),
    newer TEXT NOT NULL REFERENCES documents (id),
    due   BIGINT NOT NULL,
    PRIMARY KEY (older, newer)
);
CREATE INDEX supersessions_by_due ON supersessions (due);
