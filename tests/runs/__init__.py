"""Tests of running programs, and of what is shown of it."""
