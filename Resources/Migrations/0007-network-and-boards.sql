CREATE TABLE steering_board (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    name TEXT NOT NULL,
    UNIQUE (municipality_id, name)
);

CREATE TABLE steering_board_member (
    board_id TEXT NOT NULL REFERENCES steering_board (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (board_id, organisation_id)
);
