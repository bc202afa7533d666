"""What is known of a person while the text is read."""

from __future__ import annotations

from attrs import define, field, frozen

from cismeet.language.schema import Gender
from cismeet.model import Office
from cismeet.parsers.mentions.mention import Mention
from cismeet.parsers.text.document import Document

__all__ = ["Person", "RoleTold"]


@frozen
class RoleTold:
    """A title that the text gives to somebody, and where.

    Args:
        text: the title as written.
        document: in which document it stands.
        first: index of its first token.
        last: index after its last token.
        adjacent: it stands right beside the name.
        rule: how it was read.
    """

    text: str
    document: Document
    first: int
    last: int
    adjacent: bool
    rule: str


@define(eq=False)
class Person:
    """A person, or somebody given by office alone, while the text is read.

    Args:
        words: the words of the fullest name; none of somebody given by office alone.
        order: where the person appears first: the number of the document and the token.
        name: the fullest name as written.
        gender: what the words tell.
        offices: the kinds of the offices told.
        country: the state whose office it is, and where that is told.
        organization: the body whose office it is, and where that is told.
        roles: the titles told.
        mentions: the mentions that name the person.
        spellings: the ways that the surname is written.
    """

    words: list[str]
    order: tuple[int, int]
    name: str | None = None
    gender: Gender | None = None
    offices: list[Office] = field(factory=list[Office])
    country: str | None = None
    country_from: tuple[Document, int, int, str] | None = None
    organization: str | None = None
    organization_from: tuple[Document, int, int] | None = None
    roles: list[RoleTold] = field(factory=list[RoleTold])
    mentions: list[tuple[Document, Mention]] = field(factory=list[tuple[Document, Mention]])
    spellings: set[str] = field(factory=set[str])

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.words[-1] if self.words else ""

    @property
    def office(self) -> Office | None:
        """The kind of the first office told."""
        return self.offices[0] if self.offices else None
