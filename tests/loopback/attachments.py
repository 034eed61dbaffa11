"""Files that come with a message.

Source: https://discord.com/developers/docs/reference#uploading-files
"""

import mimetypes
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

_MOST_FILES: Final = 10
_LARGEST: Final = 10_485_760  # bytes, all files of a request together
_LONGEST_DESCRIPTION: Final = 1024


@dataclass(frozen=True)
class File:
    """A file of a multipart request; its part is named "files[n]"."""

    part: str
    name: str
    data: bytes


@dataclass(frozen=True)
class Attachment:
    """A file as it stands under a message, or in a command; the description is its alt text.

    Only what is attached to a command can be downloaded, where ``address`` says.
    """

    id: int
    name: str
    data: bytes
    description: str | None = None
    address: str = "https://cdn.example.org"

    def payload(self) -> dict[str, Any]:
        """Return the attachment object of the API."""
        address = f"{self.address}/attachments/{self.id}/{self.name}"
        return {
            "id": str(self.id),
            "filename": self.name,
            "description": self.description,
            "content_type": mimetypes.guess_type(self.name)[0],
            "size": len(self.data),
            "url": address,
            "proxy_url": address,
        }


def attached(
    before: Sequence[Attachment], body: dict[str, Any], files: Sequence[File]
) -> list[Attachment]:
    """Return what is attached after a request, which names what stays and describes what comes.

    Raises:
        ValueError: It breaks a limit, or describes a file that did not come.
    """
    described = body.get("attachments")
    if described is None:
        described = [{"id": attachment.id} for attachment in before]
        described += [{"id": number} for number in range(len(files))]
    standing = {attachment.id: attachment for attachment in before}
    coming = {file.part: file for file in files}
    if len(described) > _MOST_FILES:
        raise ValueError(f"attachments: {len(described)} is more than {_MOST_FILES}")
    if sum(len(file.data) for file in files) > _LARGEST:
        raise ValueError(f"attachments: more than {_LARGEST} bytes")
    after = []
    for attachment in described:
        number, description = int(attachment["id"]), attachment.get("description")
        if len(description or "") > _LONGEST_DESCRIPTION:
            raise ValueError(f"description: more than {_LONGEST_DESCRIPTION}")
        if number in standing:
            after.append(standing[number])
        elif file := coming.get(f"files[{number}]"):
            after.append(Attachment(secrets.randbits(60), file.name, file.data, description))
        else:
            raise ValueError(f"attachments: no files[{number}]")
    return after
