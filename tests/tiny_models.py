"""Real models of the common formats, tiny and with random weights, made by the tests themselves."""

from pathlib import Path

import torch
from sentence_transformers import CrossEncoder, SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification, BertModel

from knowledge.embedding import model_folder

WIDTH = 32


def write_embedding_model(folder: Path) -> Path:
    """Write a sentence-transformers model with mean pooling and without normalisation."""
    bert = folder.parent / f"{folder.name}-bert"
    torch.manual_seed(7)
    _write(BertModel(_config()), bert)
    words = Transformer(str(bert), max_seq_length=64)
    SentenceTransformer(modules=[words, Pooling(WIDTH, "mean")], device="cpu").save(str(folder))
    return folder


def write_cross_encoder(folder: Path) -> Path:
    """Write a CrossEncoder whose own configuration asks for bare scores, as many do."""
    bert = folder.parent / f"{folder.name}-bert"
    torch.manual_seed(7)
    _write(BertForSequenceClassification(_config(num_labels=1)), bert)
    model = CrossEncoder(str(bert), device="cpu", activation_fn=torch.nn.Identity())
    model.save_pretrained(str(folder))
    return folder


def _config(**more: int) -> BertConfig:
    return BertConfig(
        vocab_size=30522,
        hidden_size=WIDTH,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=2 * WIDTH,
        max_position_embeddings=256,
        # Wider than usual, so that random weights tell texts apart.
        initializer_range=0.2,
        **more,
    )


def _write(model: torch.nn.Module, folder: Path) -> None:
    model.save_pretrained(folder)
    AutoTokenizer.from_pretrained(model_folder.default_folder()).save_pretrained(folder)
