"""Who learns here: guests, known by a signed cookie and nothing else."""
