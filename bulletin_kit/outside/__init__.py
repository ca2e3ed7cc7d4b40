"""The rim: disk, fonts, pictures, clock."""
