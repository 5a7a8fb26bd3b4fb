"""Tests of the remote engine and of the Playground's protocol."""
