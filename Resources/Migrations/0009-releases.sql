-- What the person lets an agency know; never edited, only withdrawn or replaced by a later row.

CREATE TABLE case_release (
    id                 TEXT PRIMARY KEY,
    case_file_id       TEXT NOT NULL REFERENCES case_file (id),
    kind               TEXT NOT NULL
        CONSTRAINT case_release_kind CHECK (kind IN ('release', 'waiver')),
    recipient_id       TEXT NOT NULL REFERENCES organisation (id),
    purpose            TEXT NOT NULL,
    direction          TEXT NOT NULL
        CONSTRAINT case_release_direction CHECK (direction IN ('toRecipient', 'fromRecipient', 'mutual')),
    -- Codes with commas between them.
    life_domains       TEXT NOT NULL,
    special_categories TEXT NOT NULL,
    person_ids         TEXT NOT NULL CONSTRAINT case_release_about_somebody CHECK (person_ids <> ''),
    period_from        TEXT NOT NULL,
    period_until       TEXT NOT NULL,
    given_on           TEXT NOT NULL,
    form               TEXT NOT NULL CONSTRAINT case_release_form CHECK (form IN ('written', 'electronic', 'oral')),
    note               TEXT NOT NULL,
    language           TEXT NOT NULL,
    interpreter        BOOLEAN NOT NULL,
    text_version       BIGINT NOT NULL,
    -- One successor at most, also where two people write at the same moment.
    supersedes_id      TEXT CONSTRAINT case_release_superseded_once UNIQUE REFERENCES case_release (id),
    recorded_by        TEXT NOT NULL REFERENCES account (id),
    recorded_at        BIGINT NOT NULL,
    withdrawn_on       TEXT,
    withdrawn_at       BIGINT,
    revision           BIGINT NOT NULL,
    CONSTRAINT case_release_of_something CHECK (life_domains <> '' OR special_categories <> ''),
    CONSTRAINT case_release_period CHECK (period_until >= period_from AND period_from >= given_on),
    CONSTRAINT case_release_oral_with_note CHECK (form <> 'oral' OR note <> ''),
    CONSTRAINT case_release_withdrawal CHECK ((withdrawn_on IS NULL) = (withdrawn_at IS NULL)
        AND (withdrawn_on IS NULL OR withdrawn_on >= given_on))
);

CREATE INDEX case_release_by_case ON case_release (case_file_id, given_on);
CREATE INDEX case_release_by_recipient ON case_release (recipient_id, period_until);
