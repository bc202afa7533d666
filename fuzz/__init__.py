"""Coverage-guided fuzzing of everything that takes text, documents or files (extra `fuzz`)."""
