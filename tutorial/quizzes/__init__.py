"""Questions, graded on the server, and what was answered."""
