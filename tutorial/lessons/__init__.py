"""The pages that one reads: the home page and the lessons."""
