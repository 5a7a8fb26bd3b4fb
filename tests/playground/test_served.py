"""Observations in the words of the Go Playground."""

from functools import partial

import pytest

from tutorial.playground.observation import Diagnostic, Ending, Event, Observation
from tutorial.playground.served import to_answer, to_old_answer

observed = partial(Observation, engine="embedded", go_version="go1.27.3")


OK = observed(Ending.RETURNED, events=(Event("stdout", "ok", 0),), exit_code=0)
VETTED = observed(
    Ending.RETURNED,
    diagnostics=(Diagnostic(5, 2, "fmt.Printf format %v reads arg #1", "vet"),),
    exit_code=0,
)


def test_it_answers_a_program_that_ran():
    assert to_answer(OK, with_vet=False) == {
        "Errors": "",
        "Events": [{"Message": "ok", "Kind": "stdout", "Delay": 0}],
        "Status": 0,
        "IsTest": False,
        "TestsFailed": 0,
    }


def test_events_are_null_where_nothing_was_printed():
    assert to_answer(observed(Ending.RETURNED), with_vet=False)["Events"] is None


def test_it_says_that_vet_found_nothing():
    answer = to_answer(OK, with_vet=True)

    assert answer["VetOK"] is True
    assert "VetErrors" not in answer


def test_it_passes_on_what_vet_found():
    answer = to_answer(VETTED, with_vet=True)

    assert answer["VetErrors"] == "./prog.go:5:2: fmt.Printf format %v reads arg #1\n"
    assert "VetOK" not in answer


def test_it_does_not_mention_vet_where_nobody_asked():
    assert not {"VetOK", "VetErrors"} & to_answer(VETTED, with_vet=False).keys()


def test_compile_errors_stand_at_their_places():
    broken = observed(
        Ending.NOT_BUILT,
        diagnostics=(
            Diagnostic(4, 2, "declared and not used: x", "compile"),
            Diagnostic(1, 9, "syntax error", "compile", "sub/sub.go"),
        ),
    )

    answer = to_answer(broken, with_vet=True)

    assert answer["Errors"] == (
        "./prog.go:4:2: declared and not used: x\nsub/sub.go:1:9: syntax error\n"
    )
    assert (answer["Events"], answer["Status"]) == (None, 0)
    assert "VetOK" not in answer


def test_a_time_out_is_an_event_before_all_others():
    hang = observed(
        Ending.TIMEOUT, events=(Event("stdout", "tick\n", 10**9),), reason="cpu-time"
    )

    answer = to_answer(hang, with_vet=False)

    assert (answer["Errors"], answer["Status"]) == ("", 1)
    assert answer["Events"] == [
        {"Message": "timeout running program\n", "Kind": "stderr", "Delay": 0},
        {"Message": "tick\n", "Kind": "stdout", "Delay": 10**9},
    ]


def test_output_that_was_cut_is_not_sent():
    flood = observed(
        Ending.RETURNED, events=(Event("stdout", "x", 0),), exit_code=0, truncated=True
    )

    answer = to_answer(flood, with_vet=False)

    assert (answer["Errors"], answer["Events"]) == ("Output too large", None)


@pytest.mark.parametrize(
    ("ending", "exit_code", "status"),
    [(Ending.EXIT, 3, 3), (Ending.PANIC, None, 2), (Ending.DEADLOCK, 2, 2)],
)
def test_the_status_is_the_exit_code(ending, exit_code, status):
    seen = observed(ending, exit_code=exit_code)

    assert to_answer(seen, with_vet=False)["Status"] == status


@pytest.mark.parametrize(
    ("reason", "errors"),
    [
        ("not-main-package", "package name must be main"),
        ("build-time", "timeout running go build\n"),
        ("import:example.com/x", "package example.com/x is not available here\n"),
        (
            "directive://go:embed",
            "this program is not run here: directive://go:embed\n",
        ),
    ],
)
def test_a_program_that_is_rejected_is_a_compile_error(reason, errors):
    answer = to_answer(observed(Ending.REJECTED, reason=reason), with_vet=False)

    assert answer["Errors"] == errors


def test_failed_tests_are_counted_in_the_output():
    seen = observed(
        Ending.EXIT,
        events=(Event("stdout", "--- FAIL: A\n    --- FAIL: A/b\n", 0),),
        exit_code=1,
    )

    assert to_answer(seen, with_vet=False)["TestsFailed"] == 2


def test_the_old_shape_is_two_texts():
    assert to_old_answer(OK) == {"compile_errors": "", "output": "ok"}
