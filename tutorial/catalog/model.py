"""The values the course is made of. Loaded once, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

type LanguageCode = str
"""A language of the course, as Django writes it: "en" or "zh-hans"."""


@dataclass(frozen=True, slots=True)
class Text:
    """A short text in every language of the course, as Markdown source."""

    translations: Mapping[LanguageCode, str]

    def in_language(self, language: LanguageCode) -> str:
        """Return the text for `language`; the loader made sure that it is there."""
        return self.translations[language]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A Go program that lessons show and readers run."""

    id: str
    title: Text
    source: str
    is_example: bool = False
    """Whether the free editor page offers it in its list of examples."""


class QuestionKind(StrEnum):
    """How a question is asked and answered."""

    CHOICE = "choice"
    PREDICT = "predict"
    FIND_LINE = "find-line"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a reader can pick, and why it is right or wrong."""

    id: str
    text: Text
    is_correct: bool
    why: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One item. The keys of predict and find-line come from recorded verdicts."""

    id: str
    kind: QuestionKind
    prompt: Text
    explanation: Text
    snippet_id: str | None = None
    choices: tuple[Choice, ...] = ()
    """For choice as written; for predict one per outcome, in a fixed order."""
    picks_many: bool = False
    misconception: str = ""
    key_lines: frozenset[int] = frozenset()
    """For find-line: the lines where the recorded run's goroutines block."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a lesson's table of contents."""

    anchor: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Rendered HTML between two interactive parts of a lesson."""

    html: str


@dataclass(frozen=True, slots=True)
class SnippetPart:
    """The place in a lesson where a program stands."""

    snippet: Snippet


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """The place in a lesson where a question stands."""

    question: Question


type Part = Prose | SnippetPart | QuestionPart


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson in one language."""

    id: str
    """"<chapter>/<slug>", the same in every language: "01-nature/what-leaks"."""
    language: LanguageCode
    section: str
    """The section of the syllabus it belongs to: "1", "2.3"."""
    title: str
    summary: str
    patterns: tuple[str, ...]
    headings: tuple[Heading, ...]
    parts: tuple[Part, ...]
    minutes: int
    """Reading time, from the number of words or characters."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions asked in the lesson, in order."""
        return tuple(p.question for p in self.parts if isinstance(p, QuestionPart))

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """The programs shown in the lesson, in order."""
        return tuple(p.snippet for p in self.parts if isinstance(p, SnippetPart))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in one language."""

    id: str
    number: int
    title: str
    summary: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The whole course in one language."""

    language: LanguageCode
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Every lesson in reading order."""
        return tuple(lesson for chapter in self.chapters for lesson in chapter.lessons)


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything under content/, checked."""

    courses: Mapping[LanguageCode, Course]
    snippets: Mapping[str, Snippet]
    questions: Mapping[str, Question]
    verdicts: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Recorded verdicts by snippet id, as JSON objects of the verdict contract."""

    def course(self, language: LanguageCode) -> Course:
        """Return the course in `language`, English for an unknown one."""
        return self.courses.get(language) or self.courses["en"]

    def lesson(self, language: LanguageCode, lesson_id: str) -> Lesson | None:
        """Return the lesson, or None where there is no such lesson."""
        lessons = self.course(language).lessons
        return next((found for found in lessons if found.id == lesson_id), None)
