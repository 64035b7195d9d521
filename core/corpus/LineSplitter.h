// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a stream of text into lines as the chunks arrive, in constant memory: a line longer than kLongestPiece comes
// in pieces. Used by importText; one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kantai {

struct LinePiece {
    std::string_view text;    // without its line end; valid during the call
    bool begins = true;       // it is the beginning of a line
    bool ends = true;         // it is the end of a line; a whole line is both
    std::uint64_t number = 0; // of the line in its text, from 1; 0 when it is not known
    bool isWhole() const { return begins && ends; }
};

class LineSplitter {
public:
    static constexpr std::size_t kLongestPiece = std::size_t{1} << 20; // bytes
    enum class Ends { LfOnly, Any };                                   // Any: LF, CR LF and a lone CR

    LineSplitter(Ends ends, std::function<void(const LinePiece&)> sink);
    void feed(std::string_view chunk);
    void finish(); // the last line may have no end

    std::uint64_t carriageReturns() const { return carriageReturns_; } // line ends other than LF, with Ends::Any

private:
    void append(std::string_view text);
    void endLine();

    Ends ends_;
    std::function<void(const LinePiece&)> sink_;
    std::string pending_;
    bool begins_ = true;
    std::uint64_t number_ = 1;
    bool afterCarriageReturn_ = false;
    std::uint64_t carriageReturns_ = 0;
};

} // namespace kantai
