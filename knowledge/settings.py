"""The settings of the knowledge: how texts are read, embedded, searched, ranked and answered."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator


def _network(value: object) -> IPv4Network | IPv6Network:
    """Read a network; pydantic's own type for them takes 30 ms to load in whatever starts."""
    return ip_network(str(value))


Network = Annotated[IPv4Network | IPv6Network, PlainValidator(_network, json_schema_input_type=str)]


class Section(BaseModel):
    """A group of settings: frozen, and without room for unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ReadingSettings(Section):
    """Which files are read; they are read in a process of their own."""

    max_bytes: Annotated[int, Field(ge=1_000, le=100_000_000)] = Field(
        default=20_000_000, description="Skip files larger than this many bytes."
    )
    seconds: Annotated[int, Field(ge=1, le=3_600)] = Field(
        default=30, description="Skip files that take the processor more seconds to read."
    )
    megabytes: Annotated[int, Field(ge=256, le=100_000)] = Field(
        default=1_024, description="Skip files that take more megabytes of memory to read."
    )


class FetchingSettings(Section):
    """What may be fetched from the web, where a person named a link."""

    seconds: Annotated[int, Field(ge=1, le=600)] = Field(
        default=20, description="Give up on a link after this many seconds."
    )
    max_bytes: Annotated[int, Field(ge=1_000, le=100_000_000)] = Field(
        default=10_000_000, description="Give up on what is larger, decompressed."
    )
    max_pages: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="Read so many pages of a sitemap, or files of a repository."
    )
    hosts_allowed: tuple[str, ...] = Field(
        default=(), description="Fetch only from these hosts and those below them; empty: any."
    )
    hosts_denied: tuple[str, ...] = Field(
        default=(), description="Never fetch from these hosts and those below them."
    )
    networks_allowed: tuple[Network, ...] = Field(
        default=(),
        description="Networks, as 10.0.0.0/8, that may be fetched from although they are not "
        "public.",
    )


class ModelSettings(Section):
    """The embedding model."""

    name: str = Field(
        default="default",
        min_length=1,
        description="The embedding model: 'default' (all-MiniLM-L6-v2, installed with Recapbot), "
        "or a folder or name that sentence-transformers loads.",
    )
    runtime: Literal["onnx", "sentence-transformers"] = Field(
        default="onnx",
        description="What runs the model: 'onnx' (int8, light and fast; exported once) or "
        "'sentence-transformers' (the reference, on PyTorch).",
    )


class PassageSettings(Section):
    """How documents are split."""

    characters: Annotated[int, Field(ge=100, le=2_000)] = Field(
        default=450, description="Passages are whole sentences of about this many characters."
    )


class SearchSettings(Section):
    """How candidates are found."""

    candidates: Annotated[int, Field(ge=1, le=1_000)] = Field(
        default=40, description="How many passages the search hands to the ranker."
    )
    words_weight: Annotated[float, Field(ge=0, le=10)] = Field(
        default=0.5, description="How much words (BM25) weigh beside meaning (1.0)."
    )


class RankingSettings(Section):
    """How candidates are ranked."""

    ranker: str = Field(
        default="trained",
        min_length=1,
        description="'trained' (shipped with Recapbot), 'fast' (simple features, no model "
        "reads), or a folder or name of a sentence-transformers CrossEncoder.",
    )
    depth: Annotated[int, Field(ge=1, le=100)] = Field(
        default=16, description="How many candidates the ranker reads; each takes time."
    )


class AnswerSettings(Section):
    """When and how Recapbot answers."""

    threshold: Annotated[float, Field(ge=0, le=1)] = Field(
        default=0.17,
        description="Answer only if the first quote answers with at least this probability.",
    )
    quotes: Annotated[int, Field(ge=1, le=10)] = Field(
        default=3, description="How many quotes an answer holds at most."
    )


class RemovedSettings(Section):
    """What becomes of texts that were removed or replaced."""

    days: Annotated[int, Field(ge=0, le=10_000)] = Field(
        default=30,
        description="Texts that were removed or replaced are deleted from the disk after this many "
        "days, by the running bot; until then they can be brought back.",
    )


class SpaceSettings(Section):
    """What a server's own texts may take."""

    megabytes: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        default=200, description="How many megabytes the sources of a server may hold together."
    )


class KnowledgeSettings(Section):
    """All settings of the knowledge."""

    reading: ReadingSettings = ReadingSettings()
    fetching: FetchingSettings = FetchingSettings()
    model: ModelSettings = ModelSettings()
    passages: PassageSettings = PassageSettings()
    search: SearchSettings = SearchSettings()
    ranking: RankingSettings = RankingSettings()
    answers: AnswerSettings = AnswerSettings()
    removed: RemovedSettings = RemovedSettings()
    spaces: SpaceSettings = SpaceSettings()
