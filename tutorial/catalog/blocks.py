"""The blocks of a lesson's Markdown: places of snippets and questions, and boxes."""

from collections.abc import Mapping
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from tutorial.catalog.languages import BOX_LABELS
from tutorial.catalog.model import LanguageCode

PLACE = "lesson-part"
"""The element that marks a place in the HTML until it is split there."""


class PlaceBlock(Block):
    """`/// snippet | id`: leaves an empty element that names the part."""

    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        attributes = {"kind": self.NAME, "name": self.argument}
        return SubElement(parent, PLACE, attributes)


class SnippetBlock(PlaceBlock):
    """The place of a program."""

    NAME = "snippet"


class QuestionBlock(PlaceBlock):
    """The place of a question."""

    NAME = "question"


class BoxBlock(Block):
    """`/// note | Title`: a titled box that says in words what kind it is."""

    ARGUMENT = True
    labels: ClassVar[Mapping[str, str]]

    def on_create(self, parent: Element) -> Element:
        classes = f"box box-{self.NAME}"
        box = SubElement(parent, "div", {"class": classes, "role": "note"})
        title = SubElement(box, "p", {"class": "box-title"})
        kind = SubElement(title, "span", {"class": "box-kind"})
        kind.text = self.labels[self.NAME]
        kind.tail = f" {self.argument}"
        return box


class LessonBlocks(BlocksExtension):
    """Registers the blocks, box labels in the language of the lesson."""

    def __init__(self, language: LanguageCode) -> None:
        super().__init__()
        self.language = language

    def extendMarkdownBlocks(  # noqa: N802 (the name is theirs)
        self, md: Markdown, block_mgr: BlocksProcessor
    ) -> None:
        """Register a block class for each name."""
        blocks: list[type[Block]] = [SnippetBlock, QuestionBlock, *self._boxes()]
        for block in blocks:
            block_mgr.register(block, {})

    def _boxes(self) -> list[type[Block]]:
        labels = {
            name: label.in_language(self.language) for name, label in BOX_LABELS.items()
        }
        return [
            type(f"{name.title()}Block", (BoxBlock,), {"NAME": name, "labels": labels})
            for name in BOX_LABELS
        ]
