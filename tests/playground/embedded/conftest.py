"""One embedded playground for all tests, and what became of the programs they try."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings

from tests.playground.embedded.promises import PROGRAMS
from tutorial.playground.embedded.engine import EmbeddedPlayground
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.verdicts.trial import try_program
from tutorial.verdicts.verdict import Verdict

WORKERS = 2
LEAK = (PROGRAMS / "patterns" / "send-no-receiver_bad.go").read_text()


@pytest.fixture(scope="session")
def embedded() -> Iterator[EmbeddedPlayground]:
    """A playground with two workers. The first use on a machine builds Go's library."""
    playground = EmbeddedPlayground(WORKERS, settings.DATA)
    playground.prepare()
    yield playground
    playground.close()


@pytest.fixture(scope="session")
def toolchain(embedded) -> Toolchain:
    """Go, with its library compiled."""
    return Toolchain(settings.DATA)


@pytest.fixture(scope="module")
def verdict_on(embedded, request) -> Iterator[Callable[[Path], Verdict]]:
    """Tells what became of a program of this module's selected tests.

    All of them are begun at once, so that no worker idles while a test looks.
    """
    with ThreadPoolExecutor(WORKERS) as pool:
        begun = {
            path: pool.submit(try_program, embedded, path.read_text())
            for path in dict.fromkeys(_selected(request))
        }
        yield lambda path: begun[path].result()
        pool.shutdown(cancel_futures=True)


@pytest.fixture(scope="module")
def verdicts_after(embedded, request) -> Iterator[Callable[[Path], list[Verdict]]]:
    """Tells what became of a program, and of a leak that the same worker ran next."""

    def try_both(path: Path) -> list[Verdict]:
        return [try_program(embedded, text) for text in (path.read_text(), LEAK)]

    with ThreadPoolExecutor(WORKERS) as pool:
        begun = {path: pool.submit(try_both, path) for path in _selected(request)}
        yield lambda path: begun[path].result()
        pool.shutdown(cancel_futures=True)


def _selected(request: pytest.FixtureRequest) -> Iterator[Path]:
    for item in request.session.items:
        call = getattr(item, "callspec", None)
        if call and item.path == request.path and "path" in call.params:
            yield Path(call.params["path"])
