// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the state.json of a checkpoint: refused, or a state from which a run can go on and that writing and
// reading does not change. The input "whole" of the corpus is what the Studio writes for the run below.
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/TrainerState.h"
#include "core/training/step/DivergenceGuard.h"
#include "tests/fuzz/FuzzSupport.h"

#include <cmath>

using namespace kantai;

namespace {

TrainerInput run() {
    TrainerInput input;
    input.config = presetNamed("nano").config;
    input.options.length = Steps{100};
    input.corpusSha256 = std::string(64, 'c');
    input.tokenizerSha256 = std::string(64, 't');
    return input;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fuzz::TemporaryFolder folder;
    static const TrainerInput input = run();
    const std::string store(64, 's');
    const fs::path file = folder.path() / kStateFile;
    fuzz::overwrite(file, fuzz::textOf(data, size));
    fuzz::accepts([&] {
        std::string note;
        const TrainerState state = readState(folder.path(), input, 2, store, note);
        fuzz::promise(state.step >= 0 && state.lastEvaluation.step >= 0, "steps are counted from 0");
        fuzz::promise(std::isfinite(state.trainingSeconds) && state.trainingSeconds >= 0, "time does not run back");
        DivergenceGuard guard(input.options.onDivergence);
        if (state.guard.is_object())
            guard.restore(state.guard);
        StepMetrics next;
        next.loss = next.gradientNorm = 1;
        guard.admits(next);
        const std::string written = toStateJson(state, input, 2, store, 7);
        fuzz::overwrite(file, written);
        fuzz::promise(toStateJson(readState(folder.path(), input, 2, store, note), input, 2, store, 7) == written,
                      "a state survives a round of writing and reading");
    });
    return 0;
}
