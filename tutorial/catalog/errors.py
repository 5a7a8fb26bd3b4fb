"""What can be wrong with content/, and where it is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one file of the content."""

    file: str
    line: int | None
    """Counted from 1; None where the whole file is meant."""
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"


class CatalogError(Exception):
    """The content has mistakes; here are all of them, in order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        unique = set(problems)
        self.problems = sorted(unique, key=lambda p: (p.file, p.line or 0, p.message))
        super().__init__("\n".join(str(problem) for problem in self.problems))
