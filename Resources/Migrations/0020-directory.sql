-- The directory of the network: what agencies offer, where and for whom. Nothing here is about the people counselled.
-- `content` is the record of the Human Services Data Specification as it is exchanged; the columns beside it are
-- what lists, searches and duties need. `external_id` is the identifier under which others know the record.

CREATE TABLE agency_entry (
    organisation_id TEXT PRIMARY KEY REFERENCES organisation (id),
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    external_id     TEXT NOT NULL,
    name            TEXT NOT NULL,
    content         TEXT NOT NULL,
    owner_id        TEXT NOT NULL REFERENCES organisation (id),
    review_on       TEXT NOT NULL,
    confirmed_on    TEXT NOT NULL,
    -- Whoever works at the console has no account.
    confirmed_by    TEXT,
    revision        BIGINT NOT NULL,
    CONSTRAINT agency_entry_external UNIQUE (municipality_id, external_id)
);
CREATE INDEX agency_entry_by_review ON agency_entry (municipality_id, review_on);

CREATE TABLE agency_location (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    organisation_id TEXT REFERENCES organisation (id),
    external_id     TEXT NOT NULL,
    name            TEXT NOT NULL,
    town            TEXT NOT NULL,
    content         TEXT NOT NULL,
    owner_id        TEXT NOT NULL REFERENCES organisation (id),
    review_on       TEXT NOT NULL,
    confirmed_on    TEXT NOT NULL,
    confirmed_by    TEXT,
    revision        BIGINT NOT NULL,
    CONSTRAINT agency_location_external UNIQUE (municipality_id, external_id)
);
CREATE INDEX agency_location_by_agency ON agency_location (organisation_id, name, id);
CREATE INDEX agency_location_by_town ON agency_location (municipality_id, town);
CREATE INDEX agency_location_by_review ON agency_location (municipality_id, review_on);

CREATE TABLE service_offer (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    external_id     TEXT NOT NULL,
    name            TEXT NOT NULL CONSTRAINT service_offer_name CHECK (name <> ''),
    sort_key        TEXT NOT NULL,
    status          TEXT NOT NULL CONSTRAINT service_offer_status
        CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
    content         TEXT NOT NULL,
    modified_at     BIGINT NOT NULL,
    owner_id        TEXT NOT NULL REFERENCES organisation (id),
    review_on       TEXT NOT NULL,
    confirmed_on    TEXT NOT NULL,
    confirmed_by    TEXT,
    revision        BIGINT NOT NULL,
    CONSTRAINT service_offer_external UNIQUE (municipality_id, external_id)
);
CREATE INDEX service_offer_by_agency ON service_offer (organisation_id, sort_key, id);
CREATE INDEX service_offer_by_name ON service_offer (municipality_id, sort_key, id);
CREATE INDEX service_offer_by_review ON service_offer (municipality_id, review_on);
CREATE INDEX service_offer_by_owner ON service_offer (owner_id, review_on);

-- Where an offer is given, by the identifiers under which others know place and location.
CREATE TABLE service_offer_place (
    municipality_id      TEXT NOT NULL,
    external_id          TEXT NOT NULL,
    offer_id             TEXT NOT NULL REFERENCES service_offer (id),
    location_external_id TEXT NOT NULL,
    PRIMARY KEY (offer_id, external_id)
);
CREATE INDEX service_offer_place_by_id ON service_offer_place (municipality_id, external_id, offer_id);
CREATE INDEX service_offer_place_by_location ON service_offer_place (municipality_id, location_external_id);

-- By what an offer is found: folded words of its texts in every language, and `domain:…`, `town:…`, `language:…`,
-- `status:…`, `agency:…`. An offer that is not offered has no keys. Made from `content`, and made anew with it.
CREATE TABLE service_offer_key (
    municipality_id TEXT NOT NULL,
    key             TEXT NOT NULL,
    sort_key        TEXT NOT NULL,
    offer_id        TEXT NOT NULL REFERENCES service_offer (id),
    PRIMARY KEY (municipality_id, key, sort_key, offer_id)
);
CREATE INDEX service_offer_key_by_offer ON service_offer_key (offer_id, key);

-- The words there are, with their first three letters: a typed beginning is completed here, so that the large table
-- is asked for whole words only, which every collation compares alike.
CREATE TABLE service_offer_word (
    municipality_id TEXT NOT NULL,
    beginning       TEXT NOT NULL,
    word            TEXT NOT NULL,
    PRIMARY KEY (municipality_id, beginning, word)
);

-- Taxonomies and terms that came with imports; the municipality's own follow from its profile.
CREATE TABLE directory_term (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    external_id     TEXT NOT NULL,
    kind            TEXT NOT NULL CONSTRAINT directory_term_kind CHECK (kind IN ('taxonomy', 'term')),
    name            TEXT NOT NULL,
    content         TEXT NOT NULL,
    PRIMARY KEY (municipality_id, kind, external_id)
);

-- What somebody noticed about an entry that another organisation keeps.
CREATE TABLE directory_correction (
    id               TEXT PRIMARY KEY,
    municipality_id  TEXT NOT NULL REFERENCES municipality (id),
    offer_id         TEXT NOT NULL REFERENCES service_offer (id),
    text             TEXT NOT NULL,
    proposed_by      TEXT NOT NULL,
    proposed_by_name TEXT NOT NULL,
    proposed_on      TEXT NOT NULL,
    settled_by       TEXT,
    settled_on       TEXT,
    CONSTRAINT directory_correction_settled CHECK ((settled_by IS NULL) = (settled_on IS NULL))
);
CREATE INDEX directory_correction_by_offer ON directory_correction (offer_id, settled_on);
