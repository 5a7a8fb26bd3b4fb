"""Marks beside code."""

from tutorial.runs.marks import Mark, lay_out


def test_a_start_and_its_blocked_line_are_joined():
    beside = lay_out([Mark("blocked", "1", line=4, start_line=2)])

    parts = {line: marks.cells[0].part for line, marks in beside.items()}
    shapes = {line: marks.cells[0].shape for line, marks in beside.items()}
    assert parts == {2: "top", 3: "through", 4: "bottom"}
    assert shapes == {2: "start", 3: "", 4: "blocked"}
    assert beside[3].classes == "is-between"


def test_a_goroutine_that_stands_above_its_start_is_joined_too():
    beside = lay_out([Mark("blocked", "1", line=2, start_line=4)])

    assert [beside[line].cells[0].shape for line in (2, 3, 4)] == [
        "blocked",
        "",
        "start",
    ]


def test_marks_that_cross_take_lanes_of_their_own():
    beside = lay_out([Mark("blocked", "1", 4, 2), Mark("blocked", "2", 5, 3)])

    assert [cell.lane for cell in beside[3].cells] == [0, 1]


def test_a_lane_is_taken_again_when_it_is_free():
    beside = lay_out([Mark("blocked", "1", 3, 2), Mark("vet", "!", 5)])

    assert beside[5].cells[0].lane == 0


def test_a_mark_without_a_line_stands_nowhere():
    assert lay_out([Mark("blocked", "1", None)]) == {}


def test_only_lines_with_a_marker_have_a_note():
    beside = lay_out([Mark("blocked", "1", 4, 2, "here", "from here")])

    said = [[note.text for note in beside[line].notes] for line in (2, 3, 4)]
    assert said == [["from here"], [], ["here"]]


def test_marks_that_say_the_same_of_a_line_say_it_once_and_under_all_names():
    marks = [
        Mark("blocked", str(n), n + 4, 4, f"stands {n}", "starts it", f"goroutine {n}")
        for n in (1, 2)
    ]

    beside = lay_out(marks)

    assert [(note.text, note.names) for note in beside[4].notes] == [
        ("starts it", "goroutine 1, goroutine 2")
    ]
    assert [note.text for note in beside[5].notes] == ["stands 1"]
    assert len(beside[4].cells) == 2
