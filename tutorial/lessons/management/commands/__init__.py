"""Check, record and draw what authors write in content/."""
