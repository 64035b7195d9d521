# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/foreign-model: a small RobertaForMaskedLM as other people save one, with what it answers.

usage: make_foreign_model.py OUTPUT_FOLDER     (needs torch, transformers, tokenizers and safetensors)

It differs from what the Studio writes where models in use do: <mask> is the last token, as in roberta-base, and tokens
that no merge makes stand before it; the weights are float16 in two parts with an index; the decoder is stored beside the
word embeddings that it is tied to; there is a pooler, and position_ids; layer_norm_eps is 1e-5. golden.json has the ids
of a sentence and the most probable tokens at its mask. Made with transformers 5.12, tokenizers 0.23 and torch 2.14.
"""
import json
import os
import sys

import torch
from safetensors.torch import save_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import RobertaConfig, RobertaForMaskedLM

SENTENCES = ["The reason of the critic knows a reason beyond reason.", "A critic reads the critique of pure reason."]
TEXT = "The critic of pure <mask> knows a reason."
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]


def foreign_tokenizer():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.train_from_iterator(SENTENCES * 5, trainers.BpeTrainer(
        vocab_size=290, min_frequency=2, special_tokens=SPECIAL, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    content = json.loads(tokenizer.to_str())
    vocab = content["model"]["vocab"]
    for unused in ("madeupword0000", "madeupword0001"):
        vocab[unused] = len(vocab)
    vocab["<mask>"] = len(vocab)
    tokenizer = Tokenizer(models.BPE(vocab=vocab, merges=[tuple(pair) for pair in content["model"]["merges"]]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), True, False)
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL])
    tokenizer.add_special_tokens([AddedToken("<mask>", special=True, normalized=False, lstrip=True)])
    return tokenizer


def foreign_model(vocabulary_size):
    config = RobertaConfig(
        vocab_size=vocabulary_size, hidden_size=24, num_hidden_layers=2, num_attention_heads=3, intermediate_size=40,
        max_position_embeddings=36, type_vocab_size=1, layer_norm_eps=1e-5, pad_token_id=1, bos_token_id=0,
        eos_token_id=2)
    model = RobertaForMaskedLM(config)
    generator = torch.Generator().manual_seed(2026)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            centre = 1.0 if name.endswith("orm.weight") else 0.0
            parameter.copy_((centre + 0.4 * torch.randn(parameter.shape, generator=generator)).half().float())
    return model.eval()


def save_in_parts(model, folder):
    tensors = {name: tensor.half().contiguous().clone() for name, tensor in model.state_dict().items()}
    tensors["lm_head.decoder.weight"] = tensors["roberta.embeddings.word_embeddings.weight"].clone()
    tensors["lm_head.decoder.bias"] = tensors["lm_head.bias"].clone()
    hidden = model.config.hidden_size
    tensors["roberta.pooler.dense.weight"] = torch.zeros(hidden, hidden).half()
    tensors["roberta.pooler.dense.bias"] = torch.zeros(hidden).half()
    tensors["roberta.embeddings.position_ids"] = torch.arange(model.config.max_position_embeddings).unsqueeze(0)
    names = sorted(tensors)
    parts = {"model-00001-of-00002.safetensors": names[::2], "model-00002-of-00002.safetensors": names[1::2]}
    for part, chosen in parts.items():
        save_file({name: tensors[name] for name in chosen}, os.path.join(folder, part), metadata={"format": "pt"})
    index = {"metadata": {"total_size": sum(t.numel() * t.element_size() for t in tensors.values())},
             "weight_map": {name: part for part, chosen in parts.items() for name in chosen}}
    with open(os.path.join(folder, "model.safetensors.index.json"), "w") as file:
        json.dump(index, file, indent=1, sort_keys=True)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    tokenizer = foreign_tokenizer()
    tokenizer.save(os.path.join(folder, "tokenizer.json"))
    tokenizer.model.save(folder)  # vocab.json and merges.txt
    model = foreign_model(tokenizer.get_vocab_size())
    model.config.save_pretrained(folder)
    save_in_parts(model, folder)
    ids = tokenizer.encode(TEXT).ids
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0, ids.index(tokenizer.token_to_id("<mask>"))]
    probabilities, tokens = torch.softmax(logits.double(), -1).topk(5)
    golden = {"text": TEXT, "ids": ids, "tokens": [tokenizer.id_to_token(int(token)) for token in tokens],
              "probabilities": probabilities.tolist()}
    with open(os.path.join(folder, "golden.json"), "w") as file:
        json.dump(golden, file, indent=1, ensure_ascii=False)
    print(golden)


if __name__ == "__main__":
    main(sys.argv[1])
