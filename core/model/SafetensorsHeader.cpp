// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/SafetensorsHeader.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/SafetensorsHeaderEvents.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace kantai {

namespace {

std::string quoted(const std::string& name) {
    return fmt::format("'{}'", readableText(name));
}

// The bytes of a tensor, or no value when they do not fit into 64 bits.
bool multiplySizes(const HeaderEntry& entry, std::uint64_t& bytes) {
    bytes = sizeOf(entry.type);
    for (const std::int64_t size : entry.shape) {
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            return false;
    }
    return bytes <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

void checkSizes(const std::vector<HeaderEntry>& tensors, const std::string& origin) {
    for (const HeaderEntry& entry : tensors) {
        if (entry.end < entry.begin)
            refuseSafetensors(origin, Phrase::tr("tensor {} ends before it begins", quoted(entry.name)));
        std::uint64_t bytes = 0;
        if (!multiplySizes(entry, bytes))
            refuseSafetensors(origin,
                              Phrase::tr("the shape of tensor {} is larger than any file", quoted(entry.name)));
        if (bytes != entry.end - entry.begin)
            refuseSafetensors(origin, Phrase::tr("tensor {} has a range of {} bytes, but its shape needs {}",
                                                 quoted(entry.name), entry.end - entry.begin, bytes));
    }
}

void checkNames(const std::vector<HeaderEntry>& tensors, const std::string& origin) {
    std::unordered_set<std::string_view> names;
    for (const HeaderEntry& entry : tensors) {
        if (!names.insert(entry.name).second)
            refuseSafetensors(origin, Phrase::tr("tensor {} is listed twice", quoted(entry.name)));
    }
}

// tensors are sorted by their begin.
void checkCoverage(const std::vector<HeaderEntry>& tensors, std::uint64_t dataBytes, const std::string& origin) {
    std::uint64_t covered = 0;
    for (const HeaderEntry& entry : tensors) {
        if (entry.begin < covered)
            refuseSafetensors(origin,
                              Phrase::tr("the range of tensor {} overlaps the one before it", quoted(entry.name)));
        if (entry.begin > covered)
            refuseSafetensors(origin, Phrase::tr("there is a hole before tensor {}", quoted(entry.name)));
        covered = entry.end;
        if (covered > dataBytes)
            refuseSafetensors(origin, Phrase::tr("tensor {} ends {} bytes after the end of the file",
                                                 quoted(entry.name), covered - dataBytes));
    }
    if (covered < dataBytes)
        refuseSafetensors(origin, Phrase::tr("{} bytes at the end belong to no tensor", dataBytes - covered));
}

} // namespace

void refuseSafetensors(const std::string& origin, const std::string& reason) {
    throw Error(ErrorCode::BadInput, Phrase::tr("{}: not a sound safetensors file: {}.", origin, reason),
                Phrase::tr("Replace it by an undamaged copy."));
}

SafetensorsHeader parseSafetensorsHeader(std::string_view text, std::uint64_t dataBytes, const std::string& origin) {
    const auto complain = [&origin](const std::string& reason) { refuseSafetensors(origin, reason); };
    if (text.empty() || text.front() != '{')
        refuseSafetensors(origin, Phrase::tr("the header does not begin with '{{'"));
    const std::size_t last = text.find_last_not_of(' ');
    if (text[last] != '}')
        refuseSafetensors(origin, Phrase::tr("the header does not end with '}}' and spaces"));
    SafetensorsHeader header = readHeaderEvents(text.substr(0, last + 1), complain);
    checkNames(header.tensors, origin);
    checkSizes(header.tensors, origin);
    // Empty tensors share their place with the one that follows: the shorter range first.
    std::sort(header.tensors.begin(), header.tensors.end(), [](const HeaderEntry& a, const HeaderEntry& b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    checkCoverage(header.tensors, dataBytes, origin);
    return header;
}

} // namespace kantai
