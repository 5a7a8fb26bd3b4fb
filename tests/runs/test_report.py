"""A verdict as a page shows it."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from tests.small_course import LEAKING, RECORDING
from tutorial.playground.observation import Diagnostic, Event
from tutorial.runs.report import MAX_CARDS, MAX_OUTPUT_LINES, listing, report
from tutorial.verdicts.contract import verdict_from_json
from tutorial.verdicts.verdict import Outcome

LEAK = verdict_from_json(RECORDING)
ARCHIVE = f"-- go.mod --\nmodule x\n-- prog.go --\n{LEAKING}"


def test_a_card_tells_a_goroutine_in_the_language_of_the_reader():
    with override("zh-hans"):
        card = report(LEAK, LEAKING, "zh-hans").cards[0]

        assert (card.number, card.line, card.created_line) == (1, 6, 5)
        assert card.label == "停在这里：chan send"
        assert card.name == "goroutine 1"


def test_a_goroutine_that_panicked_is_not_said_to_wait():
    panic = replace(LEAK, outcome=Outcome.PANIC)

    card = report(panic, LEAKING, "en").cards[0]

    assert card.has_panicked
    assert card.label == "panics here"


def test_equal_goroutines_are_counted():
    many = replace(LEAK, goroutines=(replace(LEAK.goroutines[0], count=3),))

    shown = report(many, LEAKING, "en")

    assert shown.count == 3
    assert shown.cards[0].label == "3 goroutines stand here: chan send"
    assert shown.cards[0].name == "group 1"


def test_lines_of_a_file_in_an_archive_are_found_in_the_whole_text():
    shown = report(LEAK, ARCHIVE, "en")

    assert (shown.cards[0].line, shown.cards[0].created_line) == (9, 8)


def test_output_comes_in_lines_with_the_time_before_them():
    events = (
        Event("stdout", "a\nb\n", 0),
        Event("stderr", "c", 2_000_000_000),
        Event("stdout", "\n", 15_000_000),
    )

    lines = report(replace(LEAK, events=events), LEAKING, "en").output

    assert [(line.kind, line.text, line.after) for line in lines] == [
        ("stdout", "a", ""),
        ("stdout", "b", ""),
        ("stderr", "c", "2s"),
        ("stdout", "", "15ms"),
    ]
    assert [line.is_first for line in lines] == [True, False, True, True]


def test_findings_and_goroutines_are_both_marked():
    vet = Diagnostic(4, 2, "suspect", "vet")

    marks = report(replace(LEAK, diagnostics=(vet,)), LEAKING, "en").marks

    assert [(mark.kind, mark.line) for mark in marks] == [("blocked", 6), ("vet", 4)]


def test_a_goroutine_in_library_code_has_no_line_to_mark():
    lost = replace(LEAK.goroutines[0], line=None, file=None, created_line=None)

    marks = report(replace(LEAK, goroutines=(lost,)), LEAKING, "en").marks

    assert [line for line in listing(LEAKING, marks) if line.marks.cells] == []


def test_of_very_many_goroutines_the_first_are_shown_and_all_are_counted():
    row = LEAK.goroutines[0]
    rows = tuple(replace(row, line=line, count=2) for line in range(MAX_CARDS + 3))

    shown = report(replace(LEAK, goroutines=rows), LEAKING, "en")

    assert len(shown.cards) == MAX_CARDS
    assert shown.count == 2 * (MAX_CARDS + 3)
    assert shown.count_left_out == 6
    assert report(LEAK, LEAKING, "en").count_left_out == 0


@pytest.mark.parametrize(("more", "is_cut"), [(0, False), (1, True)])
def test_of_very_long_output_the_first_lines_are_shown(more, is_cut):
    events = (Event("stdout", "x\n" * (MAX_OUTPUT_LINES + more), 0),)

    shown = report(replace(LEAK, events=events), LEAKING, "en")

    assert len(shown.output) == MAX_OUTPUT_LINES
    assert shown.has_more_output is is_cut
