"""Are other documents cited rightly?"""
