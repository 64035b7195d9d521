// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/RunReport.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/Processor.h"
#include "core/base/ReadableText.h"
#include "core/base/Threads.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/report/HeldOutText.h"
#include "core/workflow/report/ReportHtml.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kSentences = 5;
constexpr const char* kAsking = Phrase::noop("Asking the best checkpoint");

const TokenizerRow* tokenizerOf(const std::vector<TokenizerRow>& tokenizers, std::int64_t id) {
    const auto found =
        std::find_if(tokenizers.begin(), tokenizers.end(), [&](const auto& row) { return row.id == id; });
    return found == tokenizers.end() ? nullptr : &*found;
}

std::vector<std::string> licencesOf(const std::vector<CorpusFileRow>& files) {
    std::vector<std::string> notes;
    for (const CorpusFileRow& file : files)
        if (!file.licenceNote.empty() && std::find(notes.begin(), notes.end(), file.licenceNote) == notes.end())
            notes.push_back(file.licenceNote);
    return notes;
}

std::vector<ReportedProbe> probesOf(const Project& database, const std::vector<ProbeAnswerRow>& answers) {
    std::vector<ReportedProbe> probes;
    for (const ProbeRow& row : database.probes()) {
        ReportedProbe probe{row.sentence, {}};
        std::copy_if(answers.begin(), answers.end(), std::back_inserter(probe.answers),
                     [&](const ProbeAnswerRow& answer) { return answer.probeId == row.id; });
        if (!probe.answers.empty())
            probes.push_back(std::move(probe));
    }
    return probes;
}

// A damaged lesson says so where it is opened; the report goes without it.
std::optional<Lesson> lessonOrNone(const ProjectHandle& project) {
    try {
        return lessonIn(project);
    } catch (const Error&) {
        return {};
    }
}

std::optional<CheckpointRow> bestOf(const std::vector<CheckpointRow>& checkpoints) {
    for (const CheckpointRow& row : checkpoints)
        if (row.best)
            return row;
    return checkpoints.empty() ? std::nullopt : std::optional(checkpoints.back());
}

void askBest(const ProjectHandle& project, RunReport& report, std::vector<MaskedSentence> sentences,
             const Progress& progress, const std::stop_token& stop) {
    if (!report.best) {
        report.whyNoSentences = Phrase::tr("The run has no checkpoint that could be asked.");
        return;
    }
    for (const ReportedProbe& probe : report.probes)
        if (sentences.size() < kSentences)
            sentences.push_back({probe.sentence, {}});
    if (sentences.empty()) {
        report.whyNoSentences = Phrase::tr("No sentence is pinned, and no tokenized text is held out.");
        return;
    }
    progress.report(kAsking, 0, 0);
    const fs::path folder = checkpointPath(project, *report.best, progress);
    requireUndamagedModel(folder, WeightsCheck::Quick);
    report.sentences = answerSentences(FillMask(folder), sentences, stop);
}

} // namespace

const EvaluationRow* RunReport::bestEvaluation() const {
    const auto least = std::min_element(history.evaluations.begin(), history.evaluations.end(),
                                        [](const auto& a, const auto& b) { return a.loss < b.loss; });
    return least == history.evaluations.end() ? nullptr : &*least;
}

std::uint64_t RunReport::memoryBytes() const {
    std::uint32_t most = 0;
    for (const MetricRow& row : history.metrics)
        most = std::max(most, row.residentMebibytes);
    return std::uint64_t{most} << 20;
}

double RunReport::tokensPerSecond() const {
    return run.trainingSeconds > 0 ? static_cast<double>(run.tokens) / run.trainingSeconds : 0;
}

RunReport readRunReport(const ProjectHandle& project, std::int64_t runId, const std::string& programVersion,
                        const Progress& progress, std::stop_token stop) {
    progress.report(Phrase::noop("Reading the run"), 0, 0);
    const Project database(project);
    RunReport report;
    report.programVersion = programVersion;
    report.processor = processorName();
    report.cores = physicalCores();
    report.project = database.info();
    report.run = database.run(runId);
    report.config = configOf(report.run);
    report.options = optionsOf(report.run, report.config);
    report.parameters = parameterCount(report.config);
    report.corpus = storedCorpusStatistics(database);
    report.corpusSha256 = database.corpusSha256();
    report.licences = licencesOf(database.corpusFiles());
    const std::vector<TokenizerRow> tokenizers = database.tokenizers();
    if (const TokenizerRow* row = tokenizerOf(tokenizers, report.run.tokenizerId)) {
        report.tokenizer = *row;
        report.corpusChanged = !row->corpusSha256.empty() && row->corpusSha256 != report.corpusSha256;
    }
    report.history = readRun(project, runId);
    report.changes = toldChanges(report.run, report.history.changes);
    report.probes = probesOf(database, report.history.probeAnswers);
    report.lesson = lessonOrNone(project);
    report.best = bestOf(database.checkpoints(runId));
    try {
        HeldOutText text;
        if (report.tokenizer)
            text = readHeldOutText(project, database, *report.tokenizer, kSentences);
        report.unigramEntropy = text.unigramEntropy;
        askBest(project, report, std::move(text.sentences), progress, stop);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Interrupted)
            throw;
        report.whyNoSentences = error.message(); // a damaged file: the rest of the report is true all the same
    }
    return report;
}

void writeRunReport(const ProjectHandle& project, std::int64_t runId, const fs::path& file,
                    const std::string& programVersion, const Progress& progress, std::stop_token stop) {
    const std::string extension = file.extension().string();
    if (extension != ".html" && extension != ".htm")
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The name of a report ends in .html, unlike {}.", readablePath(file)));
    const RunReport report = readRunReport(project, runId, programVersion, progress, stop);
    writeFileAtomically(file, reportHtml(report, ReportPictures::Drawn));
}

} // namespace kantai
