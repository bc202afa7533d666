"""Meetings as tables: rows, CSV with codebook and Data Package, the COLT view, Parquet.

Each table is declared once, in the module of its name; header, codebook, Frictionless
schema and Arrow schema are made from that declaration.
"""

from cismeet.serializers.tables.catalogue import TABLES
from cismeet.serializers.tables.codebook import codebook
from cismeet.serializers.tables.datapackage import datapackage, table_schema
from cismeet.serializers.tables.harmless import restored
from cismeet.serializers.tables.parquet import arrow_schema
from cismeet.serializers.tables.rows import to_rows
from cismeet.serializers.tables.write import write, write_table

__all__ = [
    "TABLES",
    "arrow_schema",
    "codebook",
    "datapackage",
    "restored",
    "table_schema",
    "to_rows",
    "write",
    "write_table",
]
