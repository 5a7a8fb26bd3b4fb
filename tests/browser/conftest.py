"""A browser, the site it visits, and the programs on it.

LEAKLAB_CHROMIUM names the browser to use. Without any browser these tests are
skipped, unless LEAKLAB_REQUIRE_BROWSER is 1, as it is where the site is released.
"""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.program_page import ProgramPage
from tutorial import wiring
from tutorial.verdicts.verdict import Outcome

PATIENCE_MS = 15_000
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of a browser, or None."""
    if chosen := os.environ.get("LEAKLAB_CHROMIUM"):
        return chosen
    if installed := next(filter(None, map(shutil.which, NAMES)), None):
        return installed
    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
    return bundled if Path(bundled).exists() else None


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = find_chromium()
    if path is None:
        reason = "no Chromium found; install one or set LEAKLAB_CHROMIUM to its path"
        if os.environ.get("LEAKLAB_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    # Chromium's own sandbox does not start as root, as in most containers.
    args = ["--no-sandbox", "--disable-dev-shm-usage"]
    return browser_type_launch_args | {"executable_path": path, "args": args}


@pytest.fixture(scope="session", autouse=True)
def _database_beside_playwright():
    """Let Django use the database in the thread where playwright keeps its loop."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"reduced_motion": "reduce", "locale": "en"}


@pytest.fixture
def page(page):
    page.set_default_timeout(PATIENCE_MS)
    return page


@pytest.fixture
def playground(playground):
    """The place where programs run; none is left waiting when the test is over."""
    yield playground
    playground.gate.set()


@pytest.fixture
def site(live_server, playground):
    """The address of the site."""
    return live_server.url


@pytest.fixture(scope="session")
def leaking_lesson():
    """A lesson whose first program leaks one goroutine; the program; its verdict."""
    catalog = wiring.catalog()
    for lesson in catalog.course("en").lessons:
        for snippet in lesson.snippets[:1]:
            verdict = catalog.verdicts.get(snippet.id, {})
            if verdict.get("outcome") == Outcome.LEAK:
                return lesson, snippet, verdict
    pytest.fail("the course has no lesson that starts with a leak")


@pytest.fixture
def console(page):
    """What the page complained about."""
    complaints: list[str] = []
    keep = complaints.append
    page.on("pageerror", lambda error: keep(str(error)))
    page.on("console", lambda said: keep(said.text) if said.type == "error" else None)
    return complaints


@pytest.fixture
def lesson(page, site, leaking_lesson):
    """The first program of a lesson, on a page just opened."""
    page.goto(f"{site}/en/lessons/{leaking_lesson[0].id}/")
    return ProgramPage(page)


@pytest.fixture
def workbench(page, site):
    """The free editor page, just opened."""
    page.goto(f"{site}/en/run/")
    return ProgramPage(page)
