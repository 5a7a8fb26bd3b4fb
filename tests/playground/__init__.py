"""Tests of both engines and of what they share."""
