CREATE TABLE case_number (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (municipality_id, year)
);

CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    case_manager_id TEXT NOT NULL REFERENCES account (id),
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    town TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    phase TEXT NOT NULL
        CHECK (phase IN ('intake', 'assessment', 'helpPlan', 'linking', 'monitoring', 'evaluation')),
    phase_since TEXT NOT NULL,
    closed_on TEXT,
    closing_reason TEXT,
    revision INTEGER NOT NULL,
    UNIQUE (municipality_id, number),
    CHECK ((closed_on IS NULL) = (closing_reason IS NULL))
);
CREATE INDEX case_file_by_manager ON case_file (case_manager_id, sort_key, id);

CREATE TABLE phase_move (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    origin TEXT NOT NULL,
    target TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    moved_by TEXT NOT NULL REFERENCES account (id)
);
CREATE INDEX phase_move_by_case ON phase_move (case_file_id, id);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    original_name TEXT NOT NULL,
    birth TEXT NOT NULL,
    sex TEXT NOT NULL,
    nationality TEXT NOT NULL,
    entry TEXT NOT NULL,
    languages TEXT NOT NULL,
    relation TEXT NOT NULL,
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    CHECK (family_name <> '' OR given_name <> '' OR original_name <> '')
);
CREATE INDEX person_by_case ON person (case_file_id, position);

CREATE TABLE person_name_key (
    name_key TEXT NOT NULL,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (name_key, case_file_id, person_id)
);
CREATE INDEX person_name_key_by_person ON person_name_key (person_id);

CREATE TABLE residence_status (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    title TEXT NOT NULL,
    as_written TEXT NOT NULL,
    from_on TEXT,
    until_on TEXT,
    document TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
CREATE INDEX residence_status_by_person ON residence_status (person_id, from_on);

CREATE TABLE coverage_period (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    lane TEXT NOT NULL CHECK (lane IN ('livelihood', 'healthInsurance', 'housing', 'activity')),
    kind TEXT NOT NULL,
    as_written TEXT NOT NULL,
    from_on TEXT,
    until_on TEXT,
    revision INTEGER NOT NULL,
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
CREATE INDEX coverage_period_by_person ON coverage_period (person_id, lane, from_on);
