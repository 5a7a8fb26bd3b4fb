"""What is read as a program, and what is not."""

import pytest

from tutorial.playground.program import (
    MAX_DEPTH,
    MAX_FILES,
    MAX_NAME_BYTES,
    MAX_SOURCE_BYTES,
    RejectedError,
    lines_above,
    read_program,
)


def _reason(text):
    with pytest.raises(RejectedError) as rejected:
        read_program(text)
    return rejected.value.reason


def test_it_calls_a_single_source_prog_go():
    (file,) = read_program("package main\n").files

    assert (file.name, file.text) == ("prog.go", "package main\n")


def test_it_splits_an_archive_at_its_markers():
    program = read_program("package main\n-- a/b.go --\npackage a\n-- go.mod --\n")

    assert [(file.name, file.text) for file in program.files] == [
        ("prog.go", "package main\n"),
        ("a/b.go", "package a\n"),
        ("go.mod", ""),
    ]


def test_it_needs_no_text_before_the_first_marker():
    program = read_program("\n-- main.go --\npackage main\n")

    assert [file.name for file in program.files] == ["main.go"]


@pytest.mark.parametrize("line", ["-- --", "--a.go--", "-- a.go", " -- a.go --"])
def test_it_takes_other_lines_for_text(line):
    (file,) = read_program(f"package main\n{line}\n").files

    assert line in file.text


def test_it_reads_the_line_ends_of_other_systems():
    program = read_program("package main\r\n-- a.go --\r\npackage main\r\n")

    assert [file.name for file in program.files] == ["prog.go", "a.go"]
    assert program.files[1].text == "package main\n"


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("package main\n", {"prog.go": 0}),
        ("package main\n-- b.go --\n", {"prog.go": 0, "b.go": 2}),
        ("package main\r\n\r\n-- b.go --\r\n", {"prog.go": 0, "b.go": 3}),
        ("-- a.go --\n\n-- prog.go --\n", {"prog.go": 3, "a.go": 1}),
    ],
)
def test_it_tells_where_each_file_begins(text, above):
    assert lines_above(text) == above


def test_it_finds_the_files_of_a_package():
    program = read_program("package main\n-- a/b.go --\npackage a\n-- a/x.txt --\nx\n")

    assert [file.name for file in program.package_files()] == ["prog.go"]
    assert [file.name for file in program.package_files("a")] == ["a/b.go"]


@pytest.mark.parametrize(
    ("text", "module"),
    [
        ("package main\n", "play"),
        ("package main\n-- go.mod --\nmodule example.test/shop\n", "example.test/shop"),
        ("package main\n-- a/go.mod --\nmodule other\n", "play"),
        ("package main\n-- go.mod --\n// module none\n", "play"),
    ],
)
def test_it_knows_the_module(text, module):
    assert read_program(text).module == module


def test_it_counts_bytes_and_not_characters():
    assert _reason("世" * (MAX_SOURCE_BYTES // 3 + 1)) == "too-large"


def test_it_takes_the_largest_program():
    text = "package main //"

    assert read_program(text.ljust(MAX_SOURCE_BYTES, "x")).files


def test_it_rejects_an_empty_text():
    assert _reason(" \n\t ") == "empty"


def test_it_rejects_too_many_files():
    archive = "".join(f"-- {n}.go --\npackage main\n" for n in range(MAX_FILES + 1))

    assert _reason(archive) == "too-many-files"


@pytest.mark.parametrize(
    "name",
    [
        "../x.go",
        "a/../../x.go",
        "/etc/x.go",
        "./x.go",
        "a//x.go",
        "a/",
        "a\\x.go",
        "..",
        "x\x00.go",
        "x\u202e.go",
        "x\ud800.go",
        "a/" * MAX_DEPTH + "x.go",
        "x" * MAX_NAME_BYTES + ".go",
    ],
)
def test_it_rejects_an_unsound_name(name):
    reason = _reason(f"package main\n-- {name} --\n")

    assert reason == f"bad-archive:{name[:MAX_NAME_BYTES]}"


@pytest.mark.parametrize(
    ("names", "bad"),
    [
        (["x.go", "x.go"], "x.go"),
        (["a", "a/b.go"], "a"),
        (["a/b/c.go", "a/b"], "a/b"),
        (["x.go", "."], "."),
    ],
)
def test_it_rejects_names_that_cannot_stand_side_by_side(names, bad):
    archive = "".join(f"-- {name} --\n" for name in names)

    assert _reason(archive) == f"bad-archive:{bad}"
