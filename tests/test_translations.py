"""Every word of the pages has a Chinese one."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation.template import templatize

SOURCES = [
    *sorted((settings.ROOT / "templates").rglob("*.html")),
    *sorted((settings.ROOT / "tutorial").rglob("*.py")),
]
SCRIPTS = sorted((settings.ROOT / "static" / "js").glob("*.js"))
CALL = re.compile(r"""\b(?:_|n?gettext)\(u?((["'])(?:\\.|(?!\2).)*\2)""")
SAME_IN_BOTH = {"goroutine %(number)s"}


def texts(path: Path) -> Iterator[str]:
    """Yield what a template or a module has translated; of plurals, the singular."""
    source = path.read_text()
    source = templatize(source) if path.suffix == ".html" else source
    for literal, _ in CALL.findall(source):
        yield ast.literal_eval(literal)


@pytest.fixture(scope="module")
def chinese():
    """The Chinese texts by English text, as msgfmt has made them."""
    folder = settings.LOCALE_PATHS[0]
    found = gettext.translation("django", folder, languages=["zh_Hans"])
    catalog = vars(found)["_catalog"]
    return {
        key if isinstance(key, str) else key[0]: text for key, text in catalog.items()
    }


def test_each_text_is_translated(chinese):
    missing = [
        f"{path.name}: {text}"
        for path in SOURCES
        for text in texts(path)
        if not chinese.get(text)
    ]

    assert missing == []


def test_no_translation_is_left_over_or_left_in_english(chinese):
    used = {text for path in SOURCES for text in texts(path)}

    assert len(used) > 100
    assert set(chinese) - used == {""}
    assert {text for text in used if chinese[text] == text} == SAME_IN_BOTH


def test_the_translations_are_those_of_the_source(chinese):
    source = settings.LOCALE_PATHS[0] / "zh_Hans" / "LC_MESSAGES" / "django.po"
    written = re.findall(r'^msgstr(?:\[0\])? "(.+)"$', source.read_text(), re.MULTILINE)

    assert {text.replace('\\"', '"') for text in written} == set(chinese.values()) - {
        chinese[""]
    }


def test_scripts_find_their_words_on_the_page():
    words = (settings.ROOT / "templates" / "words.html").read_text()
    said = set(re.findall(r"data-text-([a-z-]+)=", words))
    asked = "\n".join(path.read_text() for path in SCRIPTS if path.stem != "editor")

    names = re.findall(r'#text\("(\w+)"\)|"text([A-Z]\w+)"|key = .*?"(\w+)"', asked)

    assert len(names) > 10
    assert {_dashed("".join(name)) for name in names} <= said


def _dashed(name: str) -> str:
    return re.sub(r"(?<!^)[A-Z]", lambda capital: f"-{capital[0]}", name).lower()
