"""The dump parser, held to recordings of Go 1.27.3 and to generated dumps."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.goroutines.printing import ARGUMENTS, goroutines, print_dump
from tutorial.goroutines.dump import Ancestor, Frame, Goroutine, parse_dump

DUMPS = Path(__file__).parent / "dumps"
RECORDED = sorted(str(path.relative_to(DUMPS)) for path in DUMPS.rglob("*.txt"))


def read(name: str) -> list[Goroutine]:
    return parse_dump((DUMPS / f"{name}.txt").read_text())


def find(name: str, number: int) -> Goroutine:
    return next(found for found in read(name) if found.id == number)


def standing_in(name: str, function: str) -> Goroutine:
    """Return the first goroutine of a recording that has `function` on its stack."""
    return next(
        found
        for found in read(name)
        if function in {frame.function for frame in found.frames}
    )


def count_places(goroutine: Goroutine | Ancestor) -> int:
    """Count the places in source code that the parser found."""
    ancestors = goroutine.ancestors if isinstance(goroutine, Goroutine) else ()
    own = len(goroutine.frames) + int(goroutine.created_by is not None)
    return own + sum(count_places(ancestor) for ancestor in ancestors)


@pytest.mark.parametrize("name", RECORDED)
def test_it_misses_nothing_in_a_recording(name):
    text = (DUMPS / name).read_text()
    first = re.search(r"^goroutine ", text, re.M)
    assert first

    dump = parse_dump(text)

    assert len(dump) == len(re.findall(r"^goroutine \d+.*\]", text, re.M))
    assert sum(count_places(found) for found in dump) == len(
        re.findall(r"^\t\S+\.(?:go|s):\d+", text[first.start() :], re.M)
    )


def test_it_reads_a_leaked_goroutine():
    leaked = standing_in("shapes/no-ancestors", "main.third")

    assert leaked == Goroutine(
        id=leaked.id,
        state="chan receive",
        frames=(
            Frame("main.third", "play/prog.go", 16),
            Frame("main.second.func1", "play/prog.go", 10),
        ),
        created_by=Frame("main.second", "play/prog.go", 9),
        parent_id=leaked.parent_id,
        is_leaked=True,
    )
    assert leaked.parent_id == standing_in("shapes/no-ancestors", "main.second").id


def test_it_reads_ancestors_nearest_first():
    third = standing_in("shapes/ancestors", "main.third")

    assert [ancestor.created_by for ancestor in third.ancestors] == [
        Frame("main.first", "play/prog.go", 4),
        Frame("main.main", "play/prog.go", 20),
        None,
    ]
    assert [a.frames[0].function for a in third.ancestors] == [
        "main.second",
        "main.first",
        "main.main",
    ]
    assert third.ancestors[-1].id == 1


def test_it_keeps_ancestors_apart_from_the_stack():
    third = standing_in("shapes/ancestors", "main.third")

    assert len(third.frames) == 2
    assert third.created_by == Frame("main.second", "play/prog.go", 9)


@pytest.mark.parametrize(
    "function",
    [
        "main.(*queue[...]).take",
        "main.queue[...].feed",
        "main.start[...].func1",
    ],
)
def test_it_reads_names_of_generic_functions(function):
    assert standing_in("shapes/generics", function).state.startswith("chan ")


@pytest.mark.parametrize(
    "function",
    [
        "main.base.wait",
        "main.(*job).stop.func1",
        "main.main.func1-range1.1.1",
        "main.each",
        "main.等待",
    ],
)
def test_it_reads_names_of_methods_and_closures(function):
    assert standing_in("shapes/methods", function).state == "chan receive"


def test_it_reads_packages_of_the_program():
    found = standing_in("shapes/packages", "play/queue.(*Queue).Drain")

    assert found.frames == (
        Frame("play/queue.(*Queue).Drain", "play/queue/queue.go", 8),
    )


def test_it_reads_labels_that_try_to_end_the_header():
    labelled = standing_in("shapes/labels", "main.wait")

    assert dict(labelled.labels) == {
        "tenant": "a1",
        "a key": 'x]:\n"two"\t{lines}',
        "名": "\N{REPLACEMENT CHARACTER}",
    }
    assert labelled.is_leaked


def test_it_sees_the_lock_to_a_thread():
    locked = standing_in("shapes/locked", "main.main.func1")

    assert locked.is_locked
    assert locked.is_leaked
    assert locked.state == "chan receive"


@pytest.mark.parametrize(
    ("function", "state", "is_durable"),
    [
        ("main.bubble.func1", "chan send", True),
        ("main.bubble.func2", "sync.WaitGroup.Wait", True),
        ("main.bubble.func3", "sleep", True),
        ("main.bubble.func4", "select", True),
        ("main.bubble.func5", "select (no cases)", False),
        ("internal/synctest.Run", "synctest.Run", True),
    ],
)
def test_it_reads_synctest_bubbles(function, state, is_durable):
    found = standing_in("shapes/synctest", function)

    assert (found.state, found.is_durable, found.bubble) == (state, is_durable, 1)


def test_it_reads_past_elided_frames():
    deep = standing_in("shapes/deep", "main.dive")

    assert deep.is_elided
    assert len(deep.frames) == 100
    assert deep.frames[0] == Frame("main.dive", "play/prog.go", 7)
    assert deep.created_by == Frame("main.start", "play/prog.go", 17)
    assert deep.ancestors[0].is_elided
    assert len(deep.ancestors[0].frames) > 40


def test_it_is_not_taken_in_by_a_panic_message():
    dump = read("shapes/panic")

    assert [(found.id, found.state) for found in dump] == [(1, "running")]
    assert [frame.function for frame in dump[0].frames] == [
        "main.main.func2",
        "panic",
        "main.(*config).port",
        "main.main",
    ]


def test_it_reads_the_goroutine_that_a_signal_interrupted():
    spinning = standing_in("shapes/sigquit-system", "main.spin")

    assert spinning.state == "runnable"
    assert spinning.created_by == Frame("main.main", "play/prog.go", 17)


def test_it_reads_headers_with_pointers():
    assert [found.id for found in read("shapes/sigquit-system")][:2] == [0, 1]
    assert find("shapes/sigquit-system", 2).state == "force gc (idle)"


def test_it_reads_frames_with_registers():
    main = find("shapes/deadlock-system", 1)

    assert Frame("main.main", "play/prog.go", 17) in main.frames


def test_it_does_not_take_the_runtime_stack_for_a_goroutine():
    assert find("shapes/deadlock-system", 1).frames[0].function == "runtime.gopark"
    assert 0 not in {found.id for found in read("shapes/deadlock-system")}


def test_it_reads_stacks_of_webassembly():
    leaked = standing_in("wasm/send-no-receiver", "main.leak.func1")

    assert leaked.is_leaked
    assert leaked.frames == (Frame("main.leak.func1", "play/prog.go", 6),)
    assert leaked.created_by == Frame("main.leak", "play/prog.go", 5)


def test_it_reads_what_the_garbage_collector_calls():
    finalizer = standing_in("shapes/finalizer", "main.main.func1")

    assert finalizer.created_by is None
    assert finalizer.frames[-1].function == "runtime.runFinalizers"


def test_it_reads_minutes_and_scan():
    text = "goroutine 7 [chan receive (scan), 12 minutes, locked to thread]:\n"

    assert parse_dump(text) == [
        Goroutine(7, "chan receive", minutes=12, is_locked=True)
    ]


def test_it_keeps_a_goroutine_whose_stack_was_not_available():
    text = (
        "goroutine 18 [running]:\n"
        "\tgoroutine running on other thread; stack unavailable\n"
        "created by main.main in goroutine 1\n"
        "\t/home/me/prog.go:9 +0x5b\n"
    )

    assert parse_dump(text) == [
        Goroutine(
            18,
            "running",
            created_by=Frame("main.main", "/home/me/prog.go", 9),
            parent_id=1,
        )
    ]


def test_it_skips_output_between_the_lines_of_a_stack():
    text = (
        "hello\r\n\r\n"
        "goroutine 5 [select]:\r\n"
        "main.f(0x1)\r\n"
        "\t./prog.go:3 +0x1\r\n"
        "tick\r\n"
        "main.main()\r\n"
        "\t./prog.go:8\r\n"
        "exit status 2\r\n"
    )

    assert [frame.line for frame in parse_dump(text)[0].frames] == [3, 8]


def test_it_starts_anew_at_a_header_without_a_blank_line():
    text = "goroutine 5 [select]:\ngoroutine 6 [sleep]:\nmain.f()\n\tprog.go:3\n"

    assert [(found.id, len(found.frames)) for found in parse_dump(text)] == [
        (5, 0),
        (6, 1),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "goroutine x [select]:",
        " goroutine 1 [select]:",
        "goroutine 1 [select]: and more",
        "goroutine 1 [select",
        f"goroutine {'9' * 5000} [select]:",
        "goroutine profile: total 3",
    ],
)
def test_it_skips_what_only_resembles_a_header(line):
    assert parse_dump(f"{line}\nmain.f()\n\tprog.go:3\n") == []


@given(st.text())
def test_it_never_raises(text):
    assert isinstance(parse_dump(text), list)


PIECES = st.sampled_from(
    [
        "goroutine 1 [", "goroutine 18 [select]:\n", "(leaked)", "]:", " {", "}", '"',
        "\\", "\n", "\t", "main.f(", ")", "prog.go:", "7", "created by ",
        " in goroutine ", "[originating from goroutine 3]:\n", "\r\n", "0x1f", " +",
        "...", "\\ud800", "9" * 30, ": ", ", ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_it_never_raises_on_broken_dumps(text):
    assert all(found.id >= 0 for found in parse_dump(text))


@given(st.lists(goroutines, max_size=4), st.data())
def test_it_reads_back_what_the_runtime_prints(dump, data):
    text = print_dump(dump, lambda: data.draw(st.sampled_from(ARGUMENTS)))

    assert parse_dump(text) == dump


@given(st.lists(goroutines, min_size=1, max_size=3), st.integers(min_value=0))
def test_it_reads_all_but_the_last_of_a_dump_that_was_cut(dump, position):
    text = print_dump(dump)

    found = parse_dump(text[: position % len(text)])

    assert found[:-1] == dump[: max(len(found) - 1, 0)]
