"""Who says something in a sentence, by which words, and where what is said stands."""
