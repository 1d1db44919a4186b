-- In which town an organisation stands for its people, and how far its coordination sees figures and staff.
-- Without a reach of its own an organisation has that of its kind.

ALTER TABLE organisation ADD COLUMN town TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN reach TEXT
    CONSTRAINT organisation_reach CHECK (reach IN ('municipality', 'town', 'organisation'));
ALTER TABLE organisation ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;

UPDATE organisation SET town = COALESCE((
    SELECT member_town.name FROM member_town
    WHERE member_town.municipality_id = organisation.municipality_id
        AND organisation.name IN (member_town.name, 'Stadt ' || member_town.name, 'Gemeinde ' || member_town.name)
), '')
WHERE kind = 'memberTown';

-- What two agencies agreed on, with the signed paper.
CREATE TABLE cooperation_agreement (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    from_id         TEXT NOT NULL REFERENCES organisation (id),
    to_id           TEXT NOT NULL REFERENCES organisation (id),
    title           TEXT NOT NULL CONSTRAINT cooperation_agreement_with_a_title CHECK (title <> ''),
    terms           TEXT NOT NULL,
    concluded_on    TEXT NOT NULL,
    review_on       TEXT,
    ended_on        TEXT,
    paper_name      TEXT NOT NULL,
    paper           BYTEA,
    revision        BIGINT NOT NULL,
    CONSTRAINT cooperation_agreement_between_two CHECK (from_id <> to_id),
    CONSTRAINT cooperation_agreement_paper CHECK ((paper_name = '') = (paper IS NULL))
);
CREATE INDEX cooperation_agreement_by_municipality ON cooperation_agreement (municipality_id, title);
