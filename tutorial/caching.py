"""Tags that let browsers keep static files which are compressed on the way."""

from pathlib import Path
from wsgiref.headers import Headers


def add_weak_tag(headers: Headers, path: str, _url: str) -> None:
    """Tag the file at `path` by its time and size.

    WhiteNoise would give a strong tag, which the compression makes weak, and would
    then not know it again when the browser asks whether the file has changed.
    """
    found = Path(path).stat()
    headers["ETag"] = f'W/"{found.st_mtime_ns:x}-{found.st_size:x}"'
