"""Diagrams are Mermaid texts, drawn ahead of time as one SVG file per theme."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Final

DIAGRAM_URL = "/static/diagrams/{name}.svg"
ALT = re.compile(r"%%\s*alt:\s*(\S.*)")
VIEW_BOX = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Palette:
    """The few colors that a diagram is drawn with."""

    ground: str
    ink: str
    line: str
    node: str
    border: str
    group: str
    note: str


PALETTES: Final[Mapping[str, Palette]] = MappingProxyType(
    {
        "light": Palette(
            ground="#fffdf8",
            ink="#1d1b16",
            line="#6b6453",
            node="#f7f2e7",
            border="#8f866f",
            group="#f3eee3",
            note="#fdeadd",
        ),
        "dark": Palette(
            ground="#201d19",
            ink="#ece5d8",
            line="#a89f8c",
            node="#2d2923",
            border="#7d7462",
            group="#262219",
            note="#3d2415",
        ),
    }
)
WIDEST = 1000
"""Wider drawings are shrunk on the page until their text is hard to read."""
DRAWING = 2
"""Raise it when the way of drawing changes, so that every diagram is drawn anew."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A Mermaid text whose first line is its text alternative.

    %% alt: main starts a goroutine, which blocks in a send.
    flowchart LR
        main --> send["ch <- 1"]
    """

    source: str

    @property
    def text(self) -> str:
        """The source without blank lines around it and at line ends."""
        return "\n".join(line.rstrip() for line in self.source.strip().split("\n"))

    @property
    def alternative(self) -> str:
        """What the diagram says, in words; empty where the author wrote none."""
        found = ALT.match(self.text)
        return found[1].strip() if found else ""

    def name(self, theme: str) -> str:
        """Return a name that changes with the text and with the colors."""
        colors = json.dumps(asdict(PALETTES[theme]), sort_keys=True)
        parts = [str(DRAWING), colors, self.text]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def paths(self, root: Path) -> tuple[Path, ...]:
        """Return the files under content/ that hold the drawings."""
        return tuple(root / "diagrams" / f"{self.name(t)}.svg" for t in PALETTES)

    def html(self, root: Path) -> str:
        """Return a figure with one image per theme and a single text alternative."""
        images = "".join(self._image(theme, root) for theme in PALETTES)
        label = escape(self.alternative)
        return (
            f'<figure class="diagram" role="img" aria-label="{label}">{images}</figure>'
        )

    def width(self, root: Path) -> int:
        """Return the width of the drawing in pixels, 0 where it is not drawn."""
        size = _size(root, self.name("light"))
        return size[0] if size else 0

    def _image(self, theme: str, root: Path) -> str:
        name = self.name(theme)
        source = DIAGRAM_URL.format(name=name)
        size = _size(root, name)
        # With its size known beforehand the page does not jump when it arrives.
        sized = f' width="{size[0]}" height="{size[1]}"' if size else ""
        return (
            f'<img class="diagram-{theme}" src="{source}" alt="" loading="lazy"{sized}>'
        )


def _size(root: Path, name: str) -> tuple[int, int] | None:
    path = root / "diagrams" / f"{name}.svg"
    found = VIEW_BOX.search(path.read_text("utf-8")) if path.exists() else None
    return (round(float(found[1])), round(float(found[2]))) if found else None
