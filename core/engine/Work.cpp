// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Work.h"

#include <algorithm>

namespace kantai {

double trainingWork(const RobertaConfig& config, const PackedBatch& batch) {
    const auto hidden = static_cast<double>(config.hiddenSize), inner = static_cast<double>(config.intermediateSize);
    const auto tokens = static_cast<double>(batch.tokens()), masked = static_cast<double>(batch.masked());
    double pairs = 0, lastPairs = 0; // of queries and keys
    auto position = batch.positions.begin();
    for (std::size_t sequence = 0; sequence + 1 < batch.starts.size(); ++sequence) {
        const auto next = std::lower_bound(position, batch.positions.end(), batch.starts[sequence + 1]);
        const auto length = static_cast<double>(batch.starts[sequence + 1] - batch.starts[sequence]);
        pairs += length * length;
        lastPairs += length * static_cast<double>(next - position);
        position = next;
    }
    const double keysAndValues = 2 * hidden * hidden;
    const double rest = 2 * hidden * hidden + 2 * hidden * inner; // of a row that continues
    const double layers =
        static_cast<double>(config.layers - 1) * (tokens * (keysAndValues + rest) + 2 * hidden * pairs);
    const double last = tokens * keysAndValues + masked * rest + 2 * hidden * lastPairs;
    const double head = masked * (hidden * hidden + hidden * static_cast<double>(config.outputs()));
    return 3 * 2 * (layers + last + head);
}

} // namespace kantai
