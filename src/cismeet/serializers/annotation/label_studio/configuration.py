"""The labelling configuration that a Label Studio project of readouts needs."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from cismeet.serializers.annotation.label_studio.tasks import CONTINUED, FACTS, LABELS, TEXT
from cismeet.serializers.annotation.marks import CHOICES, Label, LinkKind

__all__ = ["configuration"]


def configuration() -> str:
    """The configuration as XML: labels, relations, and choices and facts for each region."""
    lines = ["<View>", "  <Relations>"]
    lines += [f"    <Relation value={quoteattr(kind)}/>" for kind in (*LinkKind, CONTINUED)]
    lines += ["  </Relations>", f'  <Labels name="{LABELS}" toName="{TEXT}">']
    lines += [f"    <Label value={quoteattr(label)}/>" for label in Label]
    lines += ["  </Labels>", '  <Header value="$title"/>', f'  <Text name="{TEXT}" value="$text" granularity="word"/>']
    for one in CHOICES:
        when = ",".join(one.labels)
        lines.append(
            f'  <Choices name="{one.name}" toName="{TEXT}" perRegion="true" '
            f'visibleWhen="region-selected" whenTagName="{LABELS}" whenLabelValue="{when}">'
        )
        lines += [f"    <Choice value={quoteattr(value.value)}/>" for value in one.values]
        lines.append("  </Choices>")
    lines.append(
        f'  <TextArea name="{FACTS}" toName="{TEXT}" perRegion="true" visibleWhen="region-selected" '
        f'maxSubmissions="1" editable="true"/>'
    )
    return "\n".join([*lines, "</View>"]) + "\n"
