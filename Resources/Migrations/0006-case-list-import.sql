CREATE TABLE case_list_import (
    id TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    started_by TEXT NOT NULL REFERENCES account (id),
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    file_name TEXT NOT NULL,
    profile TEXT NOT NULL,
    encoding TEXT NOT NULL,
    rows_total INTEGER NOT NULL,
    rows_done INTEGER NOT NULL,
    content BYTEA NOT NULL
);

CREATE TABLE imported_household (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    source_key TEXT NOT NULL,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (municipality_id, source_key)
);

CREATE TABLE imported_row (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    row_key TEXT NOT NULL,
    raw TEXT NOT NULL,
    import_id TEXT NOT NULL REFERENCES case_list_import (id),
    line INTEGER NOT NULL,
    person_id TEXT REFERENCES person (id),
    PRIMARY KEY (municipality_id, row_key)
);
