"""From the text of a program to its verdict: the way every caller takes."""

from tutorial.playground.observation import (
    Ending,
    Observation,
    Playground,
    Progress,
    ignore_progress,
)
from tutorial.playground.program import RejectedError, read_program
from tutorial.playground.schedules import Asked, run_schedules
from tutorial.verdicts.judge import judge
from tutorial.verdicts.schedules import judge_schedules
from tutorial.verdicts.verdict import Verdict

MAX_SCHEDULES = 1000
PLAINLY = Asked()


def try_program(
    playground: Playground,
    text: str,
    progress: Progress = ignore_progress,
    language: str = "en",
    asked: Asked = PLAINLY,
) -> Verdict:
    """Run the program that `text` holds and return what became of it.

    With more than one schedule asked for, what can become of it. Raises PlaygroundError
    where the playground, not the program, failed.
    """
    try:
        program = read_program(text)
        observed = run_schedules(playground, program, progress, asked)
        if asked.schedules > 1:
            return judge_schedules(observed, program, language)
        return judge(observed[0].observation, program, language)
    except RejectedError as error:
        return judge(_rejected(playground, error), None, language)


def _rejected(playground: Playground, error: RejectedError) -> Observation:
    return Observation(
        ending=Ending.REJECTED,
        engine=playground.name,
        go_version="",
        reason=error.reason,
    )
