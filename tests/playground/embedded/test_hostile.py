"""Programs that mean harm are held, and the run after them is none the worse."""

import pytest

from tests.playground.embedded.promises import PROGRAMS, read_promise, seen
from tutorial.verdicts.trial import try_program
from tutorial.verdicts.verdict import Outcome

HOSTILE = sorted((PROGRAMS / "hostile").iterdir())


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_it_holds_a_program_that_means_harm(verdicts_after, path):
    promise = read_promise(path.read_text())

    verdict, next_verdict = verdicts_after(path)

    assert verdict.outcome == promise.outcome, (verdict.reason, verdict.diagnostics)
    assert next_verdict.outcome is Outcome.LEAK
    if promise.exit_code is not None:
        assert verdict.exit_code == promise.exit_code
    if promise.reason is not None:
        assert verdict.reason == promise.reason
    if promise.stuck:
        assert promise.is_kept(verdict), seen(verdict)
    if promise.output is not None:
        said = (event.message for event in verdict.events if event.kind == "stdout")
        assert "".join(said).rstrip("\n") == promise.output


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("package main // " + "x" * 70_000, "too-large"),
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("package play\n\nfunc main() {}\n", "not-main-package"),
        ("package main\n", "no-main"),
        ("-- x.txt --\nno Go at all\n", "no-main"),
        ("-- a/b.go --\npackage main\n\nfunc main() {}\n", "no-main"),
        ("".join(f"-- {n}.go --\npackage main\n" for n in range(30)), "too-many-files"),
        ("-- a\x07.go --\npackage main\n", "bad-archive:a\x07.go"),
    ],
)
def test_it_turns_away_what_is_no_program(embedded, text, reason):
    verdict = try_program(embedded, text)

    assert (verdict.outcome, verdict.reason) == (Outcome.REJECTED, reason)


NESTED = "package main\n\nvar x = " + "(" * 30_000 + "1" + ")" * 30_000
DEEP_TYPE = "package main\n\nvar x " + "[]" * 1_500 + "int"
LONG_SUM = "package main\n\nvar a int\nvar x = a" + "+a" * 3_000
LONG_CHAIN = "package main\n\nvar a string\nvar x = " + '"' + 'x"+a+"' * 9_000 + '"'
MANY_FUNCTIONS = "package main\n" + "".join(f"func f{n}(){{}}\n" for n in range(4000))
NESTED_LITERALS = "package main\n\nvar x = any(" + "[]any{" * 8_000 + "}" * 8_000 + ")"
NESTED_FUNCTIONS = "package main\n\nvar x = " + "func(){" * 7_000 + "}" * 7_000
NESTED_BLOCKS = "package main\n\nfunc f() {" + "{" * 30_000 + "}" * 30_000 + "}"
MANY_CASES = (
    "package main\n\nfunc f(n int) int {\n\tswitch n {\n"
    + "".join(f"\tcase {n}: return {n * n}\n" for n in range(2500))
    + "\t}\n\treturn 0\n}\n"
)
BIG_NUMBER = "package main\n\nconst x = " + "9" * 60_000
NOT_UTF8 = 'package main\n\nvar x = "\udcff\ud800"\n'
NULLS = 'package main\n\nvar x = "\0"\n'
MARKED = "\ufeffpackage main\n\nvar x = 1\n"
DONE = {Outcome.CLEAN, Outcome.COMPILE_ERROR, Outcome.REJECTED}


@pytest.mark.parametrize(
    "text",
    [
        *(NESTED, DEEP_TYPE, LONG_SUM, LONG_CHAIN, MANY_FUNCTIONS, NESTED_LITERALS),
        *(NESTED_FUNCTIONS, NESTED_BLOCKS, MANY_CASES, BIG_NUMBER, NOT_UTF8, NULLS),
        MARKED,
    ],
    ids=lambda text: text[14:40].strip(),
)
def test_it_gets_through_sources_of_odd_shape(embedded, text):
    verdict = try_program(embedded, f"{text}\n\nfunc main() {{}}\n")

    assert verdict.outcome in DONE, verdict.reason
