-- From the case to the structure: findings without persons, themes, boards, decisions, measures and their effect.

-- The case knows that an observation was lifted, and not what became of it.
ALTER TABLE observation ADD COLUMN lifted_on TEXT;

CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    group_id TEXT REFERENCES steering_board (id),
    merged_into_id TEXT REFERENCES theme (id),
    upward TEXT NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX theme_by_municipality ON theme (municipality_id, title);

CREATE TABLE theme_step (
    theme_id TEXT NOT NULL REFERENCES theme (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    PRIMARY KEY (theme_id, position)
);

-- No case, no author, no day. `id` is drawn at random and tells no time. `household` is a hash under the key of the
-- installation: it lets several findings of one family count once and cannot be reversed without that key.
CREATE TABLE structural_finding (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    household BYTEA NOT NULL,
    kind TEXT NOT NULL,
    life_domain TEXT NOT NULL,
    origin_sphere TEXT,
    target_sphere TEXT,
    agency_kind TEXT,
    organisation_id TEXT REFERENCES organisation (id),
    period TEXT NOT NULL,
    text TEXT NOT NULL,
    theme_id TEXT REFERENCES theme (id),
    revision INTEGER NOT NULL
);
CREATE INDEX structural_finding_by_theme ON structural_finding (municipality_id, theme_id);

ALTER TABLE steering_board ADD COLUMN kind TEXT NOT NULL DEFAULT 'steering';
ALTER TABLE steering_board ADD COLUMN mandate TEXT NOT NULL DEFAULT '';
ALTER TABLE steering_board ADD COLUMN from_on TEXT;
ALTER TABLE steering_board ADD COLUMN until_on TEXT;
ALTER TABLE steering_board ADD COLUMN quorum TEXT NOT NULL DEFAULT 'majority';
ALTER TABLE steering_board ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

CREATE TABLE board_seat (
    id TEXT PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES steering_board (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    function TEXT NOT NULL,
    contact TEXT NOT NULL,
    deputy TEXT NOT NULL,
    votes BOOLEAN NOT NULL,
    left_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX board_seat_by_board ON board_seat (board_id);

INSERT INTO board_seat (id, board_id, organisation_id, function, contact, deputy, votes, left_on, revision)
SELECT board_id || '.' || organisation_id, board_id, organisation_id, '', '', '', TRUE, NULL, 1
FROM steering_board_member;
DROP TABLE steering_board_member;

CREATE TABLE theme_priority (
    board_id TEXT NOT NULL REFERENCES steering_board (id),
    position INTEGER NOT NULL,
    theme_id TEXT NOT NULL REFERENCES theme (id),
    PRIMARY KEY (board_id, position)
);

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES steering_board (id),
    held_on TEXT NOT NULL,
    held_at TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    invited_on TEXT,
    minutes TEXT NOT NULL,
    approved_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX meeting_by_board ON meeting (board_id, held_on);

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    theme_id TEXT REFERENCES theme (id),
    said TEXT NOT NULL,
    paper_name TEXT NOT NULL,
    paper BYTEA
);
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, position);

CREATE TABLE attendance (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    seat_id TEXT NOT NULL REFERENCES board_seat (id),
    presence TEXT NOT NULL,
    PRIMARY KEY (meeting_id, seat_id)
);

CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    board_id TEXT NOT NULL REFERENCES steering_board (id),
    number TEXT NOT NULL,
    theme_id TEXT REFERENCES theme (id),
    wording TEXT NOT NULL,
    yes_votes INTEGER NOT NULL,
    no_votes INTEGER NOT NULL,
    abstentions INTEGER NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    due_on TEXT,
    decided_on TEXT NOT NULL,
    UNIQUE (board_id, number)
);
CREATE INDEX decision_by_theme ON decision (theme_id);

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    theme_id TEXT REFERENCES theme (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    due_on TEXT,
    state TEXT NOT NULL,
    evidence TEXT NOT NULL,
    implemented_on TEXT,
    aim_key TEXT,
    aim_direction TEXT,
    aim_from_on TEXT,
    verdict TEXT,
    judged_on TEXT,
    revision INTEGER NOT NULL
);
CREATE INDEX measure_by_decision ON measure (decision_id);
