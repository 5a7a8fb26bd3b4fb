"""Highlighted Go comes line by line."""

import re

from tutorial.catalog.highlight import LONGEST_KEPT, highlight_go

SPANNING = "/* one\ntwo */\nvar text = `three\nfour`\n"


def test_there_is_one_element_for_each_line():
    assert len(highlight_go("package main\n\nfunc main() {\n}\n")) == 4


def test_leading_blank_lines_count():
    assert highlight_go("\n\npackage main")[:2] == ("", "")


def test_every_tag_is_closed_on_its_line():
    for line in highlight_go(SPANNING):
        assert len(re.findall(r"<span", line)) == len(re.findall(r"</span>", line))


def test_a_comment_over_two_lines_is_a_comment_on_both():
    one, two, *_ = highlight_go(SPANNING)

    assert one == '<span class="cm">/* one</span>'
    assert two.startswith('<span class="cm">two */</span>')


def test_the_text_is_the_source():
    lines = [re.sub(r"<[^>]+>", "", line) for line in highlight_go(SPANNING)]

    assert "\n".join(lines) + "\n" == SPANNING


def test_markup_in_the_source_is_text():
    assert "&lt;b&gt;" in highlight_go('x := "<b>"')[0]


def test_what_is_sent_to_us_in_bulk_is_not_kept():
    long = "// " + "x" * LONGEST_KEPT

    assert highlight_go(long) is not highlight_go(long)
    assert highlight_go(SPANNING) is highlight_go(SPANNING)
