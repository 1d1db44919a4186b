CREATE TABLE closing (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    reason TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    hand_over_to TEXT NOT NULL,
    feedback_rating INTEGER,
    feedback_words TEXT NOT NULL,
    feedback_declined BOOLEAN NOT NULL,
    after_care_on TEXT,
    summary TEXT NOT NULL,
    closed_by TEXT NOT NULL REFERENCES account (id),
    reopening_on TEXT,
    reopening_reason TEXT,
    reopening_by TEXT REFERENCES account (id),
    CONSTRAINT closing_declined CHECK (NOT feedback_declined OR feedback_rating IS NULL),
    CONSTRAINT closing_reopened CHECK ((reopening_on IS NULL) = (reopening_reason IS NULL)),
    CONSTRAINT closing_reopened_later CHECK (reopening_on IS NULL OR reopening_on >= closed_on)
);
CREATE INDEX closing_by_case ON closing (case_file_id, closed_on);

CREATE TABLE closing_goal (
    closing_id TEXT NOT NULL REFERENCES closing (id),
    position INTEGER NOT NULL,
    life_domain TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (closing_id, position)
);

CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    reason TEXT NOT NULL CONSTRAINT legal_hold_reason CHECK (reason <> ''),
    set_on TEXT NOT NULL,
    set_by TEXT NOT NULL REFERENCES account (id),
    lifted_on TEXT,
    lifted_by TEXT REFERENCES account (id),
    CONSTRAINT legal_hold_lifted CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX legal_hold_by_case ON legal_hold (case_file_id);

-- What becomes due for deletion is looked up by the day of the end.
CREATE INDEX case_file_by_closing ON case_file (municipality_id, closing_reason, closed_on);

-- Cases closed before this version have a closing too, without what nobody asked then.
INSERT INTO closing (id, case_file_id, reason, closed_on, hand_over_to, feedback_words, feedback_declined, summary,
    closed_by)
SELECT id, id, closing_reason, closed_on, '', '', FALSE, '', case_manager_id
FROM case_file WHERE closed_on IS NOT NULL;
