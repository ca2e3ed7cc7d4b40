"""An issue file as an Issue: its keys, its body text, its findings."""
