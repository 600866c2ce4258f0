"""Do numbers and letters follow each other?"""
