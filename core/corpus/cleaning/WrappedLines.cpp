// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/WrappedLines.h"

#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"

#include <algorithm>
#include <utility>

namespace kantai {

namespace {

constexpr double kShareOfWrapped = 0.6;     // of the pairs of lines that the width must explain
constexpr std::uint64_t kFewestPairs = 8;   // that tell a width
constexpr std::size_t kSlack = 3;           // characters: books were not wrapped by one program
constexpr double kShareOfBlock = 0.75;      // of the lines of a paragraph that must be full
constexpr double kShareOfLine = 0.75;       // of the width: what is shorter ends a paragraph
constexpr std::size_t kMostBlock = 1 << 20; // bytes
constexpr std::size_t kIndentation = 2;     // characters by which a new paragraph is indented
constexpr std::string_view kHyphen = "-", kSoftHyphen = "\u00ad", kDash = "\u2014", kTwoHyphens = "--";

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view withoutEnd(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t") + 1); // npos + 1 is 0
}

std::string_view withoutBegin(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

std::string_view firstWordOf(std::string_view line) {
    return line.substr(0, std::min(line.find_first_of(" \t"), line.size()));
}

bool isLetter(std::string_view text) {
    const Utf8Step step = decodeUtf8(text);
    return step.kind == Utf8Step::Kind::Valid && characterClassOf(step.codePoint) == CharacterClass::Letter;
}

std::string_view lettersAtEnd(std::string_view text) {
    std::size_t begin = text.size();
    for (std::size_t at = text.size(); at > 0;) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
            continue;
        if (!isLetter(text.substr(at)))
            break;
        begin = at;
    }
    return text.substr(begin);
}

std::string_view lettersAtBegin(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && isLetter(text.substr(end)))
        end += decodeUtf8(text.substr(end)).length;
    return text.substr(0, end);
}

} // namespace

void WrapMeter::add(const LinePiece& piece) {
    const std::string_view line = withoutEnd(piece.text);
    if (!piece.isWhole() || line.empty()) {
        hasBefore_ = false;
        return;
    }
    const std::string_view text = withoutBegin(line);
    const std::string_view word = firstWordOf(text);
    if (std::exchange(hasBefore_, word.size() < text.size())) {
        ++pairs_;
        const std::size_t least = std::max(kLeastWidth, lengthBefore_);
        const std::size_t most = std::min(kMostWidth, lengthBefore_ + characters(word));
        if (least <= most) {
            ++changes_[least];
            --changes_[most + 1];
        }
    }
    lengthBefore_ = characters(line);
    if (words_ == Words::Collected)
        collectWords(text);
}

// The last word may be a part of one.
void WrapMeter::collectWords(std::string_view line) {
    const std::size_t last = line.find_last_of(" \t");
    if (last == std::string_view::npos || !normalised_.set(line.substr(0, last)))
        return;
    const std::string_view text = normalised_.text();
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view letters = lettersAtBegin(text.substr(at));
        if (!letters.empty())
            known_.insert(letters);
        at += letters.empty() ? decodeUtf8(text.substr(at)).length : letters.size();
    }
}

std::size_t WrapMeter::width() const {
    std::int64_t explained = 0, most = 0;
    std::size_t width = 0;
    for (std::size_t w = kLeastWidth; w <= kMostWidth; ++w) {
        explained += changes_[w];
        if (explained > most) {
            most = explained;
            width = w;
        }
    }
    return pairs_ >= kFewestPairs && static_cast<double>(most) >= kShareOfWrapped * static_cast<double>(pairs_)
               ? width
               : 0;
}

ParagraphJoiner::ParagraphJoiner(const WrapMeter& meter, std::function<void(const LinePiece&)> sink, Joined joined)
    : meter_(meter), width_(meter.width()), sink_(std::move(sink)), joined_(std::move(joined)) {}

void ParagraphJoiner::feed(const LinePiece& piece) {
    const std::string_view line = withoutEnd(piece.text);
    if (width_ == 0 || !piece.isWhole() || line.empty()) {
        flush();
        sink_(piece);
        return;
    }
    if (blockBytes_ + line.size() > kMostBlock)
        flush();
    const std::string_view text = withoutBegin(line);
    block_.push_back({std::string(piece.text), piece.number, characters(line), characters(firstWordOf(text)),
                      line.size() - text.size()});
    blockBytes_ += line.size();
}

void ParagraphJoiner::finish() {
    flush();
}

void ParagraphJoiner::flush() {
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < block_.size(); ++i)
        full += isFull(block_[i], block_[i + 1]) ? 1 : 0;
    const bool isWrapped =
        block_.size() > 1 && static_cast<double>(full) >= kShareOfBlock * static_cast<double>(block_.size() - 1);
    for (std::size_t i = 0; i < block_.size();) {
        std::size_t end = i + 1;
        while (isWrapped && end < block_.size() && areJoined(block_[end - 1], block_[end]))
            ++end;
        if (end == i + 1) {
            sink_({block_[i].text, true, true, block_[i].number});
        } else {
            std::string paragraph(withoutEnd(block_[i].text));
            for (std::size_t next = i + 1; next < end; ++next)
                append(paragraph, block_[next].text);
            joinedLines_ += end - i - 1;
            joined_(block_[i].number, paragraph);
            sink_({paragraph, true, true, block_[i].number});
        }
        i = end;
    }
    block_.clear();
    blockBytes_ = 0;
}

bool ParagraphJoiner::isFull(const Line& line, const Line& next) const {
    return line.length <= width_ + kSlack && line.length + 1 + next.firstWord + kSlack > width_;
}

bool ParagraphJoiner::areJoined(const Line& line, const Line& next) const {
    const bool isNewParagraph = next.indentation >= line.indentation + kIndentation;
    return !isNewParagraph &&
           (isFull(line, next) || static_cast<double>(line.length) >= kShareOfLine * static_cast<double>(width_));
}

void ParagraphJoiner::append(std::string& paragraph, std::string_view next) {
    next = withoutBegin(withoutEnd(next));
    if (paragraph.ends_with(kSoftHyphen)) {
        paragraph.resize(paragraph.size() - kSoftHyphen.size());
        ++rejoinedWords_;
    } else if (paragraph.ends_with(kHyphen) && !paragraph.ends_with(kTwoHyphens) && isDividedWord(paragraph, next)) {
        paragraph.resize(paragraph.size() - kHyphen.size());
        ++rejoinedWords_;
    } else if (!(paragraph.ends_with(kHyphen) && paragraph.size() > 1 && paragraph[paragraph.size() - 2] != ' ') &&
               !paragraph.ends_with(kDash)) {
        paragraph += ' ';
    }
    paragraph += next;
}

// "self-" and "evident" may be one word or two: only a word that stands elsewhere in the text without the hyphen
// loses it.
bool ParagraphJoiner::isDividedWord(std::string_view before, std::string_view after) {
    const std::string_view left = lettersAtEnd(before.substr(0, before.size() - kHyphen.size()));
    const std::string_view right = lettersAtBegin(after);
    return !left.empty() && !right.empty() && normalised_.set(std::string(left).append(right)) &&
           meter_.knows(normalised_.text());
}

} // namespace kantai
