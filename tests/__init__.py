"""The tests, in folders that mirror tutorial/."""
