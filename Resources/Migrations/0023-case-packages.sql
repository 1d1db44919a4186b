-- Hand-over between municipalities: own keys, partners, their keys, and the packages under way in either direction.

CREATE TABLE own_key (
    fingerprint     TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    -- The office that receives what is sealed for the key.
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    public_keys     BYTEA NOT NULL,
    -- Sealed like every secret: useless without the key file.
    private_keys    BYTEA NOT NULL,
    made_on         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    -- The console has no account.
    made_by         TEXT NOT NULL,
    retired_on      TEXT
);
CREATE INDEX own_key_by_municipality ON own_key (municipality_id, made_at);

CREATE TABLE partner (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    -- People release their data to it as to any organisation.
    organisation_id TEXT NOT NULL CONSTRAINT partner_of_one_organisation UNIQUE REFERENCES organisation (id),
    address         TEXT NOT NULL,
    added_by        TEXT NOT NULL
);
CREATE INDEX partner_by_municipality ON partner (municipality_id);

CREATE TABLE partner_key (
    partner_id   TEXT NOT NULL REFERENCES partner (id),
    fingerprint  TEXT NOT NULL,
    public_keys  BYTEA NOT NULL,
    added_on     TEXT NOT NULL,
    added_by     TEXT NOT NULL,
    confirmed_on TEXT,
    confirmed_by TEXT,
    retired_on   TEXT,
    PRIMARY KEY (partner_id, fingerprint),
    CONSTRAINT partner_key_confirmed CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL))
);

CREATE TABLE case_package (
    id              TEXT NOT NULL,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    direction       TEXT NOT NULL CONSTRAINT case_package_direction CHECK (direction IN ('outgoing', 'incoming')),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    partner_id      TEXT NOT NULL REFERENCES partner (id),
    case_file_id    TEXT REFERENCES case_file (id),
    state           TEXT NOT NULL CONSTRAINT case_package_state
        CHECK (state IN ('prepared', 'sent', 'received', 'accepted', 'refused', 'withdrawn')),
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    reason          TEXT NOT NULL,
    number_there    TEXT NOT NULL,
    -- A partner's server has no account.
    handled_by      TEXT NOT NULL,
    settled_at      BIGINT,
    -- As it travels, sealed for the receiver; empty once it is settled.
    content         BYTEA NOT NULL,
    manifest        BYTEA NOT NULL,
    receipt         BYTEA NOT NULL,
    revision        BIGINT NOT NULL,
    -- The same package comes and goes where two municipalities share an installation.
    PRIMARY KEY (municipality_id, direction, id),
    CONSTRAINT case_package_validity CHECK (expires_at > created_at),
    CONSTRAINT case_package_outgoing_of_case CHECK (direction = 'incoming' OR case_file_id IS NOT NULL),
    CONSTRAINT case_package_settled CHECK ((settled_at IS NULL) = (state IN ('prepared', 'sent', 'received')))
);
CREATE INDEX case_package_by_case ON case_package (case_file_id);
CREATE INDEX case_package_by_office ON case_package (organisation_id, direction, created_at);

-- Inside the municipality: another organisation is asked to take a case over.
CREATE TABLE case_offer (
    id                TEXT PRIMARY KEY,
    case_file_id      TEXT NOT NULL REFERENCES case_file (id),
    from_organisation TEXT NOT NULL REFERENCES organisation (id),
    to_organisation   TEXT NOT NULL REFERENCES organisation (id),
    message           TEXT NOT NULL,
    offered_by        TEXT NOT NULL REFERENCES account (id),
    offered_on        TEXT NOT NULL,
    state             TEXT NOT NULL CONSTRAINT case_offer_state
        CHECK (state IN ('offered', 'accepted', 'refused', 'withdrawn')),
    reason            TEXT NOT NULL,
    answered_by       TEXT REFERENCES account (id),
    answered_on       TEXT,
    revision          BIGINT NOT NULL,
    CONSTRAINT case_offer_elsewhere CHECK (from_organisation <> to_organisation),
    CONSTRAINT case_offer_answered CHECK ((answered_on IS NULL) = (state = 'offered')),
    CONSTRAINT case_offer_refused_with_reason CHECK (state <> 'refused' OR reason <> '')
);
CREATE INDEX case_offer_by_case ON case_offer (case_file_id);
CREATE INDEX case_offer_by_receiver ON case_offer (to_organisation, offered_on);
