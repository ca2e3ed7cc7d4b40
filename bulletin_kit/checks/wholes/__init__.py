"""The issue as a whole: what is said in two places, and not alike."""
