"""The watch's report, cut out of what a program printed."""

from typing import Literal

import pytest

from tutorial.playground.observation import Event
from tutorial.playground.probe import add_probe
from tutorial.playground.program import read_program
from tutorial.playground.report import Report, Sight, cut_report

PROBED = add_probe(read_program("package main\n\nfunc main() {}\n"))


def part(sight: str, dump: str = "", marker: str = PROBED.marker) -> str:
    place = f"/tmp/sandbox7/{PROBED.folder}/watch.go"  # noqa: S108 -- only a text
    return f"{marker} {sight} go1.27.3 {place}\n{dump}\n{marker} end\n"


def cut(
    *events: tuple[Literal["stdout", "stderr"], str, int],
) -> tuple[tuple[Event, ...], Report]:
    return cut_report(tuple(Event(*event) for event in events), PROBED)


BLOCKED = f"""\
2 of
goroutine 8 [chan send (leaked), 3 minutes]:
main.{PROBED.main}.func1()
	/tmp/sandbox7/{PROBED.file}:12 +0x1b
created by main.{PROBED.main} in goroutine 1
	/tmp/sandbox7/{PROBED.file}:12 +0x45

"""
WATCHING = f"""\
1 of
goroutine 1 [running]:
{PROBED.package}.stacks()
	/tmp/sandbox7/{PROBED.folder}/watch.go:262 +0x4a
main.main()
	/tmp/sandbox7/prog.go:5 +0x22

"""
WAITING = f"""\
1 of
goroutine 1 [select (no cases)]:
main.{PROBED.main}()
	/tmp/sandbox7/{PROBED.file}:9 +0x76
{PROBED.package}.(*watch).run(0x3cc67ff80000, 0x3cc67ff78068?)
	/tmp/sandbox7/{PROBED.folder}/watch.go:90 +0x1f
main.main()
	/tmp/sandbox7/prog.go:5 +0x22

"""


def test_without_a_part_there_is_no_report():
    events, report = cut(("stdout", "hello\n", 5))

    assert events == (Event("stdout", "hello\n", 5),)
    assert report == Report()


def test_goroutines_are_the_readers_own_under_their_own_names():
    _, report = cut(("stderr", part("settled", WATCHING + BLOCKED), 0))

    assert report == Report(
        sight=Sight.SETTLED,
        go_version="go1.27.3",
        dump=(
            "goroutine 8 [chan send (leaked)]:\n"
            "main.main.func1()\n"
            "\tprog.go:12 +0x1b\n"
            "created by main.main in goroutine 1\n"
            "\tprog.go:12 +0x45\n"
        ),
        counts=(2,),
    )


def test_the_watch_is_not_below_the_readers_main():
    _, report = cut(("stderr", part("standing", WAITING), 0))

    assert report.dump == (
        "goroutine 1 [select (no cases)]:\nmain.main()\n\tprog.go:9 +0x76\n"
    )


def test_what_stands_around_a_part_is_the_programs():
    events, report = cut(
        ("stdout", "one\n", 10), ("stderr", f"two{part('standing')}three", 5)
    )

    assert report.sight is Sight.STANDING
    assert events == (
        Event("stdout", "one\n", 10),
        Event("stderr", "two", 5),
        Event("stderr", "three", 0),
    )


def test_the_time_of_a_part_goes_to_what_follows():
    events, _ = cut(("stderr", part("standing"), 60), ("stdout", "late\n", 7))

    assert events == (Event("stdout", "late\n", 67),)


@pytest.mark.parametrize("sight", ["returned", "settled"])
def test_nothing_is_printed_after_main(sight):
    events, _ = cut(
        ("stdout", "in time\n", 1),
        ("stderr", part(sight) + "timeout running program\n", 1),
        ("stdout", "too late\n", 1),
    )

    assert events == (Event("stdout", "in time\n", 1),)


def test_the_runtimes_words_after_a_deadlock_have_the_readers_time():
    said = "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [{}]:\n"

    events, _ = cut(
        ("stderr", part("standing"), 60_000),
        ("stderr", part("stuck") + said.format("select, 67108800 minutes"), 10**18),
    )

    assert events == (Event("stderr", said.format("select"), 0),)


def test_the_last_part_counts():
    _, report = cut(
        ("stderr", part("returned") + part("returned", BLOCKED), 0),
        ("stderr", part("settled", WATCHING), 60),
    )

    assert (report.sight, report.dump) == (Sight.SETTLED, "")


@pytest.mark.parametrize(
    "forged",
    [
        part("settled", marker="0" * 32),
        f"{PROBED.marker} settled go1 x\n",
        f"{PROBED.marker} judged go1 x\n\n{PROBED.marker} end\n",
    ],
)
def test_what_is_not_whole_or_not_ours_is_output(forged):
    events, report = cut(("stderr", forged, 0))

    assert events == (Event("stderr", forged, 0),)
    assert report == Report()


def test_a_part_on_standard_output_is_output():
    events, report = cut(("stdout", part("settled"), 0))

    assert (len(events), report) == (1, Report())


def test_what_does_not_count_goroutines_is_no_goroutine():
    _, report = cut(("stderr", part("settled", "many of\ngoroutine 1 [x]:\n"), 0))

    assert (report.dump, report.counts) == ("", ())


def test_stacks_that_the_program_prints_itself_are_its_own():
    printed = WAITING.removeprefix("1 of\n")
    profile = (
        f"1 @ 0x47d3a5 0x4\n#\t0x47d3a5\tmain.{PROBED.main}+0x1\t/x/{PROBED.file}:9\n"
        f"#\t0x47d3a6\t{PROBED.package}.(*watch).run+0x1f\t/x/watch.go:90\n"
        "#\t0x47d3a7\tmain.main+0x22\t/x/prog.go:5\n"
    )

    (stack, counts), _ = cut(("stderr", printed, 0), ("stdout", profile, 0))

    assert stack.message == (
        "goroutine 1 [select (no cases)]:\n"
        "main.main()\n\t/tmp/sandbox7/prog.go:9 +0x76\n\n"
    )
    assert counts.message == (
        "1 @ 0x47d3a5 0x4\n#\t0x47d3a5\tmain.main+0x1\t/x/prog.go:9\n"
    )
