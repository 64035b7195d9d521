// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PairTable.h"

namespace kantai {

void PairTable::add(const Occurrences& pair) {
    if (size_ >= slots_.size() / 2)
        grow();
    slots_[slotOf(pair.key)] = pair;
    ++size_;
}

// The pairs behind it that stand away from their home move up, so that no mark of the erased one must be kept.
void PairTable::erase(Occurrences* pair) {
    const std::size_t mask = slots_.size() - 1;
    auto hole = static_cast<std::size_t>(pair - slots_.data());
    for (std::size_t i = (hole + 1) & mask; slots_[i].key != 0; i = (i + 1) & mask)
        if (((i - homeOf(slots_[i].key)) & mask) >= ((i - hole) & mask)) {
            slots_[hole] = slots_[i];
            hole = i;
        }
    slots_[hole] = {};
    --size_;
}

void PairTable::grow() {
    ++bits_;
    std::vector<Occurrences> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Occurrences& pair : old)
        if (pair.key != 0)
            slots_[slotOf(pair.key)] = pair;
}

} // namespace kantai
