"""Who, when and where is meant: from mentions to referents, one candidate or left open."""
