"""Read course.toml: the chapters and the order of their lessons."""

from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.errors import Problem
from tutorial.catalog.languages import LANGUAGES, both
from tutorial.catalog.model import LanguageCode, Text
from tutorial.catalog.places import COURSE, file_name
from tutorial.catalog.tables import Table, read_table


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """A chapter as course.toml lays it out, in every language."""

    id: str
    number: int
    title: Text
    summary: Text
    lesson_ids: tuple[str, ...]
    """"<chapter>/<slug>" in reading order."""
    table: Table


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """The course as course.toml lays it out."""

    title: Text
    chapters: tuple[ChapterPlan, ...]

    @property
    def lesson_ids(self) -> tuple[str, ...]:
        """Every lesson in reading order."""
        return tuple(id for chapter in self.chapters for id in chapter.lesson_ids)


def read_plan(root: Path, problems: list[Problem]) -> CoursePlan:
    """Return the plan; an empty one where course.toml cannot be read."""
    table = read_table(root / COURSE, file_name(root / COURSE, root), problems)
    if table is None:
        return CoursePlan(both("", ""), ())
    table.allow("title", "chapters")
    chapters = tuple(_read_chapter(chapter) for chapter in table.tables("chapters"))
    _check_chapters(chapters)
    plan = CoursePlan(table.text("title"), chapters)
    _check_lessons(plan, root, problems)
    return plan


def _read_chapter(table: Table) -> ChapterPlan:
    table.allow("id", "number", "lessons", "title", "summary")
    id = table.string("id")
    return ChapterPlan(
        id=id,
        number=table.number("number"),
        title=table.text("title"),
        summary=table.text("summary"),
        lesson_ids=tuple(f"{id}/{slug}" for slug in table.strings("lessons")),
        table=table,
    )


def _check_chapters(chapters: tuple[ChapterPlan, ...]) -> None:
    ids = [chapter.id for chapter in chapters]
    for position, chapter in enumerate(chapters, start=1):
        if chapter.number != position:
            message = f"this is chapter {position}, not {chapter.number}"
            chapter.table.report(message, "number")
        if ids.count(chapter.id) > 1:
            chapter.table.report(f'the chapter "{chapter.id}" is listed twice', "id")
        for id in chapter.lesson_ids:
            if chapter.lesson_ids.count(id) > 1:
                chapter.table.report(f'the lesson "{id}" is listed twice', "lessons")


def _check_lessons(plan: CoursePlan, root: Path, problems: list[Problem]) -> None:
    """Report listed lessons without a file, and files that are not listed."""
    for chapter in plan.chapters:
        for id in chapter.lesson_ids:
            for language in LANGUAGES:
                if not lesson_path(root, language, id).exists():
                    message = f'the lesson "{id}" has no {language} file'
                    chapter.table.report(message, "lessons")
    planned = {
        lesson_path(root, language, id)
        for language in LANGUAGES
        for id in plan.lesson_ids
    }
    for language in LANGUAGES:
        for path in sorted((root / language).rglob("*.md")):
            if path not in planned:
                message = f"{COURSE} does not list this lesson"
                problems.append(Problem(file_name(path, root), None, message))


def lesson_path(root: Path, language: LanguageCode, lesson_id: str) -> Path:
    """Return the file of a lesson in one language."""
    return root / language / f"{lesson_id}.md"
