// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/model/Threads.h"
#include "core/training/Evaluation.h"
#include "core/training/NewModel_torch.h"
#include "core/training/Trial_torch.h"

namespace kantai {

namespace {

const TrialInput& prepared(const TrialInput& input) {
    requireValid(input.config, Phrase::tr("The model"));
    if (const auto problems = problemsOf(input.options, input.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    keepFreedMemory();
    at::set_num_threads(resolveThreads(input.options.threads));
    return input;
}

} // namespace

Trial::Trial(const TrialInput& input)
    : store_(prepared(input).tokens), source_(store_, input.options.mode, input.options.blockSize),
      weights_(newModel(input.config, input.options, store_)),
      packed_(input.config, weights_.weights(), precisionOf(input.options)),
      step_(packed_, input.config, weights_.weights(), source_, input.options, input.vocabularySize) {}

} // namespace kantai
