"""Name the pattern of a leak or hang: the rules, from the most special to the least."""

from collections.abc import Callable

from tutorial.playground.program import Program
from tutorial.verdicts.patterns import (
    contexts,
    groups,
    library,
    locks,
    loops,
    receives,
    results,
    sends,
)
from tutorial.verdicts.patterns.scene import Scene, Standing
from tutorial.verdicts.patterns.syntax import UnreadableError
from tutorial.verdicts.verdict import Outcome, Verdict

MAX_ROWS = 100
"""A program that leaves more kinds of goroutines behind has no single pattern."""

type Rule = Callable[[Scene, Standing], bool]

RULES: tuple[tuple[str, Rule], ...] = (
    ("nil-channel", receives.nil_channel),
    ("break-inside-select", loops.break_inside_select),
    ("busy-default-loop", loops.busy_default_loop),
    ("iter-pull-no-stop", library.iter_pull_no_stop),
    ("io-pipe-abandoned", library.io_pipe_abandoned),
    ("conn-read-no-deadline", library.conn_read_no_deadline),
    ("http-body-not-closed", library.http_body_not_closed),
    ("stopped-ticker-range", loops.stopped_ticker_range),
    ("lock-held-across-send", locks.lock_held_across_send),
    ("rwmutex-recursive-read", locks.rwmutex_recursive_read),
    ("lock-order-inversion", locks.lock_order_inversion),
    ("mutex-missing-unlock", locks.mutex_missing_unlock),
    ("cond-missed-signal", locks.cond_missed_signal),
    ("wg-wait-before-drain", groups.wg_wait_before_drain),
    ("wg-copied-by-value", groups.wg_copied_by_value),
    ("wg-missing-done", groups.wg_missing_done),
    ("semaphore-not-released", groups.semaphore_not_released),
    ("global-subscriber", receives.global_subscriber),
    ("quit-one-value", receives.quit_one_value),
    ("start-without-stop", receives.start_without_stop),
    ("lost-cancel", contexts.lost_cancel),
    ("ticker-goroutine", loops.ticker_goroutine),
    ("sleep-retry-loop", loops.sleep_retry_loop),
    ("double-send", sends.double_send),
    ("context-ignored", contexts.context_checked_elsewhere),
    ("worker-dies", results.worker_dies),
    ("first-result-wins", results.first_result_wins),
    ("early-return", results.early_return),
    ("context-ignored", contexts.context_never_checked),
    ("abandoned-on-timeout", results.abandoned_on_timeout),
    ("double-send", sends.second_send),
    ("buffer-too-small", sends.buffer_too_small),
    ("captured-value-blind-spot", sends.captured_value),
    ("send-no-receiver", sends.send_no_receiver),
    ("range-never-closed", receives.range_never_closed),
    ("recv-no-sender", receives.recv_no_sender),
)


def name_pattern(verdict: Verdict, program: Program) -> str | None:
    """Return the id of the pattern that `verdict` shows in `program`.

    None where the evidence is for no pattern in particular: better no name than a
    wrong one. The first row that has a name decides, since rows are in order of how
    much they explain.
    """
    if verdict.outcome not in (Outcome.LEAK, Outcome.DEADLOCK, Outcome.TIMEOUT):
        return None
    if not 0 < len(verdict.goroutines) <= MAX_ROWS:
        return None
    try:
        scene = Scene(verdict, program)
    except UnreadableError:
        return None
    for standing in scene.standings:
        if _tells(verdict, standing):
            for name, holds in RULES:
                if holds(scene, standing):
                    return name
    return None


def _tells(verdict: Verdict, standing: Standing) -> bool:
    """Tell whether a row says anything.

    Where main never returned, a goroutine that waits may have every right to.
    """
    row = standing.row
    return verdict.outcome is not Outcome.TIMEOUT or row.proven or row.is_busy
