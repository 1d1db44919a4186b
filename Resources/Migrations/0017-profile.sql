-- The municipality's own profile, version by version; without one, the file it names is used.

CREATE TABLE profile_version (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    number          INTEGER NOT NULL,
    content         TEXT NOT NULL,
    origin          TEXT NOT NULL
        CONSTRAINT profile_version_origin CHECK (origin IN ('edited', 'imported', 'restored')),
    author_id       TEXT NOT NULL REFERENCES account (id),
    saved_at        BIGINT NOT NULL,
    CONSTRAINT profile_version_number UNIQUE (municipality_id, number)
);
