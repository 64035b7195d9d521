// SPDX-License-Identifier: GPL-3.0-or-later
// Removes the text that Project Gutenberg adds to a book: the header up to "*** START OF ..." (or "*END*THE SMALL
// PRINT"), and from "*** END OF ..." (or "End of the Project Gutenberg EBook of ...") the licence. Works on a stream
// of lines, also on several books in one file with only some of the marks. Used by importText; one thread, constant
// memory.
//
// In case of doubt a line is kept. A header is removed only from its own first line (a line that may begin one, from
// which to the end no kMostSilent lines pass without a mention of Gutenberg), and only if its end follows within
// kMostHeld; what follows an end mark is removed only up to the next start mark or the end of the file, and only if
// it mentions Gutenberg as often as the licence does. The end mark itself is always removed.
#pragma once

#include "core/corpus/LineSplitter.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace kantai {

class GutenbergFilter {
public:
    static constexpr std::size_t kMostHeld = 64 << 10; // bytes of lines that may still be removed
    static constexpr std::size_t kMostSilent = 30;     // lines, not counting empty ones

    // cut takes the lines that are removed, but for empty ones.
    explicit GutenbergFilter(std::function<void(const LinePiece&)> sink,
                             std::function<void(const LinePiece&)> cut = {});
    void feed(const LinePiece& piece);
    void finish();
    std::uint64_t droppedLines() const { return droppedLines_; }

    enum class Kind { Text, HeaderBegin, HeaderEnd, BookEnd };
    static Kind kindOf(std::string_view line);

private:
    struct Held {
        std::string text;
        std::uint64_t number = 0;
        Kind kind = Kind::Text;
        bool speaksOfGutenberg = false;
    };
    enum class Place { Book, Header, Footer };

    void feedWhole(const LinePiece& line);
    void inBook(const LinePiece& line, Kind kind);
    void hold(const LinePiece& line, Kind kind);
    void headerEnds();
    std::size_t headerBegin() const;
    void bookEnds(const LinePiece& line);
    void releaseSome();
    void releaseFirst(std::size_t count);
    void dropHeld();
    bool heldIsLicence() const;
    void pass(const LinePiece& piece);
    void cut(const LinePiece& line);

    std::function<void(const LinePiece&)> sink_, cut_;
    Place place_ = Place::Book;
    std::deque<Held> held_;
    std::size_t heldBytes_ = 0;
    std::uint64_t blankLines_ = 0; // seen, not yet passed on
    bool afterCut_ = false;
    bool passedAny_ = false;
    std::uint64_t droppedLines_ = 0;
};

} // namespace kantai
