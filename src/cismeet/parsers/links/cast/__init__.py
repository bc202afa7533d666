"""Who exists in the text: name mentions gathered into people."""

from cismeet.parsers.links.cast.assemble import assemble_cast
from cismeet.parsers.links.cast.everybody import Cast, People
from cismeet.parsers.links.cast.person import Person, RoleTold
from cismeet.parsers.links.cast.titles import title_words

__all__ = ["Cast", "People", "Person", "RoleTold", "assemble_cast", "title_words"]
