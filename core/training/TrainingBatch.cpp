// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingBatch_torch.h"

#include <algorithm>

namespace kantai {

TrainingBatch makeBatch(const SequenceSource& source, const std::vector<std::uint32_t>& indices,
                        const MlmMasking& masking) {
    std::vector<std::vector<TokenId>> sequences;
    sequences.reserve(indices.size());
    std::size_t longest = 0;
    TrainingBatch batch;
    for (const std::uint32_t index : indices) {
        sequences.push_back(source.sequence(index));
        longest = std::max(longest, sequences.back().size());
        batch.tokens += sequences.back().size();
    }
    const std::vector<MaskedToken> chosen = masking.mask(sequences, indices);
    batch.masked = static_cast<std::int64_t>(chosen.size());

    const auto rows = static_cast<std::int64_t>(sequences.size());
    const auto columns = static_cast<std::int64_t>(longest);
    batch.tensors.inputIds = torch::full({rows, columns}, std::int64_t(kPadId), torch::kLong);
    auto* ids = batch.tensors.inputIds.data_ptr<std::int64_t>();
    for (std::size_t row = 0; row < sequences.size(); ++row)
        std::copy(sequences[row].begin(), sequences[row].end(), ids + row * longest);
    if (batch.tokens < sequences.size() * longest)
        batch.tensors.attentionMask = batch.tensors.inputIds.ne(std::int64_t(kPadId));

    batch.tensors.positions = torch::empty({batch.masked}, torch::kLong);
    batch.tensors.targets = torch::empty({batch.masked}, torch::kLong);
    auto* positions = batch.tensors.positions.data_ptr<std::int64_t>();
    auto* targets = batch.tensors.targets.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        positions[i] = static_cast<std::int64_t>(chosen[i].row * longest + chosen[i].column);
        targets[i] = chosen[i].target;
    }
    return batch;
}

} // namespace kantai
