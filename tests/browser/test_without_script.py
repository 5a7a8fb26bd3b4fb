"""The site in a browser that runs no scripts."""

import pytest
from playwright.sync_api import expect

from tests.fakes import leak


@pytest.fixture
def browser_context_args(browser_context_args):
    return browser_context_args | {"java_script_enabled": False}


def test_a_lesson_shows_its_programs(lesson, leaking_lesson):
    _, snippet, _ = leaking_lesson

    expect(lesson.line(1)).to_contain_text(snippet.source.split("\n")[0])


def test_running_a_program_leads_to_a_page_with_its_verdict(
    lesson, leaking_lesson, playground, page
):
    blocked = leaking_lesson[2]["goroutines"][0]
    playground.observation = leak(blocked["line"], blocked["created_line"])

    lesson.run()

    expect(page).to_have_url(f"{page.url.split('/en/')[0]}/en/run/")
    expect(lesson.verdict).to_have_attribute("data-outcome", "leak")
    expect(lesson.line(blocked["line"])).to_contain_class("is-blocked")
    expect(lesson.line(blocked["line"]).locator(".mark-blocked")).to_have_text("1")


def test_the_workbench_is_a_form(workbench, playground, page):
    source = "package main\n\nfunc main() {}\n"

    workbench.section.locator("textarea").fill(source)
    workbench.run()

    expect(workbench.verdict).to_have_attribute("data-outcome", "clean")
    assert playground.sources == [source]
