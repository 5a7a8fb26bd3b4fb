"""Find Markdown that the renderer would silently show as something else."""

import re

from tutorial.catalog.model import LanguageCode
from tutorial.catalog.outline import Outline

WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
HARD_WRAP = re.compile(rf"{WIDE}\n[^\S\n]*{WIDE}")
ITEM = re.compile(r"( *)(?:[-*+]|\d+\.)\s+\S")
INDENT = 4


def report_form(found: Outline, language: LanguageCode, first_line: int) -> None:
    """Report lists and tables that would not become such, and hard wraps in Chinese."""
    _report_lists(found, first_line)
    _report_tables(found, first_line)
    if language == "zh-hans":
        _report_hard_wraps(found, first_line)


def _report_lists(found: Outline, first_line: int) -> None:
    """Report items that the paragraph above swallows, and shallow indents."""
    is_list = False
    above = ""
    for number, line in enumerate(found.prose, start=first_line):
        item = ITEM.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            above = line
            continue
        if item and above.strip() and not is_list and not above.startswith("#"):
            found.report(number, "leave a blank line before a list")
        if is_list and 0 < indent < INDENT and (item or not above.strip()):
            found.report(number, "indent what belongs to a list item by four spaces")
        is_list = bool(item) or (is_list and bool(above.strip() or indent))
        above = line


def _report_tables(found: Outline, first_line: int) -> None:
    above = ""
    for number, line in enumerate(found.prose, start=first_line):
        if line.startswith("|") and above.strip() and not above.startswith("|"):
            found.report(number, "leave a blank line before a table")
        above = line


def _report_hard_wraps(found: Outline, first_line: int) -> None:
    """Browsers show a line end between two Chinese characters as a space."""
    text = "\n".join(found.prose)
    for wrap in HARD_WRAP.finditer(text):
        line = first_line + text.count("\n", 0, wrap.start()) + 1
        found.report(line, "a Chinese paragraph is one line: join it to the line above")
