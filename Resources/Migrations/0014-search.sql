-- What is found again by its words: one line for each case, goal and note, folded and stemmed by the program.
-- The lines of a case stand together, so a search costs as much as the cases within sight, however many there are.
CREATE TABLE search_text (
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    kind TEXT NOT NULL CONSTRAINT search_text_kind CHECK (kind IN ('case', 'goal', 'note')),
    record_id TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (case_file_id, kind, record_id)
);

-- By which version of the rules the words and the name keys were made; other rules make them anew.
CREATE TABLE search_rules (
    kind TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

CREATE INDEX person_by_birth ON person (birth, case_file_id);

-- Two records that mean one person. Nothing is merged, and an undone link stays to be read.
CREATE TABLE person_link (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    first_id TEXT NOT NULL REFERENCES person (id),
    second_id TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    linked_by TEXT NOT NULL REFERENCES account (id),
    linked_at BIGINT NOT NULL,
    undone_by TEXT REFERENCES account (id),
    undone_at BIGINT,
    undone_reason TEXT,
    CONSTRAINT person_link_in_order CHECK (first_id < second_id),
    CONSTRAINT person_link_undone_by_someone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX person_link_once ON person_link (first_id, second_id) WHERE undone_at IS NULL;
CREATE INDEX person_link_by_second ON person_link (second_id);
