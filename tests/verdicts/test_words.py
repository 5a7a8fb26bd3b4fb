"""What verdicts say, in both languages."""

import re
from dataclasses import replace

import pytest

from tests.verdicts.recorded import every_dump, verdict_on
from tutorial.playground.observation import Diagnostic, Ending
from tutorial.verdicts import words
from tutorial.verdicts.phrasebook import Phrasebook, languages, phrasebook
from tutorial.verdicts.verdict import Outcome, StackLine, StuckGoroutine, Verdict
from tutorial.verdicts.words import summarize

STATES = [
    "chan send", "chan receive", "select", "select (no cases)",
    "chan send (nil chan)", "chan receive (nil chan)", "sync.Mutex.Lock",
    "sync.RWMutex.RLock", "sync.RWMutex.Lock", "sync.WaitGroup.Wait",
    "sync.Cond.Wait", "semacquire", "sleep", "IO wait", "syscall", "running",
    "runnable", "coroutine", "synctest.Run", "synctest.Wait",
]  # fmt: skip
REASONS = [
    "too-large", "no-main", "not-main-package", "cgo", "syntax", "empty", "directive",
    "too-many-files", "bad-archive", "import", "out-of-memory", "stack-overflow",
    "trap", "cpu-time", "program-time", "wall-time", "output", "build-time",
    "build-memory", "unavailable", "busy", "crowded", "preparing",
]  # fmt: skip
LANGUAGES = ["en", "zh-hans"]

ROW = StuckGoroutine(
    id=7,
    state="chan send",
    line=11,
    file="prog.go",
    function="main.leak.func1",
    created_line=10,
    created_by="main.leak",
    proven=True,
    count=1,
    stack=(StackLine("main.leak.func1", "prog.go", 11),),
)
MAIN = replace(
    ROW,
    line=5,
    function="main.main",
    created_line=None,
    created_by=None,
    stack=(StackLine("main.main", "prog.go", 5),),
)


def verdict(outcome: Outcome, *rows: StuckGoroutine, **fields: object) -> Verdict:
    plain = Verdict(outcome, "", "embedded", "go1.27.3", goroutines=rows)
    return replace(plain, **fields)  # type: ignore[arg-type]


def test_it_says_where_a_goroutine_blocks_and_what_to_do():
    assert summarize(verdict(Outcome.LEAK, ROW)) == (
        "1 goroutine never ends: it is blocked sending on a channel at line 11 "
        "(main.leak.func1); nobody receives. Give it a receiver, a large enough "
        "buffer, or a way to stop."
    )


def test_it_says_so_in_chinese():
    assert summarize(verdict(Outcome.LEAK, ROW), "zh-hans") == (
        "有 1 个 goroutine 永远不会结束\uff1a它在第 11 行\uff08main.leak.func1\uff09"
        "向通道发送时阻塞\uff0c没有人接收。给它一个接收者、足够大的缓冲\uff0c"
        "或者一条退出的路。"
    )


def test_it_says_many_where_there_are_many():
    assert summarize(verdict(Outcome.LEAK, replace(ROW, count=3))).startswith(
        "3 goroutines never end: they are blocked sending on a channel at line 11 "
    )


def test_it_claims_no_more_than_was_proven():
    alive = replace(ROW, state="sleep", proven=False)

    assert summarize(verdict(Outcome.LEAK, alive)).startswith(
        "1 goroutine outlives main: it is asleep in time.Sleep at line 11 "
        "(main.leak.func1); it wakes up and carries on, and nothing tells it to stop."
    )


def test_it_lists_several_places():
    waiting = replace(ROW, state="sync.Mutex.Lock", line=22, count=2)

    assert summarize(verdict(Outcome.LEAK, ROW, waiting)) == (
        "3 goroutines never end: 1 is blocked sending on a channel at line 11 "
        "(main.leak.func1), 2 are waiting to lock a sync.Mutex at line 22 "
        "(main.leak.func1). Give it a receiver, a large enough buffer, or a way to "
        "stop."
    )


def test_one_place_with_two_creators_is_one_place_to_a_reader():
    other = replace(ROW, created_line=17)

    assert summarize(verdict(Outcome.LEAK, ROW, other)).startswith(
        "2 goroutines never end: they are blocked sending on a channel at line 11 "
    )


def test_it_counts_what_it_does_not_list():
    rows = [replace(ROW, line=line, count=2) for line in range(11, 16)]

    assert "(main.leak.func1), 4 more elsewhere." in summarize(
        verdict(Outcome.LEAK, *rows)
    )


def test_it_names_the_file_where_it_is_not_the_first():
    assert " at line 11 of queue/queue.go (" in summarize(
        verdict(Outcome.LEAK, replace(ROW, file="queue/queue.go"))
    )


def test_it_says_what_started_library_code():
    started = replace(ROW, line=10, function="main.leak", state="select", proven=False)

    assert summarize(verdict(Outcome.LEAK, started)) == (
        "1 goroutine outlives main: it is waiting in a select in library code that "
        "line 10 (main.leak) started; it ends when somebody closes what that call "
        "opened. Close what that call opened when you are done with it: the response "
        "body, connection, listener or server."
    )


def test_it_admits_that_it_knows_no_line():
    unknown = replace(ROW, line=None, file=None, function=None, stack=())

    assert "blocked sending on a channel in library code;" in summarize(
        verdict(Outcome.LEAK, unknown)
    )


def test_a_clean_run_is_one_run():
    assert summarize(verdict(Outcome.CLEAN)) == (
        "Nothing leaks in this run: main returned and every goroutine ended."
    )


def test_a_clean_run_mentions_a_warning_of_vet():
    warning = Diagnostic(9, 2, "the cancel function is not used", "vet")

    assert summarize(verdict(Outcome.CLEAN, diagnostics=(warning,))).endswith(
        " But go vet has a warning about line 9."
    )


def test_a_deadlock_of_main_alone():
    assert summarize(verdict(Outcome.DEADLOCK, MAIN)) == (
        "Deadlock: the main goroutine is blocked sending on a channel at line 5 "
        "(main.main); nobody receives. Give it a receiver, a large enough buffer, or a "
        "way to stop."
    )


def test_a_deadlock_of_several():
    verdict = verdict_on("patterns/wg-wait-before-drain", Ending.DEADLOCK)

    assert verdict.summary.startswith(
        "Deadlock, every goroutine waits: 3 goroutines are blocked sending on a "
        "channel at line 7 (main.square), the main goroutine is waiting for a "
        "sync.WaitGroup at line 17 (main.main). "
    )


def test_a_time_out_names_the_goroutine_that_spins_and_no_other():
    spinning = replace(ROW, state="runnable", proven=False)

    assert summarize(verdict(Outcome.TIMEOUT, spinning, MAIN, reason="cpu-time")) == (
        "The program used up its processor time: 1 goroutine is still running at line "
        "11 (main.leak.func1); it never waits and never ends. Find the loop around "
        "that line and give it a way out: a return, a limit, or a wait that a stop "
        "signal ends."
    )


def test_a_time_out_of_main_itself():
    spinning = replace(MAIN, state="running", proven=False)

    assert summarize(verdict(Outcome.TIMEOUT, spinning, reason="cpu-time")).startswith(
        "The program used up its processor time: the main goroutine is still running "
        "at line 5 (main.main); it never waits and never ends."
    )


def test_a_time_out_without_a_busy_goroutine_names_all():
    summary = verdict_on("shapes/ticking", Ending.TIMEOUT, "program-time").summary

    assert "at line 8 (main.main.func1), the main goroutine is blocked " in summary


@pytest.mark.parametrize("reason", ["", "something-new"])
def test_a_time_out_for_a_reason_that_has_no_words(reason):
    assert summarize(verdict(Outcome.TIMEOUT, reason=reason)).startswith(
        "The run was stopped before main returned."
    )


def test_a_panic_names_its_line():
    assert verdict_on("shapes/nil-pointer", Ending.PANIC).summary == (
        "A panic or a fatal error at line 6 (main.last) ended the program; its error "
        "output says why."
    )


def test_a_panic_in_another_goroutine_says_who_started_that():
    summary = verdict_on("shapes/panic-goroutine", Ending.PANIC).summary

    assert "at line 4 (main.work), in a goroutine that line 9 started," in summary


def test_running_out_of_memory_is_said_as_such():
    summary = summarize(verdict(Outcome.PANIC, reason="out-of-memory"))

    assert summary.startswith("The program wanted more memory than a run may use. ")


@pytest.mark.parametrize(
    ("code", "text"), [(3, "with exit code 3 "), (None, "itself b")]
)
def test_an_exit_says_its_code(code, text):
    assert text in summarize(verdict(Outcome.EXIT, exit_code=code))


def test_a_compile_error_is_quoted():
    found = Diagnostic(4, 2, "declared and not used: x\nmore", "compile")

    assert summarize(verdict(Outcome.COMPILE_ERROR, diagnostics=(found,))) == (
        "The program does not compile. Line 4, column 2: declared and not used: x"
    )


@pytest.mark.parametrize(
    ("number", "text"), [(2, " (and 1 more error)"), (3, " (and 2 more errors)")]
)
def test_further_compile_errors_are_counted(number, text):
    found = Diagnostic(4, 2, "undefined: y", "compile", "queue/queue.go")

    summary = summarize(verdict(Outcome.COMPILE_ERROR, diagnostics=(found,) * number))

    assert summary == (
        "The program does not compile. Line 4 of queue/queue.go, column 2: "
        f"undefined: y{text}"
    )


def test_a_compile_error_without_a_place():
    assert summarize(verdict(Outcome.COMPILE_ERROR)) == "The program does not compile."


def test_a_limit_of_the_compiler_is_said_as_such():
    summary = summarize(verdict(Outcome.COMPILE_ERROR, reason="build-time"))

    assert summary.startswith("Compiling the program took too long. ")


def test_a_reason_may_carry_a_detail():
    summary = summarize(verdict(Outcome.REJECTED, reason="import:github.com/x/y"))

    assert summary.startswith("The package github.com/x/y is not available here.")


def test_a_detail_may_hold_what_looks_like_a_field():
    assert "{0}:{x}" in words.explain_reason("directive:{0}:{x}")


def test_what_is_our_fault_is_not_the_learners():
    assert "not to blame" in summarize(verdict(Outcome.UNAVAILABLE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_words_of_its_own(reason, language):
    text = words.explain_reason(reason, language)

    assert text != words.explain_reason("other", language)
    assert "{" not in words.explain_reason(f"{reason}:x", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_every_state_has_words_of_its_own(state, language):
    assert state in phrasebook(language).states
    assert "{state}" not in words.state_words(state, language).meaning


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_title_and_an_explanation(outcome, language):
    assert words.outcome_title(outcome, language)
    assert words.explain_outcome(outcome, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_can_be_summarized_with_nothing_known(outcome, language):
    leak = (ROW,) if outcome is Outcome.LEAK else ()

    assert not re.search(r"[{}]|None|\s$", summarize(verdict(outcome, *leak), language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("proven", [True, False])
@pytest.mark.parametrize("state", [*STATES, "GC worker (idle)"])
@pytest.mark.parametrize(
    "outcome", [Outcome.LEAK, Outcome.DEADLOCK, Outcome.TIMEOUT, Outcome.PANIC]
)
def test_every_state_fits_every_sentence(outcome, state, proven, language):
    row = replace(ROW, state=state, proven=proven)

    summary = summarize(verdict(outcome, row), language)

    assert not re.search(r"[{}]|None|  ", summary)
    assert "11" in summary


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dump", list(every_dump()))
def test_real_runs_are_summarized_in_a_breath(dump, language):
    summary = verdict_on(dump, language=language).summary

    assert 10 < len(summary) < 700


def test_a_state_without_words_is_named():
    assert '"GC worker (idle)"' in words.state_words("GC worker (idle)").meaning


def test_a_durable_wait_is_the_same_wait():
    assert words.state_words("select (durable)") == words.state_words("select")


def test_an_unknown_language_is_answered_in_english():
    assert words.outcome_title(Outcome.LEAK, "fr") == "Leak"


def test_no_name_leads_out_of_the_folder():
    assert phrasebook("../phrases/zh-hans") is phrasebook("en")


def fields_in(text: str) -> list[str]:
    return sorted(re.findall(r"{(\w+)}", text))


def texts_of(book: Phrasebook) -> dict[str, str]:
    """Return every text by a name of its own."""
    texts = {f"places.{key}": text for key, text in book.places.items()}
    for key, phrase in book.summary.items():
        texts |= {f"{key}.one": phrase.one, f"{key}.many": phrase.many}
    for key, state in book.states.items():
        texts |= {f"{key}.{name}": getattr(state, name) for name in state.__slots__}
    for key, reason in book.reasons.items():
        texts |= {f"{key}.{name}": getattr(reason, name) for name in reason.__slots__}
    for key, outcome in book.outcomes.items():
        texts |= {f"{key}.title": outcome.title, f"{key}.why": outcome.explanation}
    return texts


def test_the_languages_are_those_of_the_course():
    assert languages() == frozenset(LANGUAGES)


def test_both_languages_have_the_same_texts():
    english, chinese = map(texts_of, map(phrasebook, LANGUAGES))

    assert english.keys() == chinese.keys()
    assert [key for key in english if bool(english[key]) != bool(chinese[key])] == []


def test_both_languages_fill_in_the_same_fields():
    english, chinese = map(texts_of, map(phrasebook, LANGUAGES))
    optional = {"item.one", "only.one"}

    assert [
        key
        for key in english.keys() - optional
        if set(fields_in(english[key])) != set(fields_in(chinese[key]))
    ] == []


def test_chinese_has_chinese_punctuation():
    ascii_beside_chinese = re.compile(
        "[\u4e00-\u9fff][,:;?!()]|[,:;?!()][\u4e00-\u9fff]"
    )

    assert [
        text
        for text in texts_of(phrasebook("zh-hans")).values()
        if ascii_beside_chinese.search(text.replace("()", ""))
    ] == []
