"""``annotation.conf`` and ``visual.conf``: which labels, links and choices brat offers."""

from __future__ import annotations

from cismeet.serializers.annotation.marks import CHOICES, LINKS, Label

__all__ = ["annotation_conf", "visual_conf"]

_COLOURS = {
    Label.READOUT: "#dddddd",
    Label.DATE: "#ffe08a",
    Label.PLACE: "#ffd0a8",
    Label.PARTICIPANT: "#a9c8ff",
    Label.MENTIONED: "#cfdcf5",
    Label.MENTION: "#e3ebfa",
    Label.STATEMENT: "#b7e4b0",
    Label.CONTENT: "#dff3da",
    Label.SPEAKER_WORDS: "#cdebc6",
    Label.TOPIC: "#e6cff2",
    Label.SUMMIT: "#f6b8c6",
    Label.AGENDA_ITEM: "#fbdbe2",
}


def annotation_conf() -> str:
    r"""The labels, events, relations and attributes.

    >>> [line for line in annotation_conf().split("\n") if line.startswith("OnAgendaOf")]
    ['OnAgendaOf\tArg1:AgendaItem, Arg2:Summit']
    """
    events = {kind: ends for kind, ends in LINKS.items() if ends[0] == (Label.STATEMENT,)}
    roles = ", ".join(
        f"{kind}{'' if ends[1] == (Label.CONTENT,) else '?'}:{'|'.join(ends[1])}" for kind, ends in events.items()
    )
    relations = [
        f"{kind}\tArg1:{'|'.join(ends[0])}, Arg2:{'|'.join(ends[1])}"
        for kind, ends in LINKS.items()
        if kind not in events
    ]
    attributes = [
        f"{one.name}\tArg:{'|'.join(one.labels)}, Value:{'|'.join(value.value for value in one.values)}"
        for one in CHOICES
    ]
    lines = [
        "[entities]",
        *(label for label in Label if label is not Label.STATEMENT),
        "",
        "[relations]",
        *relations,
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "",
        "[events]",
        f"{Label.STATEMENT}\t{roles}",
        "",
        "[attributes]",
        *attributes,
    ]
    return "\n".join(lines) + "\n"


def visual_conf() -> str:
    """The colours of the labels."""
    drawn = [f"{label}\tbgColor:{colour}, borderColor:darken" for label, colour in _COLOURS.items()]
    return "\n".join(["[labels]", "", "[drawing]", "SPAN_DEFAULT\tfgColor:black", *drawn]) + "\n"
