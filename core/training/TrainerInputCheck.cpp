// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainerInputCheck.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/engine/Devices.h"
#include "core/model/ParameterCount.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptionsCheck.h"

namespace kantai {

TrainerInput withValidNumbers(TrainerInput input) {
    requireValid(input.config, Phrase::tr("The model"));
    if (const auto problems = problemsOf(input.options, input.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    if (input.options.localSteps > 0 && input.group != nullptr)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("Processes that add their gradients at each step take no local steps."),
                    Phrase::tr("Choose no local steps, or start one process and let other computers join it."));
    if (input.options.localSteps == 0 && input.machines.door != nullptr)
        throw Error(ErrorCode::Usage, Phrase::tr("Other computers can join a run with local steps only."),
                    Phrase::tr("Choose a number of local steps, such as 10."));
    return input;
}

void requireTrainable(const TrainerInput& input, const Tokenizer& tokenizer, const SequenceSource& source) {
    if (static_cast<std::int64_t>(tokenizer.vocabularySize()) > input.config.vocabularySize)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The tokenizer has {} tokens, the model only {} vocabulary rows.",
                               tokenizer.vocabularySize(), input.config.vocabularySize),
                    Phrase::tr("Give the model as many rows as there are tokens."));
    if (input.teacher.has_value() != (input.options.teacher != 0))
        throw Error(ErrorCode::Internal, "The options and the input of a training disagree about a teacher.");
    if (input.teacher && input.group != nullptr)
        throw Error(ErrorCode::Usage, Phrase::tr("A run with a teacher trains in one process."),
                    Phrase::tr("Train without a teacher, or in one process."));
    if (!isAvailable(input.options.precision, input.options.device))
        throw Error(
            ErrorCode::Usage,
            Phrase::tr("The device {} does not multiply bf16 numbers.", toString(input.options.device)),
            Phrase::tr("Train with float32 precision; continue a run begun in bf16 on a computer like the first."));
    if (source.count() < static_cast<std::uint64_t>(input.options.batchSize))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The corpus makes {} sequences, less than one batch of {}.", source.count(),
                               input.options.batchSize),
                    Phrase::tr("Import more text, or choose a smaller batch size or block size."));
    createFolders(input.checkpointsFolder);
    requireFreeSpace(input.checkpointsFolder, 2 * checkpointFolderBytes(input.config),
                     Phrase::noop("The training with two checkpoints"));
}

} // namespace kantai
