"""Who is named, and can they do it?"""
