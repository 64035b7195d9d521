// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/NearDuplicates.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <xxhash.h>

namespace kantai {

namespace {

constexpr std::size_t kFirstSlots = 1024; // of a band; a power of two, as all sizes after it
constexpr std::size_t kMostSlots = std::size_t{1} << 21;

bool isPunctuation(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
}

std::string_view withoutPunctuation(std::string_view word) {
    while (!word.empty() && isPunctuation(word.front()))
        word.remove_prefix(1);
    while (!word.empty() && isPunctuation(word.back()))
        word.remove_suffix(1);
    return word;
}

// The finalizer of MurmurHash3: every bit of the result depends on every bit of the value.
std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

} // namespace

NearDuplicates::NearDuplicates(std::size_t mostLines)
    : slots_(kBands * kFirstSlots, 0), slotsOfBand_(kFirstSlots), mostLines_(mostLines) {}

bool NearDuplicates::isNearDuplicate(std::string_view line) {
    if (!setSignature(line))
        return false;
    if (isKnown())
        return true;
    if (signatures_.size() < mostLines_)
        remember();
    return false;
}

bool NearDuplicates::setSignature(std::string_view line) {
    words_.clear();
    normalised_.set(line);
    std::string_view rest = normalised_.text();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = withoutPunctuation(rest.substr(0, end));
        if (!word.empty())
            words_.push_back(XXH3_64bits(word.data(), word.size()));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (words_.size() < kFewestWords)
        return false;
    // The i-th hash of a pair is a + i * b, two halves of one hash: each is a function of the pair alone.
    std::array<std::uint32_t, kMinima> minima;
    minima.fill(std::numeric_limits<std::uint32_t>::max());
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
        const std::uint64_t hash = mixed(words_[i] * 3 + words_[i + 1]);
        const auto first = static_cast<std::uint32_t>(hash);
        const auto second = static_cast<std::uint32_t>(hash >> 32) | 1U;
        for (std::size_t k = 0; k < kMinima; ++k) {
            std::uint32_t value = first + static_cast<std::uint32_t>(k + 1) * second;
            value ^= value >> 16;
            value *= 0x7feb352dU;
            value ^= value >> 15;
            minima[k] = std::min(minima[k], value);
        }
    }
    for (std::size_t k = 0; k < kMinima; ++k)
        signature_[k] = static_cast<std::uint8_t>(mixed(minima[k]));
    return true;
}

std::size_t NearDuplicates::slotOf(std::size_t band, const Signature& signature) const {
    std::uint32_t rows = 0;
    static_assert(kRows == sizeof rows);
    std::memcpy(&rows, signature.data() + band * kRows, sizeof rows);
    return band * slotsOfBand_ + (mixed(rows) & (slotsOfBand_ - 1));
}

bool NearDuplicates::isKnown() const {
    for (std::size_t band = 0; band < kBands; ++band) {
        const std::uint32_t number = slots_[slotOf(band, signature_)];
        if (number == 0)
            continue;
        const Signature& other = signatures_[number - 1];
        std::size_t equal = 0;
        for (std::size_t k = 0; k < kMinima; ++k)
            equal += other[k] == signature_[k] ? 1 : 0;
        if (static_cast<double>(equal) >= kThreshold * static_cast<double>(kMinima))
            return true;
    }
    return false;
}

void NearDuplicates::remember() {
    if (signatures_.size() >= slotsOfBand_ && slotsOfBand_ < kMostSlots)
        grow();
    signatures_.push_back(signature_);
    for (std::size_t band = 0; band < kBands; ++band)
        slots_[slotOf(band, signature_)] = static_cast<std::uint32_t>(signatures_.size());
}

void NearDuplicates::grow() {
    slotsOfBand_ *= 2;
    slots_.assign(kBands * slotsOfBand_, 0);
    for (std::size_t i = 0; i < signatures_.size(); ++i)
        for (std::size_t band = 0; band < kBands; ++band)
            slots_[slotOf(band, signatures_[i])] = static_cast<std::uint32_t>(i + 1);
}

} // namespace kantai
