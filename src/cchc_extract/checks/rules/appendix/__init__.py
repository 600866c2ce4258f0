"""Are appendices there and complete?"""
