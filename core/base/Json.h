// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from outside is parsed strictly here: UTF-8 only, no duplicate keys, bounded nesting, and an Error that names
// file, line and column. Any thread.
#pragma once

#include "core/base/JsonForward.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace kantai {

struct JsonLimits {
    std::size_t maxBytes = 256u << 20;
    std::size_t maxDepth = 64;
};

// origin: the name used in errors. Throws Error(BadInput, "origin, line L, column C: ...").
Json parseJson(std::string_view text, const std::string& origin, const JsonLimits& limits = {});
Json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits = {});

// A whole number from 0 on. Throws Json::exception for anything else: get() would convert -1 and 1e300 too, in C++'s
// undefined way. Of what was parsed; a number put into a Json as int is of another kind.
inline std::uint64_t countIn(const Json& number) {
    return number.get_ref<const Json::number_unsigned_t&>();
}

} // namespace kantai
