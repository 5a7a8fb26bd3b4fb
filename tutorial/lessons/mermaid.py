"""Draw Mermaid texts as SVG in the site's own colors; needs the dev dependencies."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import override

from mermaidx.engines._common import MermaidRenderError, TextMeasurer
from mermaidx.engines.quickjs_engine import Engine

from tutorial.catalog.diagrams import Palette

FONTS = (
    'system-ui, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", '
    '"Noto Sans CJK SC", "Noto Sans SC", sans-serif'
)
FLOWCHART = {
    "htmlLabels": False,
    "curve": "basis",
    "wrappingWidth": 240,
    "nodeSpacing": 36,
    "rankSpacing": 40,
    "diagramPadding": 12,
}
LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
ROOT = re.compile(r'<svg id="my-svg" width="100%" (.*?) style="[^"]*" (.*?)>')
VIEW_BOX = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')
EM_DASH = "\u2014"


class DrawingError(Exception):
    """Mermaid could not read the text of a diagram."""


class Pencil:
    """A running Mermaid. It takes a second to start; see `sharpened`."""

    def __init__(self, engine: "_WideEngine") -> None:
        self._engine = engine

    def draw(self, text: str, palette: Palette) -> str:
        """Return the diagram as an SVG file; equal texts give equal files."""
        config = {
            "deterministicIds": True,
            "handDrawnSeed": 1,
            "htmlLabels": False,
            "flowchart": FLOWCHART,
            "themeCSS": _css(palette),
            "themeVariables": _variables(palette),
        }
        try:
            svg = self._engine.render_svg(text, "base", config, css=None)
        except MermaidRenderError as error:
            raise DrawingError(str(error)) from error
        return _finish(svg, palette)


@contextmanager
def sharpened() -> Iterator[Pencil]:
    """Start Mermaid, and stop it in the end."""
    engine = _WideEngine()
    engine.start()
    try:
        yield Pencil(engine)
    finally:
        engine.close()


class _WideMeasurer(TextMeasurer):
    """Knows that a Chinese character is as wide as it is high.

    The font that texts are measured with has no Chinese, and its dash is one em.
    """

    @override
    def width(self, text: str, *font: object) -> float:
        return float(super().width(_as_dashes(text), *font))

    @override
    def full(self, text: str, *font: object) -> dict[str, float]:
        return dict(super().full(_as_dashes(text), *font))

    @override
    def glyphs(self, text: str, *font: object) -> list[list[float]]:
        return list(super().glyphs(_as_dashes(text), *font))


class _WideEngine(Engine):
    """Mermaid in its small JavaScript engine, measuring with our measurer."""

    @override
    def _init_context(self) -> None:
        super()._init_context()
        self._measurer = _WideMeasurer()


def _as_dashes(text: str | None) -> str:
    wide = unicodedata.east_asian_width
    return "".join(EM_DASH if wide(char) in "WF" else char for char in text or "")


def _variables(palette: Palette) -> dict[str, str]:
    """Return Mermaid's theme variables; what is left out it derives from these."""
    fills = dict.fromkeys(
        ("primaryColor", "mainBkg", "actorBkg", "labelBoxBkgColor"), palette.node
    )
    borders = dict.fromkeys(
        (
            "primaryBorderColor",
            "secondaryBorderColor",
            "tertiaryBorderColor",
            "nodeBorder",
            "clusterBorder",
            "actorBorder",
            "noteBorderColor",
            "labelBoxBorderColor",
            "activationBorderColor",
        ),
        palette.border,
    )
    inks = dict.fromkeys(
        (
            "primaryTextColor",
            "secondaryTextColor",
            "tertiaryTextColor",
            "textColor",
            "titleColor",
            "actorTextColor",
            "signalTextColor",
            "noteTextColor",
            "labelTextColor",
            "loopTextColor",
        ),
        palette.ink,
    )
    lines = dict.fromkeys(("lineColor", "signalColor", "actorLineColor"), palette.line)
    groups = dict.fromkeys(
        ("secondaryColor", "tertiaryColor", "clusterBkg", "activationBkgColor"),
        palette.group,
    )
    own = {
        "fontFamily": FONTS,
        "fontSize": "15px",
        "background": palette.ground,
        "edgeLabelBackground": palette.ground,
        "noteBkgColor": palette.note,
    }
    return fills | borders | inks | lines | groups | own


def _css(palette: Palette) -> str:
    """Return rules that keep lines from striking through the words on them."""
    return (
        ".edgeLabel rect.background, .edgeLabel .label rect"
        f"{{fill:{palette.ground} !important;opacity:1 !important}}"
        ".messageText, .edgeLabel text"
        f"{{stroke:{palette.ground} !important;stroke-width:5px !important;"
        "stroke-linejoin:round;paint-order:stroke}"
    )


def _finish(svg: str, palette: Palette) -> str:
    """Give the file a size and a ground of its own, and shorten its numbers."""
    view = VIEW_BOX.search(svg)
    width, height = (round(float(size)) for size in view.groups()) if view else (0, 0)
    head = (
        rf'<svg id="my-svg" width="{width}" height="{height}" \1 '
        rf'style="background-color:{palette.ground}" \2>'
    )
    svg = ROOT.sub(head, svg, count=1)
    return LONG_NUMBER.sub(lambda number: f"{float(number[0]):.2f}", svg) + "\n"
