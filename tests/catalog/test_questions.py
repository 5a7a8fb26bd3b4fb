"""Questions: mistakes in them, and keys that come from recorded runs."""

import pytest

from tests.catalog.conftest import SNIPPET, Content

CHOICE = """\
kind = "choice"
prompt.en = "Which?"
prompt.zh-hans = "哪个？"
explanation.en = "The run showed it."
explanation.zh-hans = "运行显示了。"
"""
FIND_LINE = CHOICE.replace('"choice"', '"find-line"\nsnippet = "leak"')


def written_choice(id: str, *, correct: bool = False) -> str:
    """Return one sound choice of seven lines."""
    return f"""\
[[choices]]
id = "{id}"
correct = {str(correct).lower()}
text.en = "Text"
text.zh-hans = "文字"
why.en = "Why"
why.zh-hans = "原因"
"""


THREE = written_choice("a", correct=True) + written_choice("b") + written_choice("c")


def test_the_key_of_predict_is_the_recorded_outcome(content: Content):
    question = content.load().questions["leak-predict"]

    ids = [choice.id for choice in question.choices]
    assert ids == ["clean", "leak", "deadlock", "panic", "timeout"]
    assert [choice.id for choice in question.choices if choice.is_correct] == ["leak"]
    assert question.choices[1].why.in_language("zh-hans") == "关于 leak。"


def test_the_key_of_find_line_is_where_the_recorded_run_blocks(content: Content):
    content.add_question(FIND_LINE)

    question = content.load().questions["asked"]

    assert question.key_lines == {6}
    assert question.choices == ()


def test_a_choice_question_keeps_its_choices_as_written(content: Content):
    content.add_question(CHOICE + THREE)

    question = content.load().questions["asked"]

    assert [choice.id for choice in question.choices] == ["a", "b", "c"]
    assert [choice.is_correct for choice in question.choices] == [True, False, False]
    assert not question.picks_many


def test_many_answers_may_be_right_where_the_question_says_so(content: Content):
    second = written_choice("b", correct=True)
    content.add_question(
        "many = true\n" + CHOICE + second + THREE.replace('"b"', '"d"')
    )

    assert content.load().questions["asked"].picks_many


MISTAKES = {
    "an unknown kind": (
        CHOICE.replace('"choice"', '"guess"'),
        ':1: unknown kind "guess" (known: choice, predict, find-line)',
    ),
    "no kind": (CHOICE.split("\n", 1)[1] + THREE, ': "kind" is missing'),
    "an unknown key": (
        "hint = 1\n" + CHOICE + THREE,
        ':1: unknown key "hint" (known: choices, explanation, kind, many, '
        "misconception, prompt, snippet)",
    ),
    "choices in a find-line question": (
        FIND_LINE + THREE,
        ':7: unknown key "choices" (known: explanation, kind, misconception, '
        "prompt, snippet)",
    ),
    "no why for a choice": (
        CHOICE + THREE.replace('why.en = "Why"\nwhy.zh-hans = "原因"\n', "", 1),
        ':6: "why" is missing',
    ),
    "a why in one language only": (
        CHOICE + THREE.replace('why.zh-hans = "原因"\n', "", 1),
        ':11: "zh-hans" is missing',
    ),
    "an empty text": (
        CHOICE + THREE.replace('text.en = "Text"', 'text.en = " "', 1),
        ':9: "en" is empty',
    ),
    "two choices": (
        CHOICE + written_choice("a", correct=True) + written_choice("b"),
        ":6: 2 choices: write 3 to 5",
    ),
    "no right choice": (
        CHOICE + THREE.replace("true", "false"),
        ":6: no choice is correct",
    ),
    "two right choices": (
        CHOICE + THREE.replace("false", "true", 1),
        ":6: 2 choices are correct: write many = true, or correct one",
    ),
    "a choice id used again": (
        CHOICE + THREE.replace('"c"', '"a"'),
        ':21: the choice id "a" is used twice',
    ),
    "no snippet to look at": (
        FIND_LINE.replace('snippet = "leak"\n', ""),
        ':1: a find-line question needs a "snippet"',
    ),
    "a snippet that is not there": (
        FIND_LINE.replace('"leak"', '"lake"'),
        ':2: there is no snippet "lake"',
    ),
    "no prompt": (
        CHOICE.replace('prompt.zh-hans = "哪个？"\n', "") + THREE,
        ':2: "zh-hans" is missing',
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_it_reports(content: Content, mistake: str):
    toml, message = MISTAKES[mistake]
    content.add_question(toml)

    assert f"content/questions/asked.toml{message}" in content.problems()


def test_predict_explains_all_five_outcomes(content: Content):
    panic = '[why.panic]\nen = "About panic."\nzh-hans = "关于 panic。"\n'
    content.replace("questions/leak-predict.toml", panic, "")

    assert content.problems() == [
        'content/questions/leak-predict.toml:9: "panic" is missing'
    ]


def test_predict_offers_what_the_recorded_run_did(content: Content):
    content.record("leak", {"outcome": "exit", "goroutines": []})

    assert content.problems() == [
        'content/questions/leak-predict.toml:2: the snippet ends in "exit", '
        "which is not on offer (clean, leak, deadlock, panic, timeout)"
    ]


def test_find_line_needs_a_program_that_blocks(content: Content):
    content.add_snippet("quiet", SNIPPET)
    content.add_question(FIND_LINE.replace('"leak"', '"quiet"'))

    assert content.problems() == [
        "content/questions/asked.toml:2: "
        "the recorded run of the snippet has no goroutine that blocks"
    ]


def test_a_question_that_no_lesson_asks_is_reported(content: Content):
    content.write("questions/lonely.toml", CHOICE + THREE)

    assert content.problems() == [
        "content/questions/lonely.toml: no lesson uses this question"
    ]
