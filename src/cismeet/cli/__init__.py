"""The command ``cismeet`` (extra `cli`); it only calls public functions."""

from cismeet.cli.command import main

__all__ = ["main"]
