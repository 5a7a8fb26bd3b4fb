"""Tests of the commands that run programs."""
