// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/SafetensorsHeader.h"

#include "core/base/Error.h"
#include "core/base/ReadableText.h"
#include "core/model/SafetensorsHeaderEvents.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace kantai {

namespace {

[[noreturn]] void refuse(const std::string& origin, const std::string& reason) {
    throw Error(ErrorCode::BadInput, origin + ": not a sound safetensors file: " + reason + ".",
                "Replace it by an undamaged copy.");
}

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
            refuse(origin, "tensor " + quoted(entry.name) + " ends before it begins");
        std::uint64_t bytes = 0;
        if (!multiplySizes(entry, bytes))
            refuse(origin, "the shape of tensor " + quoted(entry.name) + " is larger than any file");
        if (bytes != entry.end - entry.begin)
            refuse(origin, "tensor " + quoted(entry.name) + " has a range of " +
                               std::to_string(entry.end - entry.begin) + " bytes, but its shape needs " +
                               std::to_string(bytes));
    }
}

void checkNames(const std::vector<HeaderEntry>& tensors, const std::string& origin) {
    std::unordered_set<std::string_view> names;
    for (const HeaderEntry& entry : tensors) {
        if (!names.insert(entry.name).second)
            refuse(origin, "tensor " + quoted(entry.name) + " is listed twice");
    }
}

// tensors are sorted by their begin.
void checkCoverage(const std::vector<HeaderEntry>& tensors, std::uint64_t dataBytes, const std::string& origin) {
    std::uint64_t covered = 0;
    for (const HeaderEntry& entry : tensors) {
        if (entry.begin < covered)
            refuse(origin, "the range of tensor " + quoted(entry.name) + " overlaps the one before it");
        if (entry.begin > covered)
            refuse(origin, "there is a hole before tensor " + quoted(entry.name));
        covered = entry.end;
        if (covered > dataBytes)
            refuse(origin, "tensor " + quoted(entry.name) + " ends " + std::to_string(covered - dataBytes) +
                               " bytes after the end of the file");
    }
    if (covered < dataBytes)
        refuse(origin, std::to_string(dataBytes - covered) + " bytes at the end belong to no tensor");
}

} // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view text, std::uint64_t dataBytes, const std::string& origin) {
    const auto complain = [&origin](const std::string& reason) { refuse(origin, reason); };
    if (text.empty() || text.front() != '{')
        refuse(origin, "the header does not begin with '{'");
    const std::size_t last = text.find_last_not_of(' ');
    if (text[last] != '}')
        refuse(origin, "the header does not end with '}' and spaces");
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
