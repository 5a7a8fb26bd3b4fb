"""Read the course from content/ once and hold it immutable in memory."""
