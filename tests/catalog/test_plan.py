"""Mistakes in course.toml, and between it and the lesson files."""

from tests.catalog.conftest import Content


def test_it_needs_a_course(content: Content):
    content.remove("course.toml")

    assert "content/course.toml: the file is missing" in content.problems()


def test_it_says_where_the_course_is_no_toml(content: Content):
    content.replace("course.toml", "number = 1", "number = ")

    assert any(
        problem.startswith("content/course.toml:7: not valid TOML")
        for problem in content.problems()
    )


def test_it_reports_a_lesson_that_is_not_translated(content: Content):
    content.remove("zh-hans/01-nature/first.md")

    assert content.problems() == [
        'content/course.toml:8: the lesson "01-nature/first" has no zh-hans file'
    ]


def test_it_reports_a_lesson_that_the_course_does_not_list(content: Content):
    content.write("en/01-nature/second.md", "")

    assert content.problems() == [
        "content/en/01-nature/second.md: course.toml does not list this lesson"
    ]


def test_it_reports_a_lesson_that_is_listed_twice(content: Content):
    content.replace("course.toml", '["first"]', '["first", "first"]')

    assert content.problems() == [
        'content/course.toml:8: the lesson "01-nature/first" is listed twice'
    ]


def test_it_reports_a_wrong_chapter_number(content: Content):
    content.replace("course.toml", "number = 1", "number = 3")

    assert content.problems() == ["content/course.toml:7: this is chapter 1, not 3"]


def test_it_reports_a_missing_translation_of_a_chapter(content: Content):
    content.replace("course.toml", 'summary.zh-hans = "是什么。"\n', "")

    assert content.problems() == ['content/course.toml:11: "zh-hans" is missing']


def test_it_reports_unknown_keys(content: Content):
    content.replace("course.toml", "number = 1", "number = 1\ncolor = 2")

    [problem] = content.problems()

    assert problem.startswith('content/course.toml:8: unknown key "color" (known:')


def test_it_reports_values_of_the_wrong_kind(content: Content):
    content.replace("course.toml", "number = 1", 'number = "1"')

    assert 'content/course.toml:7: "number" is not a number' in content.problems()
