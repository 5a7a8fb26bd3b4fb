"""render_diagrams draws what is missing and removes what nobody shows."""

import pytest
from django.core.management import CommandError, call_command

FENCE = "\n```mermaid\n%% alt: One leads to two.\nflowchart TD\n    one --> two\n```\n"


def test_it_draws_each_diagram_in_both_themes(course):
    course.add_to_lessons(FENCE)

    call_command("render_diagrams")

    assert len(list((course.root / "diagrams").glob("*.svg"))) == 2
    assert course.problems() == []


def test_it_leaves_what_is_drawn_alone(course):
    course.draw(FENCE.removeprefix("\n```mermaid\n").removesuffix("\n```\n"), 77)
    course.add_to_lessons(FENCE)

    call_command("render_diagrams")

    for path in (course.root / "diagrams").iterdir():
        assert 'viewBox="0 0 77 50"' in path.read_text()


def test_it_removes_drawings_that_no_lesson_shows(course):
    course.write("diagrams/0123456789abcdef.svg", "<svg></svg>")

    call_command("render_diagrams")

    assert course.problems() == []


def test_it_says_where_mermaid_cannot_read_a_text(course):
    course.add_to_lessons(FENCE.replace("-->", "--> -->"))
    line = course.line_of("en/01-nature/first.md", "```mermaid")

    with pytest.raises(CommandError, match=f"content/en/01-nature/first.md:{line}: "):
        call_command("render_diagrams")
