"""A small sound course in a temporary folder, for tests to spoil one thing of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from tutorial.catalog.diagrams import Diagram
from tutorial.catalog.errors import CatalogError
from tutorial.catalog.load import load_catalog
from tutorial.catalog.model import Catalog
from tutorial.catalog.recordings import Recording, fingerprint, write_recordings

COURSE = """\
[title]
en = "Leaks"
zh-hans = "泄漏"

[[chapters]]
id = "01-nature"
number = 1
lessons = ["first"]
title.en = "Nature"
title.zh-hans = "本质"
summary.en = "What it is."
summary.zh-hans = "是什么。"
"""
LESSON = """\
+++
title = "{title}"
summary = "{summary}"
section = "1"
patterns = ["send-no-receiver"]
+++
{before}

## {heading} {{#what}}

/// snippet | leak
///

/// question | leak-predict
///

{after}
"""
SNIPPET = """\
package main

func main() {
	results := make(chan int)
	go func() {
		results <- 1
	}()
}
"""
SNIPPET_TOML = """\
title.en = "A leak"
title.zh-hans = "一处泄漏"
"""
PREDICT = """\
kind = "predict"
snippet = "leak"
[prompt]
en = "What happens?"
zh-hans = "会怎样？"
[explanation]
en = "The sender stays."
zh-hans = "发送方留下了。"
""" + "".join(
    f'[why.{outcome}]\nen = "About {outcome}."\nzh-hans = "关于 {outcome}。"\n'
    for outcome in ("clean", "leak", "deadlock", "panic", "timeout")
)
VERDICT = {"outcome": "leak", "goroutines": [{"state": "chan send", "line": 6}]}


@dataclass(frozen=True)
class Content:
    """A content/ folder. Paths are relative to it."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file, its folder too."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def remove(self, path: str) -> None:
        """Take a file away."""
        (self.root / path).unlink()

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a text that must be there in a file."""
        text = (self.root / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def add_to_lessons(self, markdown: str) -> None:
        """Put the same Markdown at the end of the lesson in both languages."""
        for language in ("en", "zh-hans"):
            path = f"{language}/01-nature/first.md"
            text = (self.root / path).read_text("utf-8")
            self.write(path, text + dedent(markdown))

    def add_question(self, toml: str) -> None:
        """Add the question "asked" and show it at the end of the lesson."""
        self.write("questions/asked.toml", toml)
        self.add_to_lessons("/// question | asked\n///\n")

    def add_snippet(self, id: str, source: str, **verdict: object) -> None:
        """Add a snippet for the editor page, with a recorded verdict."""
        self.write(f"snippets/{id}.go", source)
        self.write(f"snippets/{id}.toml", "example = true\n" + SNIPPET_TOML)
        self.record(id, {"outcome": "clean", "goroutines": []} | verdict)

    def record(self, id: str, verdict: Mapping[str, object]) -> None:
        """Record a verdict on the snippet as it is now."""
        path = self.root / "verdicts.json"
        old = json.loads(path.read_text("utf-8")) if path.exists() else {}
        kept = {key: Recording(**entry) for key, entry in old.items()}
        source = (self.root / f"snippets/{id}.go").read_text("utf-8")
        kept[id] = Recording(fingerprint(source), verdict)
        write_recordings(self.root, kept)

    def draw(self, source: str, width: float = 100, height: float = 50) -> None:
        """Pretend that a diagram was drawn in every theme."""
        for path in Diagram(source).paths(self.root):
            path.parent.mkdir(exist_ok=True)
            path.write_text(f'<svg viewBox="0 0 {width} {height}"></svg>')

    def load(self) -> Catalog:
        """Load it, verdicts required."""
        return load_catalog(self.root)

    def problems(self) -> list[str]:
        """Load it and return what is wrong, one line per problem."""
        try:
            self.load()
        except CatalogError as error:
            return [str(problem) for problem in error.problems]
        return []

    def line_of(self, path: str, text: str) -> int:
        """Return the line of the first line that holds `text`."""
        lines = (self.root / path).read_text("utf-8").split("\n")
        return next(n for n, line in enumerate(lines, start=1) if text in line)


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """A course of one lesson, one snippet and one question, all sound."""
    content = Content(tmp_path / "content")
    content.write("course.toml", COURSE)
    for language, texts in LESSONS.items():
        content.write(f"{language}/01-nature/first.md", LESSON.format(**texts))
    content.write("snippets/leak.go", SNIPPET)
    content.write("snippets/leak.toml", SNIPPET_TOML)
    content.write("questions/leak-predict.toml", PREDICT)
    content.record("leak", VERDICT)
    return content


LESSONS = {
    "en": {
        "title": "First",
        "summary": "One sentence.",
        "heading": "What",
        "before": "Before it.",
        "after": "After it.",
    },
    "zh-hans": {
        "title": "第一课",
        "summary": "一句话。",
        "heading": "什么",
        "before": "在它之前。",
        "after": "在它之后。",
    },
}
