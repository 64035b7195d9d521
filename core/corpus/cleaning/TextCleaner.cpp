// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/TextCleaner.h"

#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <utility>

namespace kantai {

namespace {

// The text in normalisation form C; false when it is so already.
bool composeText(std::string_view text, std::string& composed) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return false;
    utf8proc_uint8_t* raw = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                               static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
    if (size < 0)
        return false;
    composed.assign(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
    return composed != text;
}

} // namespace

bool isWhiteSpace(std::string_view text) {
    constexpr char32_t kZeroWidthNoBreakSpace = 0xfeff;
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.kind != Utf8Step::Kind::Valid ||
            (characterClassOf(step.codePoint) != CharacterClass::Space && step.codePoint != kZeroWidthNoBreakSpace))
            return false;
        text.remove_prefix(step.length);
    }
    return true;
}

TextCleaner::TextCleaner(const CleaningOptions& options, const WrapMeter* meter,
                         std::function<void(std::string_view)> write, CleaningObserver observer)
    : options_(options), write_(std::move(write)), observer_(std::move(observer)),
      gutenberg_([this](const LinePiece& piece) { compose(piece); },
                 [this](const LinePiece& piece) { tell(CleaningStep::Gutenberg, piece.number, piece.text, true); }) {
    if (options_.takes(CleaningStep::JoinLines) && meter != nullptr)
        joiner_.emplace(
            *meter, [this](const LinePiece& piece) { chooseLanguage(piece); },
            [this](std::uint64_t line, std::string_view text) { tell(CleaningStep::JoinLines, line, text, false); });
    if (options_.takes(CleaningStep::NearDuplicates))
        nearlySeen_.emplace();
}

void TextCleaner::feed(const LinePiece& piece) {
    if (options_.takes(CleaningStep::Gutenberg))
        gutenberg_.feed(piece);
    else
        compose(piece);
}

void TextCleaner::finish() {
    gutenberg_.finish();
    if (joiner_)
        joiner_->finish();
}

CleaningCounts TextCleaner::counts() const {
    CleaningCounts counts = counts_;
    counts.gutenbergLines = gutenberg_.droppedLines();
    counts.joinedLines = joiner_ ? joiner_->joinedLines() : 0;
    counts.rejoinedWords = joiner_ ? joiner_->rejoinedWords() : 0;
    counts.languages = languages_.shares();
    return counts;
}

// A line in pieces could be cut between a letter and its accent; each piece is composed by itself.
void TextCleaner::compose(const LinePiece& piece) {
    if (!options_.takes(CleaningStep::Compose) || !composeText(piece.text, composed_)) {
        join(piece);
        return;
    }
    counts_.composedLines += piece.ends ? 1 : 0;
    tell(CleaningStep::Compose, piece.number, composed_, false);
    join({composed_, piece.begins, piece.ends, piece.number});
}

void TextCleaner::join(const LinePiece& piece) {
    if (joiner_)
        joiner_->feed(piece);
    else
        chooseLanguage(piece);
}

// In case of doubt a line is kept.
void TextCleaner::chooseLanguage(const LinePiece& piece) {
    const bool filters = options_.takes(CleaningStep::Languages);
    if (!piece.isWhole() || piece.text.empty()) {
        dropRepeated(piece);
        return;
    }
    const bool isCounted = languages_.wantsNext();
    const std::string language = filters || isCounted ? languageOf(piece.text) : std::string();
    if (isCounted)
        languages_.add(language, piece.text.size() + 1);
    if (filters && !language.empty() &&
        std::ranges::find(options_.keepLanguages, language) == options_.keepLanguages.end()) {
        ++counts_.foreignLines;
        tell(CleaningStep::Languages, piece.number, piece.text, true);
        return;
    }
    dropRepeated(piece);
}

// A line in pieces is never taken for one seen.
void TextCleaner::dropRepeated(const LinePiece& piece) {
    const bool isLine = piece.isWhole() && !piece.text.empty();
    if (isLine && !seen_.insert(piece.text)) {
        ++counts_.duplicateLines;
        if (options_.takes(CleaningStep::Duplicates)) {
            tell(CleaningStep::Duplicates, piece.number, piece.text, true);
            return;
        }
    }
    if (isLine && nearlySeen_ && nearlySeen_->isNearDuplicate(piece.text)) {
        ++counts_.nearDuplicateLines;
        tell(CleaningStep::NearDuplicates, piece.number, piece.text, true);
        return;
    }
    dropEmpty(piece);
}

void TextCleaner::dropEmpty(const LinePiece& piece) {
    const bool isEmpty = isWhiteSpace(piece.text);
    if (isEmpty && piece.isWhole() && options_.takes(CleaningStep::EmptyLines)) {
        ++counts_.emptyLines;
        return;
    }
    hasText_ = hasText_ || !isEmpty;
    write_(piece.text);
    if (piece.ends) {
        write_("\n");
        ++lines_;
    }
}

void TextCleaner::tell(CleaningStep step, std::uint64_t line, std::string_view text, bool isRemoved) const {
    if (observer_)
        observer_({step, line, text, isRemoved});
}

} // namespace kantai
