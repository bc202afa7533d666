"""What is reported: the referents put together to a meeting."""
