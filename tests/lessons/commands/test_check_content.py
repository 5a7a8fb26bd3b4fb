"""check_content tells every problem, and compares runs with what is recorded."""

import pytest
from django.core.management import CommandError, call_command

from tests.lessons.commands.conftest import CLEAN
from tutorial.playground.observation import PlaygroundBusyError


def check(capsys, **options) -> list[str]:
    """Run the command, which must fail, and return the problems it told."""
    with pytest.raises(CommandError, match=r"\d+ problems? in content/"):
        call_command("check_content", **options)
    lines = capsys.readouterr().out.splitlines()
    return [line for line in lines if line.startswith("content/")]


def test_it_praises_sound_content(course, playground, capsys):
    call_command("check_content")

    assert "1 lessons, 1 programs, 1 questions" in capsys.readouterr().out
    assert playground.sources == []


def test_it_tells_each_problem_with_file_and_line(course, playground, capsys):
    course.replace("course.toml", "number = 1", "number = 2")
    course.replace("snippets/leak.toml", 'title.zh-hans = "一处泄漏"', "")

    assert check(capsys) == [
        "content/course.toml:7: this is chapter 1, not 2",
        'content/snippets/leak.toml:1: "zh-hans" is missing',
    ]


def test_it_tells_what_gofmt_would_change(course, playground, capsys):
    course.replace("snippets/leak.go", "results := make", "results  :=  make")
    call_command("record_verdicts")

    assert check(capsys) == [
        "content/snippets/leak.go: gofmt would change it; run: gofmt -w"
    ]


def test_it_runs_the_snippets_again_on_demand(course, playground):
    call_command("record_verdicts", all=True)

    call_command("check_content", run=True)

    assert len(playground.sources) == 2


def test_it_tells_which_snippet_runs_differently(course, playground, capsys):
    call_command("record_verdicts", all=True)
    playground.answers.append(CLEAN)

    problems = check(capsys, run=True)

    assert problems[0] == (
        'content/snippets/leak.go: it runs differently: outcome was "leak", now "clean"'
    )


def test_it_does_not_blame_the_content_where_the_playground_fails(course, playground):
    playground.answers.append(PlaygroundBusyError())

    with pytest.raises(CommandError, match="The playground failed"):
        call_command("check_content", run=True)
