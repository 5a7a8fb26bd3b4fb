"""Running a program without leaving the page."""

from playwright.sync_api import expect

from tests.browser.program_page import ProgramPage
from tests.fakes import clean, leak, leaks, not_built
from tutorial.playground.observation import PlaygroundBusyError, PlaygroundError

PATIENCE_SECONDS = 20


def test_an_unchanged_program_shows_its_recorded_verdict(
    lesson, leaking_lesson, playground, console
):
    _, _, verdict = leaking_lesson
    blocked = verdict["goroutines"][0]

    lesson.run()

    expect(lesson.verdict).to_have_attribute("data-outcome", "leak")
    expect(lesson.verdict).to_have_attribute("data-recorded", "")
    expect(lesson.line(blocked["line"]).locator(".mark-blocked")).to_have_text("1")
    expect(lesson.line(blocked["line"])).to_contain_text(blocked["state"])
    expect(lesson.line(blocked["created_line"]).locator(".mark-start")).to_be_visible()
    assert playground.sources == []
    assert console == []


def test_running_again_really_runs(lesson, playground):
    lesson.run()
    lesson.button("rerun").click()

    expect(lesson.verdict).to_have_attribute("data-outcome", "clean")
    assert len(playground.sources) == 1
    expect(lesson.answer).to_be_focused()


def test_a_changed_program_is_sent_as_it_was_written(
    lesson, leaking_lesson, playground
):
    _, snippet, _ = leaking_lesson
    playground.observation = leak(10, 9)

    lesson.write("// 改过")
    lesson.run()

    expect(lesson.verdict).to_have_attribute("data-outcome", "leak")
    assert playground.sources == [f"// 改过\n{snippet.source}"]
    marked = lesson.section.locator(".cm-line.is-blocked")
    expect(marked).to_contain_text("chan send")


def test_goroutines_started_together_are_told_apart_but_not_repeated(
    lesson, playground
):
    playground.observation = leaks([9, 10], created_line=8)

    lesson.write("// x")
    lesson.run()

    start = lesson.section.locator(".cm-line.is-start .mark-note")
    expect(start).to_have_text("goroutine 1, goroutine 2: started here")
    blocked = lesson.section.locator(".cm-line.is-blocked .mark-note")
    expect(blocked.first).to_have_text("goroutine 1: stands here: chan send")


def test_the_states_of_a_run_are_told(lesson, playground):
    playground.gate.clear()
    playground.states = ("queued", "preparing:47")

    lesson.write("// x")
    lesson.run()

    expect(lesson.status).to_have_attribute("data-state", "preparing")
    expect(lesson.status).to_contain_text("40 %")
    playground.gate.set()
    expect(lesson.status).to_have_attribute("data-state", "done")


def test_a_run_can_be_stopped(lesson, playground):
    playground.gate.clear()
    lesson.write("// x")
    lesson.run()
    expect(lesson.status).to_have_attribute("data-state", "running")

    lesson.button("cancel").click()

    expect(lesson.status).to_have_attribute("data-state", "cancelled")
    expect(lesson.button("cancel")).to_be_hidden()
    assert playground.was_cancelled.wait(PATIENCE_SECONDS)


def test_a_second_run_takes_the_place_of_the_first(lesson, playground):
    playground.gate.clear()
    lesson.write("// first")
    lesson.run()
    expect(lesson.status).to_have_attribute("data-state", "running")

    lesson.write("// second")
    lesson.run()
    assert playground.was_cancelled.wait(PATIENCE_SECONDS)
    playground.gate.set()

    expect(lesson.verdict).to_have_attribute("data-outcome", "clean")
    assert playground.sources[-1].startswith("// second\n// first\n")


def test_a_verdict_grows_stale_when_the_program_changes(lesson, page):
    lesson.write("// x")
    lesson.run()
    expect(lesson.verdict).to_be_visible()

    lesson.write("// y")
    expect(lesson.section).to_have_attribute("data-stale", "")
    expect(lesson.status).not_to_be_empty()

    page.keyboard.press("Control+z")
    expect(lesson.section).not_to_have_attribute("data-stale", "")


def test_marks_move_along_with_their_lines(lesson, leaking_lesson):
    _, snippet, verdict = leaking_lesson
    line = verdict["goroutines"][0]["line"]
    lesson.run()
    expect(lesson.verdict).to_be_visible()

    lesson.write("// x")

    code = snippet.source.split("\n")[line - 1].strip()
    expect(lesson.section.locator(".cm-line.is-blocked")).to_contain_text(code)


def test_a_mistake_is_marked_where_the_compiler_found_it(lesson, playground):
    playground.observation = not_built(2, 1, "syntax error: no")

    lesson.write("// x")
    lesson.run()

    expect(lesson.verdict).to_have_attribute("data-outcome", "compile_error")
    found = lesson.section.locator(".cm-lintRange-error")
    expect(found).to_have_text("package")
    found.hover()
    expect(lesson.page.locator(".cm-tooltip")).to_contain_text("syntax error: no")


def test_a_card_lights_its_lines_and_a_line_its_card(lesson, leaking_lesson):
    blocked = leaking_lesson[2]["goroutines"][0]["line"]
    card = lesson.section.locator("[data-goroutine]").first
    lesson.run()

    card.hover()
    expect(lesson.line(blocked)).to_contain_class("is-lit")

    lesson.section.locator(".program-head").hover()
    expect(lesson.line(blocked)).not_to_contain_class("is-lit")

    lesson.line(blocked).hover()
    expect(card).to_contain_class("is-lit")


def test_a_card_leads_to_its_line(lesson, leaking_lesson):
    blocked = leaking_lesson[2]["goroutines"][0]["line"]
    lesson.run()

    lesson.verdict.locator(f"[data-goto-line='{blocked}']").first.click()

    expect(lesson.line(blocked)).to_be_focused()


def test_a_busy_site_says_so_and_keeps_the_program(lesson, playground):
    playground.error = PlaygroundBusyError()

    lesson.write("// x")
    lesson.run()

    expect(lesson.answer.locator("[data-failure=busy]")).to_be_visible()
    expect(lesson.status).to_have_attribute("data-state", "failed")
    assert lesson.text.startswith("// x\n")


def test_our_failure_is_told_as_ours(lesson, playground):
    playground.error = PlaygroundError()

    lesson.write("// x")
    lesson.run()

    expect(lesson.answer.locator("[data-failure]")).to_be_visible()


def test_a_lost_connection_loses_nothing_else(lesson, context, playground):
    lesson.write("// x")
    context.set_offline(True)
    lesson.run()
    expect(lesson.status).to_have_attribute("data-state", "failed")
    expect(lesson.answer).not_to_be_empty()

    context.set_offline(False)
    lesson.run()

    expect(lesson.verdict).to_have_attribute("data-outcome", "clean")
    assert playground.sources[0].startswith("// x\n")


def test_a_page_open_for_too_long_says_what_to_do(lesson, context, page):
    lesson.write("// x")
    context.clear_cookies()

    lesson.run()

    words = page.locator("body").get_attribute("data-text-expired")
    expect(lesson.answer).to_have_text(words)


def test_an_answer_cut_short_is_told(lesson, page):
    body = '{"state": "running"}\n{"sta'
    page.route("**/run/stream/", lambda route: route.fulfill(body=body))

    lesson.write("// x")
    lesson.run()

    words = page.locator("body").get_attribute("data-text-broken")
    expect(lesson.answer).to_have_text(words)


def test_a_silent_server_is_called_slow_and_then_given_up(page, site, leaking_lesson):
    page.clock.install()
    page.goto(f"{site}/en/lessons/{leaking_lesson[0].id}/")
    lesson = ProgramPage(page)
    page.route("**/run/stream/", lambda _route: None)
    lesson.write("// x")
    lesson.run()

    page.clock.fast_forward("00:10")
    expect(lesson.status).to_have_attribute("data-state", "slow")

    page.clock.fast_forward("01:10")
    expect(lesson.status).to_have_attribute("data-state", "failed")


def test_leaving_the_page_stops_the_run(lesson, playground, page, site):
    playground.gate.clear()
    lesson.write("// x")
    lesson.run()
    expect(lesson.status).to_have_attribute("data-state", "running")

    page.goto(f"{site}/healthz")
    assert playground.was_cancelled.wait(PATIENCE_SECONDS)
    page.go_back()

    expect(lesson.button("cancel")).to_be_hidden()
    expect(lesson.editor).to_contain_text("// x")


def test_the_workbench_runs_what_is_written_there(workbench, playground):
    playground.observation = clean()

    workbench.write("// x")
    workbench.run()

    expect(workbench.verdict).to_have_attribute("data-outcome", "clean")
    assert playground.sources[0].startswith("// x\n")
