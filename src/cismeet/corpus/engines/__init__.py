"""Who does the work: this process, several processes, or a Dask cluster."""

from cismeet.corpus.engines.engine import Engine
from cismeet.corpus.engines.one import OneProcess
from cismeet.corpus.engines.several import SeveralProcesses

__all__ = ["Engine", "OneProcess", "SeveralProcesses"]
