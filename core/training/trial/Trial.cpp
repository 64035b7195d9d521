// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trial/Trial.h"
#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/NewModel.h"
#include "core/training/options/TrainingOptionsCheck.h"

namespace kantai {

namespace {

const TrialInput& prepared(const TrialInput& input) {
    requireValid(input.config, Phrase::tr("The model"));
    if (const auto problems = problemsOf(input.options, input.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    keepFreedMemory();
    computeWith(resolveThreads(input.options.threads));
    return input;
}

} // namespace

Trial::Trial(const TrialInput& input)
    : store_(prepared(input).tokens), source_(store_, input.options.mode, input.options.blockSize),
      weights_(newModel(input.config, input.options, store_, input.vocabularySize)),
      engine_(makeEngine(weights_, trainingEngine(input.options))),
      teacher_(input.teacher ? std::make_unique<Teacher>(*input.teacher, input.options) : nullptr),
      step_(*engine_, input.config, source_, input.options, input.vocabularySize, teacher_.get()) {}

} // namespace kantai
