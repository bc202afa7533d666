"""The targets by their names."""

from __future__ import annotations

from fuzz.targets import annotation, documents, reading, scoring, sources, values

TARGETS = {
    "parse": reading.PARSE,
    "characters": reading.CHARACTERS,
    "loads": documents.LOADS,
    "verify": documents.VERIFY,
    "brat": annotation.BRAT,
    "label_studio": annotation.LABEL_STUDIO,
    "gold": scoring.GOLD,
    "predictions": scoring.PREDICTIONS,
    "text_files": sources.TEXT_FILES,
    "pages": sources.PAGES,
    "json_lines": sources.JSON_LINES,
    "csv": sources.CSV,
    "parquet": sources.PARQUET,
    "edtf": values.EDTF,
    "words": values.WORDS,
}
