-- Who may sign in, their sessions, their deputies, and how long the next guess has to wait.

CREATE TABLE account (
    id                     TEXT PRIMARY KEY,
    municipality_id        TEXT NOT NULL REFERENCES municipality (id),
    organisation_id        TEXT NOT NULL REFERENCES organisation (id),
    sign_in_name           TEXT NOT NULL,
    sign_in_key            TEXT NOT NULL CONSTRAINT account_sign_in_key UNIQUE,
    display_name           TEXT NOT NULL,
    sort_key               TEXT NOT NULL,
    roles                  TEXT NOT NULL,
    language               TEXT NOT NULL,
    active                 BOOLEAN NOT NULL,
    password_hash          TEXT NOT NULL,
    -- Set while the password is one that somebody else chose; it works until then and must be changed.
    initial_password_until BIGINT,
    revision               BIGINT NOT NULL
);

CREATE INDEX account_by_name ON account (municipality_id, sort_key, id);

-- The token itself is only in the browser's cookie; here is its SHA-256.
CREATE TABLE session (
    token_hash   TEXT PRIMARY KEY,
    id           TEXT NOT NULL CONSTRAINT session_id UNIQUE,
    account_id   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started_at   BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL
);

CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE deputy (
    id              TEXT PRIMARY KEY,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    for_user        TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    by_user         TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    from_on         TEXT NOT NULL,
    until_on        TEXT NOT NULL,
    CONSTRAINT deputy_is_another CHECK (for_user <> by_user),
    CONSTRAINT deputy_ends_after_it_begins CHECK (until_on >= from_on)
);

CREATE INDEX deputy_by_deputy ON deputy (by_user, until_on);
CREATE INDEX deputy_by_absent ON deputy (for_user, until_on);

-- Keyed hashes of sign-in names and addresses, never the names and addresses themselves.
CREATE TABLE sign_in_throttle (
    key           TEXT PRIMARY KEY,
    failures      BIGINT NOT NULL,
    last_at       BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL
);

CREATE INDEX sign_in_throttle_by_age ON sign_in_throttle (last_at);
