-- Who did or read what: several hash chains ("lanes"), so that writers do not wait for each other.

CREATE TABLE audit_lane (
    lane     BIGINT PRIMARY KEY,
    position BIGINT NOT NULL,
    hash     TEXT NOT NULL,
    -- Names the key of the chain without telling it, so that a wrong key is not taken for a forgery.
    key_id   TEXT NOT NULL
);

-- No foreign keys: an entry outlives what it names, and it names nothing but kinds and identifiers.
CREATE TABLE audit_entry (
    lane            BIGINT NOT NULL,
    position        BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    municipality_id TEXT,
    user_id         TEXT,
    action          TEXT NOT NULL,
    subject_kind    TEXT NOT NULL,
    subject_id      TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    reference       TEXT,
    previous_hash   TEXT NOT NULL,
    hash            TEXT NOT NULL,
    PRIMARY KEY (lane, position)
);

CREATE INDEX audit_entry_by_time ON audit_entry (municipality_id, at, lane, position);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, at);
CREATE INDEX audit_entry_by_user ON audit_entry (user_id, at);

-- What the verification found each time it ran.
CREATE TABLE audit_check (
    at       BIGINT PRIMARY KEY,
    lanes    BIGINT NOT NULL,
    entries  BIGINT NOT NULL,
    findings BIGINT NOT NULL
);
