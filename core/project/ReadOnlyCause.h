// SPDX-License-Identifier: GPL-3.0-or-later
// Why a project can only be read. Both texts are in the language of the window. Plain data.
#pragma once

#include <string>

namespace kantai {

struct ReadOnlyCause {
    std::string reason; // the end of a sentence: "it is open in another Kantai Studio"; "" when it can be written
    std::string remedy; // a sentence
};

} // namespace kantai
