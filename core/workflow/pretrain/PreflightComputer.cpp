// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/PreflightComputer.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/training/options/Precision.h"
#include "core/workflow/pretrain/PreflightLines.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace kantai {

namespace {

using Kind = PreflightItem::Kind;

constexpr double kLargeBatch = 1.15; // times the mean length of a line: some batches are larger than most
constexpr std::uint64_t kProgramBytes = 250 << 20; // LibTorch's libraries, most of it

std::uint64_t comfortable(std::uint64_t physicalMemory) {
    return physicalMemory - physicalMemory / 4;
}

Remedy batchRemedy(const std::optional<FittingBatch>& batch, const std::string& otherwise) {
    return batch ? Remedy(*batch) : Remedy(otherwise);
}

TrainingShape shapeOf(const TrainingOptions& options, const CorpusStatistics& statistics) {
    TrainingShape shape{options.batchSize, options.blockSize, options.maskRate,
                        resolvePrecision(options.precision, options.device) == PrecisionChoice::Bf16};
    if (options.mode == DatasetMode::Lines && statistics.lines > 0) {
        const double tokens =
            static_cast<double>(statistics.bytes) / static_cast<double>(statistics.lines) / kBytesAToken +
            2; // with <s> and </s>
        shape.blockSize = std::min(shape.blockSize, static_cast<std::int64_t>(std::ceil(kLargeBatch * tokens)));
    }
    return shape;
}

} // namespace

std::uint64_t trainingMemory(const RobertaConfig& config, const TrainingOptions& options,
                             const CorpusStatistics& statistics) {
    // Of rounds: the common weights and their successor, the sum of changes, the momentum, two changes as they
    // travel.
    const std::uint64_t rounds = options.localSteps > 0 ? 5 * modelFileBytes(config) : 0;
    return estimateTrainingMemory(config, shapeOf(options, statistics)).total() + rounds + kProgramBytes;
}

std::uint64_t teacherMemory(const RobertaConfig& teacher, const TrainingOptions& options,
                            const CorpusStatistics& statistics) {
    const TrainingShape shape = shapeOf(options, statistics);
    const MemoryEstimate estimate = estimateTrainingMemory(teacher, shape);
    const double masked =
        std::ceil(static_cast<double>(shape.batchSize) * static_cast<double>(shape.blockSize) * shape.maskRate);
    const double numbers = masked * static_cast<double>(teacher.vocabularySize + teacher.hiddenSize);
    return estimate.weights + estimate.activations + static_cast<std::uint64_t>(numbers) * sizeof(float);
}

PreflightItem teacherItem(const std::string& name, std::int64_t step, std::uint64_t need, std::uint64_t teacher,
                          std::uint64_t physicalMemory) {
    const std::string sentence =
        Phrase::tr("The model learns from {}, step {}, which needs about {} of memory besides.", shownName(name),
                   Phrase::count(step), Phrase::bytes(teacher));
    if (physicalMemory == 0 || need + teacher <= comfortable(physicalMemory))
        return {Kind::Ok, "teacher", sentence, {}};
    return {Kind::Warning, "teacher", Phrase::tr("{} That is nearly all that this computer has.", sentence),
            Phrase::tr("Close other programs, or choose a smaller batch.")};
}

std::optional<FittingBatch> fittingBatch(const RobertaConfig& config, TrainingOptions options,
                                         const CorpusStatistics& statistics, std::uint64_t bytes) {
    for (;;) {
        const std::uint64_t need = trainingMemory(config, options, statistics);
        if (need <= bytes)
            return FittingBatch{options.batchSize, options.accumulation, need};
        if (options.batchSize % 2 != 0)
            return std::nullopt;
        options.batchSize /= 2;
        options.accumulation *= 2;
    }
}

PreflightItem memoryItem(const RobertaConfig& config, const TrainingOptions& options,
                         const CorpusStatistics& statistics, std::uint64_t physicalMemory) {
    const std::uint64_t need = trainingMemory(config, options, statistics);
    const std::string sentence =
        Phrase::tr("Training needs about {} of memory, {} while a checkpoint is being written.", Phrase::bytes(need),
                   Phrase::bytes(need + checkpointFolderBytes(config)));
    if (physicalMemory == 0 || need <= comfortable(physicalMemory))
        return {Kind::Ok, "memory", sentence, {}};
    const auto fitting = fittingBatch(config, options, statistics, comfortable(physicalMemory));
    if (need > physicalMemory)
        return {Kind::Problem, "memory",
                Phrase::tr("Training needs about {} of memory; this computer has {}.", Phrase::bytes(need),
                           Phrase::bytes(physicalMemory)),
                batchRemedy(fitting, Phrase::tr("Choose a smaller model: no batch size would make it fit."))};
    return {Kind::Warning, "memory", Phrase::tr("{} That is nearly all that this computer has.", sentence),
            batchRemedy(fitting, Phrase::tr("Close other programs, or choose a smaller model."))};
}

std::vector<PreflightItem> deviceItems(const TrainingOptions& options, const RobertaConfig& config,
                                       const CorpusStatistics& statistics) {
    if (options.device == kCpu)
        return processorItems(options);
    const DeviceInfo& info = deviceInfo(options.device);
    std::vector<PreflightItem> items{{Kind::Ok,
                                      "device",
                                      Phrase::tr("{} ({}), {}, with LibTorch.", info.name, toString(info.device),
                                                 toString(resolvePrecision(options.precision, options.device))),
                                      {}}};
    const std::uint64_t need = trainingMemory(config, options, statistics);
    if (options.device != kTorchCpu && info.memory > 0 && need > info.memory)
        items.push_back({Kind::Problem, "memory",
                         Phrase::tr("Training needs about {} of memory; {} has {}.", Phrase::bytes(need), info.name,
                                    Phrase::bytes(info.memory)),
                         batchRemedy(fittingBatch(config, options, statistics, comfortable(info.memory)),
                                     Phrase::tr("Choose a smaller model: no batch size would make it fit."))});
    return items;
}

std::vector<PreflightItem> processorItems(const TrainingOptions& options) {
    const int threads = resolveThreads(options.threads);
    std::vector<PreflightItem> items{
        {Kind::Ok,
         "processor",
         Phrase::tr("{} threads, {}, with oneDNN's products for {}.", threads,
                    toString(resolvePrecision(options.precision, options.device)), productInstructions()),
         {}}};
    const auto warn = [&](const char* variable, const std::string& message) {
        items.push_back({Kind::Warning, "processor", message,
                         Phrase::tr("Start the program without {} in its environment.", variable)});
    };
    for (const char* variable : {"ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA"})
        if (const char* value = std::getenv(variable); value != nullptr && *value != 0 &&
                                                       std::string_view(value) != "ALL" &&
                                                       std::string_view(value) != "DEFAULT")
            warn(variable, Phrase::tr("{}={} keeps the matrix products from faster instructions that the processor "
                                      "may have.",
                                      variable, value));
    constexpr const char* kThreadLimit = "OMP_THREAD_LIMIT";
    if (const char* value = std::getenv(kThreadLimit); value != nullptr) {
        int limit = 0;
        std::from_chars(value, value + std::string_view(value).size(), limit); // 0 when it is none
        if (limit > 0 && limit < threads)
            warn(kThreadLimit,
                 Phrase::tr("{}={} allows fewer threads than the training requests.", kThreadLimit, value));
    }
    return items;
}

} // namespace kantai
