"""Tell the learner's frames from the library's, and find who started a goroutine."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from tutorial.goroutines.dump import Frame, Goroutine
from tutorial.playground.program import Program
from tutorial.verdicts.verdict import StackLine

_PROBE = "leaklab"


@dataclass(frozen=True, slots=True)
class Creator:
    """Who started a goroutine; no line where a library did, for all that is known."""

    function: str
    line: int | None = None


class Sources:
    """The learner's packages and files, by which their frames are known."""

    def __init__(self, program: Program | None) -> None:
        self.program = program
        self._module = program.module if program else "play"
        self._names: dict[str, dict[str, str]] = {}
        for file in program.go_files if program else ():
            package = f"{self._module}/{file.folder}" if file.folder else "main"
            names = self._names.setdefault(package, {})
            names[PurePosixPath(file.name).name] = file.name
        self._names.setdefault("main", {"prog.go": "prog.go"})

    def line(self, frame: Frame) -> StackLine | None:
        """Return the learner's line that `frame` stands at; None in other code.

        The function's package decides together with the file's name, since a function
        of a library that was inlined keeps its own file but takes the caller's name.
        """
        package, dot, rest = _split_package(frame.function)
        # A test binary calls the package by the module's path.
        package = "main" if package == self._module else package
        name = self._names.get(package, {}).get(PurePosixPath(frame.file).name)
        is_wrapper = rest.rpartition(".")[2].startswith(("gowrap", "deferwrap"))
        if name is None or is_wrapper:
            return None
        return StackLine(f"{package}{dot}{rest}", name, frame.line)

    def lines(self, frames: tuple[Frame, ...]) -> tuple[StackLine, ...]:
        """Return the learner's lines among `frames`, in order."""
        return tuple(line for frame in frames if (line := self.line(frame)))

    def start(self, goroutine: Goroutine) -> tuple[StackLine, ...]:
        """Return the learner's stack at the go statement or the call that led to it.

        Where a library started the goroutine this looks at its ancestors, nearest
        first. Empty for the main goroutine, and where nothing is known.
        """
        creators = [goroutine.created_by, *(a.created_by for a in goroutine.ancestors)]
        stacks = [*(a.frames for a in goroutine.ancestors), ()]
        for creator, frames in zip(creators, stacks, strict=True):
            # The innermost frame of an ancestor is its go statement, whose line is
            # exact in "created by" alone.
            exact = (creator, *frames[1:]) if creator else frames
            if lines := self.lines(exact):
                return lines
        return ()


def creator(goroutine: Goroutine, start: tuple[StackLine, ...]) -> Creator | None:
    """Return who started the goroutine; None for the main goroutine.

    `start` is the learner's stack at that moment, as Sources.start returns it.
    """
    if start:
        return Creator(start[0].function, start[0].line)
    created_by = goroutine.created_by
    if created_by is None or _is_probe(created_by):
        return None
    return Creator(created_by.function)


def is_program(goroutine: Goroutine, sources: Sources) -> bool:
    """Tell the program's goroutines from those of the runtime and of our probe."""
    frames = goroutine.frames
    if sources.lines(frames):
        return True
    if any(_is_probe(frame) or frame.function == _SIGNAL_LOOP for frame in frames):
        return False
    is_runtime = all(frame.function.startswith("runtime.") for frame in frames)
    return not is_runtime or bool(sources.start(goroutine))


# Started once by package os/signal, for the life of the process.
_SIGNAL_LOOP = "os/signal.loop"


def _is_probe(frame: Frame) -> bool:
    return _PROBE in frame.function or _PROBE in PurePosixPath(frame.file).name


def _split_package(function: str) -> tuple[str, str, str]:
    """Split "play/queue.(*Queue).Drain" after "play/queue"."""
    folder, slash, name = function.rpartition("/")
    package, dot, rest = name.partition(".")
    return f"{folder}{slash}{package}", dot, rest
