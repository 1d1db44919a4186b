-- Figures of other municipalities as they were taken in, after the signature was checked; a file counts once.
CREATE TABLE aggregate_file (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    -- Of the keys of the sender.
    fingerprint     TEXT NOT NULL,
    until_on        TEXT NOT NULL,
    content         TEXT NOT NULL,
    imported_at     BIGINT NOT NULL,
    imported_by     TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (municipality_id, fingerprint, until_on)
);
