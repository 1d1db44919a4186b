"""Fixtures: a server with the demo municipality on either engine, and Debian's Chromium."""
import os
import pathlib
import shutil
import signal
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser as browsers  # noqa: E402
import client  # noqa: E402
import server as servers  # noqa: E402

ENGINES = ["sqlite"] + (["postgresql"] if os.environ.get("LOTSE_TEST_POSTGRES") else [])


def pytest_runtest_logreport(report):
    """One line a test, read by script/test-count."""
    in_worker = "PYTEST_XDIST_WORKER" in os.environ  # The process that started the workers says it as well.
    if not in_worker and (report.when == "call" or report.outcome == "failed"):
        sign = {"passed": "✔", "failed": "✘"}.get(report.outcome, "➜")
        name = report.nodeid.removeprefix("Tests/BrowserTests/")
        print(f"\n{sign} browser {name} ({report.duration:.1f} s)", flush=True)


@pytest.fixture(autouse=True)
def time_limit():
    """Nothing waits for ever: after five minutes a test fails and the next one begins."""
    def give_up(*_):
        raise TimeoutError("the test took longer than five minutes")

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(300)
    yield
    signal.alarm(0)


@pytest.fixture(scope="session", params=ENGINES)
def engine(request, tmp_path_factory):
    if request.param == "sqlite":
        folder = servers.SCRATCH / "databases"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        yield servers.SQLite(folder)
        shutil.rmtree(folder, ignore_errors=True)
    else:
        yield servers.PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])


@pytest.fixture(scope="session")
def shared_server(engine):
    """For tests that only read, or whose writing disturbs no other."""
    running = servers.Server(engine.fresh())
    yield running
    running.stop()


@pytest.fixture()
def fresh_server(engine):
    """For tests that write: a demo municipality of their own."""
    running = servers.Server(engine.fresh())
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium():
    with browsers.chromium() as running:
        yield running


@pytest.fixture()
def open_page(chromium):
    """A function that opens a page on a server; whatever the page complained about fails the test."""
    opened = []

    def open_one(server, **options):
        window = browsers.Window(chromium, server, **options)
        opened.append(window)
        return window

    yield open_one
    complaints = [complaint for window in opened for complaint in window.close()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture()
def visitor(shared_server):
    return client.Client(shared_server)
