"""Draw the lessons' diagrams ahead of time, one SVG file for each theme."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tutorial.catalog.diagrams import PALETTES, Diagram
from tutorial.catalog.drafts import read_drafts
from tutorial.catalog.errors import Problem
from tutorial.catalog.plan import read_plan
from tutorial.lessons.mermaid import DrawingError, sharpened


class Command(BaseCommand):
    """Draws what is missing and removes drawings that no lesson shows."""

    help = "Draw the Mermaid diagrams of all lessons into content/diagrams/."
    requires_system_checks = ()  # they would start the whole site

    def handle(self, **_options: Any) -> None:
        """Draw only what is not there: equal names mean equal drawings."""
        root = settings.CONTENT_ROOT
        folder = root / "diagrams"
        folder.mkdir(exist_ok=True)
        wanted = _wanted(root)
        for path in folder.glob("*.svg"):
            if path.stem not in wanted:
                path.unlink()
        missing = {
            name: drawing
            for name, drawing in wanted.items()
            if not (folder / f"{name}.svg").exists()
        }
        if missing:
            self._draw(missing, folder)
        self.stdout.write(self.style.SUCCESS(f"Drew {len(missing)} diagrams."))

    def _draw(self, drawings: Mapping[str, "_Drawing"], folder: Path) -> None:
        problems: dict[str, str] = {}
        with sharpened() as pencil:
            for name, (place, diagram, theme) in drawings.items():
                try:
                    svg = pencil.draw(diagram.text, PALETTES[theme])
                except DrawingError as error:
                    problems[place] = str(error)
                else:
                    (folder / f"{name}.svg").write_text(svg, "utf-8")
        if problems:
            found = (f"{place}: {message}" for place, message in problems.items())
            raise CommandError("\n".join(found))


type _Drawing = tuple[str, Diagram, str]
"""Where the diagram stands in the content, the diagram, and the theme."""


def _wanted(root: Path) -> dict[str, _Drawing]:
    ignored: list[Problem] = []  # check_content is what tells of these
    drafts = read_drafts(root, read_plan(root, ignored), ignored)
    wanted: dict[str, _Drawing] = {}
    for draft in drafts.values():
        for line, diagram in draft.diagrams:
            for theme in PALETTES:
                drawing = (f"{draft.file}:{line}", diagram, theme)
                wanted.setdefault(diagram.name(theme), drawing)
    return wanted
