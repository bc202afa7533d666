"""Words: what a language tells the parsers, as data that people can edit."""

from cismeet.language.load import load
from cismeet.language.schema import Language

__all__ = ["Language", "load"]
