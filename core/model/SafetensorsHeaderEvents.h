// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of a safetensors header as a handler of JSON events. Private to SafetensorsHeader.cpp.
#pragma once

#include "core/model/SafetensorsHeader.h"

#include <functional>
#include <string>
#include <string_view>

namespace kantai {

// Reads the header's JSON in the order of the text; nothing about sizes, ranges or repeated tensors is checked yet.
// complain is called with the reason and must throw.
SafetensorsHeader readHeaderEvents(std::string_view json, const std::function<void(const std::string&)>& complain);

} // namespace kantai
