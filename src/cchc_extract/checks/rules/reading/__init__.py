"""Is the text of the file what the document says?"""
