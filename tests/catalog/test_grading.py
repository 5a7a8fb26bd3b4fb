"""Grading without the web."""

import pytest

from tests.small_course import BOTH, LINE, WHO, small_catalog
from tutorial.catalog.grading import AnswerError, grade, picked_choices, read_answer


def test_an_answer_is_kept_in_the_order_of_the_offer():
    assert read_answer(small_catalog(), BOTH, ["x", "send", "x"]) == ("send", "x")


@pytest.mark.parametrize("picked", [[], [""], ["send", "nobody"], ["send", "gc"]])
def test_it_takes_only_what_is_offered(picked):
    with pytest.raises(AnswerError):
        read_answer(small_catalog(), WHO, picked)


@pytest.mark.parametrize("line", ["0", "9", "-1", "x", "06"])
def test_it_takes_only_lines_of_the_program(line):
    with pytest.raises(AnswerError):
        read_answer(small_catalog(), LINE, [line])


def test_a_line_is_right_where_the_recorded_run_stands():
    assert grade(LINE, ("6",))
    assert not grade(LINE, ("5",))


def test_the_picked_choices_are_found_again():
    assert [choice.id for choice in picked_choices(BOTH, ("send", "x"))] == [
        "send",
        "x",
    ]
    assert picked_choices(LINE, ("6",)) == ()
