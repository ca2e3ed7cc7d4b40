"""What is said (Issue) and where it stands (Composed): frozen data, no behaviour."""
