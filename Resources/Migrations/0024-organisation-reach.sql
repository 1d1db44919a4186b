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
