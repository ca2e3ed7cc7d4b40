"""Writers: one folder a format; they paint or pour, and decide no position."""
