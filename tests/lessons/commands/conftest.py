"""A sound course as the site's content, and a playground that does as it is told."""

from collections import deque

import pytest

from tests.catalog.conftest import Content, content
from tutorial import wiring
from tutorial.playground.observation import (
    Ending,
    Observation,
    Progress,
    ignore_progress,
)
from tutorial.playground.program import Program

__all__ = ["content"]

LEAK = Observation(
    ending=Ending.RETURNED,
    engine="told",
    go_version="go1.27.3",
    dump="""\
goroutine 7 [chan send (leaked)]:
main.main.func1()
	/play/prog.go:6 +0x2c
created by main.main in goroutine 1
	/play/prog.go:5 +0x4c
""",
    exit_code=0,
    wall_ms=123,
)
CLEAN = Observation(
    ending=Ending.RETURNED, engine="told", go_version="go1.27.3", exit_code=0
)


class ToldPlayground:
    """Answers every run with a leak, unless other answers were laid ready."""

    name = "told"

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.answers: deque[Observation | Exception] = deque()

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Note the program and give the next answer."""
        self.sources.append(program.files[0].text)
        answer = self.answers.popleft() if self.answers else LEAK
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def course(content: Content, settings) -> Content:
    """The site's content: one lesson, one snippet that leaks, one question."""
    settings.CONTENT_ROOT = content.root
    return content


@pytest.fixture
def playground(monkeypatch) -> ToldPlayground:
    """The site's playground."""
    told = ToldPlayground()
    monkeypatch.setattr(wiring, "playground", lambda: told)
    return told
