-- Municipalities that show their published figures to the state level; whoever is not in here shows nothing.
CREATE TABLE figure_sharing (
    municipality_id TEXT PRIMARY KEY REFERENCES municipality (id),
    agreed_on       TEXT NOT NULL,
    agreed_by       TEXT NOT NULL REFERENCES account (id)
);

-- What they show: whole-month values as a signed file of figures has them, in tenths of their unit, NULL where a
-- value may not be told. Worked out once a month for the last twelve, with all corrections until then.
CREATE TABLE shared_figure (
    municipality_id TEXT NOT NULL REFERENCES figure_sharing (municipality_id),
    indicator       TEXT NOT NULL,
    until_on        TEXT NOT NULL,
    unit            TEXT NOT NULL,
    value           BIGINT,
    lower_bound     BIGINT,
    upper_bound     BIGINT,
    PRIMARY KEY (indicator, until_on, municipality_id)
);
CREATE INDEX shared_figure_by_municipality ON shared_figure (municipality_id, until_on);
