"""Does the DOCX, laid out by LibreOffice, have the lines and pages of our own PDF?

``python -m tools.agree [期文件…]``: each issue is built, its DOCX turned to PDF by LibreOffice with
the fonts of ``fonts/``, and that PDF compared with ours line by line and page by page.
"""
