"""Sessions begun in the database itself: a test that is not about signing in pays for no password check."""
import base64
import hashlib
import secrets
import sqlite3
import subprocess
import time
import uuid

COOKIE = "__Host-lotse-session"
HOURS = 3_600_000_000


def begin(database, account):
    """A new session of this account, as the cookie its browser would keep."""
    token = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    digest = hashlib.sha256(token.encode()).hexdigest()
    now = time.time_ns() // 1000
    statement = f"""
        INSERT INTO session (token_hash, id, account_id, started_at, last_seen_at, expires_at)
        SELECT '{digest}', '{uuid.uuid4()}', id, {now}, {now}, {now + 12 * HOURS}
        FROM account WHERE sign_in_name = '{account}'"""
    assert execute(database, statement) == 1, f"there is no account {account}"
    return {COOKIE: token}


def execute(database, statement):
    """Runs one statement and says how many rows it wrote."""
    if database.startswith("sqlite:"):
        connection = sqlite3.connect(database.removeprefix("sqlite:"), timeout=10)
        with connection:
            written = connection.execute(statement).rowcount
        connection.close()
        return written
    done = subprocess.run(["psql", "-XAt", "-v", "ON_ERROR_STOP=1", "-c", statement, database],
                          text=True, capture_output=True, check=True)
    return int(done.stdout.split()[-1])
