// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LineSet.h"

#include <xxhash.h>

namespace kantai {

namespace {

constexpr std::size_t kFirstSlots = 1024; // a power of two, as all sizes after it

std::uint64_t hashOf(std::string_view line) {
    const std::uint64_t hash = XXH3_64bits(line.data(), line.size());
    return hash == 0 ? 1 : hash;
}

} // namespace

LineSet::LineSet(std::size_t mostLines) : slots_(kFirstSlots, 0), mostLines_(mostLines) {}

bool LineSet::insert(std::string_view line) {
    return place(hashOf(line));
}

bool LineSet::contains(std::string_view line) const {
    const std::uint64_t hash = hashOf(line);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != 0 && slots_[slot] != hash)
        slot = (slot + 1) & mask;
    return slots_[slot] == hash;
}

bool LineSet::place(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        if (slots_[slot] == hash)
            return false;
    }
    if (count_ == mostLines_)
        return true;
    slots_[slot] = hash;
    ++count_;
    if (count_ * 4 > slots_.size() * 3)
        grow();
    return true;
}

void LineSet::grow() {
    std::vector<std::uint64_t> old(slots_.size() * 2, 0);
    old.swap(slots_);
    count_ = 0;
    for (const std::uint64_t hash : old) {
        if (hash != 0)
            place(hash);
    }
}

} // namespace kantai
