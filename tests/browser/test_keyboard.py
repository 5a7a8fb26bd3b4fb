"""Everything a pointer can do, done with keys."""

from playwright.sync_api import expect


def test_a_program_is_opened_edited_and_run_with_keys(lesson, page, playground):
    lesson.section.locator("[data-code]").focus()
    page.keyboard.press("Enter")
    expect(lesson.editor).to_be_focused()
    page.keyboard.insert_text("// keys\n")

    page.keyboard.press("Control+Enter")

    expect(lesson.verdict).to_have_attribute("data-outcome", "clean")
    expect(lesson.editor).to_be_focused()
    assert playground.sources[0].startswith("// keys\n")


def test_control_enter_runs_from_anywhere_in_the_program(lesson, page):
    lesson.button("edit").focus()

    page.keyboard.press("Control+Enter")

    expect(lesson.verdict).to_be_visible()


def test_tab_indents_and_escape_lets_it_move_on(lesson, page):
    lesson.edit()
    expect(lesson.status).not_to_be_empty()

    page.keyboard.press("Tab")
    assert lesson.text.startswith("\tpackage main")

    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(lesson.editor).not_to_be_focused()


def test_control_m_switches_what_tab_does(lesson, page):
    body = page.locator("body")
    lesson.edit()

    page.keyboard.press("Control+m")
    expect(lesson.status).to_have_text(body.get_attribute("data-text-tab-moves"))
    page.keyboard.press("Tab")
    expect(lesson.editor).not_to_be_focused()

    lesson.editor.focus()
    page.keyboard.press("Control+m")
    expect(lesson.status).to_have_text(body.get_attribute("data-text-tab-indents"))
    page.keyboard.press("Tab")
    expect(lesson.editor).to_be_focused()


def test_focusing_a_card_lights_its_lines(lesson, leaking_lesson):
    blocked = leaking_lesson[2]["goroutines"][0]["line"]
    lesson.run()
    expect(lesson.verdict).to_be_visible()

    lesson.verdict.locator("[data-goroutine] [data-goto-line]").first.focus()

    expect(lesson.line(blocked)).to_contain_class("is-lit")
