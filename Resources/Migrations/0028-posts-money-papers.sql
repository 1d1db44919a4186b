-- Posts and the money they are paid from; papers for council and boards. Nothing here is about a person in a case.

CREATE TABLE staff_post (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    code            TEXT NOT NULL CONSTRAINT staff_post_with_a_code CHECK (code <> ''),
    details         TEXT NOT NULL,
    course          TEXT NOT NULL,
    revision        BIGINT NOT NULL,
    CONSTRAINT staff_post_once UNIQUE (municipality_id, code)
);

CREATE TABLE grant_notice (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    issued_on       TEXT NOT NULL,
    details         TEXT NOT NULL,
    calls           TEXT NOT NULL,
    deadlines       TEXT NOT NULL,
    revision        BIGINT NOT NULL
);
CREATE INDEX grant_notice_by_municipality ON grant_notice (municipality_id, issued_on);

CREATE TABLE budget_item (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    year            BIGINT NOT NULL,
    details         TEXT NOT NULL,
    revision        BIGINT NOT NULL
);
CREATE INDEX budget_item_by_year ON budget_item (municipality_id, year);

-- An issued paper is kept as it was, with the hash of what it said.
CREATE TABLE council_paper (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    layout          TEXT NOT NULL,
    version         BIGINT NOT NULL,
    supersedes_id   TEXT REFERENCES council_paper (id),
    content         TEXT NOT NULL,
    issued_on       TEXT,
    frozen          TEXT,
    digest          TEXT,
    revision        BIGINT NOT NULL,
    CONSTRAINT council_paper_frozen_with_its_hash
        CHECK ((issued_on IS NULL) = (frozen IS NULL) AND (frozen IS NULL) = (digest IS NULL)),
    CONSTRAINT council_paper_superseded_once UNIQUE (supersedes_id)
);
CREATE INDEX council_paper_by_municipality ON council_paper (municipality_id, issued_on);
