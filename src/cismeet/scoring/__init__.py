"""How well readings agree with gold files that follow the annotation guidelines.

The headline is `facts`: the micro-averaged F1 over all atomic facts of all files (kind,
date, place, people with role, country and organisation, statements with speaker, act,
form, cue and addressee, topics, summits, agenda items). An object that is missed or made
up costs all its facts, so every gold fact counts once whatever was found.

>>> from cismeet.scoring import Reading, compare
>>> facts, _ = compare(Reading(kind="visit", date="2015-10-12"), Reading(kind="visit"))
>>> facts.sum().recall
0.5
"""

from cismeet.scoring.comparing import compare
from cismeet.scoring.counting import Count, Tally
from cismeet.scoring.gold import GoldFile, gold_files, read_gold
from cismeet.scoring.predictions import read_predictions, reading_of
from cismeet.scoring.reading import Event, Item, Passage, Person, Reading, Said
from cismeet.scoring.reporting import Report, Scored, as_json, as_table, score

__all__ = [
    "Count",
    "Event",
    "GoldFile",
    "Item",
    "Passage",
    "Person",
    "Reading",
    "Report",
    "Said",
    "Scored",
    "Tally",
    "as_json",
    "as_table",
    "compare",
    "gold_files",
    "read_gold",
    "read_predictions",
    "reading_of",
    "score",
]
