"""`manage.py verdict`: an object of the contract for every file, in order."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.fakes import FakePlayground
from tutorial import wiring
from tutorial.playground.observation import PlaygroundError

CONTRACT = [
    "outcome",
    "summary",
    "pattern",
    "goroutines",
    "events",
    "diagnostics",
    "exit_code",
    "truncated",
    "schedules",
    "timeline",
    "engine",
    "go_version",
    "wall_ms",
]
PROGRAM = "package main\n\nfunc main() {}\n"


@pytest.fixture
def engine(monkeypatch):
    fake = FakePlayground()
    monkeypatch.setattr(wiring, "engine", lambda _name: fake)
    return fake


def verdicts(*arguments: str) -> list[dict[str, object]]:
    output = StringIO()
    call_command("verdict", *arguments, stdout=output)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_it_prints_the_object_of_the_contract(engine, tmp_path):
    file = tmp_path / "prog.go"
    file.write_text(PROGRAM)

    (found,) = verdicts(str(file))

    assert list(found) == CONTRACT


def test_it_judges_every_file_in_order(engine, tmp_path):
    files: list[str] = []
    for text in (PROGRAM, "package lib\n", ""):
        file = tmp_path / f"{len(files)}.go"
        file.write_text(text)
        files.append(str(file))

    found = verdicts(*files)

    assert len(found) == 3
    assert found[2]["outcome"] == "rejected"


def test_it_reads_standard_input(engine, monkeypatch):
    class Standard:
        class Buffer:
            @staticmethod
            def read():
                return PROGRAM.encode()

        buffer = Buffer

    monkeypatch.setattr("sys.stdin", Standard)

    assert len(verdicts("-")) == 1


def test_it_names_a_file_that_is_not_there(engine, tmp_path):
    with pytest.raises(CommandError, match=r"missing\.go"):
        verdicts(str(tmp_path / "missing.go"))


def test_it_fails_where_a_file_was_not_judged(engine, tmp_path):
    engine.error = PlaygroundError("the machine is on fire")
    file = tmp_path / "prog.go"
    file.write_text(PROGRAM)

    with pytest.raises(CommandError, match="1 of 1 files"):
        verdicts(str(file))
