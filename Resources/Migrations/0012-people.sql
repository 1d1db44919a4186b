-- Which persons are protected, who opened a file without being responsible for it, who was responsible before,
-- and how large a share of a post somebody has.

CREATE TABLE protection (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    marked_on TEXT NOT NULL,
    marked_by TEXT NOT NULL REFERENCES account (id),
    lifted_on TEXT,
    lifted_by TEXT REFERENCES account (id),
    revision INTEGER NOT NULL,
    CONSTRAINT protection_is_lifted_by_somebody CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX protection_by_case ON protection (case_file_id, lifted_on);

CREATE TABLE case_access (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    user_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CONSTRAINT case_access_kind CHECK (kind IN ('supervision', 'emergency')),
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    -- The access ends at this instant; ending it early brings the instant forward.
    until_at BIGINT NOT NULL,
    verdict TEXT,
    remark TEXT NOT NULL,
    reviewed_at BIGINT,
    reviewed_by TEXT REFERENCES account (id),
    revision INTEGER NOT NULL,
    CONSTRAINT case_access_ends_after_it_begins CHECK (until_at >= opened_at),
    CONSTRAINT case_access_is_reviewed_by_somebody
        CHECK ((verdict IS NULL) = (reviewed_by IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL))
);
CREATE INDEX case_access_by_user ON case_access (user_id, until_at);
CREATE INDEX case_access_by_case ON case_access (case_file_id, opened_at);
CREATE INDEX case_access_by_kind ON case_access (municipality_id, kind, opened_at);

CREATE TABLE responsibility_change (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    from_user TEXT NOT NULL REFERENCES account (id),
    from_organisation TEXT NOT NULL REFERENCES organisation (id),
    to_user TEXT NOT NULL REFERENCES account (id),
    to_organisation TEXT NOT NULL REFERENCES organisation (id),
    changed_on TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id)
);
CREATE INDEX responsibility_change_by_case ON responsibility_change (case_file_id, changed_on);
CREATE INDEX responsibility_change_by_new ON responsibility_change (to_user, changed_on);

-- Who has no line here has a whole post.
CREATE TABLE post_share (
    account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    percent INTEGER NOT NULL CONSTRAINT post_share_percent CHECK (percent BETWEEN 5 AND 100),
    revision INTEGER NOT NULL
);
