"""The JSON document (``"schema": "cismeet/1"``), out and in, and its JSON Schema.

Users call the functions of the same names in `cismeet`, which import this package
at the first call.
"""

from cismeet.serializers.json.document import from_dict, to_dict
from cismeet.serializers.json.files import dump, load
from cismeet.serializers.json.schema import json_schema
from cismeet.serializers.json.text import dumps, loads

__all__ = ["dump", "dumps", "from_dict", "json_schema", "load", "loads", "to_dict"]
