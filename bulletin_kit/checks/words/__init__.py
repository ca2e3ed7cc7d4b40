"""Words: wrong forms, fixed phrases, names, and what goes together."""
