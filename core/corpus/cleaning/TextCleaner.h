// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the steps of CleaningOptions one after another on a stream of lines, in bounded memory. Used by importText
// and cleanText; one thread.
#pragma once

#include "core/corpus/GutenbergFilter.h"
#include "core/corpus/LineSet.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/cleaning/CleaningOptions.h"
#include "core/corpus/cleaning/LineLanguage.h"
#include "core/corpus/cleaning/NearDuplicates.h"
#include "core/corpus/cleaning/WrappedLines.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kantai {

class TextCleaner {
public:
    // write takes the clean text, with line ends. meter: has seen the whole text when lines are to be joined; may be
    // nullptr when not. It must outlive the cleaner. observer: told of every line that a step removes or changes, but
    // for empty lines that go.
    TextCleaner(const CleaningOptions& options, const WrapMeter* meter, std::function<void(std::string_view)> write,
                CleaningObserver observer = {});
    TextCleaner(const TextCleaner&) = delete;
    TextCleaner& operator=(const TextCleaner&) = delete;

    void feed(const LinePiece& piece); // of valid UTF-8
    void finish();

    // Of the text after finish(). Without the width of wrapped lines.
    CleaningCounts counts() const;
    std::uint64_t lines() const { return lines_; } // written
    bool hasText() const { return hasText_; }      // something other than white space was written

private:
    void compose(const LinePiece& piece);
    void join(const LinePiece& piece);
    void chooseLanguage(const LinePiece& piece);
    void dropRepeated(const LinePiece& piece);
    void dropEmpty(const LinePiece& piece);
    void tell(CleaningStep step, std::uint64_t line, std::string_view text, bool isRemoved) const;

    CleaningOptions options_;
    std::function<void(std::string_view)> write_;
    CleaningObserver observer_;
    GutenbergFilter gutenberg_;
    std::optional<ParagraphJoiner> joiner_;
    LanguageMeter languages_;
    LineSet seen_;
    std::optional<NearDuplicates> nearlySeen_;
    std::string composed_;
    CleaningCounts counts_;
    std::uint64_t lines_ = 0;
    bool hasText_ = false;
};

bool isWhiteSpace(std::string_view text); // or nothing at all; text: UTF-8

} // namespace kantai
