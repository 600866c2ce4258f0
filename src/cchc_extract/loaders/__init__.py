"""file → `LoadedDocument`: one loader a format, found in `formats/`; the bytes decide, not the file's name."""
