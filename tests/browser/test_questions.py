"""Answering a question in the middle of a lesson."""

import pytest
from playwright.sync_api import expect

from tutorial import wiring
from tutorial.catalog.grading import grade
from tutorial.catalog.model import Question, QuestionKind
from tutorial.verdicts.contract import verdict_from_json


@pytest.fixture
def ask(page, site):
    """Open the first lesson with a question of some kind; return question and place."""

    def open_lesson(kind, is_wanted=lambda _: True):
        for lesson in wiring.catalog().course("en").lessons:
            for question in lesson.questions:
                if question.kind is kind and is_wanted(question):
                    page.goto(f"{site}/en/lessons/{lesson.id}/")
                    return question, page.locator(f"#question-{question.id}")
        pytest.fail(f"the course has no such question of kind {kind}")

    return open_lesson


def answers(question: Question) -> tuple[str, str]:
    """Return a right answer and a wrong one."""
    offered = [choice.id for choice in question.choices]
    right = next(pick for pick in offered if grade(question, (pick,)))
    wrong = next(pick for pick in offered if not grade(question, (pick,)))
    return right, wrong


@pytest.fixture
def predict(ask):
    return ask(QuestionKind.PREDICT)


@pytest.fixture
def find_line(ask):
    return ask(QuestionKind.FIND_LINE)


def test_a_right_answer_moves_the_focus_to_what_was_seen(predict, console):
    question, place = predict
    right, _ = answers(question)

    place.locator(f"[value='{right}']").check()
    place.locator("[type=submit]").click()

    expect(place.locator("[data-feedback]")).to_be_focused()
    expect(place).to_contain_class("is-right")
    assert console == []


def test_a_wrong_answer_can_be_changed(predict):
    question, place = predict
    right, wrong = answers(question)
    place.locator(f"[value='{wrong}']").check()
    place.locator("[type=submit]").click()
    expect(place).to_contain_class("is-wrong")

    place.locator(f"[value='{right}']").check()
    place.locator("[type=submit]").click()

    expect(place).to_contain_class("is-right")


def test_a_line_is_found_with_the_arrow_keys(find_line, page):
    question, place = find_line
    key = min(question.key_lines)

    place.locator("[name=answer]").first.focus()
    for _ in range(key - 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(place.locator("[data-feedback]")).to_be_focused()
    expect(place).to_contain_class("is-right")
    expect(place.locator(f"[name=answer][value='{key}']")).to_be_checked()


def test_a_line_is_found_with_a_click_on_it(find_line):
    question, place = find_line
    key = min(question.key_lines)

    place.locator(".find-row").nth(key - 1).locator("code").click()
    place.locator("[type=submit]").click()

    expect(place).to_contain_class("is-right")


def test_an_answer_that_is_lost_can_be_sent_again(predict, context, page):
    question, place = predict
    right, _ = answers(question)
    place.locator(f"[value='{right}']").check()
    message = place.locator("[data-question-message]")

    context.set_offline(True)
    place.locator("[type=submit]").click()
    words = page.locator("body").get_attribute("data-text-not-sent")
    expect(message).to_have_text(words)
    expect(place.locator(f"[value='{right}']")).to_be_checked()

    context.set_offline(False)
    place.locator("[type=submit]").click()
    expect(place).to_contain_class("is-right")


def stuck_line(question: Question) -> int | None:
    """Return where the first goroutine of the question's program is stuck."""
    recording = wiring.catalog().verdicts[question.snippet_id or ""]
    stuck = verdict_from_json(recording).goroutines
    return stuck[0].line if stuck else None


def test_the_evidence_is_tied_to_the_code(ask):
    question, place = ask(QuestionKind.PREDICT, stuck_line)
    right, _ = answers(question)
    place.locator(f"[value='{right}']").check()
    place.locator("[type=submit]").click()
    expect(place).to_contain_class("is-right")

    link = place.locator(f"[data-goto-line='{stuck_line(question)}']").first
    line = place.locator(f"[data-static] [data-line='{stuck_line(question)}']")
    link.hover()
    expect(line).to_contain_class("is-lit")

    link.click()
    expect(line).to_be_focused()
