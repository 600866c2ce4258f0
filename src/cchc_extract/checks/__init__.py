"""Plan → findings: what is wrong with a plan, told as required, found and how to mend it. One check, one file."""
