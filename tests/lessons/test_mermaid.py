"""Drawings: right in Chinese, in the palette's colors, the same every time."""

import re

import pytest

from tutorial.catalog.diagrams import PALETTES
from tutorial.lessons.mermaid import DrawingError, Pencil, sharpened

CHAIN = 'flowchart LR\n    a["{}"] --> b["end"]\n'


@pytest.fixture(scope="module")
def pencil():
    """A running Mermaid."""
    with sharpened() as pencil:
        yield pencil


def width_of(svg: str) -> int:
    """Return the width that the file gives itself."""
    found = re.match(r'<svg id="my-svg" width="(\d+)"', svg)
    assert found
    return int(found[1])


def test_a_chinese_label_gets_the_room_it_needs(pencil: Pencil):
    plain = pencil.draw(CHAIN.format("a"), PALETTES["light"])

    chinese = pencil.draw(CHAIN.format("阻塞在发送上的协程"), PALETTES["light"])

    assert width_of(chinese) - width_of(plain) >= 8 * 15


def test_labels_are_text_that_every_browser_shows_in_an_image(pencil: Pencil):
    svg = pencil.draw(CHAIN.format("发送"), PALETTES["light"])

    assert "foreignObject" not in svg
    assert "发送" in svg


def test_it_draws_in_the_colors_of_the_palette(pencil: Pencil):
    dark = PALETTES["dark"]

    svg = pencil.draw(CHAIN.format("a"), dark)

    assert f"background-color:{dark.ground}" in svg
    assert all(color in svg for color in (dark.ink, dark.line, dark.node, dark.border))


def test_lines_do_not_strike_through_labels(pencil: Pencil):
    svg = pencil.draw("flowchart LR\n    a -- label --> b", PALETTES["dark"])

    assert "paint-order:stroke" in svg


def test_equal_texts_give_equal_files(pencil: Pencil):
    first = pencil.draw(CHAIN.format("([a])"), PALETTES["dark"])

    assert pencil.draw(CHAIN.format("([a])"), PALETTES["dark"]) == first


def test_a_text_that_mermaid_cannot_read_is_an_error(pencil: Pencil):
    with pytest.raises(DrawingError):
        pencil.draw("flowchart LR\n    a --> --> b", PALETTES["light"])
