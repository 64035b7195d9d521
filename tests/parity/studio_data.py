# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run of the Studio is made of, in Python with numpy: random numbers (core/base/CounterRandom: Philox 4x32-10), token
stores, the order of an epoch, masks, and initial weights. For scripts that train Hugging Face on exactly the same."""
import struct

import numpy as np

BOS, PADDING, EOS, MASK, SPECIALS = 0, 1, 2, 4, 5
ORDER, MASKS, EVALUATION = 0x4F52444552000000, 0x4D41534B53000000, 0x484F4C444F555400  # core/training/RandomStreams.h


def blocks(seed, stream, counters):
    """Four 32-bit words for each 64-bit counter: uint64 [n, 4]."""
    low = np.uint64(0xFFFFFFFF)
    counters = np.asarray(counters, np.uint64)
    zero = np.zeros_like(counters)
    c = [counters & low, counters >> np.uint64(32), zero + np.uint64(stream & 0xFFFFFFFF), zero + np.uint64(stream >> 32)]
    key = [seed & 0xFFFFFFFF, seed >> 32]
    for _ in range(10):
        a, b = c[0] * np.uint64(0xD2511F53), c[2] * np.uint64(0xCD9E8D57)
        c = [(b >> np.uint64(32)) ^ c[1] ^ np.uint64(key[0]), b & low, (a >> np.uint64(32)) ^ c[3] ^ np.uint64(key[1]), a & low]
        key = [(key[0] + 0x9E3779B9) & 0xFFFFFFFF, (key[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return np.stack(c, axis=-1)


def below(words, bound):
    """A number less than bound from each block: the upper half of 64 bits times bound."""
    return [((int(w[0]) | int(w[1]) << 32) * int(b)) >> 64 for w, b in zip(words, bound)]


def order_of_epoch(count, seed, epoch):
    places = np.arange(count, 1, -1)
    order = list(range(count))
    for i, j in zip(places, below(blocks(seed, ORDER + epoch, places), places)):
        order[i - 1], order[j] = order[j], order[i - 1]
    return order


def sequences(store, block):
    """The lines of a token store, each as <s> ids </s>, cut to `block` tokens."""
    data = open(store, "rb").read()
    magic, version, id_bytes, lines, tokens = struct.unpack_from("<8sIIQQ", data)
    assert magic == b"KNTITOK1" and version == 1, store
    ids = np.frombuffer(data, np.uint16 if id_bytes == 2 else np.uint32, tokens, 240)
    ends = (240 + tokens * id_bytes + 7) // 8 * 8
    offsets = np.frombuffer(data, np.uint64, lines + 1, ends).astype(np.int64)
    return [[BOS, *ids[a:b][: block - 2].tolist(), EOS] for a, b in zip(offsets[:-1], offsets[1:])]


def masked(rows, indices, rate, tokens, seed, stream):
    """(input ids, labels) as lists of lists: as core/training/MlmMasking chooses."""
    inputs, labels = [], []
    for row, index in zip(rows, indices):
        draws = (np.uint64(index) << np.uint64(21)) | (np.arange(len(row), dtype=np.uint64) << np.uint64(1))
        words, replacements = blocks(seed, stream, draws), blocks(seed, stream, draws | np.uint64(1))
        given, wanted = list(row), [-100] * len(row)
        for column, token in enumerate(row):
            if token < SPECIALS or words[column][0] >= rate * 2.0**32:
                continue
            wanted[column] = token
            share = int(words[column][1]) / 2.0**32
            if share < 0.8:
                given[column] = MASK
            elif share < 0.9:
                given[column] = SPECIALS + below([replacements[column]], [tokens - SPECIALS])[0]
        inputs.append(given)
        labels.append(wanted)
    return inputs, labels


def normals(shape, deviation, seed, stream):
    """core/model/InitialWeights: Box-Muller in float32 on 32-bit uniforms."""
    count = int(np.prod(shape))
    words = blocks(seed, stream, np.arange((count + 3) // 4)).astype(np.float32)
    unit, one = np.float32(2.0**-32), np.float32(1)
    radius = np.float32(deviation) * np.sqrt(np.float32(-2) * np.log(np.minimum((words[:, 0::2] + one) * unit, one)))
    angle = np.float32(2 * np.pi) * unit * words[:, 1::2]
    pairs = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=-1)
    return pairs.reshape(-1)[:count].reshape(shape)
