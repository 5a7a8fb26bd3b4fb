"""What can go wrong in the embedded engine that is not the program's fault."""

from tutorial.playground.observation import PlaygroundError


class ToolchainError(PlaygroundError):
    """Go is missing on this machine, or cannot be prepared; the message says why."""


class WorkerError(PlaygroundError):
    """A worker process ended or misbehaved; another one takes its place."""
