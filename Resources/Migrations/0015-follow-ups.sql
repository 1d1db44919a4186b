-- One calendar feed for each account; the address itself is known to its owner only, here is its SHA-256.

CREATE TABLE calendar_feed (
    account_id   TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    token_hash   TEXT NOT NULL CONSTRAINT calendar_feed_token UNIQUE,
    content      TEXT NOT NULL
        CONSTRAINT calendar_feed_content CHECK (content IN ('caseNumbers', 'numbersOnly')),
    opened_at    BIGINT NOT NULL,
    last_used_at BIGINT,
    -- Readings since `counted_from`, so that a program that asks without end is told to wait.
    counted_from BIGINT NOT NULL,
    readings     INTEGER NOT NULL
);
