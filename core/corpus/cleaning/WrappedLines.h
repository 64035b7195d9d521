// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs whose lines were wrapped at a fixed width, as those of Project Gutenberg's books: whether a text has
// them, and joining each into one line. A line was wrapped when the first word of the next would not have fitted on
// it; lines of verses, lists and tables were not. Used by TextCleaner; one thread.
#pragma once

#include "core/corpus/LineSet.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/NormalisedLine.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

// Sees the whole text once, before any of it is joined.
class WrapMeter {
public:
    static constexpr std::size_t kLeastWidth = 40, kMostWidth = 120; // characters

    enum class Words { Ignored, Collected };
    explicit WrapMeter(Words words) : words_(words) {}

    void add(const LinePiece& piece);
    // The width at which most lines of the text are wrapped, 0 for a text that is not.
    std::size_t width() const;
    // Whether this word, in lower case, stands anywhere in the text but for line ends. Of at most two million words.
    bool knows(std::string_view word) const { return known_.contains(word); }

private:
    static constexpr std::size_t kMostWords = 2'000'000;

    void collectWords(std::string_view line);

    Words words_;
    NormalisedLine normalised_;
    LineSet known_{kMostWords};
    bool hasBefore_ = false;
    std::size_t lengthBefore_ = 0;
    std::array<std::int64_t, kMostWidth + 2> changes_{}; // of the number of lines that a width explains
    std::uint64_t pairs_ = 0;                            // of neighbouring lines
};

class ParagraphJoiner {
public:
    // line: that of the first joined line, and its text as it is now.
    using Joined = std::function<void(std::uint64_t line, std::string_view text)>;

    // meter: of the same text, outlives the joiner. sink takes the lines in order.
    ParagraphJoiner(const WrapMeter& meter, std::function<void(const LinePiece&)> sink, Joined joined);
    void feed(const LinePiece& piece);
    void finish();
    std::uint64_t joinedLines() const { return joinedLines_; }
    std::uint64_t rejoinedWords() const { return rejoinedWords_; }

private:
    struct Line {
        std::string text;
        std::uint64_t number = 0;
        std::size_t length = 0;      // characters, without spaces at the end
        std::size_t firstWord = 0;   // characters
        std::size_t indentation = 0; // characters
    };

    void flush();
    bool isFull(const Line& line, const Line& next) const;
    bool areJoined(const Line& line, const Line& next) const;
    void append(std::string& paragraph, std::string_view next);
    bool isDividedWord(std::string_view before, std::string_view after);

    const WrapMeter& meter_;
    std::size_t width_;
    std::function<void(const LinePiece&)> sink_;
    Joined joined_;
    std::vector<Line> block_; // neighbouring lines that are not empty
    std::size_t blockBytes_ = 0;
    NormalisedLine normalised_;
    std::uint64_t joinedLines_ = 0, rejoinedWords_ = 0;
};

} // namespace kantai
