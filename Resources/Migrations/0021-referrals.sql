-- Referrals of people of a case to an organisation of the network, and the links by which one without an account
-- answers. What the organisation sees of it, the release decides at the moment it looks.

CREATE TABLE referral (
    id               TEXT PRIMARY KEY,
    municipality_id  TEXT NOT NULL REFERENCES municipality (id),
    case_file_id     TEXT NOT NULL REFERENCES case_file (id),
    -- What the organisation may keep of it once the release has ended.
    number           TEXT NOT NULL,
    recipient_id     TEXT NOT NULL REFERENCES organisation (id),
    -- An entry of the directory; it may be gone by the time somebody reads this.
    offer_id         TEXT,
    release_id       TEXT NOT NULL REFERENCES case_release (id),
    -- Until it is accepted, this release does not open the shared file.
    holds_file       BOOLEAN NOT NULL,
    plan_step_id     TEXT REFERENCES plan_step (id),
    need             TEXT NOT NULL,
    wish             TEXT NOT NULL CONSTRAINT referral_with_a_wish CHECK (wish <> ''),
    -- Codes with commas between them.
    person_ids       TEXT NOT NULL CONSTRAINT referral_of_somebody CHECK (person_ids <> ''),
    needed_by        TEXT,
    state            TEXT NOT NULL CONSTRAINT referral_state CHECK (state IN
        ('proposed', 'accepted', 'declined', 'begun', 'completed', 'brokenOff', 'reported', 'withdrawn')),
    -- By when the next word of the organisation is expected; nothing where none is.
    due_on           TEXT,
    proposed_on      TEXT NOT NULL,
    proposed_by      TEXT NOT NULL REFERENCES account (id),
    answered_on      TEXT,
    -- Nobody where it was answered through a link.
    answered_by      TEXT REFERENCES account (id),
    decline_reason   TEXT,
    decline_words    TEXT,
    begun_on         TEXT,
    ended_on         TEXT,
    break_off_reason TEXT,
    break_off_words  TEXT,
    result_outcome   TEXT,
    result_text      TEXT,
    -- When the sender took note of what came back.
    noted_on         TEXT,
    revision         BIGINT NOT NULL,
    CONSTRAINT referral_declined CHECK ((state = 'declined') = (decline_reason IS NOT NULL)),
    CONSTRAINT referral_reported CHECK ((state = 'reported') = (result_outcome IS NOT NULL)),
    CONSTRAINT referral_begun CHECK (begun_on IS NULL OR begun_on >= answered_on),
    CONSTRAINT referral_answered CHECK (answered_on IS NULL OR answered_on >= proposed_on)
);

CREATE INDEX referral_by_case ON referral (case_file_id, id);
CREATE INDEX referral_by_recipient ON referral (recipient_id, state, proposed_on);
CREATE INDEX referral_by_release ON referral (release_id);
CREATE INDEX referral_by_due_day ON referral (municipality_id, due_on);

-- The address carries the identifier and its end, signed; the code is told by another way and kept only as its hash.
CREATE TABLE referral_link (
    id           TEXT PRIMARY KEY,
    referral_id  TEXT NOT NULL REFERENCES referral (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    code_hash    TEXT NOT NULL,
    made_by      TEXT NOT NULL REFERENCES account (id),
    made_at      BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    -- Counted while the row is held, so that many guesses at once are no way around the lock.
    wrong_codes  BIGINT NOT NULL,
    closed_at    BIGINT,
    CONSTRAINT referral_link_ends CHECK (expires_at > made_at)
);

CREATE INDEX referral_link_by_referral ON referral_link (referral_id, id);
