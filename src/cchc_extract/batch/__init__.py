"""Many files, one after another: what to read, one outcome for each, where its plans go. A bad file is a value."""
