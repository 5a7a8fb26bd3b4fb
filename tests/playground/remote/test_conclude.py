"""What a compiler says of our part of a program."""

import pytest

from tutorial.playground.conclude import RemoteProbeError, conclude
from tutorial.playground.observation import Diagnostic
from tutorial.playground.probe import add_probe
from tutorial.playground.program import read_program
from tutorial.playground.wire import Answer

PROBED = add_probe(read_program("package main\n\nfunc main(n int) {}\n"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "./prog.go:5:17: undefined: {main}\n",
            Diagnostic(
                1, 1, "function main is undeclared in the main package", "compile"
            ),
        ),
        (
            "./prog.go:5:17: cannot use {main} (value of type func(n int)) as func() "
            "value in argument to x.Run\n",
            Diagnostic(
                3,
                6,
                "func main must have no arguments and no return values",
                "compile",
            ),
        ),
        (
            "./{file}:3:6: {main} redeclared in this block\n"
            "\t./{file}:1:6: other declaration of {main}\n",
            Diagnostic(
                3,
                6,
                "main redeclared in this block\n"
                "\t./prog.go:1:6: other declaration of main",
                "compile",
            ),
        ),
    ],
)
def test_it_says_what_the_compiler_would_have_said_of_main(said, found):
    errors = said.format(main=PROBED.main, file=PROBED.file)

    assert conclude(Answer(errors=errors), PROBED).diagnostics == (found,)


@pytest.mark.parametrize("file", [f"{PROBED.folder}/watch.go", "./prog.go"])
def test_it_is_our_fault_where_our_files_do_not_compile(file):
    answer = Answer(errors=f"{file}:7:1: syntax error: unexpected newline\n")

    with pytest.raises(RemoteProbeError):
        conclude(answer, PROBED)
