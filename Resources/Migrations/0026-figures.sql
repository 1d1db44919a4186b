-- Of every case what figures are counted from, without names or free text: a line per fact; in it, parted by
-- tabs, kind, value, number of the first and of the last day, and a number. Written anew by whatever changes the
-- case. `fact_key` is drawn at random: it tells two cases apart and leads back to none.
CREATE TABLE case_fact (
    case_file_id    TEXT PRIMARY KEY REFERENCES case_file (id),
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    fact_key        BIGINT NOT NULL,
    facts           TEXT NOT NULL,
    changed_at      BIGINT NOT NULL
);
CREATE INDEX case_fact_by_change ON case_fact (municipality_id, changed_at);
