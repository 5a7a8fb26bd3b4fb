"""Put a watch beside a reader's program, for engines that can only run programs.

The reader's files keep every line and every column: the function main gets another
name of four letters, and prog.go another name of the same length. Ours are two files
more: a package that watches (probe/watch.go.txt), and a main that calls it. Neither
uses a name that the reader's code could shadow.
"""

import secrets
import string
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tutorial.playground.check import main_name_spans
from tutorial.playground.program import MAX_FILES, Program, RejectedError, SourceFile

HARNESS_FILE = "prog.go"
"""The one file by which the Playground decides to run tests, so it has to be ours."""

_WATCH = (Path(__file__).parent / "probe" / "watch.go.txt").read_text()
_HARNESS = """\
package main

import {alias} "{module}/{folder}"

func main() {{ {alias}.Run({main}) }}
"""
_LETTERS = "bcdfghjkmnpqrstvwxz"


@dataclass(frozen=True, slots=True)
class Probed:
    """A program with the watch beside it, and the names that tell them apart."""

    program: Program
    source: Program
    """The reader's own."""
    marker: str
    """Starts and ends each part of the report. Nothing but the watch knows it."""
    main: str
    """What the reader's main is called meanwhile."""
    file: str
    """What the reader's prog.go is called meanwhile."""
    folder: str
    """The folder of the package that watches."""

    @property
    def package(self) -> str:
        """The path of the package that watches, as stacks name it."""
        return f"{self.program.module}/{self.folder}"


def add_probe(program: Program) -> Probed:
    """Return `program` with the watch beside it. Every call chooses new names.

    Raises RejectedError where there is no room for two files more.
    """
    if len(program.files) > MAX_FILES - 2:
        raise RejectedError("too-many-files")
    names = _fresh_names(program)
    main, alias, folder = next(names), next(names), next(names)
    file = _fresh_file(program)
    marker = secrets.token_hex(16)
    harness = _HARNESS.format(
        alias=alias, module=program.module, folder=folder, main=main
    )
    files = (
        SourceFile(HARNESS_FILE, harness),
        SourceFile(f"{folder}/watch.go", _WATCH.replace("LEAKLAB_MARKER", marker)),
        *(_disguised(source, main, file) for source in program.files),
    )
    probed = replace(program, files=files)
    return Probed(probed, program, marker, main, file, folder)


def to_archive(program: Program) -> str:
    """Return the files of `program` as one text in txtar form.

    Raises RejectedError where a file has a line that the Playground would take for the
    start of another file.
    """
    for file in program.files:
        if any(map(_is_marker, file.text.split("\n"))):
            raise RejectedError("bad-archive:--")
    return "".join(
        f"-- {file.name} --\n{file.text.removesuffix('\n')}\n" for file in program.files
    )


def _is_marker(line: str) -> bool:
    line = line.removesuffix("\r")
    return line.startswith("-- ") and line.endswith(" --") and bool(line[3:-3].strip())


def _disguised(source: SourceFile, main: str, file: str) -> SourceFile:
    if source.folder or not source.name.endswith(".go"):
        return source
    text = bytearray(source.text.encode("utf-8", "replace"))
    for start, end in main_name_spans(source):
        text[start:end] = main.encode()
    name = file if source.name == HARNESS_FILE else source.name
    return SourceFile(name, text.decode("utf-8"))


def _fresh_names(program: Program) -> Iterator[str]:
    """Yield names of four letters, as long as "main", that occur in no file."""
    texts = [text for file in program.files for text in (file.name, file.text)]
    seen = set()
    while True:
        pattern = (_LETTERS, string.digits, _LETTERS, string.digits)
        name = "".join(map(secrets.choice, pattern))
        if name not in seen and not any(name in text for text in texts):
            seen.add(name)
            yield name


def _fresh_file(program: Program) -> str:
    """Return a name as long as prog.go that sorts where it does.

    Go initialises variables in the order of their files.
    """
    texts = [text for file in program.files for text in (file.name, file.text)]
    names = (f"pro{last}.go" for last in "0123456789abcdef")
    return next(
        (name for name in names if not any(name in text for text in texts)), "proh.go"
    )
