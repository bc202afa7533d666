"""Pieces of sources on their way to the store: what is new, batch by batch, in their order."""
