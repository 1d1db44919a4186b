-- Changes of a person from one legal sphere to another, with what each agency has to do.

CREATE TABLE sphere_transition (
    id             TEXT PRIMARY KEY,
    case_file_id   TEXT NOT NULL REFERENCES case_file (id),
    person_id      TEXT NOT NULL REFERENCES person (id),
    from_sphere    TEXT NOT NULL,
    to_sphere      TEXT NOT NULL,
    cause          TEXT NOT NULL,
    note           TEXT NOT NULL,
    expected_on    TEXT NOT NULL,
    origin         TEXT NOT NULL CONSTRAINT sphere_transition_origin CHECK (origin IN ('rules', 'hand')),
    state          TEXT NOT NULL CONSTRAINT sphere_transition_state
        CHECK (state IN ('expected', 'prepared', 'handedOver', 'takenOver', 'cancelled')),
    recorded_by    TEXT NOT NULL REFERENCES account (id),
    recorded_on    TEXT NOT NULL,
    closed_on      TEXT,
    closing_reason TEXT,
    revision       BIGINT NOT NULL,
    CONSTRAINT sphere_transition_pair CHECK (from_sphere <> to_sphere),
    CONSTRAINT sphere_transition_closed CHECK ((closed_on IS NULL) = (state NOT IN ('takenOver', 'cancelled'))),
    CONSTRAINT sphere_transition_reason CHECK ((closing_reason IS NULL) = (state <> 'cancelled'))
);
CREATE INDEX sphere_transition_by_case ON sphere_transition (case_file_id, expected_on, id);
-- Never two open ones for the same person and pair, whoever records them at the same moment.
CREATE UNIQUE INDEX sphere_transition_once ON sphere_transition (person_id, from_sphere, to_sphere)
    WHERE closed_on IS NULL;

CREATE TABLE sphere_transition_task (
    id              TEXT PRIMARY KEY,
    transition_id   TEXT NOT NULL REFERENCES sphere_transition (id),
    case_file_id    TEXT NOT NULL REFERENCES case_file (id),
    position        INTEGER NOT NULL,
    step            TEXT NOT NULL,
    agency          TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    agency_name     TEXT NOT NULL,
    -- As the checklist said on the day it was recorded: the profile may change.
    text_de         TEXT NOT NULL,
    text_en         TEXT NOT NULL,
    offset_days     INTEGER,
    due_on          TEXT NOT NULL,
    secures         TEXT,
    evidence_de     TEXT NOT NULL,
    evidence_en     TEXT NOT NULL,
    handed_on       TEXT,
    handed_by       TEXT REFERENCES account (id),
    handed_source   TEXT,
    taken_on        TEXT,
    taken_by        TEXT REFERENCES account (id),
    taken_source    TEXT,
    dropped_on      TEXT,
    dropped_by      TEXT REFERENCES account (id),
    dropped_reason  TEXT,
    document_id     TEXT REFERENCES document (id),
    note_id         TEXT REFERENCES note (id),
    revision        BIGINT NOT NULL,
    CONSTRAINT sphere_transition_task_order CHECK (taken_on IS NULL OR handed_on IS NOT NULL),
    CONSTRAINT sphere_transition_task_handed
        CHECK ((handed_on IS NULL) = (handed_by IS NULL) AND (handed_on IS NULL) = (handed_source IS NULL)),
    CONSTRAINT sphere_transition_task_taken
        CHECK ((taken_on IS NULL) = (taken_by IS NULL) AND (taken_on IS NULL) = (taken_source IS NULL)),
    CONSTRAINT sphere_transition_task_dropped
        CHECK ((dropped_on IS NULL) = (dropped_by IS NULL) AND (dropped_on IS NULL) = (dropped_reason IS NULL))
);
CREATE INDEX sphere_transition_task_by_case ON sphere_transition_task (case_file_id, transition_id, position);
CREATE INDEX sphere_transition_task_by_agency ON sphere_transition_task (organisation_id, due_on);

CREATE TABLE sphere_transition_event (
    id            TEXT PRIMARY KEY,
    transition_id TEXT NOT NULL REFERENCES sphere_transition (id),
    case_file_id  TEXT NOT NULL REFERENCES case_file (id),
    task_id       TEXT REFERENCES sphere_transition_task (id),
    kind          TEXT NOT NULL,
    day_before    TEXT,
    day_after     TEXT,
    user_id       TEXT NOT NULL REFERENCES account (id),
    at            BIGINT NOT NULL
);
CREATE INDEX sphere_transition_event_by_case ON sphere_transition_event (case_file_id, transition_id, id);

-- What closed transitions came to, for steering. Nothing here refers to a case, a person, an account or a day.
CREATE TABLE sphere_transition_outcome (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    closed_month    TEXT NOT NULL,
    from_sphere     TEXT NOT NULL,
    to_sphere       TEXT NOT NULL,
    -- A kind of agency; empty for the transition as a whole.
    agency          TEXT NOT NULL,
    uncovered_days  INTEGER NOT NULL CONSTRAINT sphere_transition_outcome_days CHECK (uncovered_days >= 0),
    -- Codes with commas between them.
    lanes           TEXT NOT NULL
);
CREATE INDEX sphere_transition_outcome_by_month ON sphere_transition_outcome (municipality_id, closed_month);
