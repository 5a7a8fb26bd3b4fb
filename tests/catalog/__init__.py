"""Tests of the course and its loader."""
