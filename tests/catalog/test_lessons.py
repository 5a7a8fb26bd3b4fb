"""Mistakes in the Markdown of lessons, each with its file and line."""

import pytest

from tests.catalog.conftest import Content

EN = "en/01-nature/first.md"
ZH = "zh-hans/01-nature/first.md"

MISTAKES = {
    "an unknown block": (
        "/// tip | Title\n///",
        'unknown block "tip" '
        "(known: snippet, question, belief, note, warning, takeaway)",
    ),
    "a box without a title": (
        "/// note\ntext\n///",
        'a note box needs a title: "/// note | Title"',
    ),
    "an unknown snippet": (
        "/// snippet | lake\n///",
        'there is no snippet "lake"',
    ),
    "an unknown question": (
        "/// question | why-not\n///",
        'there is no question "why-not"',
    ),
    "a block that is never closed": (
        "/// note | Title\ntext",
        'this "note" block is never closed',
    ),
    "a fence that is never closed": ("```go\nx := 1", "this fence is never closed"),
    "an end without a beginning": ("///", '"///" closes no block'),
    "an indented block": (
        "    /// snippet | leak",
        "a block mark stands at the start of its line",
    ),
    "a heading without an anchor": (
        "## Why",
        "the heading has no anchor: end it with {#some-anchor}",
    ),
    "a heading with an odd anchor": (
        "## Why {#Why_not}",
        'the anchor "Why_not" is not lowercase-hyphen',
    ),
    "an anchor that is taken": ("## Why {#what}", 'the anchor "what" is taken'),
    "a second title": (
        "# Why {#why}",
        "the title is the only h1: begin headings with ##",
    ),
    "raw HTML": (
        "a <b>bold</b> word",
        "raw HTML is not allowed (code goes between backticks)",
    ),
    "an image": (
        "![a cat](cat.png)",
        "images are not supported: draw a mermaid diagram",
    ),
    "a link to no lesson": (
        "[x](lesson:01-nature/second)",
        'there is no lesson "01-nature/second"',
    ),
    "a link to no heading of a lesson": (
        "[x](lesson:01-nature/first#why)",
        'there is no heading #why in "01-nature/first"',
    ),
    "a link to no heading of this lesson": (
        "[x](#why)",
        'there is no heading #why in "01-nature/first"',
    ),
    "a link by file name": (
        "[x](second.md)",
        'link to "lesson:<chapter>/<lesson>" or https://..., not "second.md"',
    ),
    "a dead link by reference": (
        "[x]: lesson:01-nature/second",
        'there is no lesson "01-nature/second"',
    ),
    "a fence without a language": (
        "```\nx\n```",
        "name the language of this fence: go or text",
    ),
    "a fence in a language nobody knows": (
        "```gopher\nx\n```",
        'no highlighter for "gopher": use text',
    ),
    "a table right below a paragraph": (
        "| a | b |",
        "leave a blank line before a table",
    ),
    "a list right below a paragraph": ("- a", "leave a blank line before a list"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_it_reports(content: Content, mistake: str):
    markdown, message = MISTAKES[mistake]
    content.add_to_lessons("A paragraph.\n" + markdown + "\n")

    line = content.line_of(EN, "A paragraph.") + 1

    assert f"content/{EN}:{line}: {message}" in content.problems()


def test_text_within_a_snippet_block_is_reported(content: Content):
    content.add_to_lessons("/// snippet | leak\nLook here.\n///\n")

    line = content.line_of(EN, "Look here.")

    assert (
        f"content/{EN}:{line}: text within a snippet block: "
        'end the block with "///" first'
    ) in content.problems()


def test_a_snippet_within_a_box_is_reported(content: Content):
    content.add_to_lessons("//// note | Title\n/// snippet | leak\n///\n////\n")

    line = content.line_of(EN, "//// note") + 1

    assert (
        f"content/{EN}:{line}: a snippet stands in no box: close the box first"
    ) in content.problems()


def test_a_shallow_indent_in_a_list_is_reported(content: Content):
    content.add_to_lessons("\n- a\n  - b\n")

    line = content.line_of(EN, "  - b")

    assert (
        f"content/{EN}:{line}: indent what belongs to a list item by four spaces"
    ) in content.problems()


def test_a_chinese_paragraph_over_two_lines_is_reported(content: Content):
    content.add_to_lessons("\n通道没有\n接收方。\n")

    line = content.line_of(ZH, "接收方")

    assert content.problems() == [
        f"content/{ZH}:{line}: a Chinese paragraph is one line: "
        "join it to the line above"
    ]


def test_sound_markdown_is_not_reported(content: Content):
    content.add_to_lessons(
        """
        A `<-ch` and `<b>`, a < b, <https://go.dev>, [x](https://go.dev)[^1].

        1. one

            still one

        2. two
            - nested

        //// note | A title with `code`
        - item

        | a | b |
        |---|---|
        | 1 | 2 |
        ////

        term
        :   meaning

        ```text
        /// snippet | not-really
        ## no heading <b>
        ```

        [^1]: Note.
        """
    )

    assert content.problems() == []


def test_a_lesson_needs_front_matter(content: Content):
    content.write(EN, "# Hello\n")

    assert (
        f"content/{EN}:1: a lesson begins with front matter between two lines of +++"
    ) in content.problems()


def test_broken_front_matter_is_reported_with_its_line(content: Content):
    content.replace(EN, 'section = "1"', 'section = "1')

    assert any(p.startswith(f"content/{EN}:4: not valid") for p in content.problems())


def test_an_unknown_key_of_the_front_matter_is_reported(content: Content):
    content.replace(EN, 'section = "1"', 'section = "1"\nminutes = 5')

    assert content.problems() == [
        f'content/{EN}:5: unknown key "minutes" '
        "(known: patterns, section, summary, title)"
    ]


def test_an_empty_title_is_reported(content: Content):
    content.replace(EN, 'title = "First"', 'title = ""')

    assert content.problems() == [f'content/{EN}:2: "title" is empty']


def test_another_anchor_in_the_translation_is_reported(content: Content):
    content.replace(ZH, "{#what}", "{#shenme}")

    line = content.line_of(ZH, "{#shenme}")

    assert content.problems() == [
        f"content/{ZH}:{line}: the heading 2 shenme does not match 2 what "
        f"at line {line} of content/{EN}"
    ]


def test_a_block_that_the_translation_lacks_is_reported(content: Content):
    content.replace(ZH, "/// question | leak-predict\n///\n", "")

    line = content.line_of(EN, "leak-predict")

    assert content.problems() == [
        f"content/{ZH}: the block that is missing does not match "
        f"question leak-predict at line {line} of content/{EN}"
    ]


def test_another_section_in_the_translation_is_reported(content: Content):
    content.replace(ZH, 'section = "1"', 'section = "2"')

    assert content.problems() == [
        f'content/{ZH}:4: "section" is not the same as in content/{EN}'
    ]
