"""Ordinary programs do here what they do elsewhere, and raise no false alarm."""

import pytest

from tests.playground.embedded.promises import PROGRAMS, read_promise

ORDINARY = sorted((PROGRAMS / "ordinary").iterdir())


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_it_judges_a_program_as_it_is(verdict_on, path):
    promise = read_promise(path.read_text())

    verdict = verdict_on(path)

    assert verdict.outcome == promise.outcome, (verdict.goroutines, verdict.diagnostics)
    if promise.exit_code is not None:
        assert verdict.exit_code == promise.exit_code
    if promise.output is not None:
        said = (event.message for event in verdict.events if event.kind == "stdout")
        lines = "".join(said).rstrip("\n").split("\n")
        assert "\n".join(line.rstrip() for line in lines) == promise.output
