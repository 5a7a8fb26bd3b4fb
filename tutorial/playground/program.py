"""A Go program as a reader submits it: one source, or several as a txtar archive."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

MAX_SOURCE_BYTES = 64 * 1024
MAX_FILES = 20
MAX_NAME_BYTES = 200
MAX_DEPTH = 10

_FILE_MARKER = re.compile(r"^-- (?P<name>\S.*?) --[ \t]*$", re.MULTILINE)
_MODULE_LINE = re.compile(r"^module\s+(?P<path>\S+)", re.MULTILINE)


class RejectedError(Exception):
    """The text is not a program that we run. `reason` is a key of the words.

    A detail may follow the key after a colon: "import:github.com/x/y".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a program, its name relative to the program's root."""

    name: str
    text: str

    @property
    def folder(self) -> str:
        """The folder of the file's package, "" for the root."""
        parent = PurePosixPath(self.name).parent.as_posix()
        return "" if parent == "." else parent


@dataclass(frozen=True, slots=True)
class Program:
    """The files of one program. Lines are the reader's own and never change."""

    files: tuple[SourceFile, ...]

    @property
    def module(self) -> str:
        """The module's path: what go.mod says, else "play" as on the Playground."""
        for file in self.files:
            if file.name == "go.mod" and (found := _MODULE_LINE.search(file.text)):
                return found["path"]
        return "play"

    @property
    def go_files(self) -> tuple[SourceFile, ...]:
        """The Go files, in the order they were given."""
        return tuple(file for file in self.files if file.name.endswith(".go"))

    def package_files(self, folder: str = "") -> tuple[SourceFile, ...]:
        """The Go files of the package in `folder`; the root package's by default."""
        return tuple(file for file in self.go_files if file.folder == folder)


def read_program(text: str, max_bytes: int = MAX_SOURCE_BYTES) -> Program:
    """Read a program from its text, split at txtar markers as the Playground does.

    Text before the first `-- name --` line is the file prog.go. Raises RejectedError
    for what is too large, empty, or not a sound archive.
    """
    if len(text.encode("utf-8", "surrogatepass")) > max_bytes:
        raise RejectedError("too-large")
    text = text.replace("\r\n", "\n")
    if not text.strip():
        raise RejectedError("empty")
    files = _split(text)
    if len(files) > MAX_FILES:
        raise RejectedError("too-many-files")
    _check_names(files)
    return Program(tuple(files))


def lines_above(text: str) -> dict[str, int]:
    """Return how many lines of `text` stand above each of its files, by name."""
    text = text.replace("\r\n", "\n")
    above = {"prog.go": 0}
    line, seen = 1, 0
    for marker in _FILE_MARKER.finditer(text):
        line += text.count("\n", seen, marker.start())
        seen = marker.start()
        above[marker["name"]] = line
    return above


def _split(text: str) -> list[SourceFile]:
    markers = list(_FILE_MARKER.finditer(text))
    first = text[: markers[0].start()] if markers else text
    files = [SourceFile("prog.go", first)] if first.strip() else []
    ends = [*(marker.start() for marker in markers[1:]), len(text)]
    for marker, end in zip(markers, ends, strict=False):
        files.append(SourceFile(marker["name"], text[marker.end() + 1 : end]))
    return files


def _check_names(files: list[SourceFile]) -> None:
    seen: set[str] = set()
    paths = [PurePosixPath(file.name) for file in files]
    folders = {folder.as_posix() for path in paths for folder in path.parents}
    for file in files:
        if not _is_sound_name(file.name):
            raise RejectedError(f"bad-archive:{file.name[:MAX_NAME_BYTES]}")
        if file.name in seen or file.name in folders:
            raise RejectedError(f"bad-archive:{file.name}")
        seen.add(file.name)


def _is_sound_name(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        len(name.encode("utf-8", "surrogatepass")) <= MAX_NAME_BYTES
        and name.isprintable()
        and "\\" not in name
        and not path.is_absolute()
        and path.as_posix() == name
        and ".." not in path.parts
        and len(path.parts) <= MAX_DEPTH
    )
