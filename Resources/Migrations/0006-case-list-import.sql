-- A list someone brought, from the upload until it is imported; then its content is emptied.
CREATE TABLE case_list_import (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    started_by TEXT NOT NULL REFERENCES account (id),
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    profile TEXT NOT NULL,
    choices TEXT NOT NULL,
    assignment TEXT NOT NULL,
    rows_total BIGINT NOT NULL,
    rows_done BIGINT NOT NULL,
    households_opened BIGINT NOT NULL,
    persons_added BIGINT NOT NULL,
    rows_unchanged BIGINT NOT NULL,
    rows_changed BIGINT NOT NULL,
    content BYTEA NOT NULL
);
CREATE INDEX case_list_import_by_starter ON case_list_import (started_by, started_at);

CREATE TABLE imported_household (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    source_key TEXT NOT NULL,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (municipality_id, source_key)
);

-- The raw row as it was read: what was said once can be read again.
CREATE TABLE imported_row (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    row_key TEXT NOT NULL,
    raw TEXT NOT NULL,
    import_id TEXT NOT NULL REFERENCES case_list_import (id),
    line BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (municipality_id, row_key)
);
CREATE INDEX imported_row_by_person ON imported_row (person_id);
