"""Press: finished PDFs made ready for printing: laid on sheets, multiplied. Bytes in, bytes out."""
