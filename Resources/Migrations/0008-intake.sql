CREATE TABLE case_request_number (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (municipality_id, year)
);

CREATE TABLE case_request (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    number TEXT NOT NULL,
    received_by TEXT NOT NULL REFERENCES account (id),
    taken_by TEXT REFERENCES account (id),
    person_family_name TEXT NOT NULL,
    person_given_name TEXT NOT NULL,
    person_original_name TEXT NOT NULL,
    person_birth TEXT NOT NULL,
    person_sex TEXT NOT NULL,
    person_nationality TEXT NOT NULL,
    person_entry TEXT NOT NULL,
    person_languages TEXT NOT NULL,
    person_relation TEXT NOT NULL,
    origin_received_on TEXT NOT NULL,
    origin_source TEXT NOT NULL,
    origin_way TEXT NOT NULL,
    origin_asked_by TEXT NOT NULL,
    need_reason TEXT NOT NULL,
    need_domain_codes TEXT NOT NULL,
    need_interpreter TEXT NOT NULL CONSTRAINT case_request_interpreter
        CHECK (need_interpreter IN ('yes', 'no', 'unclear')),
    need_title TEXT,
    need_town TEXT NOT NULL,
    need_contact TEXT NOT NULL,
    decision_result TEXT CONSTRAINT case_request_result CHECK (decision_result IN
        ('caseOpened', 'shortCounselling', 'referral', 'refusal', 'withdrawal')),
    decision_day TEXT,
    decision_reason TEXT,
    decision_referred_to TEXT,
    decision_remark TEXT,
    decision_by TEXT REFERENCES account (id),
    case_file_id TEXT REFERENCES case_file (id),
    revision INTEGER NOT NULL,
    UNIQUE (municipality_id, number),
    CONSTRAINT case_request_named CHECK
        (person_family_name <> '' OR person_given_name <> '' OR person_original_name <> ''),
    CONSTRAINT case_request_decided CHECK ((decision_result IS NULL) = (decision_day IS NULL)),
    CONSTRAINT case_request_opened CHECK
        (case_file_id IS NULL OR (decision_result IS NOT NULL AND decision_result = 'caseOpened'))
);
CREATE INDEX case_request_by_office ON case_request (organisation_id, taken_by, origin_received_on, id);
CREATE INDEX case_request_by_taker ON case_request (taken_by, origin_received_on, id);
CREATE INDEX case_request_by_case ON case_request (case_file_id);
CREATE INDEX case_request_by_decision ON case_request (municipality_id, decision_result, decision_day);

CREATE TABLE case_request_criterion (
    request_id TEXT NOT NULL REFERENCES case_request (id),
    criterion TEXT NOT NULL,
    answer TEXT NOT NULL CONSTRAINT case_request_criterion_answer CHECK (answer IN ('yes', 'no', 'unclear')),
    remark TEXT NOT NULL,
    PRIMARY KEY (request_id, criterion)
);

CREATE TABLE case_request_check (
    request_id TEXT NOT NULL REFERENCES case_request (id),
    agency TEXT NOT NULL,
    answer TEXT NOT NULL CONSTRAINT case_request_check_answer CHECK (answer IN ('yes', 'no', 'unclear')),
    contact TEXT NOT NULL,
    PRIMARY KEY (request_id, agency)
);
