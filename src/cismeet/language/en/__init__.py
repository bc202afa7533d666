"""English: the data files, and the few rules of its words."""
