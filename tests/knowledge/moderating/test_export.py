import json
import zipfile
from io import BytesIO
from pathlib import Path

from knowledge.moderating.export import export
from tests.knowledge.moderating.moderator import Moderator, text


def test_an_export_holds_the_texts_as_they_were_given_and_what_the_sources_are(tmp_path: Path):
    moderator = Moderator.of(tmp_path / "data")
    moderator.publish(text("Harbour Conf", "It met in Oslo."))
    with zipfile.ZipFile(BytesIO(export(moderator.space))) as archive:
        (listed,) = json.loads(archive.read("sources.json"))
        (name,) = (name for name in archive.namelist() if name != "sources.json")
        assert (listed["kind"], listed["address"]) == ("text", "Harbour Conf")
        assert b"It met in Oslo." in archive.read(name)
