// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tokenizer/pretokenize/AsciiMasks.cpp"
#include <hwy/foreach_target.h>

#include "core/tokenizer/pretokenize/AsciiMasks.h"

#include <array>
#include <cstring>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void asciiMasks(const char* bytes, std::size_t blocks, AsciiMasks* masks) {
    const hn::CappedTag<std::uint8_t, 64> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto least = [&](auto v, std::uint8_t first, std::uint8_t count) HWY_ATTR { // of those from first on
        const auto offset = hn::Sub(v, hn::Set(d, first));
        return hn::Eq(hn::Min(offset, hn::Set(d, static_cast<std::uint8_t>(count - 1))), offset);
    };
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto* from = reinterpret_cast<const std::uint8_t*>(bytes) + 64 * block;
        AsciiMasks& to = masks[block];
        for (std::size_t i = 0; i < 64; i += lanes) {
            const auto v = hn::LoadU(d, from + i);
            const auto keep = [&](auto mask, std::uint64_t& bits) HWY_ATTR {
                std::array<std::uint8_t, 8> some{}; // 8 bytes at most, however few lanes there are
                hn::StoreMaskBits(d, mask, some.data());
                std::uint64_t found = 0;
                std::memcpy(&found, some.data(), sizeof found);
                bits = (i == 0 ? 0 : bits) | found << i;
            };
            const auto blank = hn::Eq(v, hn::Set(d, std::uint8_t{' '}));
            keep(least(hn::Or(v, hn::Set(d, std::uint8_t{0x20})), 'a', 26), to.letters);
            keep(least(v, '0', 10), to.digits);
            keep(hn::Or(blank, least(v, '\t', 5)), to.spaces);
            keep(blank, to.blanks);
            keep(hn::Eq(v, hn::Set(d, std::uint8_t{'\''})), to.apostrophes);
            keep(least(v, 0x80, 128), to.beyond);
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(asciiMasks);

void findAsciiMasks(const char* bytes, std::size_t blocks, AsciiMasks* masks) {
    HWY_DYNAMIC_DISPATCH(asciiMasks)(bytes, blocks, masks);
}

} // namespace kantai
#endif
