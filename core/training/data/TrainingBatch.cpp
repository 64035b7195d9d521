// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/TrainingBatch.h"

namespace kantai {

PackedBatch makeBatch(const SequenceSource& source, const std::vector<std::uint32_t>& indices,
                      const MlmMasking& masking) {
    std::vector<std::vector<TokenId>> sequences;
    sequences.reserve(indices.size());
    for (const std::uint32_t index : indices)
        sequences.push_back(source.sequence(index));
    const std::vector<MaskedToken> chosen = masking.mask(sequences, indices);

    PackedBatch batch;
    batch.starts.push_back(0);
    for (const std::vector<TokenId>& sequence : sequences) {
        batch.ids.insert(batch.ids.end(), sequence.begin(), sequence.end());
        batch.starts.push_back(batch.tokens());
    }
    for (const MaskedToken& token : chosen) {
        batch.positions.push_back(batch.starts[token.row] + static_cast<std::int64_t>(token.column));
        batch.targets.push_back(static_cast<std::int32_t>(token.target));
    }
    return batch;
}

} // namespace kantai
