// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/MergeTable.h"
#include "core/tokenizer/encode/RankedMerging.h"

#include <array>

namespace kantai {

namespace {

std::uint64_t pairOf(TokenId left, TokenId right) {
    return static_cast<std::uint64_t>(left) << 32 | right;
}

} // namespace

std::size_t MergeTable::slotOf(std::uint64_t pair) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t i = (pair ^ (pair >> 29)) * 0x9E3779B97F4A7C15u >> 20 & mask;
    while (entries_[i].rank != kNoRank && entries_[i].pair != pair)
        i = (i + 1) & mask;
    return i;
}

bool MergeTable::add(TokenId left, TokenId right, TokenId result) {
    if (find(left, right) != nullptr)
        return false;
    if (size_ >= entries_.size() / 2)
        grow();
    const std::uint64_t pair = pairOf(left, right);
    entries_[slotOf(pair)] = {pair, size_++, result};
    return true;
}

void MergeTable::grow() {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    for (const Entry& entry : old)
        if (entry.rank != kNoRank)
            entries_[slotOf(entry.pair)] = entry;
}

const MergeTable::Entry* MergeTable::find(TokenId left, TokenId right) const {
    const Entry& entry = entries_[slotOf(pairOf(left, right))];
    return entry.rank != kNoRank ? &entry : nullptr;
}

void MergeTable::apply(std::vector<TokenId>& ids) const {
    if (ids.size() <= kLongestToScan)
        applyByScanning(ids);
    else
        applyByRank(ids);
}

void MergeTable::applyByScanning(std::vector<TokenId>& ids) const {
    struct Next {
        std::uint32_t rank;
        TokenId result;
    };
    const auto nextOf = [this](TokenId left, TokenId right) {
        const Entry* entry = find(left, right);
        return entry ? Next{entry->rank, entry->result} : Next{kNoRank, 0};
    };
    std::array<Next, kLongestToScan> few;
    std::vector<Next> many;
    if (ids.size() > few.size())
        many.resize(ids.size());
    Next* const merges = ids.size() > few.size() ? many.data() : few.data(); // of each id with the next
    std::size_t size = ids.size();
    for (std::size_t i = 0; i + 1 < size; ++i)
        merges[i] = nextOf(ids[i], ids[i + 1]);
    while (size > 1) {
        std::size_t best = 0;
        for (std::size_t i = 1; i + 1 < size; ++i)
            if (merges[i].rank < merges[best].rank)
                best = i;
        if (merges[best].rank == kNoRank)
            break;
        ids[best] = merges[best].result;
        --size;
        for (std::size_t i = best + 1; i < size; ++i) {
            ids[i] = ids[i + 1];
            merges[i] = merges[i + 1];
        }
        if (best + 1 < size)
            merges[best] = nextOf(ids[best], ids[best + 1]);
        if (best > 0)
            merges[best - 1] = nextOf(ids[best - 1], ids[best]);
    }
    ids.resize(size);
}

void MergeTable::applyByRank(std::vector<TokenId>& ids) const {
    if (ids.size() > 1)
        RankedMerging(*this, size_, ids).mergeInto(ids);
}

} // namespace kantai
