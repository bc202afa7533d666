"""Where meetings are kept: JSON Lines, a Parquet folder, or a DuckDB file."""

from cismeet.corpus.stores.open import open_store
from cismeet.corpus.stores.store import Store

__all__ = ["Store", "open_store"]
