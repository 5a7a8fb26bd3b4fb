"""Where things stand under content/, and how messages name their files."""

from pathlib import Path

COURSE = "course.toml"
VERDICTS = "verdicts.json"


def file_name(path: Path, root: Path) -> str:
    """Return `path` as messages show it: "content/en/01-nature/what-leaks.md"."""
    return f"{root.name}/{path.relative_to(root).as_posix()}"
