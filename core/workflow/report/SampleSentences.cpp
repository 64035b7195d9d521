// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/SampleSentences.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>

namespace kantai {

namespace {

constexpr std::size_t kFewestTokens = 6, kMostTokens = 48;
constexpr std::uint64_t kLinesTried = 500; // for each sentence
constexpr int kAnswers = 5;

// A byte of UTF-8 beyond ASCII counts as part of a letter.
bool isLetter(char byte) {
    return (static_cast<unsigned char>(byte) & 0x80) != 0 || std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

bool isWord(const std::string& bytes) {
    return bytes.size() > 3 && bytes.front() == ' ' && std::all_of(bytes.begin() + 1, bytes.end(), isLetter);
}

bool beginsAnew(const std::string& bytes) {
    return bytes.empty() || !isLetter(bytes.front());
}

// The index of the longest word that is one token; neither the first nor one that the next token continues.
std::optional<std::size_t> wordToHide(const Tokenizer& tokenizer, std::span<const TokenId> ids) {
    std::optional<std::size_t> longest;
    std::size_t length = 0;
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const std::string bytes = tokenizer.tokenBytes(ids[i]);
        const bool ends = i + 1 == ids.size() || beginsAnew(tokenizer.tokenBytes(ids[i + 1]));
        if (bytes.size() > length && isWord(bytes) && ends) {
            longest = i;
            length = bytes.size();
        }
    }
    return longest;
}

std::optional<MaskedSentence> masked(const Tokenizer& tokenizer, std::span<const TokenId> ids) {
    if (ids.size() < kFewestTokens || ids.size() > kMostTokens)
        return {};
    const auto hidden = wordToHide(tokenizer, ids);
    if (!hidden)
        return {};
    return MaskedSentence{tokenizer.decode(ids.first(*hidden)) + " <mask>" +
                              tokenizer.decode(ids.subspan(*hidden + 1)),
                          tokenizer.tokenBytes(ids[*hidden]).substr(1)};
}

} // namespace

std::vector<MaskedSentence> maskedSentences(const TokenStore& heldOut, const Tokenizer& tokenizer,
                                            std::size_t count) {
    std::vector<MaskedSentence> sentences;
    std::uint64_t line = 0;
    for (std::size_t i = 0; i < count; ++i) {
        line = std::max<std::uint64_t>(line, heldOut.lines() / count * i);
        const std::uint64_t end = std::min(heldOut.lines(), line + kLinesTried);
        for (std::optional<MaskedSentence> found; line < end && !found; ++line)
            if ((found = masked(tokenizer, heldOut.line(line))))
                sentences.push_back(*found);
    }
    return sentences;
}

std::vector<AnsweredSentence> answerSentences(const FillMask& model, const std::vector<MaskedSentence>& sentences,
                                              const std::stop_token& stop) {
    std::vector<AnsweredSentence> answered;
    for (const MaskedSentence& sentence : sentences) {
        throwIfStopped(stop, Phrase::noop("Asking the best checkpoint"));
        answered.push_back({sentence, model.answer(sentence.text, kAnswers).masks.front().answers});
    }
    return answered;
}

} // namespace kantai
