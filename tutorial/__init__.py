"""The Leak Lab site: domain packages, thin Django apps, one wiring module."""
