// SPDX-License-Identifier: GPL-3.0-or-later
// The position of a JSON parser in a text, which its events do not report. Private to the strict readers of JSON; any
// thread.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace kantai {

// How far a text has been read, recorded by its CountingIterators.
struct JsonReadingPlace {
    const char* furthest = nullptr; // behind the character read last
    const char* limit = nullptr;    // reading on to here throws; null for no limit
};

// The parser wants to read past the limit: one value, or the white space before it, is longer than the limit allows.
struct JsonLimitReached {};

class CountingIterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, JsonReadingPlace* place) : at_(at), place_(place) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        place_->furthest = ++at_;
        if (at_ == place_->limit)
            throw JsonLimitReached();
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

private:
    const char* at_;
    JsonReadingPlace* place_;
};

// "line 3, column 7", both from 1, columns in bytes; an offset past the end means the end.
std::string lineAndColumn(std::string_view text, std::size_t offset);

// "[json.exception.parse_error.101] parse error at line 1, column 2: reason" -> "reason", readable and cut to one
// line's length.
std::string plainJsonReason(std::string_view what);

} // namespace kantai
