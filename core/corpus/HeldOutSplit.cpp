// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/corpus/CorpusReader.h"

namespace kantai {

namespace {

constexpr std::uint64_t kSplitStream = 0x48454c444f555421; // used for nothing else, so that no other draw follows it

} // namespace

bool HeldOutSplit::isHeldOut(std::uint64_t lineIndex) const {
    return CounterRandom(seed, kSplitStream).uniform(lineIndex) < fraction;
}

} // namespace kantai
