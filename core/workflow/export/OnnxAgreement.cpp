// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export/OnnxAgreement.h"
#include "core/base/Files.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/inference/Ranking.h"
#include "core/interop/onnx/OnnxRunner.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/TokenStore.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <span>

namespace kantai {

namespace {

constexpr const char* kPhase = Phrase::noop("Comparing the exported files with the model");
constexpr std::size_t kMostSentences = 64, kFewestSentences = 4;
constexpr std::int64_t kMostProducts = 30'000'000'000; // multiplications for one file, about
constexpr std::size_t kAnswers = 5;
constexpr std::size_t kFewestTokens = 3, kMostTokens = 48; // of a sentence
constexpr std::size_t kPlaces = 7;                         // between the hidden tokens of neighbouring sentences

// A sequence of these tokens, of which one is hidden.
MaskedIds maskedAt(std::span<const TokenId> tokens, std::size_t hidden) {
    MaskedIds result;
    result.ids.push_back(kBosId);
    result.ids.insert(result.ids.end(), tokens.begin(), tokens.end());
    result.ids.push_back(kEosId);
    result.position = hidden + 1;
    result.target = result.ids[result.position];
    result.ids[result.position] = kMaskId;
    return result;
}

// Parts of lines that lie evenly over the held-out text, each with a token hidden at another place; short texts are
// asked several times. Empty where the text is not encoded with this tokenizer.
std::vector<MaskedIds> heldOutSentences(const ProjectHandle& project, const Project& database,
                                        const TokenizerRow& row, std::size_t longest) {
    if (!countedLineLengths(project, database, row))
        return {};
    const TokenStore heldOut(tokensFolder(project, row) / "held-out.tokens");
    if (heldOut.tokens() == 0 || heldOut.largestId() >= row.vocabularySize)
        return {};
    std::vector<MaskedIds> sentences;
    for (std::size_t i = 0; i < kMostSentences; ++i) {
        std::vector<TokenId> line = heldOut.line(i * heldOut.lines() / kMostSentences);
        line.resize(std::min(line.size(), longest));
        if (line.size() >= kFewestTokens)
            sentences.push_back(maskedAt(line, (i * kPlaces + 1) % line.size()));
    }
    return sentences;
}

std::vector<MaskedIds> pinnedSentences(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                                       std::size_t longest) {
    const Tokenizer tokenizer = loadTokenizer(project, row);
    std::vector<MaskedIds> sentences;
    for (const ProbeRow& probe : database.probes()) {
        MaskedIds sentence;
        for (const TokenId id : tokenizer.encodeForModel(probe.sentence, longest + 2))
            sentence.ids.push_back(id);
        const auto mask = std::ranges::find(sentence.ids, static_cast<std::int64_t>(kMaskId));
        sentence.position = static_cast<std::size_t>(mask - sentence.ids.begin());
        if (mask != sentence.ids.end())
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::vector<std::vector<float>> logitsOfModel(const fs::path& checkpoint, const std::vector<MaskedIds>& sentences) {
    const RobertaConfig config = readConfigFile(checkpoint / kConfigFile);
    ModelWeights weights = ModelWeights::read(config, checkpoint / kWeightsFile);
    const std::unique_ptr<Engine> engine = makeEngine(weights, {kCpu, Precision::Float32, {}});
    std::vector<std::vector<float>> rows;
    for (const MaskedIds& sentence : sentences) {
        PackedBatch batch;
        batch.ids.assign(sentence.ids.begin(), sentence.ids.end());
        batch.starts = {0, batch.tokens()};
        batch.positions = {static_cast<std::int64_t>(sentence.position)};
        batch.targets = {0}; // not read
        engine->logits(batch, rows.emplace_back(static_cast<std::size_t>(config.vocabularySize)));
    }
    return rows;
}

std::vector<std::int64_t> firstAnswers(const std::vector<float>& logits) {
    std::vector<std::int64_t> rows;
    for (const RankedRow& answer : mostProbable(logits, std::min(kAnswers, logits.size())))
        rows.push_back(answer.row);
    return rows;
}

double lossOf(const std::vector<float>& logits, std::int64_t target) {
    return logSumExp(logits) - logits[static_cast<std::size_t>(target)];
}

// Adds the comparison of one sentence to the sums.
void compare(const std::vector<float>& ofFile, const std::vector<float>& ofModel, OnnxAgreement& sums) {
    for (std::size_t i = 0; i < ofModel.size(); ++i)
        sums.largestDifference =
            std::max(sums.largestDifference, std::abs(static_cast<double>(ofFile[i]) - ofModel[i]));
    const auto answers = firstAnswers(ofFile), expected = firstAnswers(ofModel);
    sums.sameFirst += answers.front() == expected.front();
    for (const std::int64_t row : expected)
        sums.commonOfFive += std::ranges::find(answers, row) != answers.end();
}

OnnxAgreement agreementOf(const OnnxRunner& runner, const std::vector<MaskedIds>& sentences,
                          const std::vector<std::vector<float>>& ofModel, const std::function<void()>& step) {
    OnnxAgreement result;
    std::size_t known = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        step();
        const std::vector<float> logits = runner.logits(sentences[i].ids, sentences[i].position);
        compare(logits, ofModel[i], result);
        if (sentences[i].target < 0)
            continue;
        ++known;
        result.loss += lossOf(logits, sentences[i].target);
        result.lossOfModel += lossOf(ofModel[i], sentences[i].target);
    }
    result.sentences = sentences.size();
    result.commonOfFive /= static_cast<double>(sentences.size());
    for (double* sum : {&result.loss, &result.lossOfModel})
        *sum /= static_cast<double>(std::max<std::size_t>(known, 1));
    return result;
}

} // namespace

std::vector<MaskedIds> sentencesToCompare(const ProjectHandle& project, const Project& database, const RunRow& run,
                                          std::int64_t parameters) {
    const auto tokenizers = database.tokenizers();
    const auto row = std::ranges::find(tokenizers, run.tokenizerId, &TokenizerRow::id);
    if (row == tokenizers.end())
        return {};
    const auto longest = std::min(kMostTokens, static_cast<std::size_t>(configOf(run).longestSequence()) - 2);
    std::vector<MaskedIds> sentences = heldOutSentences(project, database, *row, longest);
    if (sentences.empty())
        sentences = pinnedSentences(project, database, *row, longest);
    std::int64_t products = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        products += static_cast<std::int64_t>(sentences[i].ids.size()) * parameters;
        if (products > kMostProducts && i >= kFewestSentences)
            sentences.resize(i);
    }
    return sentences;
}

std::vector<OnnxAgreement> measureAgreement(const fs::path& checkpoint, const fs::path& folder,
                                            const std::vector<std::string>& files,
                                            const std::vector<MaskedIds>& sentences, const Progress& progress,
                                            std::stop_token stop) {
    std::vector<OnnxAgreement> agreements;
    if (sentences.empty())
        return agreements;
    return guardMemory(Phrase::noop("the comparison of the exported files"), [&] {
        computeWith(resolveThreads(0));
        const std::vector<std::vector<float>> ofModel = logitsOfModel(checkpoint, sentences);
        std::size_t done = 0;
        for (const std::string& file : files) {
            const auto step = [&] {
                throwIfStopped(stop, Phrase::noop("The export"));
                progress.report(Phrase::translate(kPhase), done++, files.size() * sentences.size(), file);
            };
            OnnxAgreement& agreement =
                agreements.emplace_back(agreementOf(OnnxRunner(readOnnx(folder / file)), sentences, ofModel, step));
            agreement.file = file;
            agreement.bytes = fs::file_size(folder / file);
        }
        return agreements;
    });
}

std::string agreementText(const OnnxAgreement& agreement) {
    std::string text =
        fmt::format("{} ({}): of {} masked sentences it gives {} the same first answer, and {:.1f} of the "
                    "first five on average; logits differ by at most {:.2g}",
                    agreement.file, formatBytes(agreement.bytes), agreement.sentences, agreement.sameFirst,
                    agreement.commonOfFive, agreement.largestDifference);
    if (agreement.lossOfModel > 0)
        text += fmt::format("; the loss is {:.4f} nats instead of {:.4f} ({:+.2f} %)", agreement.loss,
                            agreement.lossOfModel, 100 * agreement.lossIncrease());
    return text + ".";
}

} // namespace kantai
