"""Name the mistake behind a verdict, from where goroutines stand and the code there."""
