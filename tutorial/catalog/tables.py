"""Read TOML so that every mistake in it can be reported with file and line."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.errors import Problem
from tutorial.catalog.languages import LANGUAGES
from tutorial.catalog.model import Text

type KeyPath = tuple[str | int, ...]

HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
KEY = re.compile(r"""\s*([\w"'-]+(?:\s*\.\s*[\w"'-]+)*)\s*=""")
MULTILINE_QUOTE = re.compile(r'"""|' + "'''")
DECODE_LINE = re.compile(r"\(at line (\d+), column \d+\)$")


NAMES: Mapping[type, str] = {
    bool: "true or false value",
    dict: "table",
    int: "number",
    list: "list",
    str: "string",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML text: its file, the lines of its keys, and where problems go."""

    file: str
    lines: Mapping[KeyPath, int]
    problems: list[Problem]

    def report(self, line: int | None, message: str) -> None:
        """Note a problem at `line` of this file."""
        self.problems.append(Problem(self.file, line, message))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document. Wrong or missing values are reported, never raised.

    Each reading method returns an empty value where it reported a problem, so that
    one pass over a file finds all of its mistakes.
    """

    document: Document
    values: Mapping[str, object]
    path: KeyPath = ()

    def line(self, *keys: str | int) -> int | None:
        """Return the line of the key, or of the nearest table that it belongs in."""
        path = (*self.path, *keys)
        while path and path not in self.document.lines:
            path = path[:-1]
        return self.document.lines.get(path)

    def report(self, message: str, *keys: str | int) -> None:
        """Note a problem at the line of the key."""
        self.document.report(self.line(*keys), message)

    def allow(self, *keys: str) -> None:
        """Report every key that is not one of `keys`."""
        for key in self.values:
            if key not in keys:
                known = ", ".join(sorted(keys))
                self.report(f'unknown key "{key}" (known: {known})', key)

    def optional[T](self, key: str, kind: type[T], default: T) -> T:
        """Return the value of `key`, or `default` where it is not written."""
        return self._value(key, kind, default) if key in self.values else default

    def string(self, key: str) -> str:
        """Return a string that must be there and not be blank."""
        value = self._value(key, str, "")
        if (
            key in self.values
            and isinstance(self.values[key], str)
            and not value.strip()
        ):
            self.report(f'"{key}" is empty', key)
        return value

    def number(self, key: str) -> int:
        """Return a number that must be there."""
        return self._value(key, int, 0)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings that must be there."""
        items = self._value(key, list, [])
        if not all(isinstance(item, str) for item in items):
            self.report(f'"{key}" holds something that is not a string', key)
        return tuple(item for item in items if isinstance(item, str))

    def table(self, key: str) -> "Table":
        """Return a table that must be there."""
        return Table(self.document, self._value(key, dict, {}), (*self.path, key))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return the tables of an array, written as [[key]]."""
        items = self._value(key, list, [])
        if not all(isinstance(item, dict) for item in items):
            self.report(f'write "{key}" as [[{key}]] tables', key)
            return ()
        path = (*self.path, key)
        return tuple(Table(self.document, v, (*path, n)) for n, v in enumerate(items))

    def text(self, key: str) -> Text:
        """Return a text that must be there in every language."""
        if key not in self.values:
            self.report(f'"{key}" is missing')
            return Text(dict.fromkeys(LANGUAGES, ""))
        table = self.table(key)
        table.allow(*LANGUAGES)
        return Text({language: table.string(language) for language in LANGUAGES})

    def _value[T](self, key: str, kind: type[T], default: T) -> T:
        value = self.values.get(key)
        if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return value
        if value is None:
            self.report(f'"{key}" is missing')
        else:
            self.report(f'"{key}" is not a {NAMES[kind]}', key)
        return default


def read_table(path: Path, file: str, problems: list[Problem]) -> Table | None:
    """Return the TOML file at `path`, or None after reporting that it is no TOML."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        problems.append(Problem(file, None, "the file is missing"))
        return None
    return parse_table(text, file, problems)


def parse_table(
    text: str, file: str, problems: list[Problem], lines_above: int = 0
) -> Table | None:
    """Return `text` as a table; `lines_above` of the file stand before it."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(file, *_place_of(error, text, lines_above)))
        return None
    lines = {path: line + lines_above for path, line in locate_keys(text).items()}
    return Table(Document(file, lines, problems), values)


def _place_of(
    error: tomllib.TOMLDecodeError, text: str, lines_above: int
) -> tuple[int, str]:
    """Return line and message of a syntax error; its line is only in its text."""
    found = DECODE_LINE.search(str(error))
    line = int(found[1]) if found else text.count("\n") + 1
    return (
        line + lines_above,
        f"not valid TOML: {DECODE_LINE.sub('', str(error)).strip()}",
    )


def locate_keys(text: str) -> dict[KeyPath, int]:
    """Return the line of every table and key of a valid TOML text.

    `choices.0.why.en` of this text is at line 3, and `choices.0` at line 1:

        [[choices]]
        id = "sender"
        why.en = "It has no receiver."

    Keys inside inline tables and arrays share the line where these begin.
    """
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(_outside_strings(text), start=1):
        if header := HEADER.match(line):
            table = _open_table(header, counts)
            path = table
        elif key := KEY.match(line):
            path = (*table, *_split(key[1]))
        else:
            continue
        for length in range(1, len(path) + 1):
            lines.setdefault(path[:length], number)
    return lines


def _open_table(header: re.Match[str], counts: dict[KeyPath, int]) -> KeyPath:
    """Return the path of a [table] or [[table]], arrays counted in `counts`."""
    names = _split(header[2])
    path: KeyPath = ()
    for name in names[:-1]:
        path = _enter((*path, name), counts)
    path = (*path, names[-1])
    if header[1] == "[[":
        counts[path] = counts.get(path, -1) + 1
    return _enter(path, counts)


def _enter(path: KeyPath, counts: dict[KeyPath, int]) -> KeyPath:
    return (*path, counts[path]) if path in counts else path


def _split(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _outside_strings(text: str) -> list[str]:
    """Return the lines of `text`, those within multi-line strings made empty."""
    lines = []
    quote = ""
    for line in text.split("\n"):
        lines.append("" if quote else line)
        for mark in MULTILINE_QUOTE.findall(line):
            if not quote:
                quote = mark
            elif mark == quote:
                quote = ""
    return lines
