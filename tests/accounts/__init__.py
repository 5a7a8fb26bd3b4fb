"""Tests of who learns here."""
