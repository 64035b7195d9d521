// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that learn from a checkpoint of the project besides the text: whether it can teach them, and which checkpoints
// are still needed for it. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

struct Stores;

// What keeps the checkpoint that the options name from teaching a model with that tokenizer: it is gone, or its files
// are missing or of another size; it has another tokenizer, or fewer positions than the blocks of the run. Empty when
// nothing does, and for options without a teacher.
Obstacle whyNotTaught(const ProjectHandle& project, const Project& database, const TrainingOptions& options,
                      const TokenizerRow& tokenizer);

// The same as an Error(BadInput), and for files that are not those that were saved. options: with a teacher.
TeacherPoint requireTeacher(const ProjectHandle& project, const Project& database, const TrainingOptions& options,
                            const TokenizerRow& tokenizer);

// The number of the checkpoint from which it learned or learns; 0: none, or its options cannot be read.
std::int64_t teacherOf(const RunRow& run);

// The name of a run that is not complete, or of an entry of the queue, which learns from that checkpoint; none when
// nothing needs it. What cannot be read needs nothing.
std::optional<std::string> studentOf(std::int64_t checkpointId, const std::vector<RunRow>& runs,
                                     const std::vector<QueueRow>& queue);

// Within the transaction that removes it. Throws Error(BadInput) that names the student.
void requireNoStudent(Stores& stores, const CheckpointRow& row);

} // namespace kantai
