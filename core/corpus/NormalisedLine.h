// SPDX-License-Identifier: GPL-3.0-or-later
// A line as it is compared with others: lower case, one space where white space is, none at its ends. Reuses its
// memory from line to line. Private to core/corpus; one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kantai {

class NormalisedLine {
public:
    bool set(std::string_view line); // false when nothing is left of it
    const std::string& text() const { return text_; }
    std::uint64_t hash() const; // two different texts share one with a chance of 2^-64

private:
    std::string text_;
};

} // namespace kantai
