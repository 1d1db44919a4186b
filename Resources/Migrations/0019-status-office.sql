-- The register of block 3: a purpose of its own. No table here refers to a case, but for the answers and questions
-- that travel under a release.

CREATE TABLE office_procedure (
    id                    TEXT PRIMARY KEY,
    municipality_id       TEXT NOT NULL REFERENCES municipality (id),
    organisation_id       TEXT NOT NULL REFERENCES organisation (id),
    applicant_family_name TEXT NOT NULL,
    applicant_given_name  TEXT NOT NULL,
    applicant_birth       TEXT NOT NULL,
    applicant_file_number TEXT NOT NULL CONSTRAINT office_procedure_file CHECK (applicant_file_number <> ''),
    matter_pathway        TEXT NOT NULL,
    matter_applied_on     TEXT NOT NULL,
    matter_complete_on    TEXT,
    matter_next_on        TEXT,
    matter_next_step      TEXT NOT NULL,
    -- Codes with commas between them.
    matter_reviewed_codes TEXT NOT NULL,
    decision_outcome      TEXT CONSTRAINT office_procedure_outcome
        CHECK (decision_outcome IN ('granted', 'refused', 'withdrawn', 'settled')),
    decision_day          TEXT,
    decision_reason       TEXT,
    decision_by           TEXT REFERENCES account (id),
    closed_on             TEXT,
    opened_by             TEXT NOT NULL REFERENCES account (id),
    revision              BIGINT NOT NULL,
    CONSTRAINT office_procedure_named CHECK (applicant_family_name <> '' OR applicant_given_name <> ''),
    CONSTRAINT office_procedure_days CHECK (matter_complete_on IS NULL OR matter_complete_on >= matter_applied_on),
    CONSTRAINT office_procedure_decided CHECK ((decision_outcome IS NULL) = (decision_day IS NULL)
        AND (decision_day IS NULL OR decision_day >= matter_applied_on)),
    CONSTRAINT office_procedure_closed CHECK (closed_on IS NULL OR
        (decision_day IS NOT NULL AND closed_on >= decision_day))
);
CREATE INDEX office_procedure_by_office ON office_procedure (organisation_id, matter_applied_on, id);

-- What the office itself knows in its own procedure, for the checking aid; never taken from a counselling file.
CREATE TABLE office_fact (
    id             TEXT PRIMARY KEY,
    procedure_id   TEXT NOT NULL REFERENCES office_procedure (id),
    -- All of it: among the facts may be convictions and health (Art. 9 and 10 DSGVO).
    sealed_details TEXT NOT NULL,
    recorded_on    TEXT NOT NULL,
    recorded_by    TEXT NOT NULL REFERENCES account (id)
);
CREATE INDEX office_fact_by_procedure ON office_fact (procedure_id, id);

-- What an office asks case management about a person. Writing one looks at no case: whether it reaches anybody is
-- decided when a case manager reads, by the releases of that moment.
CREATE TABLE office_inquiry (
    id                TEXT PRIMARY KEY,
    municipality_id   TEXT NOT NULL REFERENCES municipality (id),
    organisation_id   TEXT NOT NULL REFERENCES organisation (id),
    procedure_id      TEXT NOT NULL REFERENCES office_procedure (id),
    about_family_name TEXT NOT NULL,
    about_given_name  TEXT NOT NULL,
    about_birth       TEXT NOT NULL,
    kind              TEXT NOT NULL,
    text              TEXT NOT NULL,
    asked_on          TEXT NOT NULL,
    asked_by          TEXT NOT NULL REFERENCES account (id)
);
CREATE INDEX office_inquiry_by_procedure ON office_inquiry (procedure_id, id);
CREATE INDEX office_inquiry_by_birth ON office_inquiry (organisation_id, about_birth);

-- One answer for each case the inquiry reached; it can be read only while this very release holds.
CREATE TABLE office_inquiry_answer (
    inquiry_id   TEXT NOT NULL REFERENCES office_inquiry (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    person_id    TEXT NOT NULL REFERENCES person (id),
    release_id   TEXT NOT NULL REFERENCES case_release (id),
    result       TEXT NOT NULL CONSTRAINT office_inquiry_answer_result CHECK (result IN ('answered', 'declined')),
    text         TEXT NOT NULL,
    answered_on  TEXT NOT NULL,
    answered_by  TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (inquiry_id, case_file_id),
    CONSTRAINT office_inquiry_answer_said CHECK (result = 'declined' OR text <> '')
);

-- The other direction: what case management asks an office about a procedure, under a release that allows it.
CREATE TABLE case_inquiry (
    id              TEXT PRIMARY KEY,
    case_file_id    TEXT NOT NULL REFERENCES case_file (id),
    person_id       TEXT NOT NULL REFERENCES person (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    release_id      TEXT NOT NULL REFERENCES case_release (id),
    kind            TEXT NOT NULL,
    text            TEXT NOT NULL,
    asked_on        TEXT NOT NULL,
    asked_by        TEXT NOT NULL REFERENCES account (id),
    answer_result   TEXT CONSTRAINT case_inquiry_result CHECK (answer_result IN ('answered', 'declined')),
    answer_text     TEXT,
    answer_day      TEXT,
    answer_by       TEXT REFERENCES account (id),
    revision        BIGINT NOT NULL,
    CONSTRAINT case_inquiry_answered CHECK ((answer_result IS NULL) = (answer_day IS NULL)
        AND (answer_result IS NULL) = (answer_text IS NULL))
);
CREATE INDEX case_inquiry_by_case ON case_inquiry (case_file_id, id);
CREATE INDEX case_inquiry_by_office ON case_inquiry (organisation_id, id);
