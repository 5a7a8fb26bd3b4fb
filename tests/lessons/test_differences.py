"""Which differences between two verdicts matter."""

from tutorial.lessons.differences import differences

ROW = {"state": "chan send", "line": 6, "created_line": 5, "proven": True, "count": 1}
VERDICT = {"outcome": "leak", "exit_code": 0, "diagnostics": [], "goroutines": [ROW]}


def test_equal_verdicts_do_not_differ():
    assert list(differences(VERDICT, VERDICT)) == []


def test_ids_output_and_times_may_differ():
    seen = VERDICT | {
        "goroutines": [ROW | {"id": 99, "stack": []}],
        "events": [{"message": "hi"}],
        "wall_ms": 7,
    }

    assert list(differences(VERDICT, seen)) == []


def test_the_order_of_goroutines_does_not_matter():
    other = ROW | {"line": 9}

    assert not list(
        differences(
            VERDICT | {"goroutines": [ROW, other]},
            VERDICT | {"goroutines": [other, ROW]},
        )
    )


def test_another_outcome_is_told():
    seen = VERDICT | {"outcome": "clean", "goroutines": []}

    outcome, goroutines = differences(VERDICT, seen)

    assert outcome == 'outcome was "leak", now "clean"'
    assert goroutines.endswith(", now []")


def test_every_fact_of_a_goroutine_counts():
    for fact in ROW:
        seen = VERDICT | {"goroutines": [ROW | {fact: None}]}
        assert len(list(differences(VERDICT, seen))) == 1


def test_another_exit_code_and_new_diagnostics_are_told():
    seen = VERDICT | {"exit_code": 2, "diagnostics": [{"line": 1}]}

    assert list(differences(VERDICT, seen)) == [
        "exit_code was 0, now 2",
        'diagnostics was [], now [{"line": 1}]',
    ]


def test_another_pattern_is_told():
    seen = VERDICT | {"pattern": "early-return"}

    assert list(differences(VERDICT, seen)) == [
        'pattern was null, now "early-return"',
    ]
