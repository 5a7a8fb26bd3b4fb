"""The editor colors Go as the static code does, so that nothing flickers."""

import re
from collections.abc import Iterator
from html import unescape

from tutorial import wiring
from tutorial.catalog.highlight import highlight_go

EDITED = """async (source) => {
  const script = document.querySelector("script[src*='program']").src;
  const { openEditor } = await import(new URL("editor.js", script));
  const drawing = await import(new URL("marks.js", script));
  const parent = document.body.appendChild(document.createElement("div"));
  const { nonce } = document.querySelector("script[nonce]");
  const ignore = () => {};
  const editor = openEditor({
    parent, doc: source, label: "", describedBy: "", nonce, phrases: {}, drawing,
    onChange: ignore, onLine: ignore, onTabMode: ignore,
  });
  const read = (node, name) =>
    node.nodeType === Node.TEXT_NODE
      ? [...node.data].map((character) => [character, name])
      : [...node.childNodes].flatMap((child) => read(child, child.className ?? name));
  const found = [...parent.querySelectorAll(".cm-line")].map((line) => read(line, ""));
  editor.destroy();
  parent.remove();
  return found;
}"""
TOKEN = re.compile(r'<span class="(?P<name>\w+)">(?P<text>.*?)</span>|(?P<bare>[^<]+)')
PLAIN = {"nx", "w"}

type Line = list[tuple[str, str]]
"""Characters, each with the class that colors it."""


def static_colors(source: str) -> Iterator[Line]:
    """Return each character of `source` with the class that Pygments gives it."""
    for line in highlight_go(source):
        yield [
            (character, token["name"] or "")
            for token in TOKEN.finditer(line)
            for character in unescape(token["text"] or token["bare"] or "")
        ]


def visible(line: Line) -> Line:
    """Return the colors of a line: kinds of numbers and plain names do not differ."""
    kinds = {"mf": "mi", "mh": "mi"} | dict.fromkeys(PLAIN, "")
    return [(text, kinds.get(name, name)) for text, name in line if not text.isspace()]


def test_the_editor_colors_every_program_as_the_page_does(workbench, page):
    page.set_viewport_size({"width": 1000, "height": 4000})
    for snippet in wiring.catalog().snippets.values():
        source = snippet.source.rstrip("\n")

        edited = page.evaluate(EDITED, source)

        pairs = zip(static_colors(source), edited, strict=True)
        for number, (static, live) in enumerate(pairs, start=1):
            assert visible(live) == visible(static), f"{snippet.id}:{number}"
