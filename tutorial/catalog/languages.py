"""The languages of the course, and the texts that are the same in every lesson."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutorial.catalog.model import LanguageCode, Text

LANGUAGES: Final[tuple[LanguageCode, ...]] = ("en", "zh-hans")


def both(english: str, chinese: str) -> Text:
    """Return a text in both languages of the course."""
    return Text({"en": english, "zh-hans": chinese})


BOX_LABELS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "belief": both("Common belief, tested", "常见说法，实测"),
        "note": both("Note", "说明"),
        "warning": both("Careful", "当心"),
        "takeaway": both("Takeaway", "要点"),
    }
)
"""What kind of box it is, in words, for those who do not see its color."""

OUTCOME_LABELS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "clean": both("It ends cleanly", "干净地结束"),
        "leak": both("It ends, but leaks a goroutine", "结束，但有 goroutine 泄漏"),
        "deadlock": both("Deadlock: everything blocks", "死锁：全部阻塞"),
        "panic": both("It panics", "发生 panic"),
        "timeout": both("It never ends by itself", "自己永远不会结束"),
    }
)
"""The options of every predict question, in the order in which they are offered."""
