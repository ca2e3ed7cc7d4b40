"""What makes the generated pages and the pictures of docs/ from the program itself."""
