"""Read a lesson's file: front matter, body, and the outline of the body."""

from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.diagrams import Diagram
from tutorial.catalog.errors import Problem
from tutorial.catalog.form import report_form
from tutorial.catalog.languages import LANGUAGES
from tutorial.catalog.model import LanguageCode
from tutorial.catalog.outline import KEBAB, Outline, outline
from tutorial.catalog.places import file_name
from tutorial.catalog.plan import CoursePlan, lesson_path
from tutorial.catalog.tables import Table, parse_table

FENCE = "+++"


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter of a lesson says."""

    title: str
    summary: str
    section: str
    patterns: tuple[str, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson in one language, read and not yet rendered."""

    id: str
    language: LanguageCode
    file: str
    front: Front
    body: str
    outline: Outline

    @property
    def diagrams(self) -> tuple[tuple[int, Diagram], ...]:
        """The diagrams of the lesson, each with its line."""
        fences = self.outline.fences
        return tuple((f.line, d) for f in fences if (d := f.diagram))

    def report(self, line: int | None, message: str) -> None:
        """Note a problem at `line` of the lesson's file."""
        self.outline.problems.append(Problem(self.file, line, message))


def read_drafts(
    root: Path, plan: CoursePlan, problems: list[Problem]
) -> dict[tuple[LanguageCode, str], Draft]:
    """Return the drafts of all planned lessons that can be read."""
    drafts = {}
    for language in LANGUAGES:
        for id in plan.lesson_ids:
            path = lesson_path(root, language, id)
            if path.exists() and (draft := _read_draft(root, language, id, problems)):
                drafts[language, id] = draft
    return drafts


def _read_draft(
    root: Path, language: LanguageCode, id: str, problems: list[Problem]
) -> Draft | None:
    path = lesson_path(root, language, id)
    file = file_name(path, root)
    opening, *lines = path.read_text("utf-8").split("\n")
    if opening.strip() != FENCE or FENCE not in lines:
        message = f"a lesson begins with front matter between two lines of {FENCE}"
        problems.append(Problem(file, 1, message))
        return None
    end = lines.index(FENCE)
    table = parse_table("\n".join(lines[:end]), file, problems, lines_above=1)
    if table is None:
        return None
    body = "\n".join(lines[end + 1 :])
    first_line = end + 3
    found = outline(body, file, first_line, problems)
    report_form(found, language, first_line)
    return Draft(id, language, file, _read_front(table), body, found)


def _read_front(table: Table) -> Front:
    table.allow("title", "summary", "section", "patterns")
    patterns = table.strings("patterns") if "patterns" in table.values else ()
    for pattern in patterns:
        if not KEBAB.fullmatch(pattern):
            table.report(f'the pattern "{pattern}" is not lowercase-hyphen', "patterns")
    return Front(
        title=table.string("title"),
        summary=table.string("summary"),
        section=table.string("section"),
        patterns=patterns,
        table=table,
    )
