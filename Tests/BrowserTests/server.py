"""Starts and stops a `lotse serve` of the debug build, each on a database of its own."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time
import uuid

import sessions

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("LOTSE_PROGRAM", ROOT / ".build/debug/lotse"))
# Workers side by side have a folder each.
SCRATCH = ROOT / "var/browser-tests" / os.environ.get("PYTEST_XDIST_WORKER", "alone")
# One audit key for all databases of a test run, so that a copied database can be verified.
KEY = {"LOTSE_KEY_FILE": str(SCRATCH / "lotse.key")}
LISTENS = re.compile(r"Lotse listens on (http://\S+)")


def lotse(*arguments, database=None, timeout=300, check=True):
    """Runs one command of the program to its end."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **KEY, **({"LOTSE_DATABASE": database} if database else {})}
    done = subprocess.run([PROGRAM, *arguments], cwd=ROOT, env=environment, text=True, capture_output=True,
                          timeout=timeout)
    if check and done.returncode != 0:
        said = done.stdout + done.stderr
        raise AssertionError(f"lotse {' '.join(arguments)} ended with {done.returncode}:\n{said}")
    return done


class SQLite:
    """A folder with one demo database; each test that writes gets a copy."""

    name = "sqlite"

    def __init__(self, folder):
        self.folder = folder
        self.template = None

    def fresh(self):
        if self.template is None:
            self.template = self.folder / "template.sqlite"
            lotse("demo", "load", database=f"sqlite:{self.template}")
        copy = self.folder / f"{uuid.uuid4().hex}.sqlite"
        for suffix in ("", "-wal", "-shm"):
            if pathlib.Path(f"{self.template}{suffix}").exists():
                shutil.copy(f"{self.template}{suffix}", f"{copy}{suffix}")
        return f"sqlite:{copy}"

    def rows(self, database, query):
        import sqlite3
        with sqlite3.connect(database.removeprefix("sqlite:"), timeout=10) as connection:
            return connection.execute(query).fetchall()


class PostgreSQL:
    """A private PostgreSQL server with one demo database; each test that writes gets a copy."""

    name = "postgresql"

    def __init__(self, address):
        self.address = address
        self.template = None

    def fresh(self):
        if self.template is None:
            self.template = f"template_{uuid.uuid4().hex}"
            self.sql(self.address, f"CREATE DATABASE {self.template}")
            lotse("demo", "load", database=self.named(self.template))
        name = f"copy_{uuid.uuid4().hex}"
        self.sql(self.address, f"CREATE DATABASE {name} TEMPLATE {self.template}")
        return self.named(name)

    def named(self, database):
        return f"{self.address.rpartition('/')[0]}/{database}"

    def sql(self, address, statement):
        done = subprocess.run(["psql", "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", statement, address],
                              text=True, capture_output=True, check=True)
        return done.stdout

    def rows(self, database, query):
        return [tuple(line.split("\t")) for line in self.sql(database, query).splitlines()]


class Server:
    """One running `lotse serve`; ended by its own process id."""

    def __init__(self, database, *options, port=0):
        SCRATCH.mkdir(parents=True, exist_ok=True)
        self.database = database
        self.sessions = {}
        self.log_path = SCRATCH / f"server-{uuid.uuid4().hex[:8]}.log"
        self.log_file = self.log_path.open("w")
        self.started = time.monotonic()
        self.process = subprocess.Popen([PROGRAM, "serve", "--port", str(port), *options], cwd=ROOT,
                                        env={**os.environ, **KEY, "LOTSE_DATABASE": database}, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.listening = threading.Event()
        self.address = None
        threading.Thread(target=self._read, daemon=True).start()
        if not self.listening.wait(30) or self.address is None:
            self.process.kill()
            raise AssertionError(f"The server did not listen within 30 s:\n{self.log()}")
        self.seconds_to_listen = time.monotonic() - self.started
        self.port = int(self.address.rpartition(":")[2])

    def session(self, role):
        """The cookies of a session of this role; begun anew only when a test has ended it."""
        from client import ACCOUNTS, Client
        client = Client(self)
        client.cookies = dict(self.sessions.get(role, {}))
        if not client.cookies or client.get("/konto").status != 200:
            self.sessions[role] = sessions.begin(self.database, ACCOUNTS[role])
        return dict(self.sessions[role])

    def _read(self):
        for line in self.process.stdout:
            self.log_file.write(line)
            self.log_file.flush()
            found = LISTENS.search(line)
            if found and self.address is None:
                self.address = found[1].rstrip("/")
                self.listening.set()
        self.listening.set()

    def log(self):
        return self.log_path.read_text(errors="replace")

    def terminate(self, timeout=30):
        """Asks it to end and gives its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout)

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def stop(self):
        if self.process.poll() is None:
            try:
                self.terminate()
            except subprocess.TimeoutExpired:
                self.kill()
        self.log_file.close()
