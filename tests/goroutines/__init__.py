"""Tests of the dump parser."""
