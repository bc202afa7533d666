"""A page that shows what is in a database: three pictures, each with its numbers."""

from cismeet.corpus.report.page import report

__all__ = ["report"]
