// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/teach/QuestionFacts.h"
#include "core/tokenizer/ByteAlphabet.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/report/HeldOutText.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <map>

namespace kantai {

namespace {

constexpr const char* kChapterSentence = "Human thinking involves human <mask>.";
constexpr std::size_t kPairs = 4;
constexpr int kAnswers = 4;

void readSentence(QuestionFacts& facts) {
    bool inWord = false;
    for (const char c : facts.sentence) {
        const bool space = c == ' ' || c == '\t';
        facts.words += !space && !inWord ? 1 : 0;
        inWord = !space;
        facts.characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
}

void readTokenizer(const ProjectHandle& project, const TokenizerRow& row, QuestionFacts& facts) {
    const Tokenizer tokenizer = loadTokenizer(project, row);
    facts.tokens = tokenizer.encode(facts.sentence).size();
    if (!tokenizer.merges().empty()) {
        const Merge& first = tokenizer.merges().front();
        facts.firstMerge = {tokenizer.tokenText(first.left), tokenizer.tokenText(first.right)};
    }
}

// The newest answers to the first pinned sentence.
void readAnswers(const Project& database, std::int64_t runId, std::int64_t probeId, QuestionFacts& facts) {
    std::int64_t last = -1;
    for (const ProbeAnswerRow& row : database.probeAnswers(runId)) { // by step, probe, rank
        if (row.probeId != probeId || row.rank >= kAnswers)
            continue;
        if (row.step != last)
            facts.answers.clear();
        last = row.step;
        if (facts.answers.empty())
            facts.probability = row.probability;
        facts.answers.push_back(row.token);
    }
}

} // namespace

std::vector<std::pair<std::string, std::string>>
frequentPairs(const std::vector<std::pair<std::string, std::uint64_t>>& words, std::size_t count) {
    std::map<std::pair<char, char>, std::uint64_t> counts;
    for (const auto& [word, times] : words) {
        const std::string bytes = ' ' + word;
        for (std::size_t i = 0; i + 1 < bytes.size(); ++i)
            counts[{bytes[i], bytes[i + 1]}] += times;
    }
    std::vector<std::pair<std::pair<char, char>, std::uint64_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i)
        pairs.emplace_back(toPrintable(std::string(1, ranked[i].first.first)),
                           toPrintable(std::string(1, ranked[i].first.second)));
    return pairs;
}

QuestionFacts readQuestionFacts(const ProjectHandle& project) {
    const Project database(project);
    QuestionFacts facts;
    const std::vector<ProbeRow> probes = database.probes();
    facts.sentence = probes.empty() ? kChapterSentence : probes.front().sentence;
    readSentence(facts);
    facts.frequentPairs = frequentPairs(storedCorpusStatistics(database).frequentWords, kPairs);
    const std::vector<TokenizerRow> tokenizers = database.tokenizers();
    if (!tokenizers.empty())
        readTokenizer(project, tokenizers.back(), facts);
    const std::vector<RunRow> runs = database.runs();
    if (runs.empty())
        return facts;
    const RunRow& run = runs.back();
    if (!probes.empty())
        readAnswers(database, run.id, probes.front().id, facts);
    facts.heldOutLoss = run.bestHeldOutLoss;
    for (const TokenizerRow& row : tokenizers)
        if (row.id == run.tokenizerId)
            facts.unigramEntropy = readHeldOutText(project, database, row, 0).unigramEntropy;
    return facts;
}

} // namespace kantai
