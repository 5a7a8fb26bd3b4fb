"""Color Go code with Pygments classes, line by line."""

from functools import lru_cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import GoLexer


@lru_cache(maxsize=512)
def highlight_go(source: str) -> tuple[str, ...]:
    """Return the HTML of each line of `source`, every tag closed on its line.

    The formatter itself opens and closes its tags per line, also where a comment
    or a raw string goes over several lines.
    """
    lexer = GoLexer(stripnl=False, ensurenl=True)
    html = highlight(source, lexer, HtmlFormatter(nowrap=True))
    return tuple(html.removesuffix("\n").split("\n"))
