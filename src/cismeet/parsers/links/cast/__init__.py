"""Who exists in the text: name mentions gathered into people."""

from cismeet.parsers.links.cast.assemble import assemble_cast
from cismeet.parsers.links.cast.everybody import Cast
from cismeet.parsers.links.cast.person import Person, RoleTold

__all__ = ["Cast", "Person", "RoleTold", "assemble_cast"]
