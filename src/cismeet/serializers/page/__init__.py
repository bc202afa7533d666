"""The page: readouts with everything that was read marked in its place, as one HTML file (extra `view`)."""

from cismeet.serializers.page.document import html_page, write_page

__all__ = ["html_page", "write_page"]
