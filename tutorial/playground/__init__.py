"""Run a Go program and say what was observed, whichever engine runs it."""
