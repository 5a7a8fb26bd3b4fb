"""What a person does with a program on a page, in their words."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect


@dataclass
class ProgramPage:
    """The first program on a page."""

    page: Page
    section: Locator = field(init=False)

    def __post_init__(self) -> None:
        self.section = self.page.locator("[data-program]").first

    @property
    def code(self) -> Locator:
        return self.section.locator("[data-static]")

    @property
    def editor(self) -> Locator:
        return self.section.locator(".cm-content")

    @property
    def status(self) -> Locator:
        return self.section.locator("[data-status]")

    @property
    def verdict(self) -> Locator:
        return self.section.locator(".verdict")

    @property
    def answer(self) -> Locator:
        """Whatever stands below the code: a verdict or a message."""
        return self.section.locator("[data-verdict]")

    @property
    def text(self) -> str:
        lines = self.editor.locator(".cm-line").all()
        return "\n".join(line.inner_text().rstrip("\n") for line in lines)

    def button(self, action: str) -> Locator:
        return self.section.locator(f"[data-action={action}]")

    def line(self, number: int) -> Locator:
        return self.code.locator(f"[data-line='{number}']")

    def edit(self) -> None:
        self.button("edit").click()
        expect(self.editor).to_be_focused()

    def write(self, text: str) -> None:
        """Put `text` on a new line above the program."""
        way_in = self.editor.or_(self.button("edit")).filter(visible=True).first
        way_in.click()
        self.editor.focus()
        self.page.keyboard.press("Control+Home")
        self.page.keyboard.insert_text(f"{text}\n")

    def run(self) -> None:
        self.button("run").click()
