// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Preflight.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/PreflightComputer.h"
#include "core/workflow/pretrain/PreflightLines.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/replay/Snapshots.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

using Kind = PreflightItem::Kind;

// Ids of two or four bytes, mostly one for three or four bytes of text: this is on the safe side.
constexpr std::uint64_t kTokenBytesPerCorpusByte = 3;

class Preflight {
public:
    Preflight(const ProjectHandle& project, const PretrainRequest& request)
        : project_(project), database_(project), request_(request) {}

    std::vector<PreflightItem> check() {
        if (!project_.writable())
            add(Kind::Problem, "project", Phrase::tr("The project is read-only: {}.", project_.readOnly().reason),
                project_.readOnly().remedy);
        if (request_.resumeRun)
            checkResume();
        else
            checkNewRun();
        return std::move(items_);
    }

private:
    void add(Kind kind, const std::string& field, const std::string& message, const Remedy& remedy = {}) {
        items_.push_back({kind, field, message, remedy});
    }

    bool hasProblems() const {
        return std::any_of(items_.begin(), items_.end(),
                           [](const PreflightItem& item) { return item.kind == Kind::Problem; });
    }

    // pretrain() checks the rest against the run itself.
    void checkResume() {
        const RunRow run = database_.run(*request_.resumeRun);
        const Obstacle obstacle = whyNotResumable(
            project_, run.id, request_.newMaxSteps > run.step ? RunGoal::NewLength : RunGoal::AsPlanned);
        if (!obstacle.reason.empty())
            add(Kind::Problem, "project", obstacle.reason, obstacle.remedy);
        const RobertaConfig config = configOf(run);
        checkDisk(config, optionsOf(run, config));
    }

    void checkNewRun() {
        RobertaConfig config = request_.config;
        checkCorpus();
        checkTokenizer(config);
        for (const ConfigProblem& problem : problemsOf(config))
            add(Kind::Problem, problem.field, problem.message);
        checkBranch(config);
        if (hasProblems())
            return; // what follows needs numbers that fit together
        for (const ConfigProblem& problem : problemsOf(request_.options, config))
            add(Kind::Problem, problem.field, problem.message);
        checkTeacher(config);
        checkDevice();
        if (hasProblems())
            return;
        checkBatch();
        checkLines();
        items_.push_back(memoryItem(config, request_.options, statistics_, physicalMemory()));
        for (PreflightItem& item : deviceItems(request_.options, config, statistics_))
            items_.push_back(std::move(item));
        checkDisk(config, request_.options);
    }

    void checkCorpus() {
        if (database_.corpusFiles().empty()) {
            add(Kind::Problem, "corpus", Phrase::tr("The corpus of {} is empty.", shownName(database_.info().name)),
                Remedy::ImportText);
            return;
        }
        statistics_ = storedCorpusStatistics(database_);
        add(Kind::Ok, "corpus",
            Phrase::tr("{} lines, {}.", Phrase::count(static_cast<std::int64_t>(statistics_.lines)),
                       Phrase::bytes(statistics_.bytes)));
        if (statistics_.heldOutLines == 0)
            add(Kind::Warning, "corpus",
                Phrase::tr("No line is held out, so nothing tells how well the model does on new text."),
                Phrase::tr("Import more text, or hold out a larger share."));
    }

    void checkTokenizer(RobertaConfig& config) {
        const auto tokenizers = database_.tokenizers();
        if (tokenizers.empty()) {
            add(Kind::Problem, "tokenizer",
                Phrase::tr("The project {} has no tokenizer.", shownName(database_.info().name)),
                Remedy::TrainTokenizer);
            return;
        }
        const TokenizerRow& tokenizer = tokenizers.back();
        if (request_.vocabularyRows == VocabularyRows::FitTokenizer)
            config.vocabularySize = tokenizer.vocabularySize;
        if (config.vocabularySize < tokenizer.vocabularySize)
            add(Kind::Problem, "vocabularySize",
                Phrase::tr("The model has {} vocabulary rows, the tokenizer {} tokens.",
                           Phrase::count(config.vocabularySize), Phrase::count(tokenizer.vocabularySize)),
                Remedy::FitVocabulary);
        else
            add(Kind::Ok, "tokenizer",
                Phrase::tr("{}: {} tokens.", shownName(tokenizer.name), Phrase::count(tokenizer.vocabularySize)));
        const bool imported = tokenizer.corpusSha256.empty();
        if (!imported && database_.corpusSha256() != tokenizer.corpusSha256)
            add(Kind::Warning, "tokenizer",
                Phrase::tr("The corpus has changed since {} was trained.", shownName(tokenizer.name)),
                Phrase::tr("Train it again to let it see the new text."));
    }

    void checkBranch(const RobertaConfig& config) {
        if (!request_.fromCheckpoint || hasProblems())
            return;
        const Obstacle obstacle = whyNotBranched(project_, database_, *request_.fromCheckpoint, config);
        if (!obstacle.reason.empty())
            add(Kind::Problem, "checkpoint", obstacle.reason, obstacle.remedy);
    }

    void checkTeacher(const RobertaConfig& config) {
        if (request_.options.teacher == 0 || hasProblems())
            return;
        const Obstacle obstacle = whyNotTaught(project_, database_, request_.options, database_.tokenizers().back());
        if (!obstacle.reason.empty())
            return add(Kind::Problem, "teacher", obstacle.reason, obstacle.remedy);
        const CheckpointRow row = findCheckpoint(database_, std::to_string(request_.options.teacher));
        const RunRow run = database_.run(row.runId);
        items_.push_back(teacherItem(run.name, row.step, trainingMemory(config, request_.options, statistics_),
                                     teacherMemory(configOf(run), request_.options, statistics_), physicalMemory()));
    }

    // Lines that are held out or empty fall away too; the trainer, which has counted them, is exact.
    void checkDevice() {
        const TrainingOptions& options = request_.options;
        try {
            if (!isAvailable(options.precision, options.device))
                add(Kind::Problem, "precision",
                    Phrase::tr("The device {} does not multiply bf16 numbers.", toString(options.device)),
                    Phrase::tr("Train with float32, or let the Studio choose."));
            deviceInfo(options.device);
        } catch (const Error& error) {
            add(Kind::Problem, "device", error.message(), error.remedy());
        }
    }

    void checkBatch() {
        const std::uint64_t lines = statistics_.lines - std::min(statistics_.lines, statistics_.emptyLines);
        const auto batch = static_cast<std::uint64_t>(request_.options.batchSize);
        if (request_.options.mode == DatasetMode::Lines && lines < batch)
            add(Kind::Problem, "corpus",
                Phrase::tr("The corpus has {} lines with text, fewer than one batch of {}.", lines, batch),
                Phrase::tr("Import more text, or choose a batch size of at most {}.", lines));
    }

    void checkLines() {
        if (request_.options.mode != DatasetMode::Lines)
            return;
        const auto counted = countedLineLengths(project_, database_, database_.tokenizers().back());
        items_.push_back(cutLinesItem(counted ? *counted : estimatedLineLengths(statistics_),
                                      request_.options.blockSize,
                                      counted ? Certainty::Counted : Certainty::Estimated));
    }

    // At its peak a run has its best, latest and interval checkpoints, and the one being written.
    void checkDisk(const RobertaConfig& config, const TrainingOptions& options) {
        std::error_code error;
        const fs::space_info space = fs::space(project_.folder(), error);
        if (error)
            return;
        const std::uint64_t tokens = kTokenBytesPerCorpusByte * storedCorpusStatistics(database_).bytes;
        const std::uint64_t checkpoint = checkpointFolderBytes(config);
        const std::uint64_t least = 2 * checkpoint + tokens;
        const bool keeps = resolveSnapshots(config, options, space.available) == SnapshotChoice::On;
        const std::uint64_t snapshots = keeps ? snapshotForecast(config, options) : 0;
        const std::uint64_t most = static_cast<std::uint64_t>(options.keepLast + 3) * checkpoint + snapshots + tokens;
        if (space.available < least)
            add(Kind::Problem, "disk",
                Phrase::tr("Two checkpoints and the tokenised corpus need {}; {} are free.", Phrase::bytes(least),
                           Phrase::bytes(space.available)),
                Phrase::tr("Free some disk space, or choose a smaller model."));
        else if (space.available < most)
            add(Kind::Warning, "disk",
                Phrase::tr("The whole run may need {}; {} are free.", Phrase::bytes(most),
                           Phrase::bytes(space.available)),
                keeps ? Phrase::tr("Free some disk space, keep fewer checkpoints, or no snapshots.")
                      : Phrase::tr("Free some disk space, or keep fewer checkpoints."));
        else
            add(Kind::Ok, "disk",
                keeps ? Phrase::tr("At most {} of the {} that are free, {} of them for snapshots.",
                                   Phrase::bytes(most), Phrase::bytes(space.available), Phrase::bytes(snapshots))
                      : Phrase::tr("At most {} of the {} that are free.", Phrase::bytes(most),
                                   Phrase::bytes(space.available)));
    }

    const ProjectHandle& project_;
    const Project database_;
    const PretrainRequest& request_;
    CorpusStatistics statistics_;
    std::vector<PreflightItem> items_;
};

ErrorCode codeOf(const PreflightItem& problem) {
    if (problem.field == "disk" || problem.field == "memory")
        return ErrorCode::Resources;
    const bool ofTheProject = problem.field == "project" || problem.field == "corpus" ||
                              problem.field == "tokenizer" || problem.field == "checkpoint" ||
                              problem.field == "teacher";
    return ofTheProject ? ErrorCode::BadInput : ErrorCode::Usage;
}

} // namespace

std::uint64_t memoryForecast(const ProjectHandle& project, const PretrainRequest& request) {
    if (!problemsOf(request.config).empty())
        return 0;
    const Project database(project);
    const CorpusStatistics statistics = storedCorpusStatistics(database);
    std::uint64_t teacher = 0;
    if (request.options.teacher != 0)
        try {
            const CheckpointRow row = findCheckpoint(database, std::to_string(request.options.teacher));
            teacher = teacherMemory(configOf(database.run(row.runId)), request.options, statistics);
        } catch (const Error&) { // told by the preflight
        }
    return trainingMemory(request.config, request.options, statistics) + checkpointFolderBytes(request.config) +
           teacher;
}

std::vector<PreflightItem> preflight(const ProjectHandle& project, const PretrainRequest& request) {
    return Preflight(project, request).check();
}

void requireReady(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress) {
    for (const PreflightItem& item : preflight(project, request)) {
        if (item.kind == PreflightItem::Kind::Problem)
            throw Error(codeOf(item), item.message, item.remedy);
        if (item.kind == PreflightItem::Kind::Warning)
            progress.warning(item.message, item.remedy);
    }
}

} // namespace kantai
