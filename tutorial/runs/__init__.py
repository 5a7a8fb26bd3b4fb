"""Programs that one runs, on pages and through the API."""
