"""Can a target be measured?"""
