"""Keys of a TOML text and the lines where they stand."""

from tutorial.catalog.tables import locate_keys


def test_it_locates_tables_keys_and_arrays():
    lines = locate_keys(
        'kind = "choice"\n'  # 1
        "[prompt]\n"
        'en = "[not] = a key"\n'  # 3
        "[[choices]]\n"
        'why.en = "x"\n'  # 5
        "[[choices]]\n"
        "[choices.text]\n"  # 7
        'zh-hans = "x"\n'
    )

    assert lines["prompt", "en"] == 3
    assert lines["choices",] == 4
    assert lines["choices", 0, "why", "en"] == 5
    assert lines["choices", 1] == 6
    assert lines["choices", 1, "text"] == 7
    assert lines["choices", 1, "text", "zh-hans"] == 8


def test_it_skips_the_inside_of_long_strings():
    lines = locate_keys('a = """\nb = 1\n[c]\n"""\nd = \'\'\'x = """\'\'\'\ne = 1\n')

    assert set(lines) == {("a",), ("d",), ("e",)}
    assert lines["e",] == 6


def test_it_follows_arrays_within_arrays():
    lines = locate_keys("[[a]]\n[[a.b]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 1\n")

    assert lines["a", 0, "b", 1, "x"] == 4
    assert lines["a", 1, "b", 0, "x"] == 7
