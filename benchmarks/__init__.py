"""Figures of speed; each module prints its own."""
