"""What there is: the frozen classes that a reading is made of.

The package imports attrs, the standard library and `cismeet.errors` only.
"""

from cismeet.model.edtf import Edtf, PartialDate
from cismeet.model.meeting import Meeting, MeetingKind, Source
from cismeet.model.note import Evidence, Note, NoteKind, Where
from cismeet.model.participant import Office, Participant, ParticipantKind
from cismeet.model.place import Place
from cismeet.model.span import Span
from cismeet.model.statement import Act, Cue, Form, Statement
from cismeet.model.summit import AgendaItem, AgendaKind, Summit, SummitStatus
from cismeet.model.topic import Topic

__all__ = [
    "Act",
    "AgendaItem",
    "AgendaKind",
    "Cue",
    "Edtf",
    "Evidence",
    "Form",
    "Meeting",
    "MeetingKind",
    "Note",
    "NoteKind",
    "Office",
    "PartialDate",
    "Participant",
    "ParticipantKind",
    "Place",
    "Source",
    "Span",
    "Statement",
    "Summit",
    "SummitStatus",
    "Topic",
    "Where",
]
