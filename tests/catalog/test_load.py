"""A sound course becomes a catalog, complete in both languages."""

from tests.catalog.conftest import VERDICT, Content
from tutorial.catalog.load import load_catalog
from tutorial.catalog.model import Heading, Prose, QuestionPart, SnippetPart


def test_it_loads_the_course_in_every_language(content: Content):
    catalog = content.load()

    assert catalog.course("en").title == "Leaks"
    assert catalog.course("zh-hans").chapters[0].title == "本质"
    assert [lesson.id for lesson in catalog.course("en").lessons] == ["01-nature/first"]


def test_it_splits_a_lesson_at_its_programs_and_questions(content: Content):
    lesson = content.load().lesson("en", "01-nature/first")

    assert lesson is not None
    kinds = [type(part) for part in lesson.parts]
    assert kinds == [Prose, SnippetPart, QuestionPart, Prose]
    assert [snippet.id for snippet in lesson.snippets] == ["leak"]
    assert [question.id for question in lesson.questions] == ["leak-predict"]


def test_it_reads_the_front_matter(content: Content):
    lesson = content.load().lesson("zh-hans", "01-nature/first")

    assert lesson is not None
    assert (lesson.title, lesson.summary) == ("第一课", "一句话。")
    assert (lesson.section, lesson.patterns) == ("1", ("send-no-receiver",))
    assert lesson.headings == (Heading("what", "什么", 2),)
    assert lesson.minutes == 1


def test_it_keeps_the_recorded_verdicts(content: Content):
    catalog = content.load()

    assert catalog.verdicts == {"leak": VERDICT}


def test_it_finds_no_lesson_that_is_not_there(content: Content):
    assert content.load().lesson("en", "01-nature/second") is None


def test_it_marks_the_examples_of_the_editor(content: Content):
    content.replace("snippets/leak.toml", "title.en", "example = true\ntitle.en")

    assert content.load().snippets["leak"].is_example


def test_it_lets_unrecorded_snippets_through_while_recording(content: Content):
    content.remove("verdicts.json")

    catalog = load_catalog(content.root, require_verdicts=False)

    question = catalog.questions["leak-predict"]
    assert catalog.verdicts == {}
    assert not any(choice.is_correct for choice in question.choices)


def test_it_reports_all_problems_at_once_in_order(content: Content):
    content.replace("course.toml", "number = 1", "number = 2")
    content.replace("snippets/leak.toml", "title.en", "titel.en")
    content.remove("zh-hans/01-nature/first.md")

    problems = content.problems()

    assert len(problems) >= 4
    assert problems == sorted(problems)
