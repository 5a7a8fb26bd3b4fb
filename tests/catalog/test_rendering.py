"""What readers get of the Markdown that authors write."""

from pathlib import Path

import pytest

from tutorial.catalog.model import Heading
from tutorial.catalog.rendering import Place, Rendered, render_body, render_inline


@pytest.fixture
def render(tmp_path: Path):
    """Render a body as one English piece of HTML."""

    def render(markdown: str, language: str = "en") -> str:
        [html] = render_body(markdown, language, tmp_path).pieces
        assert isinstance(html, str)
        return html

    return render


def test_places_stand_between_the_prose(tmp_path):
    body = "One.\n/// snippet | a\n///\n\n/// question | b\n///\nTwo.\n"

    rendered = render_body(body, "en", tmp_path)

    assert rendered == Rendered(
        ("<p>One.</p>", Place("snippet", "a"), Place("question", "b"), "<p>Two.</p>"),
        headings=(),
    )


def test_headings_are_plain_text_with_their_anchors(tmp_path):
    body = "## A `<-ch` & *b* {#one}\n\n### Two {#two}\n"

    rendered = render_body(body, "en", tmp_path)

    assert rendered.headings == (
        Heading("one", "A <-ch & b", 2),
        Heading("two", "Two", 3),
    )


def test_a_place_in_a_fence_is_text(render):
    assert "/// snippet | a" in render("```text\n/// snippet | a\n///\n```\n")


def test_tags_are_shown_and_not_passed_on(render):
    html = render("a <script>x</script>\n\n<div onclick='x'>\n\n</div>")

    assert "<script" not in html
    assert "<div" not in html


def test_go_keeps_its_tabs_and_has_classes_and_line_anchors(render):
    html = render("```go\nfunc f() {\n\treturn\n}\n```\n")

    assert '<span id="code-0-2"><span class="w">\t</span>' in html
    assert '<span class="kd">func</span>' in html
    assert "style=" not in html


def test_code_and_tables_can_be_scrolled_by_keyboard(render):
    html = render("```text\nx\n```\n\n| a |\n|---|\n| 1 |\n")

    assert '<pre tabindex="0">' in html
    assert '<div class="table" tabindex="0"><table>' in html


def test_a_box_says_in_words_what_it_is(render):
    html = render("/// belief | 主函数 `main` 结束\n文字\n///\n", "zh-hans")

    assert html.startswith('<div class="box box-belief" role="note">')
    assert (
        '<span class="box-kind">常见说法，实测</span> 主函数 <code>main</code> 结束'
    ) in html


def test_links_between_lessons_stay_in_the_language(render):
    html = render("[x](lesson:01-nature/what-leaks#why)", "zh-hans")

    assert 'href="/zh-hans/lessons/01-nature/what-leaks/#why"' in html


def test_emphasis_next_to_chinese_punctuation_works(render):
    assert "<strong>注意：</strong>后面" in render("**注意：**后面")


def test_footnotes_go_to_the_end(render):
    html = render("Text[^1].\n\n[^1]: Source.\n\nMore.\n")

    assert html.index("More.") < html.index("Source.")


def test_inline_text_has_no_paragraph():
    html = render_inline("Why does `ch <- 1` **block**?")

    assert html == "Why does <code>ch &lt;- 1</code> <strong>block</strong>?"


def test_inline_text_passes_no_tags_on():
    assert render_inline("a <b>x</b>") == "a &lt;b&gt;x&lt;/b&gt;"


def test_inline_text_of_two_paragraphs_keeps_them():
    assert render_inline("One.\n\nTwo.") == "<p>One.</p>\n<p>Two.</p>"
