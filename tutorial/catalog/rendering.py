"""Turn the Markdown of lessons and questions into HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from tutorial.catalog.blocks import PLACE, LessonBlocks
from tutorial.catalog.diagrams import Diagram
from tutorial.catalog.model import Heading, LanguageCode

LESSON_URL = "/{language}/lessons/{lesson_id}/"
LINK_SCHEME = "lesson:"
EXTENSIONS = ("attr_list", "def_list", "footnotes", "sane_lists", "tables", "toc")
CODE_EXTENSIONS = ("pymdownx.highlight", "pymdownx.superfences")
CODE_OPTIONS = {"guess_lang": False, "line_spans": "code", "use_pygments": True}
HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PLACE_TAG = re.compile(rf'<{PLACE} kind="([^"]*)" name="([^"]*)"></{PLACE}>')
FOOTNOTE_BACK = {"en": "Back to the text", "zh-hans": "回到正文"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a snippet or a question stands between two pieces of prose."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A lesson's body as HTML pieces and places, and its table of contents."""

    pieces: tuple[str | Place, ...]
    headings: tuple[Heading, ...]


def render_body(body: str, language: LanguageCode, root: Path) -> Rendered:
    """Return the body of a lesson; `root` is where diagrams/ is found."""
    md = _lesson_markdown(language, root)
    headings = _HeadingList(md)
    md.treeprocessors.register(headings, "heading-list", -1)
    html = md.convert(body)
    return Rendered(tuple(_split(html)), tuple(headings.found))


@lru_cache(maxsize=4096)
def render_inline(text: str) -> str:
    """Return a short text as HTML without a paragraph around it.

    Paragraphs, lists and fences that the text may hold keep their tags.
    """
    md = Markdown(
        extensions=list(CODE_EXTENSIONS),
        extension_configs=_code_configs(),
    )
    _forbid_html(md)
    html = md.convert(text)
    is_single = html.startswith("<p>") and html.count("<p>") == 1
    if is_single and html.endswith("</p>"):
        return html.removeprefix("<p>").removesuffix("</p>")
    return html


def _lesson_markdown(language: LanguageCode, root: Path) -> Markdown:
    def draw(source: str, *_ignored: object, **_options: object) -> str:
        return Diagram(source).html(root)

    fence = {"name": "mermaid", "class": "diagram", "format": draw}
    configs = _code_configs()
    configs["pymdownx.superfences"]["custom_fences"] = [fence]
    configs["footnotes"] = {"BACKLINK_TITLE": FOOTNOTE_BACK[language] + " {}"}
    md = Markdown(
        extensions=[
            *EXTENSIONS,
            *CODE_EXTENSIONS,
            LessonBlocks(language),
            LessonMarkup(language),
        ],
        extension_configs=configs,
    )
    _forbid_html(md)
    return md


def _code_configs() -> dict[str, dict[str, object]]:
    return {
        "pymdownx.superfences": {"preserve_tabs": True},
        "pymdownx.highlight": dict(CODE_OPTIONS),
    }


def _forbid_html(md: Markdown) -> None:
    """Make `md` show tags that stand in the text instead of passing them on."""
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")


class LessonMarkup(Extension):
    """Resolves links between lessons, and lets wide parts scroll on their own."""

    def __init__(self, language: LanguageCode) -> None:
        super().__init__()
        self.language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is theirs)
        """Run after the inline patterns have made the links."""
        md.treeprocessors.register(_LessonTree(md, self.language), "lesson", 5)
        md.postprocessors.register(_ScrollableCode(md), "scrollable", 5)


class _LessonTree(Treeprocessor):
    """Points lesson: links at the site, and puts every table in a scrolling box."""

    def __init__(self, md: Markdown, language: LanguageCode) -> None:
        super().__init__(md)
        self.language = language

    def run(self, root: Element) -> None:
        """Change the finished tree of the document in place."""
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith(LINK_SCHEME):
                link.set("href", lesson_url(target, self.language))
        for parent in list(root.iter()):
            for position, child in enumerate(parent):
                if child.tag == "table":
                    parent[position] = _scrolling(child)


def _scrolling(table: Element) -> Element:
    box = Element("div", {"class": "table", "tabindex": "0"})
    box.tail, table.tail = table.tail, "\n"
    box.append(table)
    return box


class _ScrollableCode(Postprocessor):
    """Lets the keyboard scroll code that is wider than the page."""

    def run(self, text: str) -> str:
        """Give each block of code a tab stop."""
        plain = '<div class="highlight"><pre>'
        return text.replace(plain, plain.replace("<pre>", '<pre tabindex="0">'))


def lesson_url(target: str, language: LanguageCode) -> str:
    """Return the address of "lesson:01-nature/what-leaks#anchor"."""
    lesson_id, mark, anchor = target.removeprefix(LINK_SCHEME).partition("#")
    return LESSON_URL.format(language=language, lesson_id=lesson_id) + mark + anchor


def _split(html: str) -> Iterator[str | Place]:
    """Yield the prose and the places of `html` in turn, blank prose left out."""
    end = 0
    for place in PLACE_TAG.finditer(html):
        if prose := html[end : place.start()].strip():
            yield prose
        yield Place(unescape(place[1]), unescape(place[2]))
        end = place.end()
    if prose := html[end:].strip():
        yield prose


class _HeadingList(Treeprocessor):
    """Collects the headings of a document in order."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found: list[Heading] = []

    def run(self, root: Element) -> None:
        """Read anchors and plain texts from the finished tree."""
        for element in root.iter():
            if element.tag in HEADING_TAGS:
                text = unescape("".join(element.itertext()))
                level = HEADING_TAGS.index(element.tag) + 1
                self.found.append(Heading(element.get("id", ""), text, level))
