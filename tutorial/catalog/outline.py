"""Scan the Markdown of a lesson for what must be known with its line."""

import re
from dataclasses import dataclass, field

from tutorial.catalog.diagrams import Diagram
from tutorial.catalog.errors import Problem
from tutorial.catalog.languages import BOX_LABELS

PARTS = ("snippet", "question")
FENCE = re.compile(r"(\s*)(`{3,}|~{3,})\s*([^\s`]*)(.*)$")
BLOCK = re.compile(r"(\s*)(/{3,})\s*(?:([\w-]+)\s*(?:\|\s*(.*?)\s*)?)?$")
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{(?P<attributes>[^{}]*)\})?\s*$")
ANCHOR = re.compile(r"(?:^|\s)#([^\s}]+)")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
LINK = re.compile(
    r"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]^]+\]:\s*<?([^\s>]+)"
)
RAW_HTML = re.compile(r"<(?:/?[A-Za-z][\w-]*[\s/>]|!--)|<[a-z]+>$")
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a lesson that names something: a block, a link, an anchor."""

    kind: str
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced text of a lesson, line of its opening fence included."""

    language: str
    text: str
    line: int

    @property
    def diagram(self) -> Diagram | None:
        """The diagram that this fence is, if it is one."""
        return Diagram(self.text) if self.language == "mermaid" else None


@dataclass(slots=True)
class Outline:
    """What a lesson's Markdown holds, and what is wrong with its form."""

    file: str
    problems: list[Problem]
    parts: list[Mark] = field(default_factory=list)
    """Snippet and question blocks in order."""
    headings: list[Mark] = field(default_factory=list)
    """Kind is the level ("2"), name the anchor."""
    links: list[Mark] = field(default_factory=list)
    """Kind is "link" or "image", name the target."""
    fences: list[Fence] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    """Every line of the body, fences and block marks made empty."""

    def report(self, line: int, message: str) -> None:
        """Note a problem at `line` of the lesson's file."""
        self.problems.append(Problem(self.file, line, message))


@dataclass(frozen=True, slots=True)
class _Open:
    """A block or fence whose end has not been seen yet."""

    mark: str
    name: str
    line: int


def outline(body: str, file: str, first_line: int, problems: list[Problem]) -> Outline:
    """Return the outline of `body`, whose first line is `first_line` of `file`."""
    found = Outline(file, problems)
    scan = _Scan(found)
    for number, line in enumerate(body.split("\n"), start=first_line):
        scan.read(number, line)
    scan.finish()
    return found


class _Scan:
    """The state of a scan: the fence and the blocks that are open."""

    def __init__(self, found: Outline) -> None:
        self.found = found
        self.fence: _Open | None = None
        self.fence_lines: list[str] = []
        self.blocks: list[_Open] = []

    def read(self, number: int, line: str) -> None:
        """Take in the next line."""
        if self.fence:
            self._read_fenced(self.fence, line)
            self.found.prose.append("")
        elif opening := FENCE.match(line):
            self._check_place(number, "text")
            self.fence = _Open(opening[2], opening[3], number)
            self.found.prose.append("")
        elif block := BLOCK.match(line):
            self._read_block(number, block)
            self.found.prose.append("")
        else:
            if line.strip():
                self._check_place(number, "text")
            self.found.prose.append(line)
            _read_prose(self.found, number, line)

    def finish(self) -> None:
        """Report what was never closed."""
        if self.fence:
            self.found.report(self.fence.line, "this fence is never closed")
        for block in self.blocks:
            self.found.report(block.line, f'this "{block.name}" block is never closed')

    def _read_fenced(self, fence: _Open, line: str) -> None:
        mark = line.strip()
        if not mark or set(mark) != {fence.mark[0]} or len(mark) < len(fence.mark):
            self.fence_lines.append(line)
            return
        text = "\n".join(self.fence_lines)
        self.found.fences.append(Fence(fence.name, text, fence.line))
        self.fence = None
        self.fence_lines = []

    def _read_block(self, number: int, block: re.Match[str]) -> None:
        indent, mark, name, argument = block.groups()
        if indent:
            self.found.report(number, "a block mark stands at the start of its line")
        if name:
            self._open_block(_Open(mark, name, number), argument or "")
        elif not self.blocks or self.blocks[-1].mark != mark:
            self.found.report(number, f'"{mark}" closes no block')
        else:
            self.blocks.pop()

    def _open_block(self, block: _Open, argument: str) -> None:
        self._check_place(block.line, "a block")
        self.blocks.append(block)
        if block.name in PARTS:
            self.found.parts.append(Mark(block.name, argument, block.line))
            if len(self.blocks) > 1:
                message = f"a {block.name} stands in no box: close the box first"
                self.found.report(block.line, message)
        elif block.name not in BOX_LABELS:
            known = ", ".join((*PARTS, *BOX_LABELS))
            message = f'unknown block "{block.name}" (known: {known})'
            self.found.report(block.line, message)
        elif not argument:
            message = f'a {block.name} box needs a title: "/// {block.name} | Title"'
            self.found.report(block.line, message)

    def _check_place(self, number: int, what: str) -> None:
        """Report anything that stands between a part's opening and its end."""
        if self.blocks and self.blocks[-1].name in PARTS:
            name = self.blocks[-1].name
            message = f'{what} within a {name} block: end the block with "///" first'
            self.found.report(number, message)


def _read_prose(found: Outline, number: int, line: str) -> None:
    """Take headings, links and raw HTML from a line outside fences."""
    bare = CODE_SPAN.sub("`code`", line)
    if heading := HEADING.match(bare):
        _read_heading(found, number, heading)
    for image, inline, reference in LINK.findall(bare):
        kind = "image" if image else "link"
        found.links.append(Mark(kind, inline or reference, number))
    if RAW_HTML.search(bare):
        found.report(number, "raw HTML is not allowed (code goes between backticks)")


def _read_heading(found: Outline, number: int, heading: re.Match[str]) -> None:
    level = len(heading[1])
    if level == 1:
        found.report(number, "the title is the only h1: begin headings with ##")
    anchor = ANCHOR.search(heading["attributes"] or "")
    if not anchor:
        found.report(number, "the heading has no anchor: end it with {#some-anchor}")
        return
    if not KEBAB.fullmatch(anchor[1]):
        found.report(number, f'the anchor "{anchor[1]}" is not lowercase-hyphen')
    if any(other.name == anchor[1] for other in found.headings):
        found.report(number, f'the anchor "{anchor[1]}" is taken')
    found.headings.append(Mark(str(level), anchor[1], number))
