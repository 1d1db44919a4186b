ALTER TABLE note ADD COLUMN happened_at TEXT;
ALTER TABLE note ADD COLUMN minutes INTEGER
    CONSTRAINT note_minutes CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 1440);

CREATE TABLE note_participant (
    note_id TEXT NOT NULL REFERENCES note (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    name TEXT NOT NULL,
    PRIMARY KEY (note_id, position),
    CONSTRAINT note_participant_kind CHECK (kind IN ('person', 'agency', 'interpreter', 'third')),
    CONSTRAINT note_participant_person CHECK ((kind = 'person') = (person_id IS NOT NULL))
);
CREATE INDEX note_participant_by_person ON note_participant (person_id);

CREATE TABLE note_topic (
    note_id TEXT NOT NULL REFERENCES note (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    category TEXT NOT NULL,
    topic TEXT NOT NULL,
    persons INTEGER NOT NULL,
    actions INTEGER NOT NULL,
    PRIMARY KEY (note_id, category, topic),
    CONSTRAINT note_topic_persons CHECK (persons BETWEEN 1 AND 99),
    CONSTRAINT note_topic_actions CHECK (actions BETWEEN 1 AND 99)
);
CREATE INDEX note_topic_by_case ON note_topic (case_file_id, category, topic);

-- Art. 9 and 10 DSGVO: sealed, and read by nothing but the opening of one note.
CREATE TABLE note_protected_text (
    note_id TEXT NOT NULL REFERENCES note (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    special_category TEXT NOT NULL,
    sealed_text TEXT NOT NULL,
    PRIMARY KEY (note_id, special_category),
    CONSTRAINT note_protected_text_category
        CHECK (special_category IN ('health', 'religion', 'sexualOrientation', 'ethnicity', 'offences'))
);

CREATE TABLE text_block (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX text_block_by_account ON text_block (account_id, title);

CREATE TABLE observation (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    author_id TEXT NOT NULL REFERENCES account (id),
    observed_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    life_domain TEXT NOT NULL,
    origin_sphere TEXT,
    target_sphere TEXT,
    organisation_id TEXT REFERENCES organisation (id),
    agency TEXT NOT NULL,
    since_on TEXT,
    until_on TEXT,
    waiting_days INTEGER,
    town TEXT NOT NULL,
    description TEXT NOT NULL,
    solution TEXT NOT NULL,
    note_id TEXT REFERENCES note (id),
    plan_step_id TEXT REFERENCES plan_step (id),
    revision INTEGER NOT NULL,
    CONSTRAINT observation_order CHECK (until_on IS NULL OR since_on IS NULL OR until_on >= since_on),
    CONSTRAINT observation_wait CHECK (waiting_days IS NULL OR waiting_days BETWEEN 1 AND 9999)
);
CREATE INDEX observation_by_case ON observation (case_file_id, observed_on, id);

CREATE TABLE case_conference (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    convened_by TEXT NOT NULL REFERENCES account (id),
    held_on TEXT NOT NULL,
    held_at TEXT,
    place TEXT NOT NULL,
    by_video BOOLEAN NOT NULL,
    occasion TEXT NOT NULL,
    agreed_on TEXT,
    agreed_form TEXT,
    cancelled_on TEXT,
    revision INTEGER NOT NULL,
    CONSTRAINT case_conference_agreed CHECK ((agreed_on IS NULL) = (agreed_form IS NULL)),
    CONSTRAINT case_conference_form CHECK (agreed_form IS NULL OR agreed_form IN ('written', 'electronic', 'oral'))
);
CREATE INDEX case_conference_by_case ON case_conference (case_file_id, held_on);

CREATE TABLE conference_item (
    id TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES case_conference (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    life_domain TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    text TEXT NOT NULL
);
CREATE INDEX conference_item_by_conference ON conference_item (conference_id, id);

CREATE TABLE conference_guest (
    id TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES case_conference (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    organisation_id TEXT REFERENCES organisation (id),
    name TEXT NOT NULL,
    UNIQUE (conference_id, organisation_id)
);

CREATE TABLE conference_minutes (
    conference_id TEXT NOT NULL REFERENCES case_conference (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL,
    author_id TEXT NOT NULL REFERENCES account (id),
    written_at BIGINT NOT NULL,
    signed_on TEXT,
    revision INTEGER NOT NULL,
    PRIMARY KEY (conference_id, version)
);

CREATE TABLE conference_minutes_entry (
    conference_id TEXT NOT NULL REFERENCES case_conference (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL,
    item_id TEXT NOT NULL REFERENCES conference_item (id),
    text TEXT NOT NULL,
    PRIMARY KEY (conference_id, version, item_id)
);

CREATE TABLE conference_agreement (
    id TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES case_conference (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    item_id TEXT NOT NULL REFERENCES conference_item (id),
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    until_on TEXT NOT NULL,
    follow_up_id TEXT REFERENCES follow_up (id),
    plan_step_id TEXT REFERENCES plan_step (id),
    CONSTRAINT conference_agreement_becomes CHECK ((follow_up_id IS NULL) <> (plan_step_id IS NULL))
);
CREATE INDEX conference_agreement_by_conference ON conference_agreement (conference_id, id);
