"""The editor in the place of the code, and the edits it keeps."""

from playwright.sync_api import expect

from tests.browser.program_page import ProgramPage

SAME_PLACE_PIXELS = 0.5
TEXT_PLACES = """(selector) => {
  const program = document.querySelector("[data-program]");
  return [...program.querySelectorAll(selector)].map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const { x, y, height } = range.getBoundingClientRect();
    return line.textContent.trim() ? [x, y, height] : [0, 0, 0];
  });
}"""
WORD_PLACE = """([line, word]) => {
  const code = document.querySelector(`[data-static] [data-line="${line}"] code`);
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(word);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + word.length);
    const { right, top, height } = range.getBoundingClientRect();
    return [right, top + height / 2];
  }
}"""


def test_the_editor_opens_without_a_jump(lesson, page, console):
    before = page.evaluate(TEXT_PLACES, "[data-static] code")
    frame = lesson.section.locator("[data-code]")
    height = frame.bounding_box()["height"]

    page.evaluate("document.querySelector('[data-action=edit]').click()")
    expect(lesson.editor).to_be_focused()

    after = page.evaluate(TEXT_PLACES, ".cm-line")
    assert len(after) == len(before)
    moves = [
        abs(was - now)
        for old, new in zip(before, after, strict=True)
        for was, now in zip(old, new, strict=True)
    ]
    assert max(moves) < SAME_PLACE_PIXELS
    assert (
        abs(lesson.section.locator("[data-code]").bounding_box()["height"] - height) < 1
    )
    assert console == []


def test_a_click_puts_the_caret_where_it_was_made(lesson, leaking_lesson, page):
    _, snippet, _ = leaking_lesson
    lines = snippet.source.split("\n")
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("func main"))
    lesson.line(number).scroll_into_view_if_needed()

    page.mouse.click(*page.evaluate(WORD_PLACE, [number, "main"]))
    expect(lesson.editor).to_be_focused()
    page.keyboard.insert_text("X")

    assert "func mainX" in lesson.text


def test_selecting_text_to_copy_it_does_not_open_the_editor(lesson):
    box = lesson.line(1).locator("code").bounding_box()
    middle = box["y"] + box["height"] / 2

    lesson.page.mouse.move(box["x"] + 1, middle)
    lesson.page.mouse.down()
    lesson.page.mouse.move(box["x"] + 60, middle, steps=5)
    lesson.page.mouse.up()

    assert lesson.page.evaluate("String(getSelection())") != ""
    expect(lesson.code).to_be_visible()


def test_edits_outlive_a_reload(lesson, page):
    lesson.write("// mine")

    page.reload()

    expect(lesson.editor).to_contain_text("// mine")
    expect(lesson.button("reset")).to_be_visible()


def test_reset_brings_the_program_back_and_undo_the_edits(lesson, page):
    lesson.write("// mine")

    lesson.button("reset").click()
    expect(lesson.editor).not_to_contain_text("// mine")
    expect(lesson.button("reset")).to_be_hidden()

    lesson.editor.focus()
    page.keyboard.press("Control+z")
    expect(lesson.editor).to_contain_text("// mine")


def test_after_a_reset_a_reload_shows_the_program_as_it_was(lesson, page):
    lesson.write("// mine")
    lesson.button("reset").click()

    page.reload()

    expect(lesson.code).to_be_visible()
    expect(lesson.editor).to_have_count(0)


def test_two_tabs_keep_their_own_edits(lesson, context, page):
    other_page = context.new_page()
    other_page.goto(page.url)
    other = ProgramPage(other_page)

    lesson.write("// here")
    other.write("// there")
    page.reload()
    other_page.reload()

    expect(lesson.editor).to_contain_text("// here")
    expect(lesson.editor).not_to_contain_text("// there")
    expect(other.editor).to_contain_text("// there")


def test_a_text_field_steps_in_where_the_editor_cannot_load(lesson, page, playground):
    page.route("**/editor*.js", lambda route: route.abort())

    lesson.button("edit").click()
    field = lesson.section.locator("textarea[data-source]")
    expect(field).to_be_focused()
    field.fill("package main\n\nfunc main() {}\n")
    lesson.run()

    expect(lesson.verdict).to_have_attribute("data-outcome", "clean")
    assert playground.sources == ["package main\n\nfunc main() {}\n"]
