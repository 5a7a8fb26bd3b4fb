"""From the text of a program to its verdict: the way every caller takes."""

from tutorial.playground.check import checked
from tutorial.playground.observation import (
    Ending,
    Observation,
    Playground,
    Progress,
    ignore_progress,
)
from tutorial.playground.program import Program, RejectedError, read_program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.verdict import Verdict


def try_program(
    playground: Playground,
    text: str,
    progress: Progress = ignore_progress,
    language: str = "en",
) -> Verdict:
    """Run the program that `text` holds and return what became of it.

    Raises PlaygroundError where the playground, not the program, failed.
    """
    program = Program(())
    try:
        program = read_program(text)
        observation = playground.run(checked(program), progress)
    except RejectedError as error:
        observation = _rejected(playground, error)
    return judge(observation, program, language)


def _rejected(playground: Playground, error: RejectedError) -> Observation:
    return Observation(
        ending=Ending.REJECTED,
        engine=playground.name,
        go_version="",
        reason=error.reason,
    )
