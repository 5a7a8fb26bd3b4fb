"""Color Go code with Pygments classes, line by line."""

from functools import lru_cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import GoLexer

LONGEST_KEPT = 4096
"""Characters. The course's programs are shorter, and shown again and again."""


def highlight_go(source: str) -> tuple[str, ...]:
    """Return the HTML of each line of `source`, every tag closed on its line.

    What was done once is kept, unless it is long: strangers send programs, too.
    """
    return _kept(source) if len(source) <= LONGEST_KEPT else _highlight(source)


@lru_cache(maxsize=256)
def _kept(source: str) -> tuple[str, ...]:
    return _highlight(source)


def _highlight(source: str) -> tuple[str, ...]:
    # The formatter itself opens and closes its tags per line, also where a comment
    # or a raw string goes over several lines.
    lexer = GoLexer(stripnl=False, ensurenl=True)
    html = highlight(source, lexer, HtmlFormatter(nowrap=True))
    return tuple(html.removesuffix("\n").split("\n"))
