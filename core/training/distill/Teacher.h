// SPDX-License-Identifier: GPL-3.0-or-later
// The trained model from which another one learns besides the text: it is read, answers for the same masked batches,
// and does not change. Private to training; one thread.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/options/TrainingOptions.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace kantai {

class Teacher {
public:
    // folder: a checkpoint's, of which the model is enough. It computes on the device and in the precision of the
    // student, on the threads of the calling thread. Throws what ModelWeights::read and makeEngine throw.
    Teacher(const std::filesystem::path& folder, const TrainingOptions& options);

    // What it says of the batch, without dropout, with the shares of the options. Valid until the next call.
    const TeacherSignal& signal(const PackedBatch& batch);

private:
    TrainingOptions options_;
    ModelWeights weights_;
    std::unique_ptr<Engine> engine_;
    std::vector<float> logits_, states_;
    TeacherSignal signal_;
};

// Null without a teacher.
inline const TeacherSignal* signalOf(Teacher* teacher, const PackedBatch& batch) {
    return teacher != nullptr ? &teacher->signal(batch) : nullptr;
}

} // namespace kantai
