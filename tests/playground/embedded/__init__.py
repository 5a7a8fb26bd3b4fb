"""Tests of the embedded engine, most of them real runs."""
