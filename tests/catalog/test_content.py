"""The course that we ship is whole."""

from pathlib import Path

import pytest

from tutorial.catalog.highlight import highlight_go
from tutorial.catalog.languages import LANGUAGES
from tutorial.catalog.load import load_catalog
from tutorial.catalog.model import Catalog
from tutorial.catalog.rendering import render_inline

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real course, loaded as the site loads it."""
    return load_catalog(CONTENT)


def test_the_content_has_no_problem(catalog: Catalog):
    assert catalog.courses.keys() == set(LANGUAGES)
    assert catalog.course("en").lessons


def test_both_languages_have_the_same_lessons(catalog: Catalog):
    english, chinese = (catalog.course(language).lessons for language in LANGUAGES)

    assert [lesson.id for lesson in english] == [lesson.id for lesson in chinese]
    assert [lesson.snippets for lesson in english] == [x.snippets for x in chinese]
    assert [lesson.questions for lesson in english] == [x.questions for x in chinese]


def test_every_question_has_a_key(catalog: Catalog):
    for question in catalog.questions.values():
        right = [choice for choice in question.choices if choice.is_correct]
        assert right or question.key_lines, question.id


def test_every_snippet_can_be_shown_line_by_line(catalog: Catalog):
    for snippet in catalog.snippets.values():
        lines = snippet.source.rstrip("\n").split("\n")
        assert len(highlight_go(snippet.source)) == len(lines), snippet.id


def test_every_text_of_a_question_is_inline(catalog: Catalog):
    for question in catalog.questions.values():
        for language in LANGUAGES:
            prompt = render_inline(question.prompt.in_language(language))
            assert not prompt.startswith("<p>"), question.id
