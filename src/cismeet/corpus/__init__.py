"""Many readouts: read from files and folders, parsed by all cores or a cluster, kept to be asked.

`read` gives the readouts of sources, `build` parses them into JSON Lines, a Parquet folder or a
DuckDB file, `query` asks the latter, and `report` draws it.
"""

from cismeet.corpus.build import build
from cismeet.corpus.engines import Engine, OneProcess, SeveralProcesses
from cismeet.corpus.engines.cluster import DaskEngine
from cismeet.corpus.errors import QueryError, SourceError, StoreError, WorkerError
from cismeet.corpus.progress import Progress
from cismeet.corpus.query import Answer, query
from cismeet.corpus.readout import Readout, Reject, parse_readout
from cismeet.corpus.report import report
from cismeet.corpus.sources import Columns, SourceKind, SourceOptions, read

__all__ = [
    "Answer",
    "Columns",
    "DaskEngine",
    "Engine",
    "OneProcess",
    "Progress",
    "QueryError",
    "Readout",
    "Reject",
    "SeveralProcesses",
    "SourceError",
    "SourceKind",
    "SourceOptions",
    "StoreError",
    "WorkerError",
    "build",
    "parse_readout",
    "query",
    "read",
    "report",
]
