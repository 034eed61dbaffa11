"""Real models of the common formats, tiny and with random weights, made by the tests themselves."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from knowledge.embedding import model_folder

if TYPE_CHECKING:  # each process that tests reads all tests, and few of them make a model
    from transformers import PreTrainedModel

WIDTH: Final = 32
_CONFIG: Final = {
    "vocab_size": 30522,
    "hidden_size": WIDTH,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 2 * WIDTH,
    "max_position_embeddings": 256,
    # Wider than usual, so that random weights tell texts apart.
    "initializer_range": 0.2,
}


def write_embedding_model(folder: Path) -> Path:
    """Write a sentence-transformers model with mean pooling and without normalisation."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel

    bert = folder.parent / f"{folder.name}-bert"
    torch.manual_seed(7)
    _write(BertModel(BertConfig(**_CONFIG)), bert)
    words = Transformer(str(bert), max_seq_length=64)
    SentenceTransformer(modules=[words, Pooling(WIDTH, "mean")], device="cpu").save(str(folder))
    return folder


def write_cross_encoder(folder: Path) -> Path:
    """Write a CrossEncoder whose own configuration asks for bare scores, as many do."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertConfig, BertForSequenceClassification

    bert = folder.parent / f"{folder.name}-bert"
    torch.manual_seed(7)
    _write(BertForSequenceClassification(BertConfig(num_labels=1, **_CONFIG)), bert)
    model = CrossEncoder(str(bert), device="cpu", activation_fn=torch.nn.Identity())
    model.save_pretrained(str(folder))
    return folder


def _write(model: "PreTrainedModel", folder: Path) -> None:
    from transformers import AutoTokenizer

    model.save_pretrained(folder)
    AutoTokenizer.from_pretrained(model_folder.default_folder()).save_pretrained(folder)
