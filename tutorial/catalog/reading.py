"""Estimate how long a lesson takes to read."""

import re
from collections.abc import Iterable

from tutorial.catalog.model import LanguageCode

WORDS_PER_MINUTE = 220
CHARACTERS_PER_MINUTE = 350
SECONDS_PER_SNIPPET = 20
LINK_TARGET = re.compile(r"\]\([^)]*\)")
CHINESE = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[^\W_\u3400-\u9fff]+(?:['\u2019-][^\W_\u3400-\u9fff]+)*")


def minutes_to_read(prose: Iterable[str], language: LanguageCode, snippets: int) -> int:
    """Return the minutes for lines of Markdown and a number of programs, at least 1.

    In Chinese a Latin word such as `goroutine` counts as one character.
    """
    text = LINK_TARGET.sub("]", "\n".join(prose))
    words = len(WORD.findall(text))
    if language == "en":
        minutes = words / WORDS_PER_MINUTE
    else:
        minutes = (words + len(CHINESE.findall(text))) / CHARACTERS_PER_MINUTE
    minutes += snippets * SECONDS_PER_SNIPPET / 60
    return max(1, round(minutes))
