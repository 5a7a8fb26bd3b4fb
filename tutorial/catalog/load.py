"""Read everything under content/ into a Catalog, or say all that is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.crosschecks import (
    check_drawings,
    check_fences,
    check_links,
    check_parts,
    check_translations,
    check_use,
)
from tutorial.catalog.drafts import Draft, read_drafts
from tutorial.catalog.errors import CatalogError, Problem
from tutorial.catalog.languages import LANGUAGES
from tutorial.catalog.model import (
    Catalog,
    Chapter,
    Course,
    LanguageCode,
    Lesson,
    Part,
    Prose,
    Question,
    QuestionPart,
    Snippet,
    SnippetPart,
)
from tutorial.catalog.plan import ChapterPlan, CoursePlan, read_plan
from tutorial.catalog.questions import Evidence, read_questions
from tutorial.catalog.reading import minutes_to_read
from tutorial.catalog.recordings import (
    fresh_recordings,
    read_recordings,
    recording_problems,
)
from tutorial.catalog.rendering import Place, render_body
from tutorial.catalog.snippets import read_snippets


@dataclass(frozen=True, slots=True)
class _Materials:
    """What lessons are put together from."""

    root: Path
    drafts: Mapping[tuple[LanguageCode, str], Draft]
    snippets: Mapping[str, Snippet]
    questions: Mapping[str, Question]


def load_catalog(root: Path, *, require_verdicts: bool = True) -> Catalog:
    """Read and check the content under `root`; takes a second or two.

    Raises CatalogError with every problem that was found. Without
    `require_verdicts`, snippets that have no recorded verdict are let through,
    and questions about them have no key.
    """
    problems: list[Problem] = []
    snippets = read_snippets(root, problems)
    recorded = read_recordings(root, problems)
    if require_verdicts:
        problems.extend(recording_problems(root, recorded, snippets))
    recordings = fresh_recordings(recorded, snippets)
    questions = read_questions(root, Evidence(snippets, recordings), problems)
    plan = read_plan(root, problems)
    drafts = read_drafts(root, plan, problems)
    materials = _Materials(root, drafts, snippets, questions)
    problems.extend(_check(materials))
    if problems:
        raise CatalogError(problems)
    return Catalog(
        courses={
            language: _course(plan, language, materials) for language in LANGUAGES
        },
        snippets=snippets,
        questions=questions,
        verdicts={id: recording.verdict for id, recording in recordings.items()},
    )


def _check(materials: _Materials) -> Iterator[Problem]:
    """Check the whole; drafts report on their own list, the rest is yielded."""
    drafts = materials.drafts
    for draft in drafts.values():
        check_parts(draft, materials.snippets, materials.questions)
        check_fences(draft, materials.root)
    check_links(drafts)
    check_translations(drafts)
    yield from check_use(
        materials.root, drafts, materials.snippets, materials.questions
    )
    yield from check_drawings(materials.root, drafts)


def _course(plan: CoursePlan, language: LanguageCode, materials: _Materials) -> Course:
    return Course(
        language=language,
        title=plan.title.in_language(language),
        chapters=tuple(_chapter(c, language, materials) for c in plan.chapters),
    )


def _chapter(
    plan: ChapterPlan, language: LanguageCode, materials: _Materials
) -> Chapter:
    drafts = (materials.drafts[language, id] for id in plan.lesson_ids)
    return Chapter(
        id=plan.id,
        number=plan.number,
        title=plan.title.in_language(language),
        summary=plan.summary.in_language(language),
        lessons=tuple(_lesson(draft, materials) for draft in drafts),
    )


def _lesson(draft: Draft, materials: _Materials) -> Lesson:
    rendered = render_body(draft.body, draft.language, materials.root)
    parts = tuple(_part(piece, materials) for piece in rendered.pieces)
    programs = sum(isinstance(part, SnippetPart) for part in parts)
    return Lesson(
        id=draft.id,
        language=draft.language,
        section=draft.front.section,
        title=draft.front.title,
        summary=draft.front.summary,
        patterns=draft.front.patterns,
        headings=rendered.headings,
        parts=parts,
        minutes=minutes_to_read(draft.outline.prose, draft.language, programs),
    )


def _part(piece: str | Place, materials: _Materials) -> Part:
    match piece:
        case Place("snippet", id):
            return SnippetPart(materials.snippets[id])
        case Place(_, id):
            return QuestionPart(materials.questions[id])
        case _:
            return Prose(piece)
