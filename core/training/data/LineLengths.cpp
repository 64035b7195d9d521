// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/LineLengths.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr const char* kFile = "line-lengths.json";

OrderedJson originOf(const TokenStoreKey& key) {
    return {{"corpusSha256", key.corpusSha256},
            {"tokenizerSha256", key.tokenizerSha256},
            {"splitRules", static_cast<std::uint32_t>(key.split.rules)},
            {"splitSeed", key.split.seed},
            {"heldOutFraction", key.split.fraction}};
}

} // namespace

std::uint64_t LineLengths::tokens() const {
    std::uint64_t all = 0;
    for (const auto& [length, count] : lines)
        all += length * count;
    return all;
}

std::uint64_t LineLengths::tokensBeyond(std::int64_t blockSize) const {
    const auto content = static_cast<std::uint64_t>(std::max<std::int64_t>(blockSize - 2, 0));
    std::uint64_t beyond = 0;
    for (auto line = lines.upper_bound(content); line != lines.end(); ++line)
        beyond += (line->first - content) * line->second;
    return beyond;
}

LineLengths lineLengthsOf(const TokenStore& store) {
    LineLengths lengths;
    store.eachLineLength([&](std::uint64_t length) { ++lengths.lines[length]; });
    return lengths;
}

void writeLineLengths(const fs::path& folder, const TokenStoreKey& key, const LineLengths& lengths) {
    OrderedJson json{{"origin", originOf(key)}, {"lines", OrderedJson::array()}};
    for (const auto& [length, count] : lengths.lines)
        json["lines"].push_back({length, count});
    writeFileAtomically(folder / kFile, json.dump());
}

std::optional<LineLengths> readLineLengths(const fs::path& folder, const TokenStoreKey& key) {
    try {
        const Json json = readJsonFile(folder / kFile);
        if (json.at("origin") != Json(originOf(key)))
            return std::nullopt;
        LineLengths lengths;
        for (const Json& entry : json.at("lines"))
            lengths.lines[countIn(entry.at(0))] = countIn(entry.at(1));
        return lengths;
    } catch (const Error&) {
        return std::nullopt; // none there
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace kantai
