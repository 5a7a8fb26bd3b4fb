"""Say what an observation means: outcome, stuck goroutines, the words for it."""
