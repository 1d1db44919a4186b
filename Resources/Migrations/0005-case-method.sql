CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    text_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('written', 'electronic', 'oral')),
    interpreter BOOLEAN NOT NULL,
    given_on TEXT NOT NULL,
    valid_until TEXT,
    withdrawn_on TEXT,
    recorded_by TEXT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL,
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
);
CREATE INDEX consent_by_case ON consent (case_file_id, given_on);

CREATE TABLE assessment (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    assessed_on TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL
);
CREATE INDEX assessment_by_case ON assessment (case_file_id, assessed_on);

CREATE TABLE assessment_rating (
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    life_domain TEXT NOT NULL,
    strengths TEXT NOT NULL,
    needs TEXT NOT NULL,
    worker_rating INTEGER,
    own_rating INTEGER,
    PRIMARY KEY (assessment_id, life_domain)
);

CREATE TABLE plan_agreement (
    case_file_id TEXT PRIMARY KEY REFERENCES case_file (id),
    agreed_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES account (id)
);

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    life_domain TEXT NOT NULL,
    text TEXT NOT NULL,
    target_on TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'reached', 'partlyReached', 'dropped')),
    reviewed_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX goal_by_case ON goal (case_file_id, id);

CREATE TABLE plan_step (
    id TEXT PRIMARY KEY,
    goal_id TEXT NOT NULL REFERENCES goal (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    text TEXT NOT NULL,
    agency TEXT NOT NULL,
    due_on TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'underWay', 'done', 'dropped')),
    revision INTEGER NOT NULL
);
CREATE INDEX plan_step_by_case ON plan_step (case_file_id, id);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    author_id TEXT NOT NULL REFERENCES account (id),
    written_at BIGINT NOT NULL,
    happened_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    corrects_id TEXT REFERENCES note (id)
);
CREATE INDEX note_by_case ON note (case_file_id, written_at, id);

CREATE TABLE follow_up (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    assignee_id TEXT NOT NULL REFERENCES account (id),
    due_on TEXT NOT NULL,
    text TEXT NOT NULL,
    done_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX follow_up_by_case ON follow_up (case_file_id, due_on);
CREATE INDEX follow_up_by_assignee ON follow_up (assignee_id, done_on, due_on);
