"""Where marks stand beside code, laid out as static/js/marks.js lays them out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """Something a verdict says about a line, or about two that belong together."""

    kind: str
    """What it is about: "blocked", "compile" or "vet"."""
    sign: str
    line: int | None
    start_line: int | None = None
    label: str = ""
    start_label: str = ""
    name: str = ""
    """What it is called where its sign is not seen."""

    @property
    def lines(self) -> range:
        """The lines it covers; empty where no line of the text is known."""
        ends = [line for line in (self.line, self.start_line) if line is not None]
        return range(min(ends), max(ends) + 1) if ends else range(0)

    def shape_at(self, line: int) -> str:
        """Return the shape of its marker on `line`; "" where there is none."""
        if line == self.line:
            return self.kind
        return "start" if line == self.start_line else ""

    def part_at(self, line: int) -> str:
        """Return which piece of the connector crosses `line`."""
        if len(self.lines) == 1:
            return ""
        return {self.lines[0]: "top", self.lines[-1]: "bottom"}.get(line, "through")


@dataclass(frozen=True, slots=True)
class Cell:
    """One lane of the gutter on one line."""

    lane: int
    part: str
    shape: str
    sign: str
    note: str
    name: str


@dataclass(frozen=True, slots=True)
class Note:
    """What one or more marks say of a line, and what those are called."""

    shape: str
    text: str
    names: str


@dataclass(frozen=True, slots=True)
class LineMarks:
    """What stands beside one line of code."""

    cells: list[Cell] = field(default_factory=list)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is said of the line, once where several marks say the same."""
        alike: dict[str, list[Cell]] = {}
        for cell in self.cells:
            if cell.note:
                alike.setdefault(cell.note, []).append(cell)
        return tuple(
            Note(cells[0].shape, text, ", ".join(c.name for c in cells if c.name))
            for text, cells in alike.items()
        )

    @property
    def classes(self) -> str:
        """The classes that the line wears."""
        names = {"blocked": "is-blocked", "start": "is-start", "": "is-between"}
        names |= {"compile": "is-wrong", "vet": "is-doubtful"}
        return " ".join(sorted({names[cell.shape] for cell in self.cells}))


def lay_out(marks: Iterable[Mark]) -> Mapping[int, LineMarks]:
    """Give every mark a lane of the gutter that is free over all its lines."""
    beside: dict[int, LineMarks] = defaultdict(LineMarks)
    taken: list[int] = []
    placed = [mark for mark in marks if mark.lines]
    for mark in sorted(placed, key=lambda mark: mark.lines[0]):
        lane = _free_lane(taken, mark.lines)
        for line in mark.lines:
            beside[line].cells.append(_cell(mark, line, lane))
    return dict(beside)


def _free_lane(taken: list[int], lines: Sequence[int]) -> int:
    """Return the first lane free from the first of `lines` on, and take it."""
    for lane, last in enumerate(taken):
        if last < lines[0]:
            taken[lane] = lines[-1]
            return lane
    taken.append(lines[-1])
    return len(taken) - 1


def _cell(mark: Mark, line: int, lane: int) -> Cell:
    shape = mark.shape_at(line)
    note = mark.start_label if shape == "start" else mark.label
    return Cell(
        lane=lane,
        part=mark.part_at(line),
        shape=shape,
        sign=mark.sign,
        note=note if shape else "",
        name=mark.name,
    )
