// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/TextBlocks.h"
#include "core/base/Utf8.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"

namespace kantai {

namespace {

// Before a space behind something else: no pre-token crosses such a place. 0 when there is none.
std::size_t lastCutBeforeSpace(std::string_view text) {
    for (std::size_t at = text.rfind(' '); at != 0 && at != std::string_view::npos; at = text.rfind(' ', at - 1))
        if (const char before = text[at - 1]; before > ' ' && before < 0x7F)
            return at;
    return 0;
}

// Without the code point that it ends within, if it does: its continuation may decide where the one before it ends.
std::string_view withoutUnfinishedCodePoint(std::string_view text) {
    for (std::size_t length = 1; length < 4 && length <= text.size(); ++length)
        if (decodeUtf8(text.substr(text.size() - length)).kind == Utf8Step::Kind::Truncated)
            return text.substr(0, text.size() - length);
    return text;
}

std::size_t lastCutBetweenPreTokens(std::string_view text) {
    text = withoutUnfinishedCodePoint(text);
    std::size_t cut = 0;
    while (cut < text.size()) {
        const std::size_t end = preTokenEnd(text, cut);
        if (end + kPreTokenLookahead > text.size())
            break;
        cut = end;
    }
    return cut > 0 ? cut : utf8CutBefore(text, text.size() - kPreTokenLookahead);
}

// 0: more text is needed to decide.
std::size_t lastCut(std::string_view text) {
    if (const std::size_t lf = text.rfind('\n'); lf != std::string_view::npos)
        return lf + 1;
    if (const std::size_t cut = lastCutBeforeSpace(text); cut > 0)
        return cut;
    return text.size() < TextBlocks::kLongestPreToken ? 0 : lastCutBetweenPreTokens(text);
}

} // namespace

TextBlocks::TextBlocks(std::vector<std::filesystem::path> files) : files_(std::move(files)) {
    for (const std::filesystem::path& file : files_)
        totalBytes_ += FileReader(file).size();
}

bool TextBlocks::openNext() {
    if (nextFile_ == files_.size())
        return false;
    file_ = std::make_unique<FileReader>(files_[nextFile_++]);
    return true;
}

bool TextBlocks::next(std::string& block) {
    block.swap(rest_);
    rest_.clear();
    while (file_ || openNext()) {
        const std::size_t before = block.size();
        block.resize(before + kBlock);
        const std::size_t got = file_->read(block.data() + before, kBlock);
        block.resize(before + got);
        if (got < kBlock)
            file_.reset();
        const std::size_t cut = file_ ? lastCut(block) : block.size();
        if (cut == 0)
            continue;
        rest_.assign(block, cut);
        block.resize(cut);
        bytesRead_ += cut;
        return true;
    }
    return false;
}

} // namespace kantai
