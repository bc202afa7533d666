"""A language of a dozen invented words: verb first, a dash as the mark of speech, no articles."""
