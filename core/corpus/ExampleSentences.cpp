// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/ExampleSentences.h"

#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/WordCounts.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utf8proc.h>

namespace kantai {

namespace {

constexpr std::uint64_t kMostBytesRead = 8'000'000;
constexpr std::size_t kMostCandidates = 2000;
constexpr std::size_t kShortest = 20, kLongest = 90; // bytes of a sentence
constexpr std::size_t kFewestWords = 4, kMostWords = 14;
constexpr std::size_t kFewestLetters = 4; // of a content word
constexpr std::size_t kMostCommonWords = 30;

struct Word {
    std::size_t begin = 0, end = 0; // bytes of the sentence, without the punctuation around it
    std::size_t letters = 0;        // 0: it has other characters too
};

struct Candidate {
    std::string sentence;
    std::vector<Word> words;
    bool whole = false; // it begins and ends as a sentence does
    Word hidden{};
    double worth = 0; // of the hidden word
};

// The words between white space; empty for a text with controls, marks of special tokens or bytes that are not UTF-8.
std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    bool inside = false, broken = false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text.substr(at));
        const CharacterClass kind = characterClassOf(step.codePoint);
        if (step.kind != Utf8Step::Kind::Valid || step.codePoint < U' ' || step.codePoint == U'<')
            return {};
        const std::size_t end = at + step.length;
        if (kind == CharacterClass::Space) {
            inside = false;
        } else {
            if (!inside)
                words.push_back({at, at, 0});
            broken = inside && broken;
            inside = true;
            Word& word = words.back();
            if (kind == CharacterClass::Letter) {
                if (word.letters == 0)
                    word.begin = at;
                broken = broken || (word.letters > 0 && word.end != at); // a sign between two letters
                word.end = end;
                ++word.letters;
            } else if (kind != CharacterClass::Punctuation) {
                broken = true;
            }
            if (broken)
                word.letters = 0;
        }
        at = end;
    }
    return words;
}

bool beginsLower(std::string_view text) {
    const Utf8Step step = decodeUtf8(text);
    return utf8proc_category(static_cast<utf8proc_int32_t>(step.codePoint)) == UTF8PROC_CATEGORY_LL;
}

bool endsSentence(char32_t codePoint) {
    return codePoint == U'.' || codePoint == U'?' || codePoint == U'!' || codePoint == 0x2026 ||
           codePoint == 0x061F || codePoint == 0x0964;
}

// Cuts a line after each sign that ends a sentence before white space; take(sentence, whether it ends with one).
template <class Take>
void eachSentence(std::string_view line, const Take& take) {
    std::size_t begin = 0;
    bool ended = false;
    for (std::size_t at = 0; at < line.size();) {
        const Utf8Step step = decodeUtf8(line.substr(at));
        const bool space = step.codePoint == U' ' || step.codePoint == U'\t';
        if (space && (ended || begin == at)) {
            if (begin < at)
                take(line.substr(begin, at - begin), true);
            begin = at + step.length;
        }
        ended = endsSentence(step.codePoint);
        at += step.length;
    }
    if (begin < line.size())
        take(line.substr(begin), ended);
}

class Examples {
public:
    void add(std::string_view line, bool mayBeShown) {
        eachSentence(line, [&](std::string_view sentence, bool ended) {
            std::vector<Word> words = wordsOf(sentence);
            for (const Word& word : words)
                if (word.letters > 0)
                    counts_.add(sentence.substr(word.begin, word.end - word.begin));
            if (mayBeShown && candidates_.size() < kMostCandidates && sentence.size() >= kShortest &&
                sentence.size() <= kLongest && words.size() >= kFewestWords && words.size() <= kMostWords)
                candidates_.push_back(
                    {std::string(sentence), std::move(words), ended && !beginsLower(sentence), {}, 0});
        });
    }

    std::vector<std::string> best(std::size_t count) {
        for (Candidate& candidate : candidates_)
            chooseWord(candidate, {});
        std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
            return a.whole != b.whole ? a.whole : a.worth > b.worth;
        });
        std::vector<std::string> examples, hidden;
        for (Candidate& candidate : candidates_) {
            if (examples.size() == count)
                break;
            chooseWord(candidate, hidden);
            if (candidate.worth <= 0)
                continue;
            hidden.push_back(hiddenWord(candidate));
            examples.push_back(candidate.sentence.substr(0, candidate.hidden.begin) + "<mask>" +
                               candidate.sentence.substr(candidate.hidden.end));
        }
        return examples;
    }

private:
    static std::string hiddenWord(const Candidate& candidate) {
        return candidate.sentence.substr(candidate.hidden.begin, candidate.hidden.end - candidate.hidden.begin);
    }

    // The most common words of a text are those of its grammar; of the others the long ones carry the content.
    void chooseWord(Candidate& candidate, const std::vector<std::string>& taken) {
        candidate.worth = 0;
        if (known_.empty()) {
            const auto frequent = counts_.mostFrequent(counts_.size());
            const std::size_t grammar = std::min(kMostCommonWords, frequent.size() / 20);
            for (std::size_t i = 0; i < frequent.size(); ++i)
                known_.emplace(frequent[i].first, i < grammar ? 0 : frequent[i].second);
        }
        for (std::size_t i = 1; i < candidate.words.size(); ++i) { // the first one tells of no context before it
            const Word& word = candidate.words[i];
            if (word.letters < kFewestLetters)
                continue;
            const auto known = known_.find(candidate.sentence.substr(word.begin, word.end - word.begin));
            if (known == known_.end() || known->second < 2 ||
                std::find(taken.begin(), taken.end(), known->first) != taken.end())
                continue;
            const double worth = std::log(static_cast<double>(known->second)) * static_cast<double>(word.letters);
            if (worth > candidate.worth) {
                candidate.worth = worth;
                candidate.hidden = word;
            }
        }
    }

    WordCounts counts_;
    std::vector<Candidate> candidates_;
    std::unordered_map<std::string, std::uint64_t> known_; // 0 for the most common words
};

} // namespace

std::vector<std::string> exampleSentences(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                                          std::size_t count, const std::stop_token& stop) {
    Examples examples;
    CorpusReader reader(files);
    for (std::string_view line; reader.bytesRead() < kMostBytesRead && reader.next(line);) {
        throwIfStopped(stop, Phrase::noop("Looking for examples"));
        examples.add(line, split.fraction <= 0 || split.isHeldOut(reader.lineIndex()));
    }
    return examples.best(count);
}

} // namespace kantai
