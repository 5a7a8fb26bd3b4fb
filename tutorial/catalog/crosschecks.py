"""Check what no single file can show: links, translations, and things left unused."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from tutorial.catalog.diagrams import PALETTES, WIDEST, Diagram
from tutorial.catalog.drafts import Draft
from tutorial.catalog.errors import Problem
from tutorial.catalog.model import LanguageCode, Question, Snippet
from tutorial.catalog.outline import Mark
from tutorial.catalog.places import file_name
from tutorial.catalog.rendering import LINK_SCHEME

type Drafts = Mapping[tuple[LanguageCode, str], Draft]


def check_parts(
    draft: Draft, snippets: Mapping[str, Snippet], questions: Mapping[str, Question]
) -> None:
    """Report blocks that name a snippet or a question which does not exist."""
    known = {"snippet": snippets, "question": questions}
    for part in draft.outline.parts:
        if part.name not in known[part.kind]:
            draft.report(part.line, f'there is no {part.kind} "{part.name}"')


def check_links(drafts: Drafts) -> None:
    """Report links that lead nowhere."""
    for draft in drafts.values():
        for link in draft.outline.links:
            if message := _link_problem(link, draft, drafts):
                draft.report(link.line, message)


def _link_problem(link: Mark, draft: Draft, drafts: Drafts) -> str | None:
    if link.kind == "image":
        return "images are not supported: draw a mermaid diagram"
    if link.name.startswith(("https://", "http://")):
        return None
    target: Draft | None = draft
    lesson_id, _, anchor = link.name.removeprefix(LINK_SCHEME).partition("#")
    if link.name.startswith(LINK_SCHEME):
        target = drafts.get((draft.language, lesson_id))
    elif lesson_id:
        return f'link to "lesson:<chapter>/<lesson>" or https://..., not "{link.name}"'
    if target is None:
        return f'there is no lesson "{lesson_id}"'
    if anchor and anchor not in {heading.name for heading in target.outline.headings}:
        return f'there is no heading #{anchor} in "{target.id}"'
    return None


def check_fences(draft: Draft, root: Path) -> None:
    """Report fences without a known language, and diagrams that are not drawn."""
    for fence in draft.outline.fences:
        if not fence.language:
            draft.report(fence.line, "name the language of this fence: go or text")
        elif not fence.diagram and not _has_lexer(fence.language):
            draft.report(fence.line, f'no highlighter for "{fence.language}": use text')
    for line, diagram in draft.diagrams:
        for message in _diagram_problems(diagram, root):
            draft.report(line, message)


def _diagram_problems(diagram: Diagram, root: Path) -> Iterator[str]:
    if not diagram.alternative:
        yield 'a diagram begins with its text alternative: "%% alt: ..."'
    if not all(path.exists() for path in diagram.paths(root)):
        yield "this diagram is not drawn yet; run: manage.py render_diagrams"
    if (width := diagram.width(root)) > WIDEST:
        yield f"{width} pixels wide, more than {WIDEST}: use flowchart TD"


def _has_lexer(language: str) -> bool:
    try:
        get_lexer_by_name(language)
    except ClassNotFound:
        return False
    return True


def check_translations(drafts: Drafts) -> None:
    """Report where a translation is not built like the English lesson."""
    for (language, id), draft in drafts.items():
        original = drafts.get(("en", id))
        if language != "en" and original:
            _compare_front(draft, original)
            _compare(draft, original, "heading")
            _compare(draft, original, "block")


def _compare_front(draft: Draft, original: Draft) -> None:
    for key in ("section", "patterns"):
        if getattr(draft.front, key) != getattr(original.front, key):
            message = f'"{key}" is not the same as in {original.file}'
            draft.front.table.report(message, key)


def _compare(draft: Draft, original: Draft, what: Literal["heading", "block"]) -> None:
    """Report the first place where the marks of two languages part."""
    marks = zip_longest(_marks(draft, what), _marks(original, what))
    for mark, other in marks:
        if _named(mark) != _named(other):
            where = f"line {other.line} of" if other else "the end of"
            message = (
                f"the {what} {_named(mark) or 'that is missing'} does not match "
                f"{_named(other) or 'nothing'} at {where} {original.file}"
            )
            draft.report(mark.line if mark else None, message)
            return


def _marks(draft: Draft, what: Literal["heading", "block"]) -> list[Mark]:
    return draft.outline.headings if what == "heading" else draft.outline.parts


def _named(mark: Mark | None) -> str:
    return f"{mark.kind} {mark.name}" if mark else ""


def check_use(
    root: Path,
    drafts: Drafts,
    snippets: Mapping[str, Snippet],
    questions: Mapping[str, Question],
) -> list[Problem]:
    """Return a problem for each snippet and question that no reader can meet."""
    shown = {(m.kind, m.name) for d in drafts.values() for m in d.outline.parts}
    shown |= {("snippet", q.snippet_id or "") for q in questions.values()}
    shown |= {("snippet", s.id) for s in snippets.values() if s.is_example}
    files = {("snippet", id): f"snippets/{id}.go" for id in snippets}
    files |= {("question", id): f"questions/{id}.toml" for id in questions}
    return [
        Problem(file_name(root / file, root), None, f"no lesson uses this {kind}")
        for (kind, id), file in files.items()
        if (kind, id) not in shown
    ]


def check_drawings(root: Path, drafts: Drafts) -> list[Problem]:
    """Return a problem for each drawing of a diagram that is no more."""
    names = {
        diagram.name(theme)
        for draft in drafts.values()
        for _, diagram in draft.diagrams
        for theme in PALETTES
    }
    return [
        Problem(
            file_name(path, root),
            None,
            "no lesson has this diagram; run: manage.py render_diagrams",
        )
        for path in sorted((root / "diagrams").glob("*.svg"))
        if path.stem not in names
    ]
