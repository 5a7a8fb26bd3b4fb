"""Run Go programs on this machine: compiled to WebAssembly, seen from inside."""
