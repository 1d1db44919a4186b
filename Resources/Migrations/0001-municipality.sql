CREATE TABLE municipality (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('district', 'independentCity', 'memberTown')),
    official_key TEXT,
    profile TEXT NOT NULL
);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (municipality_id, name)
);

CREATE TABLE member_town (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    name TEXT NOT NULL,
    official_key TEXT,
    PRIMARY KEY (municipality_id, name)
);
