"""Mistakes in Go programs and in the files beside them."""

from tests.catalog.conftest import SNIPPET, Content


def test_a_snippet_is_a_program_of_its_own(content: Content):
    content.add_snippet("lib", "// A library.\npackage lib\n\nfunc main() {}\n")

    assert content.problems() == [
        "content/snippets/lib.go:2: a snippet is a program of its own: "
        "begin with package main"
    ]


def test_a_snippet_has_a_main_function(content: Content):
    content.add_snippet("idle", "package main\n\nfunc run() {}\n")

    assert content.problems() == [
        "content/snippets/idle.go:1: a snippet is a program of its own: "
        "it needs a func main"
    ]


def test_a_snippet_is_valid_go(content: Content):
    content.add_snippet("odd", "package main\n\nfunc main() {\n\tx := )\n}\n")

    assert content.problems() == ["content/snippets/odd.go:4: this is not valid Go"]


def test_a_snippet_needs_only_the_standard_library(content: Content):
    imports = 'import (\n\t"net/http"\n\t"example.com/queue"\n)'
    content.add_snippet("far", f"package main\n\n{imports}\n\nfunc main() {{}}\n")

    assert content.problems() == [
        'content/snippets/far.go:5: "example.com/queue" is not in the standard library'
    ]


def test_a_snippet_needs_a_title(content: Content):
    content.remove("snippets/leak.toml")

    assert content.problems() == ["content/snippets/leak.toml: the file is missing"]


def test_a_title_needs_a_program(content: Content):
    content.write("snippets/lost.toml", "")

    assert content.problems() == [
        "content/snippets/lost.toml: there is no lost.go beside it"
    ]


def test_a_name_is_lowercase_hyphen(content: Content):
    content.add_snippet("Big_Name", SNIPPET)

    assert content.problems() == [
        "content/snippets/Big_Name.go: a snippet's name is lowercase-hyphen"
    ]


def test_a_snippet_that_nobody_meets_is_reported(content: Content):
    content.add_snippet("hidden", SNIPPET)
    content.replace("snippets/hidden.toml", "example = true", "example = false")

    assert content.problems() == [
        "content/snippets/hidden.go: no lesson uses this snippet"
    ]


def test_a_title_is_there_in_both_languages(content: Content):
    content.replace("snippets/leak.toml", 'title.zh-hans = "一处泄漏"', "")

    assert content.problems() == ['content/snippets/leak.toml:1: "zh-hans" is missing']
