"""Where readouts come from: files, folders, standard input."""

from cismeet.corpus.sources.find import find, read
from cismeet.corpus.sources.found import Found, Page
from cismeet.corpus.sources.options import Columns, SourceKind, SourceOptions

__all__ = ["Columns", "Found", "Page", "SourceKind", "SourceOptions", "find", "read"]
