-- What was learnt about a person and rules ask for. Of convictions and health only yes or no is kept, sealed with
-- all that belongs to it, so that not even a beginning or a source tells anything (Art. 9 and 10 DSGVO).
CREATE TABLE person_fact (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    fact TEXT NOT NULL,
    value_kind TEXT
        CONSTRAINT person_fact_value_kind CHECK (value_kind IN ('yes', 'no', 'level', 'number', 'day')),
    value TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_on TEXT,
    proof TEXT
        CONSTRAINT person_fact_proof CHECK (proof IN ('angegeben', 'belegt')),
    source TEXT NOT NULL,
    sealed_details TEXT,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL,
    CONSTRAINT person_fact_told CHECK ((sealed_details IS NULL) = (value_kind IS NOT NULL)),
    CONSTRAINT person_fact_proven CHECK ((value_kind IS NULL) = (proof IS NULL)),
    CONSTRAINT person_fact_sealed CHECK (sealed_details IS NULL
        OR (value = '' AND from_day = '' AND until_on IS NULL AND source = ''))
);
CREATE INDEX person_fact_by_case ON person_fact (case_file_id, person_id, fact);

-- When it was written down: what has no beginning holds from that day on, and not from time immemorial.
ALTER TABLE residence_status ADD COLUMN recorded_on TEXT;
ALTER TABLE coverage_period ADD COLUMN recorded_on TEXT;

-- On which days pathways open and close for the persons of a case, so that a list of what is due asks no rules.
-- Follows from the facts, and is written anew with each of them; `rules` says by which edition of the rules.
-- What protected facts change in it is sealed as they are.
CREATE TABLE case_outlook (
    case_file_id TEXT PRIMARY KEY REFERENCES case_file (id),
    rules TEXT NOT NULL,
    deadlines TEXT NOT NULL,
    sealed_deadlines TEXT,
    revision INTEGER NOT NULL
);
