"""What is refused before a compiler sees it, and what is made harmless."""

import pytest

from tutorial.playground.check import checked, imports
from tutorial.playground.program import RejectedError, read_program

MAIN = "package main\n\nfunc main() {}\n"


def _checked_text(text):
    return checked(read_program(text)).files[0].text


def _reason(text):
    with pytest.raises(RejectedError) as rejected:
        checked(read_program(text))
    return rejected.value.reason


@pytest.mark.parametrize(
    "text",
    [
        MAIN,
        "package main\n-- other.go --\npackage main\n\nfunc main() {}\n",
        MAIN + "-- x/x.go --\npackage x\n",
        "\ufeff" + MAIN,
        "package main\n\nfunc main() { this does not parse\n",
    ],
)
def test_it_lets_a_program_through_as_it_is(text):
    program = read_program(text)

    assert checked(program) == program


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("package play\n\nfunc main() {}\n", "not-main-package"),
        (MAIN + "-- a.go --\npackage other\n", "not-main-package"),
        ("package main\n\nfunc run() {}\n", "no-main"),
        ("package main\n\ntype T int\n\nfunc (T) main() {}\n", "no-main"),
        ("package main\n\nvar main = func() {}\n", "no-main"),
        ("-- a/a.go --\npackage main\n\nfunc main() {}\n", "no-main"),
        ("-- x.txt --\nno Go\n", "no-main"),
    ],
)
def test_it_wants_a_main(text, reason):
    assert _reason(text) == reason


@pytest.mark.parametrize(
    "path", ['"C"', "`C`", 'c "C"', '(\n\t"fmt"\n\t"C"\n)', '( _ "C" )']
)
def test_it_refuses_cgo(path):
    assert _reason(f"package main\n\nimport {path}\n\nfunc main() {{}}\n") == "cgo"


@pytest.mark.parametrize(
    "directive",
    [
        "//go:linkname exit runtime.exit",
        "//go:wasmimport leaklab ended",
        "//go:wasmexport run",
        "//go:embed prog.go",
        "//go:cgo_import_dynamic x",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        MAIN + "\nDIRECTIVE\nfunc f()\n",
        MAIN + "\nfunc f() {\n\tDIRECTIVE\n}\n",
        MAIN + "-- a/a.go --\npackage a\n\nDIRECTIVE\nvar x int\n",
        "package main\n\nfunc main() { '\nDIRECTIVE\n",
        'package main\n\nvar x = "\nDIRECTIVE\nfunc main() {}\n',
    ],
)
def test_it_refuses_directives_that_reach_out_of_go(text, directive):
    kind, _, name = _reason(text.replace("DIRECTIVE", directive)).partition(":")

    assert kind == "directive"
    assert directive.startswith(name)


@pytest.mark.parametrize(
    "text",
    [
        'package main\n\nvar x = "//go:embed prog.go"\n\nfunc main() {}\n',
        "package main\n\nvar x = `\n//go:linkname a b\n`\n\nfunc main() {}\n",
        "package main\n\n/*\n//go:wasmimport a b\n*/\nfunc main() {}\n",
        "package main\n\n// go:embed is a directive\nfunc main() {}\n",
        "package main\n\n//go:noinline\nfunc main() {}\n",
    ],
)
def test_it_minds_directives_only_where_they_are_some(text):
    assert _checked_text(text) == text


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("//line other.go:1", "//Line other.go:1"),
        ("/*line other.go:1:1*/", "/*Line other.go:1:1*/"),
        ("//go:nosplit", "//Go:nosplit"),
    ],
)
def test_it_takes_the_meaning_out_of_comments_that_mislead(text, harmless):
    source = "package main\n\n{}\nfunc main() {{ println(`{}`) }}\n"

    assert _checked_text(source.format(text, text)) == source.format(harmless, text)


def test_it_finds_the_imports_of_a_package():
    program = read_program(
        'package main\n\nimport (\n\t. "fmt"\n\t"play/a"\n)\n\nfunc main() {}\n'
        '-- a/a.go --\npackage a\n\nimport _ "unsafe"\n'
    )

    assert imports(program) == {"fmt", "play/a"}
    assert imports(program, "a") == {"unsafe"}
