"""Tests of the judge, its words and its contract."""
