"""The watch beside a reader's program, before anything is run."""

import re

import pytest

from tutorial.playground.check import is_in_main, main_name_spans
from tutorial.playground.probe import add_probe, to_archive
from tutorial.playground.program import (
    Program,
    RejectedError,
    SourceFile,
    read_program,
)

SOURCE = """\
package main

type T struct{ main int }

func main() {
	if false { main() }
	_ = T{main: 1}.main
	func() { /* main */ }()
	// 主 main
}
"""


def test_the_readers_lines_and_columns_stay():
    probed = add_probe(read_program(SOURCE))

    harness, _, own = probed.program.files
    back = own.text.replace(probed.main, "main")
    assert harness.name == "prog.go"
    assert own.name == probed.file
    assert len(own.name) == len("prog.go")
    assert own.text.count(probed.main) == 2
    assert back == SOURCE


def test_only_the_function_gets_another_name():
    (file,) = read_program(SOURCE).files

    names = [SOURCE[:start].count("\n") + 1 for start, _ in main_name_spans(file)]

    assert names == [5, 6]


def test_the_harness_has_no_name_that_the_program_could_take():
    probed = add_probe(read_program(SOURCE))

    words = set(re.findall(r"[a-zA-Z_]\w*", probed.program.files[0].text))

    chosen = words - {"package", "import", "func", "main", "play", "Run"}
    assert len(chosen) == 3
    assert all(re.fullmatch(r"[a-z]\d[a-z]\d", name) for name in chosen)
    assert not any(name in SOURCE for name in chosen)


def test_every_run_has_names_and_a_marker_of_its_own():
    first, second = (add_probe(read_program(SOURCE)) for _ in range(2))

    assert first.marker != second.marker
    assert first.marker in first.program.files[1].text
    assert (first.main, first.folder) != (second.main, second.folder)


def test_the_watch_is_imported_from_the_programs_own_module():
    source = SOURCE + "-- go.mod --\nmodule example.com/m\n"

    probed = add_probe(read_program(source))

    assert f'"example.com/m/{probed.folder}"' in probed.program.files[0].text
    assert probed.package == f"example.com/m/{probed.folder}"


def test_other_packages_keep_their_main():
    source = SOURCE + "-- sub/sub.go --\npackage sub\nfunc main() {}\n"

    files = add_probe(read_program(source)).program.files

    assert files[-1] == SourceFile("sub/sub.go", "package sub\nfunc main() {}\n")


def test_a_root_file_of_another_name_keeps_it():
    source = "-- main.go --\npackage main\nfunc main() {}\n"

    probed = add_probe(read_program(source))

    assert [file.name for file in probed.program.files] == [
        "prog.go",
        f"{probed.folder}/watch.go",
        "main.go",
    ]


def test_the_name_for_prog_go_is_one_that_is_free():
    source = SOURCE + "-- pro0.go --\npackage main\n"

    assert add_probe(read_program(source)).file == "pro1.go"


def test_there_has_to_be_room_for_two_files_more():
    files = tuple(SourceFile(f"f{n}.go", "package main\n") for n in range(19))

    with pytest.raises(RejectedError, match="too-many-files"):
        add_probe(Program(files))


def test_an_archive_reads_back_as_the_same_files():
    program = add_probe(read_program(SOURCE + "-- sub/a.txt --\nno end")).program

    again = read_program(to_archive(program))

    assert [file.name for file in again.files] == [f.name for f in program.files]
    assert again.files[-1].text == "no end\n"
    assert again.files[:-1] == program.files[:-1]


@pytest.mark.parametrize("line", ["--  x.go --", "-- x.go --\r", "--\tx --", "-- --"])
def test_no_file_can_start_another_one(line):
    program = Program((SourceFile("prog.go", f"package main\n{line}\n"),))
    is_start = line in ("--  x.go --", "-- x.go --\r")

    if is_start:
        with pytest.raises(RejectedError):
            to_archive(program)
    else:
        assert to_archive(program) == f"-- prog.go --\npackage main\n{line}\n"


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [(6, 2, True), (10, 1, True), (8, 9, False), (1, 1, False), (3, 6, False)],
)
def test_it_tells_the_body_of_main_from_one_inside_it(line, column, expected):
    (file,) = read_program(SOURCE).files

    assert is_in_main(file, line, column) is expected
