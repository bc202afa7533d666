"""From the model to JSON and the other formats; imports the model only."""
