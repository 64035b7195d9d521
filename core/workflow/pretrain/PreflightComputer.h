// SPDX-License-Identifier: GPL-3.0-or-later
// The part of preflight that is about the computer: what computes, how much memory it takes, and which batch would
// fit. Private to core/workflow.
#pragma once

#include "core/corpus/CorpusStatistics.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/Preflight.h"

namespace kantai {

// Bytes while a step runs, the program included. statistics: of the corpus, whose lines tell how long a sequence is.
std::uint64_t trainingMemory(const RobertaConfig& config, const TrainingOptions& options,
                             const CorpusStatistics& statistics);

// What the teacher of a run adds to that.
std::uint64_t teacherMemory(const RobertaConfig& teacher, const TrainingOptions& options,
                            const CorpusStatistics& statistics);

// From which checkpoint a run learns: the name of its run, its step. need: bytes of the training without it.
PreflightItem teacherItem(const std::string& name, std::int64_t step, std::uint64_t need, std::uint64_t teacher,
                          std::uint64_t physicalMemory);

// Half the batch and twice the accumulation, so often that training takes no more than `bytes`. nullopt when not even
// single sequences fit. Both are powers of two apart from what was asked.
std::optional<FittingBatch> fittingBatch(const RobertaConfig& config, TrainingOptions options,
                                         const CorpusStatistics& statistics, std::uint64_t bytes);

PreflightItem memoryItem(const RobertaConfig& config, const TrainingOptions& options,
                         const CorpusStatistics& statistics, std::uint64_t physicalMemory);

// What computes, and whether its memory suffices.
std::vector<PreflightItem> deviceItems(const TrainingOptions& options, const RobertaConfig& config,
                                       const CorpusStatistics& statistics);

// Threads, precision and instructions; a warning for each variable of the environment that holds them back.
std::vector<PreflightItem> processorItems(const TrainingOptions& options);

} // namespace kantai
