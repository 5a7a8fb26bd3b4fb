"""What every page offers a reader: colors, language, and the place in the text."""

import re

from playwright.sync_api import expect


def test_the_chosen_theme_is_there_before_the_page_is_drawn(lesson, page):
    page.locator("[data-theme-choice=dark]").click()
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)

    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          window.themeAtFirst = document.documentElement.dataset.theme;
        });"""
    )
    page.reload()

    assert page.evaluate("window.themeAtFirst") == "dark"
    assert page.evaluate(background) == dark
    pressed = page.locator("[data-theme-choice][aria-pressed=true]")
    expect(pressed).to_have_attribute("data-theme-choice", "dark")


def test_auto_follows_the_system_again(lesson, page):
    page.locator("[data-theme-choice=dark]").click()
    page.locator("[data-theme-choice=auto]").click()
    page.emulate_media(color_scheme="light")
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)

    page.emulate_media(color_scheme="dark")

    assert page.evaluate(background) != light


def test_other_tabs_take_up_the_theme(lesson, context, page):
    other = context.new_page()
    other.goto(page.url)

    page.locator("[data-theme-choice=dark]").click()

    expect(other.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_contents_show_where_the_reader_is(lesson, page):
    links = page.locator("[data-toc] a")
    last = links.last

    last.click()
    page.mouse.wheel(0, 100_000)

    expect(last).to_have_attribute("aria-current", "location")
    expect(page.locator("[data-toc] [aria-current]")).to_have_count(1)


def test_the_other_language_shows_the_same_lesson(lesson, page):
    page.locator("[data-language=zh-hans]").click()

    expect(page).to_have_url(re.compile(r"/zh-hans/lessons/"))
    expect(page.locator("html")).to_have_attribute("lang", re.compile("zh"))
