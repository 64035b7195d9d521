// SPDX-License-Identifier: GPL-3.0-or-later
// The names of JSON values, for headers whose functions take or return them. Including the whole library adds a
// second to the compilation of each file that sees it; what reads or writes values includes Json.h.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace kantai {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json; // keeps the order in which keys were written

} // namespace kantai
