// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Together.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ScratchFolder.h"
#include "core/base/Threads.h"
#include "core/training/parallel/FollowingRank.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kantai {

namespace {

int threadsOfOne(int threads, const Ranks& ranks) {
    return threads > 0 ? threads : std::max(1, physicalCores() / ranks.onThisComputer);
}

// Of what decides a training; the rest a resumed run may have anew, or it is settled when the run begins.
bool trainsTheSame(const TrainingRun& run, const PretrainRequest& request) {
    TrainingOptions options = request.options;
    options.threads = run.options.threads;
    options.device = run.options.device;
    options.precision = run.options.precision;
    options.snapshots = run.options.snapshots;
    options.rules = run.options.rules;
    options.extendedAt = run.options.extendedAt;
    options.extendedFrom = run.options.extendedFrom;
    options.extendedSeconds = run.options.extendedSeconds;
    RobertaConfig config = request.config;
    config.vocabularySize = run.config.vocabularySize;
    return options == run.options && config == run.config;
}

std::optional<std::int64_t> runOfEarlierStart(const ProjectHandle& project, const PretrainRequest& request) {
    try {
        PretrainRequest resume;
        resume.resumeRun = latestResumableRun(project);
        Project database(project);
        if (trainsTheSame(planResumedRun(project, database, resume, Progress()), request))
            return resume.resumeRun;
    } catch (const Error&) { // there is none
    }
    return std::nullopt;
}

} // namespace

TrainingOptions dividedAmong(TrainingOptions options, int processes) {
    if (options.accumulation >= processes)
        return options;
    for (std::int64_t parts = 2; parts <= options.batchSize; ++parts) {
        if (options.batchSize % parts != 0 || options.accumulation * parts < processes)
            continue;
        options.batchSize /= parts;
        options.accumulation *= parts;
        return options;
    }
    throw Error(ErrorCode::Usage,
                Phrase::tr("The {} sequences of a step cannot be divided among {} processes.",
                           options.batchSize * options.accumulation, processes),
                Phrase::tr("Choose a larger batch size or fewer processes."));
}

PretrainRequest asRankZero(const ProjectHandle& project, PretrainRequest request, const Ranks& ranks,
                           ProcessGroup& group, const Progress& progress) {
    request.group = &group;
    if (request.resumeRun)
        return request;
    request.options.threads = threadsOfOne(request.options.threads, ranks);
    const TrainingOptions divided = dividedAmong(request.options, group.size());
    if (divided.batchSize != request.options.batchSize)
        progress.info(Phrase::tr("{} processes train together: a step has {} batches of {} sequences instead of {} "
                                 "of {}, as many sequences as before.",
                                 group.size(), divided.accumulation, divided.batchSize, request.options.accumulation,
                                 request.options.batchSize));
    request.options = divided;
    if (ranks.starts == 0)
        return request;
    if (const auto run = runOfEarlierStart(project, request)) {
        PretrainRequest resume;
        resume.resumeRun = run;
        resume.group = &group;
        return resume;
    }
    return request;
}

void endOthers(ProcessGroup& group) noexcept {
    try {
        group.tell({});
    } catch (const std::exception&) { // a rank that is lost hears nothing
    }
}

std::int64_t joinPretraining(const Ranks& ranks, ProcessGroup& group, int threads,
                             const std::function<void(std::int64_t)>& onStep, std::stop_token stop) {
    const ScratchFolder scratch("rank");
    FollowingRank how;
    how.threads = threadsOfOne(threads, ranks);
    how.folder = scratch.path();
    how.onStep = onStep;
    how.stopWanted = [stop = std::move(stop)] { return stop.stop_requested(); };
    return followTraining(group, how);
}

} // namespace kantai
