"""Measurements, kept apart from the tests: a time is never an assertion."""
