// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/GutenbergFilter.h"
#include "core/base/AsciiText.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kLongestMark = 400; // bytes; a longer line is not a mark
constexpr std::size_t kLicenceShare = 40; // at least one line in this many mentions Gutenberg

std::string upperAscii(std::string_view line) {
    std::string upper(line);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return upper;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool beginsWithOneOf(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.substr(0, beginning.size()) == beginning; });
}

} // namespace

GutenbergFilter::Kind GutenbergFilter::kindOf(std::string_view line) {
    if (line.size() > kLongestMark)
        return Kind::Text;
    const std::string upper = upperAscii(trimmed(line));
    const std::string_view text = upper;
    if (text.substr(0, 3) == "***" && contains(text, "PROJECT GUTENBERG")) {
        const std::string_view afterStars = text.substr(text.find_first_not_of("* "));
        if (beginsWithOneOf(afterStars, {"START OF "}))
            return Kind::HeaderEnd;
        if (beginsWithOneOf(afterStars, {"END OF "}))
            return Kind::BookEnd;
    }
    if (beginsWithOneOf(text, {"*END*THE SMALL PRINT", "*END THE SMALL PRINT"}))
        return Kind::HeaderEnd;
    if (beginsWithOneOf(text, {"END OF THE PROJECT GUTENBERG E", "END OF PROJECT GUTENBERG'S ",
                               "END OF PROJECT GUTENBERG E", "END OF THIS PROJECT GUTENBERG E"}))
        return Kind::BookEnd;
    if (beginsWithOneOf(text, {"THE PROJECT GUTENBERG EBOOK", "THE PROJECT GUTENBERG ETEXT", "PROJECT GUTENBERG'S ",
                               "PROJECT GUTENBERG ETEXT", "PROJECT GUTENBERG EBOOK", "***START**THE SMALL PRINT"}))
        return Kind::HeaderBegin;
    return Kind::Text;
}

GutenbergFilter::GutenbergFilter(std::function<void(const LinePiece&)> sink,
                                 std::function<void(const LinePiece&)> cut)
    : sink_(std::move(sink)), cut_(std::move(cut)) {}

void GutenbergFilter::feed(const LinePiece& piece) {
    if (piece.isWhole()) {
        feedWhole(piece);
        return;
    }
    // A line of more than a mebibyte belongs to no header and no licence.
    if (piece.begins)
        releaseFirst(held_.size());
    place_ = Place::Book;
    pass(piece);
}

void GutenbergFilter::finish() {
    if (place_ == Place::Footer && heldIsLicence())
        dropHeld();
    else
        releaseFirst(held_.size());
    if (afterCut_)
        droppedLines_ += std::exchange(blankLines_, 0);
    for (; blankLines_ > 0; --blankLines_)
        sink_({});
}

void GutenbergFilter::feedWhole(const LinePiece& line) {
    const Kind kind = kindOf(line.text);
    if (place_ == Place::Book) {
        inBook(line, kind);
    } else if (kind == Kind::HeaderEnd) {
        headerEnds();
        cut(line);
    } else if (kind == Kind::BookEnd) {
        bookEnds(line);
    } else {
        hold(line, kind);
        if (heldBytes_ > kMostHeld)
            releaseSome();
    }
}

void GutenbergFilter::inBook(const LinePiece& line, Kind kind) {
    switch (kind) {
    case Kind::Text:
        pass(line);
        break;
    case Kind::HeaderBegin:
        place_ = Place::Header;
        hold(line, kind);
        break;
    case Kind::HeaderEnd: // without a header before it
        cut(line);
        break;
    case Kind::BookEnd:
        bookEnds(line);
        break;
    }
}

void GutenbergFilter::hold(const LinePiece& line, Kind kind) {
    held_.push_back({std::string(line.text), line.number, kind, contains(upperAscii(line.text), "GUTENBERG")});
    heldBytes_ += line.text.size() + 1;
}

// The last of the held lines are a header, or a licence and a header; what is before them is a book's own text, which
// may mention Project Gutenberg too.
void GutenbergFilter::headerEnds() {
    if (place_ == Place::Header || !heldIsLicence())
        releaseFirst(headerBegin());
    dropHeld();
    place_ = Place::Book;
}

// The first of the lines that may begin a header, going back from its end as long as they mention Gutenberg; all of
// what is held when there is none.
std::size_t GutenbergFilter::headerBegin() const {
    std::size_t begin = held_.size();
    std::size_t silent = 0;
    for (std::size_t at = held_.size(); at-- > 0 && silent <= kMostSilent;) {
        const Held& line = held_[at];
        if (line.kind == Kind::HeaderBegin)
            begin = at;
        if (line.speaksOfGutenberg)
            silent = 0;
        else
            silent += line.text.empty() ? 0 : 1;
    }
    return begin;
}

void GutenbergFilter::bookEnds(const LinePiece& line) {
    if (place_ == Place::Header || !heldIsLicence())
        releaseFirst(held_.size());
    else
        dropHeld();
    cut(line);
    place_ = Place::Footer;
}

// Too much is held for a header or a licence: it was a book's text, up to the next place where a header may begin.
void GutenbergFilter::releaseSome() {
    const auto next =
        std::find_if(held_.begin() + 1, held_.end(), [](const Held& line) { return line.kind == Kind::HeaderBegin; });
    releaseFirst(static_cast<std::size_t>(next - held_.begin()));
    place_ = held_.empty() ? Place::Book : Place::Header;
}

void GutenbergFilter::releaseFirst(std::size_t count) {
    for (; count > 0; --count) {
        const Held line = std::move(held_.front());
        held_.pop_front();
        heldBytes_ -= line.text.size() + 1;
        pass({line.text, true, true, line.number});
    }
}

void GutenbergFilter::dropHeld() {
    for (const Held& line : held_)
        cut({line.text, true, true, line.number});
    afterCut_ = true;
    held_.clear();
    heldBytes_ = 0;
}

bool GutenbergFilter::heldIsLicence() const {
    const auto lines = std::count_if(held_.begin(), held_.end(), [](const Held& line) { return !line.text.empty(); });
    const auto speaking =
        std::count_if(held_.begin(), held_.end(), [](const Held& line) { return line.speaksOfGutenberg; });
    return speaking > 0 && static_cast<std::size_t>(speaking) * kLicenceShare >= static_cast<std::size_t>(lines);
}

void GutenbergFilter::pass(const LinePiece& piece) {
    if (piece.isWhole() && piece.text.empty()) {
        ++blankLines_;
        return;
    }
    if (std::exchange(afterCut_, false)) {
        // The run of empty lines around the cut shrinks to one between two books, none before the first.
        const std::uint64_t kept = passedAny_ && blankLines_ > 0 ? 1 : 0;
        droppedLines_ += blankLines_ - kept;
        blankLines_ = kept;
    }
    for (; blankLines_ > 0; --blankLines_)
        sink_({});
    sink_(piece);
    passedAny_ = true;
}

void GutenbergFilter::cut(const LinePiece& line) {
    ++droppedLines_;
    afterCut_ = true;
    if (cut_ && !line.text.empty())
        cut_(line);
}

} // namespace kantai
