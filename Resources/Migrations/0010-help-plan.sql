-- Assessment at several points in time, with the person's own words.
ALTER TABLE assessment ADD COLUMN kind TEXT NOT NULL DEFAULT 'reassessment'
    CONSTRAINT assessment_kind CHECK (kind IN ('initial', 'reassessment', 'closing'));
UPDATE assessment SET kind = 'initial' WHERE NOT EXISTS (
    SELECT 1 FROM assessment earlier WHERE earlier.case_file_id = assessment.case_file_id
        AND (earlier.assessed_on < assessment.assessed_on
            OR (earlier.assessed_on = assessment.assessed_on AND earlier.id < assessment.id)));
ALTER TABLE assessment_rating ADD COLUMN own_words TEXT NOT NULL DEFAULT '';

-- Persons and agencies around the household.
CREATE TABLE network_contact (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    kind TEXT NOT NULL CONSTRAINT network_contact_kind CHECK (kind IN ('person', 'agency')),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    tie TEXT NOT NULL CONSTRAINT network_contact_tie CHECK (tie IN ('strong', 'weak', 'strained', 'broken')),
    effect TEXT NOT NULL CONSTRAINT network_contact_effect CHECK (effect IN ('supportive', 'burdening', 'both')),
    remark TEXT NOT NULL,
    ended_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX network_contact_by_case ON network_contact (case_file_id, id);

-- Goals: who agreed, and the five questions that may stay unanswered.
ALTER TABLE goal ADD COLUMN agreed_on TEXT;
ALTER TABLE goal ADD COLUMN smart_specific TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN smart_measurable TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN smart_attractive TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN smart_realistic TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN smart_timed TEXT NOT NULL DEFAULT '';

CREATE TABLE goal_agreed_by (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (goal_id, person_id)
);
CREATE INDEX goal_agreed_by_case ON goal_agreed_by (case_file_id);

-- Steps as a chain.
ALTER TABLE plan_step ADD COLUMN days INTEGER
    CONSTRAINT plan_step_days CHECK (days IS NULL OR days BETWEEN 0 AND 3650);
ALTER TABLE plan_step ADD COLUMN not_before TEXT;
ALTER TABLE plan_step ADD COLUMN begun_on TEXT;
ALTER TABLE plan_step ADD COLUMN done_on TEXT;
ALTER TABLE plan_step ADD COLUMN legal_sphere TEXT;
ALTER TABLE plan_step ADD COLUMN responsible TEXT NOT NULL DEFAULT 'caseManager'
    CONSTRAINT plan_step_responsible CHECK (responsible IN ('person', 'caseManager', 'agency'));

CREATE TABLE plan_step_predecessor (
    step_id TEXT NOT NULL REFERENCES plan_step (id),
    predecessor_id TEXT NOT NULL REFERENCES plan_step (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (step_id, predecessor_id),
    CONSTRAINT plan_step_predecessor_other CHECK (step_id <> predecessor_id)
);
CREATE INDEX plan_step_predecessor_by_case ON plan_step_predecessor (case_file_id);

CREATE TABLE plan_step_person (
    step_id TEXT NOT NULL REFERENCES plan_step (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (step_id, person_id)
);
CREATE INDEX plan_step_person_by_case ON plan_step_person (case_file_id);

-- What was agreed stays as it was: these rows are only ever added.
CREATE TABLE plan_version (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL,
    agreed_on TEXT NOT NULL,
    form TEXT NOT NULL CONSTRAINT plan_version_form CHECK (form IN ('paper', 'electronic', 'oral')),
    language TEXT NOT NULL,
    interpreter BOOLEAN NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES account (id),
    recorded_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT plan_version_number UNIQUE (case_file_id, number)
);

CREATE TABLE plan_review (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    due_on TEXT NOT NULL,
    held_on TEXT,
    result TEXT NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX plan_review_by_case ON plan_review (case_file_id, due_on);
