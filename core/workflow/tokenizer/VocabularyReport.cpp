// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/VocabularyReport.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"
#include "core/corpus/CorpusReader.h"
#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/workflow/corpus/Corpus.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kBatchBytes = std::size_t{1} << 18;

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::uint64_t wordsIn(std::string_view line) {
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        words += !isSpace(line[i]) && (i == 0 || isSpace(line[i - 1])) ? 1 : 0;
    return words;
}

// A token is a whole word when the line, or white space, begins before it and ends after it.
bool isWholeWord(std::string_view line, std::size_t begin, std::size_t end) {
    if (isSpace(line[begin]))
        ++begin;
    if (begin >= end || (begin > 0 && !isSpace(line[begin - 1])))
        return false;
    return std::none_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                        line.begin() + static_cast<std::ptrdiff_t>(end), isSpace) &&
           (end == line.size() || isSpace(line[end]));
}

struct Lines {
    struct Line {
        std::size_t end; // in text
        bool heldOut;
    };
    std::string text;
    std::vector<Line> lines;
};

// What one thread has counted.
class Tally {
public:
    explicit Tally(const Tokenizer& tokenizer) : tokenizer_(tokenizer), encoder_(tokenizer) {
        for (Part& part : parts)
            part.frequency.resize(tokenizer.vocabularySize());
    }

    struct Part {
        TextCoverage coverage;
        std::vector<std::uint64_t> frequency;
    };
    std::array<Part, 2> parts; // training, held out

    void add(const Lines& batch) {
        std::size_t begin = 0;
        for (const Lines::Line& line : batch.lines) {
            addLine(std::string_view(batch.text).substr(begin, line.end - begin), parts[line.heldOut ? 1 : 0]);
            begin = line.end;
        }
    }

private:
    void addLine(std::string_view line, Part& part) {
        ++part.coverage.lines;
        part.coverage.words += wordsIn(line);
        part.coverage.bytes += line.size();
        ids_.clear();
        encoder_.encode(line, ids_);
        if (std::any_of(ids_.begin(), ids_.end(), isSpecial)) { // <mask> may stand for more bytes than its own
            for (const Token& token : tokenizer_.encodeWithOffsets(line))
                addToken(line, token, part);
            return;
        }
        std::size_t at = 0;
        for (const TokenId id : ids_) {
            const std::size_t end = at + tokenizer_.tokenLength(id);
            addToken(line, {id, at, end}, part);
            at = end;
        }
    }

    static void addToken(std::string_view line, const Token& token, Part& part) {
        ++part.coverage.tokens;
        ++part.frequency[token.id];
        part.coverage.wholeWords += isWholeWord(line, token.begin, token.end) ? 1 : 0;
        const bool beyondAscii = static_cast<unsigned char>(line[token.begin]) >= 0x80;
        part.coverage.singleBytes += token.end - token.begin == 1 && beyondAscii ? 1 : 0;
    }

    const Tokenizer& tokenizer_;
    TokenEncoder encoder_;
    std::vector<TokenId> ids_;
};

Tally countTokens(const ProjectHandle& project, const Tokenizer& tokenizer, const Progress& progress,
                  const std::stop_token& stop) {
    const Project database(project);
    const HeldOutSplit split = heldOutSplit(database);
    CorpusReader reader(corpusPaths(project, database));
    const auto take = [&](Lines& batch) {
        throwIfStopped(stop, Phrase::noop("Counting tokens"));
        progress.report(Phrase::noop("Counting tokens"), reader.bytesRead(), reader.totalBytes());
        batch.text.clear();
        batch.lines.clear();
        std::string_view line;
        while (batch.text.size() < kBatchBytes && reader.next(line)) {
            batch.text += line;
            batch.lines.push_back({batch.text.size(), split.isHeldOut(reader.lineIndex())});
        }
        return !batch.lines.empty();
    };
    std::vector<Tally> tallies;
    for (unsigned worker = 0; worker < workersFor(0); ++worker)
        tallies.emplace_back(tokenizer);
    runPipeline<Lines>(
        static_cast<unsigned>(tallies.size()), take,
        [&](const Lines& batch, unsigned worker) { tallies[worker].add(batch); }, [](const Lines&) {});
    Tally& all = tallies.front();
    for (std::size_t other = 1; other < tallies.size(); ++other)
        for (std::size_t part = 0; part < all.parts.size(); ++part) {
            const Tally::Part& from = tallies[other].parts[part];
            all.parts[part].coverage += from.coverage;
            for (std::size_t id = 0; id < from.frequency.size(); ++id)
                all.parts[part].frequency[id] += from.frequency[id];
        }
    return std::move(all);
}

std::size_t binOf(std::size_t bytes) {
    return std::clamp<std::size_t>(bytes, 1, VocabularyReport::kLengths) - 1;
}

} // namespace

TextCoverage& TextCoverage::operator+=(const TextCoverage& other) {
    lines += other.lines;
    words += other.words;
    bytes += other.bytes;
    tokens += other.tokens;
    wholeWords += other.wholeWords;
    singleBytes += other.singleBytes;
    neverTrained += other.neverTrained;
    return *this;
}

double VocabularyReport::tokensPerWord(std::size_t merges) const {
    const std::uint64_t words = training.words + heldOut.words;
    return words > 0 ? static_cast<double>(tokensAfter.at(merges)) / static_cast<double>(words) : 0;
}

double VocabularyReport::bytesPerToken(std::size_t merges) const {
    const std::uint64_t tokens = tokensAfter.at(merges);
    return tokens > 0 ? static_cast<double>(training.bytes + heldOut.bytes) / static_cast<double>(tokens) : 0;
}

VocabularyReport reportVocabulary(const ProjectHandle& project, const MergeReplay& replay, const Progress& progress,
                                  std::stop_token stop) {
    const Tokenizer& tokenizer = replay.tokenizer();
    const Tally tally = countTokens(project, tokenizer, progress, stop);
    const auto& [training, heldOut] = tally.parts;
    VocabularyReport report;
    report.training = training.coverage;
    report.heldOut = heldOut.coverage;
    report.frequency = training.frequency;
    for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id) {
        if (training.frequency[id] == 0)
            report.heldOut.neverTrained += heldOut.frequency[id];
        report.frequency[id] += heldOut.frequency[id];
        if (isSpecial(id))
            continue;
        const std::size_t bin = binOf(tokenizer.tokenLength(id));
        ++report.vocabularyByLength[bin];
        report.corpusByLength[bin] += report.frequency[id];
    }
    const std::vector<std::uint64_t> joins = replay.joins(report.frequency);
    report.tokensAfter.resize(joins.size() + 1);
    report.tokensAfter.back() = report.training.tokens + report.heldOut.tokens;
    for (std::size_t rank = joins.size(); rank-- > 0;)
        report.tokensAfter[rank] = report.tokensAfter[rank + 1] + joins[rank];
    return report;
}

} // namespace kantai
