// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusStatistics.h"

#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/corpus/CharacterClass.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/LineSet.h"
#include "core/corpus/WordCounts.h"

#include <algorithm>
#include <bit>

namespace kantai {

namespace {

constexpr std::size_t kShownWords = 50;
constexpr std::uint64_t kReportEvery = 1 << 20; // bytes

class Counter {
public:
    explicit Counter(const HeldOutSplit& split) : split_(split) {
        result_.splitRules = split.rules;
        for (char32_t c = 0; c < asciiClasses_.size(); ++c)
            asciiClasses_[c] = characterClassOf(c);
    }

    void addLine(std::string_view line, std::uint64_t index) {
        ++result_.lines;
        result_.heldOutLines += split_.isHeldOut(index) ? 1 : 0;
        result_.longestLine = std::max<std::uint64_t>(result_.longestLine, line.size());
        if (line.empty()) {
            ++result_.emptyLines;
            return;
        }
        const std::size_t bin = std::bit_width(line.size()) - 1;
        ++result_.lineLengthHistogram[std::min(bin, result_.lineLengthHistogram.size() - 1)];
        result_.duplicateLines += seen_.insert(line) ? 0 : 1;
        addCharacters(line);
    }

    CorpusStatistics finish(std::uint64_t files, std::uint64_t bytes) {
        result_.files = files;
        result_.bytes = bytes;
        result_.frequentWords = words_.mostFrequent(kShownWords);
        return std::move(result_);
    }

private:
    void addCharacters(std::string_view line) {
        std::size_t wordBegin = 0;
        std::size_t at = 0;
        while (at < line.size()) {
            std::size_t length = 1;
            const CharacterClass characterClass = classAt(line, at, length);
            count(characterClass);
            if (characterClass == CharacterClass::Space) {
                addWord(line.substr(wordBegin, at - wordBegin));
                wordBegin = at + length;
            }
            at += length;
        }
        addWord(line.substr(wordBegin));
    }

    CharacterClass classAt(std::string_view line, std::size_t at, std::size_t& length) const {
        const auto byte = static_cast<unsigned char>(line[at]);
        if (byte < asciiClasses_.size())
            return asciiClasses_[byte];
        const Utf8Step step = decodeUtf8(line.substr(at));
        length = step.length;
        return step.kind == Utf8Step::Kind::Valid ? characterClassOf(step.codePoint) : CharacterClass::Other;
    }

    void count(CharacterClass characterClass) {
        ++result_.characters;
        switch (characterClass) {
        case CharacterClass::Letter:
            ++result_.letters;
            break;
        case CharacterClass::Digit:
            ++result_.digits;
            break;
        case CharacterClass::Space:
            ++result_.spaces;
            break;
        case CharacterClass::Punctuation:
            ++result_.punctuation;
            break;
        case CharacterClass::Other:
            ++result_.other;
            break;
        }
    }

    void addWord(std::string_view word) {
        if (word.empty())
            return;
        ++result_.words;
        words_.add(word);
    }

    HeldOutSplit split_;
    CorpusStatistics result_;
    std::array<CharacterClass, 128> asciiClasses_{};
    LineSet seen_;
    WordCounts words_;
};

} // namespace

CorpusStatistics corpusStatistics(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                                  const Progress& progress, std::stop_token stop) {
    CorpusReader reader(files);
    Counter counter(split);
    std::uint64_t reportAt = 0;
    for (std::string_view line; reader.next(line);) {
        counter.addLine(line, reader.lineIndex());
        if (reader.bytesRead() >= reportAt) {
            throwIfStopped(stop, Phrase::noop("The counting of the corpus"));
            progress.report(Phrase::noop("Counting"), reader.bytesRead(), reader.totalBytes());
            reportAt = reader.bytesRead() + kReportEvery;
        }
    }
    progress.report(Phrase::noop("Counting"), reader.bytesRead(), reader.totalBytes());
    return counter.finish(files.size(), reader.bytesRead());
}

} // namespace kantai
