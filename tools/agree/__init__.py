"""Does the DOCX, laid out by LibreOffice, have the lines and pages of our own PDF?"""
