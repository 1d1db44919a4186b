-- Integration chains: which step of which template a plan step was, and of every case what happened when and where.

-- Codes of the profile the step was taken from; what somebody wrote freely has none.
ALTER TABLE plan_step ADD COLUMN chain TEXT;
ALTER TABLE plan_step ADD COLUMN chain_step TEXT;

-- What happened in a case, without names or free text, for steering: a line per event, in order of the days; in it,
-- parted by tabs, the number of the day, the code of what happened, the agency and the legal sphere. Written anew by
-- whatever changes the case. `trace` is drawn at random: it tells two cases apart and leads back to none.
CREATE TABLE chain_trace (
    case_file_id    TEXT PRIMARY KEY REFERENCES case_file (id),
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    trace           BIGINT NOT NULL,
    events          TEXT NOT NULL,
    changed_at      BIGINT NOT NULL
);
CREATE INDEX chain_trace_by_change ON chain_trace (municipality_id, changed_at);

-- By which rules derived tables were made, so that they are made anew once where the rules are others.
CREATE TABLE derived_rules (
    kind    TEXT PRIMARY KEY,
    version INTEGER NOT NULL
);
