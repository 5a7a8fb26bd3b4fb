"""axe looks at every kind of page, as each kind of reader sees it."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.program_page import ProgramPage
from tests.fakes import leak, not_built

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}

look = pytest.mark.parametrize(
    ("language", "theme", "size"),
    [
        (language, theme, size)
        for language in ("en", "zh-hans")
        for theme in ("light", "dark")
        for size in (PHONE, DESK)
    ],
    ids=lambda value: f"{value['width']}px" if isinstance(value, dict) else value,
)


@pytest.fixture
def visit(page, site):
    def open_page(path, theme, size):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size(size)
        page.goto(f"{site}{path}")
        return page

    return open_page


def violations(page: Page) -> list[str]:
    """Return what axe found, short enough to read in a failure."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} {json.dumps(node['any'][:1])[:300]}"
        for rule in found
        for node in rule["nodes"][:3]
    ]


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@look
def test_the_home_page_is_for_everyone(visit, language, theme, size):
    page = visit(f"/{language}/", theme, size)
    program = ProgramPage(page)
    program.run()
    expect(program.verdict).to_be_visible()

    assert violations(page) == []
    assert overflow(page) <= 0


@look
def test_a_lesson_is_for_everyone(visit, leaking_lesson, language, theme, size):
    lesson, _, _ = leaking_lesson
    page = visit(f"/{language}/lessons/{lesson.id}/", theme, size)
    program = ProgramPage(page)
    program.run()
    expect(program.verdict).to_be_visible()
    program.verdict.locator("[data-goroutine]").first.hover()

    assert violations(page) == []
    assert overflow(page) <= 0


@look
def test_the_workbench_is_for_everyone(visit, playground, language, theme, size):
    playground.observation = leak(10, 9)
    page = visit(f"/{language}/run/", theme, size)
    program = ProgramPage(page)
    program.write("// x")
    program.run()
    expect(program.verdict).to_be_visible()

    assert violations(page) == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_mistakes_and_stale_verdicts_are_for_everyone(visit, playground, theme):
    playground.observation = not_built(2, 1, "syntax error: no")
    page = visit("/en/run/", theme, DESK)
    program = ProgramPage(page)
    program.write("// x")
    program.run()
    expect(program.verdict).to_be_visible()
    program.write("// y")

    assert violations(page) == []


@look
def test_a_graded_question_is_for_everyone(
    visit, leaking_lesson, language, theme, size
):
    lesson, _, _ = leaking_lesson
    page = visit(f"/{language}/lessons/{lesson.id}/", theme, size)
    question = page.locator("[data-question]").first
    question.locator("[name=answer]").first.check()
    question.locator("[type=submit]").click()
    expect(question.locator("[data-feedback]")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")

    assert violations(page) == []
    assert overflow(page) <= 0


def test_the_page_for_what_is_not_there_is_for_everyone(visit):
    page = visit("/en/lessons/nowhere/nothing/", "light", PHONE)

    assert violations(page) == []
