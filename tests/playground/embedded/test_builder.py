"""What the compiler makes of a program, and what it says of one."""

from pathlib import Path

import pytest

from tutorial.playground.embedded import builder
from tutorial.playground.embedded.builder import Builder, BuildLimitError
from tutorial.playground.observation import Diagnostic
from tutorial.playground.program import RejectedError, read_program

MAIN = "package main\n\nfunc main() {}\n"
SLOW = (
    "package main\n\ntype p[T any] struct{ a, b T }\n\n"
    "type q[T any] = p[p[p[p[T]]]]\n\ntype r[T any] = q[q[q[q[T]]]]\n\n"
    "func main() { var x r[r[int]]; println(&x) }\n"
)


@pytest.fixture
def build(toolchain, tmp_path):
    """Builds a text, and returns the builder beside what it built."""

    def build_text(text):
        made = Builder(toolchain, tmp_path, read_program(text))
        return made, made.build()

    return build_text


def test_it_links_a_program(build):
    _, built = build(MAIN)

    assert built.wasm.read_bytes().startswith(b"\0asm")


def test_it_says_what_the_compiler_says_and_where(build):
    _, built = build("package main\n\nfunc main() {\n\tx := 1\n\ty()\n}\n")

    assert built.wasm is None
    assert built.diagnostics == (
        Diagnostic(4, 2, "declared and not used: x", "compile"),
        Diagnostic(5, 2, "undefined: y", "compile"),
    )


@pytest.mark.parametrize(
    "name", ["a/a.go", "b.go", "a b.go", "世.go", "-o.go", "@x.go"]
)
def test_it_names_the_file_of_an_error(build, name):
    package = "a" if "/" in name else "main"
    imported = 'import _ "play/a"\n' if "/" in name else ""
    text = f"package main\n{imported}\nfunc main() {{}}\n"

    _, built = build(f"{text}-- {name} --\npackage {package}\n\nvar x int = y\n")

    assert built.diagnostics == (
        Diagnostic(3, 13, "undefined: y", "compile", file=name),
    )


def test_it_keeps_errors_to_a_number_and_a_length(build):
    lines = "".join(f"var x{n} int = {'y' * 2000}{n}\n" for n in range(30))

    _, built = build(f"package main\n\n{lines}\nfunc main() {{}}\n")

    assert 0 < len(built.diagnostics) <= builder.MAX_DIAGNOSTICS
    assert all(len(found.message) <= 500 for found in built.diagnostics)


def test_it_tells_of_no_folder_of_this_machine(build, tmp_path):
    _, built = build("package main\n\nfunc f()\n\nfunc main() { f() }\n")

    assert built.diagnostics
    assert str(tmp_path) not in built.diagnostics[0].message


def test_it_builds_packages_before_those_that_import_them(build):
    _, built = build(
        'package main\n\nimport "m.test/a"\n\nfunc main() { a.A() }\n'
        "-- go.mod --\nmodule m.test\n"
        '-- a/a.go --\npackage a\n\nimport "m.test/z/b"\n\nfunc A() { b.B() }\n'
        "-- z/b/b.go --\npackage b\n\nfunc B() {}\n"
    )

    assert built.wasm is not None


@pytest.mark.parametrize(
    ("imported", "reason"),
    [
        ("example.com/x", "import:example.com/x"),
        ("play/none", "import:play/none"),
        ("internal/abi", "import:internal/abi"),
        ("./a", "import:./a"),
        ("play", "import:play"),
    ],
)
def test_it_rejects_an_import_that_is_not_there(build, imported, reason):
    text = f'package main\n\nimport _ "{imported}"\n\nfunc main() {{}}\n'

    with pytest.raises(RejectedError) as rejected:
        build(f"{text}-- a/a.go --\npackage a\n")

    assert rejected.value.reason == reason


def test_it_rejects_packages_that_import_each_other(build):
    with pytest.raises(RejectedError) as rejected:
        build(
            'package main\n\nimport _ "play/a"\n\nfunc main() {}\n'
            '-- a/a.go --\npackage a\n\nimport _ "play/a"\n'
        )

    assert rejected.value.reason == "import:play/a"


def test_it_rejects_a_package_in_the_place_of_go_s_own(build):
    with pytest.raises(RejectedError):
        build(
            'package main\n\nimport _ "internal/abi"\n\nfunc main() {}\n'
            "-- go.mod --\nmodule internal\n-- abi/abi.go --\npackage abi\n"
        )


def test_it_speaks_the_version_of_go_that_a_module_asks_for(build):
    text = "package main\n\nfunc main() {\n\tfor range 3 {\n\t}\n}\n"

    _, built = build(f"{text}-- go.mod --\nmodule m\n\ngo 1.21\n")

    (found,) = built.diagnostics
    assert (found.line, "requires go1.22" in found.message) == (4, True)


def test_vet_is_silent_where_all_is_well(build):
    vetted, _ = build(MAIN)

    assert vetted.vet_findings() == ()


def test_vet_finds_a_lost_cancel(build):
    vetted, built = build(
        'package main\n\nimport (\n\t"context"\n\t"unsafe"\n)\n\nfunc main() {\n'
        "\tctx, _ := context.WithCancel(context.Background())\n"
        "\tprintln(ctx, unsafe.Sizeof(1))\n}\n"
    )

    (found,) = vetted.vet_findings()
    assert built.wasm is not None
    assert (found.line, found.source) == (9, "vet")


def test_a_file_of_ours_gets_a_name_that_is_free(build):
    _, built = build(
        'package main\n\nimport "time"\n\n'
        'func main() { _, _ = time.LoadLocation("Asia/Shanghai") }\n'
        "-- zones.go --\npackage main\n"
    )

    assert built.wasm is not None


def test_it_gives_up_where_the_compiler_takes_too_long(build, monkeypatch):
    monkeypatch.setattr(builder, "BUILD_SECONDS", 1)
    before = _children()

    with pytest.raises(BuildLimitError, match="build-time"):
        build(SLOW)

    assert _children() == before


def test_it_gives_up_where_the_compiler_takes_too_much_memory(build, monkeypatch):
    monkeypatch.setattr(builder, "BUILD_MEMORY_BYTES", 300 << 20)

    with pytest.raises(BuildLimitError, match="build-memory"):
        build(SLOW)


def test_it_gives_up_where_the_compiler_writes_too_much(build, monkeypatch):
    monkeypatch.setattr(builder, "BUILD_FILE_BYTES", 1 << 20)

    with pytest.raises(BuildLimitError, match="build-memory"):
        build("package main\n\nvar x = [2 << 20]byte{1}\n\nfunc main() { x[2] = 1 }\n")


def _children():
    """Return the processes that this one has started and not seen end."""
    listed = Path("/proc/self/task").glob("*/children")
    return {child for path in listed for child in path.read_text().split()}
