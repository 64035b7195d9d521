// SPDX-License-Identifier: GPL-3.0-or-later
// Text of unknown origin inside of HTML and SVG: names, sentences and tokens stay text there, whatever they hold. Any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace kantai {

// For the content of an element or a quoted attribute: & < > " ' become entities, control characters and bytes that
// are not UTF-8 become \xNN.
std::string htmlText(std::string_view bytes);

// A token of byte-level BPE as words show it: the space before it is left out where it begins a word, and the
// printable alphabet becomes the bytes that it stands for. Not escaped.
std::string readableToken(const std::string& token);

} // namespace kantai
