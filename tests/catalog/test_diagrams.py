"""Diagrams: text alternative, drawings for both themes, nothing left over."""

from tests.catalog.conftest import Content
from tutorial.catalog.diagrams import Diagram
from tutorial.catalog.model import Prose

EN = "en/01-nature/first.md"
SOURCE = "%% alt: main starts a goroutine\nflowchart LR\n    main --> send"
FENCE = f"\n```mermaid\n{SOURCE}\n```\n"


def test_a_drawn_diagram_becomes_a_figure_with_one_text_alternative(content: Content):
    content.draw(SOURCE, 320, 180.4)
    content.add_to_lessons(FENCE)

    lesson = content.load().lesson("en", "01-nature/first")

    assert lesson is not None
    prose = lesson.parts[-1]
    assert isinstance(prose, Prose)
    name = Diagram(SOURCE).name("dark")
    assert 'role="img" aria-label="main starts a goroutine"' in prose.html
    assert (
        f'<img class="diagram-dark" src="/static/diagrams/{name}.svg" alt="" '
        'loading="lazy" width="320" height="180">'
    ) in prose.html


def test_a_diagram_that_is_not_drawn_is_reported(content: Content):
    content.add_to_lessons(FENCE)

    line = content.line_of(EN, "```mermaid")

    assert (
        f"content/{EN}:{line}: this diagram is not drawn yet; "
        "run: manage.py render_diagrams"
    ) in content.problems()


def test_a_diagram_without_an_alternative_is_reported(content: Content):
    content.draw("flowchart LR\n    a --> b")
    content.add_to_lessons("\n```mermaid\nflowchart LR\n    a --> b\n```\n")

    line = content.line_of(EN, "```mermaid")

    assert (
        f"content/{EN}:{line}: a diagram begins with its text alternative: "
        '"%% alt: ..."'
    ) in content.problems()


def test_a_diagram_that_is_too_wide_to_read_is_reported(content: Content):
    content.draw(SOURCE, 1100, 80)
    content.add_to_lessons(FENCE)

    line = content.line_of(EN, "```mermaid")

    assert (
        f"content/{EN}:{line}: 1100 pixels wide, more than 1000: use flowchart TD"
    ) in content.problems()


def test_a_drawing_without_its_diagram_is_reported(content: Content):
    content.write("diagrams/0123456789abcdef.svg", "<svg></svg>")

    assert content.problems() == [
        "content/diagrams/0123456789abcdef.svg: no lesson has this diagram; "
        "run: manage.py render_diagrams"
    ]


def test_the_name_changes_with_the_text_and_the_theme():
    names = {
        Diagram(SOURCE).name("light"),
        Diagram(SOURCE).name("dark"),
        Diagram(SOURCE + "\n    send --> main").name("light"),
    }

    assert len(names) == 3


def test_the_name_does_not_change_with_blanks_at_the_ends():
    assert Diagram(f"\n{SOURCE}  \n").name("dark") == Diagram(SOURCE).name("dark")
