"""Does a task say who, what and by when?"""
