// SPDX-License-Identifier: GPL-3.0-or-later
// A page that fills masks in a browser with the exported graphs and transformers.js, which lies beside it. Private to
// core/interop; any thread.
#pragma once

#include <string>

namespace kantai {

// HTML in English and Turkish, as the browser's language asks. name: of the model. example: a sentence with <mask>,
// or empty. hasFloat: whether there is a float32 graph to choose beside the 8-bit one.
std::string fillMaskPage(const std::string& name, const std::string& example, bool hasFloat);

} // namespace kantai
