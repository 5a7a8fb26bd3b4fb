"""A course small enough to know by heart."""

from tutorial.catalog.model import (
    Catalog,
    Chapter,
    Choice,
    Course,
    Heading,
    Lesson,
    Prose,
    Question,
    QuestionKind,
    QuestionPart,
    Snippet,
    SnippetPart,
    Text,
)

LEAKING = """\
package main

func main() {
	results := make(chan int)
	go func() {
		results <- 1
	}()
}
"""
RECORDING = {
    "outcome": "leak",
    "summary": "Recorded in English.",
    "pattern": None,
    "goroutines": [
        {
            "id": 7,
            "state": "chan send",
            "line": 6,
            "file": "prog.go",
            "function": "main.main.func1",
            "created_line": 5,
            "created_by": "main.main",
            "proven": True,
            "count": 1,
            "stack": [{"function": "main.main.func1", "file": "prog.go", "line": 6}],
        }
    ],
    "events": [{"kind": "stdout", "message": "before\n", "delay_ns": 0}],
    "diagnostics": [],
    "exit_code": 0,
    "truncated": False,
    "engine": "embedded",
    "go_version": "go1.27.3",
    "wall_ms": 40,
}


def text(english: str, chinese: str) -> Text:
    """Return a text in both languages."""
    return Text({"en": english, "zh-hans": chinese})


SNIPPET = Snippet("leak", text("A leak", "一处泄漏"), LEAKING, is_example=True)
OTHER = Snippet("other", text("Another", "另一个"), LEAKING)
CHOICES = (
    Choice("send", text("The sender", "发送方"), True, text("It waits.", "它在等。")),
    Choice("main", text("main", "main"), False, text("It is over.", "它已结束。")),
    Choice("gc", text("The GC", "GC"), False, text("Never.", "从不。")),
)
OUTCOMES = tuple(
    Choice(id, text(id, id), id == "leak", text(f"Why {id}.", f"为何 {id}。"))
    for id in ("clean", "leak", "deadlock", "panic", "timeout")
)
WHO = Question(
    "who",
    QuestionKind.CHOICE,
    text("Who waits in `main`?", "谁在 `main` 里等待？"),
    text("The sender does.", "是发送方。"),
    choices=CHOICES,
)
BOTH = Question(
    "both",
    QuestionKind.CHOICE,
    text("Pick two.", "选两个。"),
    text("Two of them.", "其中两个。"),
    choices=(CHOICES[0], CHOICES[1], Choice("x", CHOICES[2].text, True, WHO.prompt)),
    picks_many=True,
)
PREDICT = Question(
    "predict",
    QuestionKind.PREDICT,
    text("How does it end?", "结果如何？"),
    text("It leaks.", "泄漏。"),
    snippet_id="leak",
    choices=OUTCOMES,
)
LINE = Question(
    "line",
    QuestionKind.FIND_LINE,
    text("Where?", "在哪？"),
    text("At the send.", "在发送处。"),
    snippet_id="leak",
    key_lines=frozenset({6}),
)
QUESTIONS = (WHO, BOTH, PREDICT, LINE)


def small_catalog() -> Catalog:
    """Return the catalog; its second lesson has prose only."""
    return Catalog(
        courses={language: _course(language) for language in ("en", "zh-hans")},
        snippets={snippet.id: snippet for snippet in (SNIPPET, OTHER)},
        questions={question.id: question for question in QUESTIONS},
        verdicts={"leak": RECORDING},
    )


def _course(language: str) -> Course:
    asking = _lesson(
        language,
        "first",
        (
            Prose("<p>Read <code>this</code>.</p>"),
            SnippetPart(SNIPPET),
            *(QuestionPart(question) for question in QUESTIONS),
        ),
    )
    telling = _lesson(language, "second", (Prose("<p>The end.</p>"),))
    title = "Nature" if language == "en" else "本质"
    chapter = Chapter("01-nature", 1, title, f"{title}.", (asking, telling))
    return Course(language, "Leaks" if language == "en" else "泄漏", (chapter,))


def _lesson(language, slug, parts) -> Lesson:
    return Lesson(
        id=f"01-nature/{slug}",
        language=language,
        section="1",
        title=f"{slug} in {language}",
        summary=f"About {slug}.",
        patterns=(),
        headings=(Heading("what", "What it is", 2),),
        parts=parts,
        minutes=3,
    )
