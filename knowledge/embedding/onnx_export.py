"""From sentence-transformers to ONNX: pooling and normalisation included, int8 where it is true."""

from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from knowledge.embedding.merged_attention import after_norms, merge_attention
from knowledge.embedding.onnx_embedder import OnnxEmbedder
from knowledge.embedding.onnx_file import quiet, settle, write_int8, write_onnx
from knowledge.embedding.smoothing import smooth
from knowledge.errors import ModelError

LEAST_COSINE = 0.99
SMOOTHED = 0.6
"""Of 0.5, 0.6 and 0.7 this brings the vectors of other passages nearest to the reference's; to
smooth the layers that read no norms, too, makes some of them worse and takes longer."""
# Of several lengths and kinds, so that a distortion of any shows.
SENTENCES = (
    "When did the summit run?",
    "what is ORC",
    "how many people came",
    "RustConf 2020 ticket price",
    "The workshop was held at the university library.",
    "Registration opens on 3 March and closes when all seats are taken.",
    "More than six hundred developers from thirty countries met for three days in Lisbon.",
    "Thanks to our sponsors, travel grants covered flights and lodging for forty students.",
    "GopherCon 2014 Talks: The opening keynote traced how the language came to be, from a "
    "whiteboard sketch in 2007 to the first stable release, and what its authors would change.",
    "Contributor Summit 2023 Schedule: • 09:00 Doors open • 09:30 Welcome • 10:00 Unconference "
    "sessions on testing, release engineering and documentation • 12:30 Lunch • 14:00 Lightning "
    "talks • 17:00 Closing remarks",
    "We asked every participant to fill in a survey before and after the hackathon; the answers "
    "show that confidence with version control rose most, while writing tests stayed the topic "
    "that people found hardest. The raw figures are published with the course material.",
    "¿Dónde se celebró la conferencia?",
    "第一届开源峰会在北京举行。",
)


class _Embedding(torch.nn.Module):
    """A sentence-transformers model as a function of ids and mask, ending in unit vectors."""

    def __init__(self, model: SentenceTransformer) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        features = {"input_ids": input_ids, "attention_mask": attention_mask}
        embedding = self.model(features)["sentence_embedding"]
        return torch.nn.functional.normalize(embedding, dim=1)


def export(name: str, folder: Path) -> tuple[str, float]:
    """Write model.onnx and tokenizer.json; return the weights' type and the cosine to the original.

    The int8 form (dynamic quantisation, per channel) is kept where its vectors' mean cosine to
    the reference's is at least 0.99, else the fp32 form where that is.

    Raises:
        ModelError: The model cannot be loaded, or neither form is true to it.
    """
    try:
        with quiet():
            model = SentenceTransformer(
                name,
                device="cpu",
                trust_remote_code=False,
                model_kwargs={"attn_implementation": "eager"},
            )
    except (OSError, ValueError) as error:
        message = (
            "The embedding model must be a folder or name that sentence-transformers loads; "
            f"received {name!r}: {error}"
        )
        raise ModelError(message) from error
    tokenizer = model.tokenizer.backend_tokenizer
    tokenizer.enable_truncation(model.max_seq_length)
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))

    def encode() -> np.ndarray:
        return model.encode(list(SENTENCES), normalize_embeddings=True, show_progress_bar=False)

    reference = encode()
    merge_attention(model)
    smooth(model, after_norms(model), SMOOTHED, encode)
    full, final = folder / "full.onnx", folder / "model.onnx"
    write_onnx(_Embedding(model), ("input_ids", "attention_mask"), ("sentence_embedding",), full)
    write_int8(full, final)
    settle(final)
    cosine = _cosine(folder, reference)
    if cosine >= LEAST_COSINE:
        full.unlink()
        return "int8", cosine
    full.replace(final)
    settle(final)
    cosine = _cosine(folder, reference)
    if cosine < LEAST_COSINE:
        message = (
            f"The exported model's vectors must have a mean cosine of at least {LEAST_COSINE} to "
            f"the original's, but have {cosine:.3f}: set model.runtime to 'sentence-transformers'."
        )
        raise ModelError(message)
    return "fp32", cosine


def _cosine(folder: Path, reference: np.ndarray) -> float:
    vectors = OnnxEmbedder("check", folder).embed(SENTENCES)
    return float((vectors * reference).sum(axis=1).mean())
