"""Every word of the pages has a Chinese one."""

import gettext
import re

import pytest
from django.conf import settings

TRANSLATE = re.compile(r'{% translate "([^"]+)"')
TEMPLATES = sorted((settings.ROOT / "templates").rglob("*.html"))


@pytest.fixture(scope="module")
def chinese():
    """What msgfmt has made of the translations."""
    folder = settings.LOCALE_PATHS[0]
    return gettext.translation("django", folder, languages=["zh_Hans"])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_each_text_of_a_template_is_translated(template, chinese):
    texts = [
        found.replace("%", "%%") for found in TRANSLATE.findall(template.read_text())
    ]

    assert [text for text in texts if chinese.gettext(text) == text] == []


def test_the_translations_are_those_of_the_source(chinese):
    source = settings.LOCALE_PATHS[0] / "zh_Hans" / "LC_MESSAGES" / "django.po"
    written = re.findall(r'^msgstr "(.+)"$', source.read_text(), re.MULTILINE)

    assert {text.replace('\\"', '"') for text in written} <= set(
        chinese._catalog.values()
    )
