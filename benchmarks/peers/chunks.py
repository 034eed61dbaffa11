"""Posts cut into chunks by LangChain's splitter, for every peer alike."""

from collections.abc import Sequence

from langchain_text_splitters import RecursiveCharacterTextSplitter

from benchmarks.bench import Post
from benchmarks.peers.peer import Chunk
from benchmarks.peers.predictions import GLANCE

OVERLAP = 100  # characters


def split(posts: Sequence[Post]) -> list[Chunk]:
    """Return the chunks of posts, in their order."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=GLANCE, chunk_overlap=OVERLAP)
    return [Chunk(post.path, text) for post in posts for text in splitter.split_text(post.text)]
