"""Label Studio (https://labelstud.io/guide/task_format): tasks with predictions out, annotations back in."""

from cismeet.serializers.annotation.label_studio.folder import read, write
from cismeet.serializers.annotation.label_studio.tasks import from_result, to_result

__all__ = ["from_result", "read", "to_result", "write"]
