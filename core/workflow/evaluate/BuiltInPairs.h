// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal pairs that come with the Studio, as JSON lines: resources/pairs. Private to core/workflow.
#pragma once

namespace kantai {

extern const char* const kEnglishPairs;
extern const char* const kTurkishPairs;

} // namespace kantai
