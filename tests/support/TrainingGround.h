// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus of made-up sentences with its tokenizer, token stores and the input of a tiny training, in a temporary
// folder. Used by the tests of core/training.
#pragma once

#include "core/base/Checksum.h"
#include "core/base/CounterRandom.h"
#include "core/base/Threads.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "core/training/Trainer.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"
#include "core/training/data/TokenStore.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyConfig.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace kantai::test {

// Lines of 3 to 12 words; the words of a line belong together, so that there is something to learn.
inline std::string sentences(std::uint64_t lines, std::uint64_t seed = 1) {
    static constexpr std::array kSubjects{"reason", "nature", "duty", "time"};
    static constexpr std::array kVerbs{"thinks", "grows", "commands", "passes"};
    const CounterRandom random(seed, 0);
    std::string text;
    for (std::uint64_t line = 0; line < lines; ++line) {
        const std::uint64_t topic = random.below(16 * line, 4), words = 2 + random.below(16 * line + 1, 10);
        text += kSubjects[topic];
        for (std::uint64_t word = 1; word < words; ++word)
            text +=
                std::string(" ") + (word % 2 == 1 ? kVerbs[topic] : kSubjects[random.below(16 * line + 2 + word, 4)]);
        text += " .\n";
    }
    return text;
}

inline Tokenizer tokenizerOf(const fs::path& corpus, std::uint32_t vocabularySize = 290) {
    return Tokenizer(trainBpe({corpus}, {vocabularySize, 2}, {}, {}));
}

class TrainingGround {
public:
    explicit TrainingGround(std::uint64_t lines = 120, double heldOut = 0.2) {
        corpus = folder.write("corpus.txt", sentences(lines));
        const Tokenizer tokenizer = tokenizerOf(corpus);
        writeTokenizerJson(tokenizer, folder / "tokenizer.json");
        key = {sha256File(corpus), sha256File(folder / "tokenizer.json"), {7, heldOut}};
        stores = ensureTokenStores(folder / "tokens", key, {corpus}, tokenizer, {}, {});
    }

    TrainerInput input(const char* checkpoints = "checkpoints") const {
        TrainerInput given;
        given.config = config();
        given.options = tinyOptions(20);
        given.options.batchSize = 8;
        given.options.threads = std::min(2, mostThreads());
        given.trainTokens = stores.train;
        given.heldOutTokens = stores.heldOut;
        given.tokenizerJson = folder / "tokenizer.json";
        given.checkpointsFolder = folder / checkpoints;
        given.corpusSha256 = key.corpusSha256;
        given.tokenizerSha256 = key.tokenizerSha256;
        return given;
    }

    static RobertaConfig config() {
        RobertaConfig config = tinyConfig();
        config.vocabularySize = 300; // more rows than tokens, as the chapter has them
        config.layers = 2;
        return config;
    }

    TextFolder folder;
    fs::path corpus;
    TokenStoreKey key;
    TokenStorePair stores;
};

// Remembers what a training told, and may steer it after a step.
class Witness : public TrainingObserver {
public:
    void onPhase(TrainingPhase phase) override {
        phases.push_back(phase);
        if (inPhase)
            inPhase(phase);
    }
    void onNote(const std::string& note) override { notes.push_back(note); }
    void onWaiting(const std::string& reason) override {
        waits.push_back(reason);
        if (whenWaiting)
            whenWaiting(reason);
    }
    void onStep(const StepMetrics& metrics) override {
        steps.push_back(metrics);
        if (afterStep)
            afterStep(metrics.step);
    }
    void onEvaluation(const EvaluationMetrics& metrics) override { evaluations.push_back(metrics); }
    void onCheckpoint(const CheckpointFolder& checkpoint) override { checkpoints.push_back(checkpoint); }

    std::function<void(std::int64_t)> afterStep;
    std::function<void(TrainingPhase)> inPhase;
    std::function<void(const std::string&)> whenWaiting;
    std::vector<TrainingPhase> phases;
    std::vector<std::string> notes, waits;
    std::vector<StepMetrics> steps;
    std::vector<EvaluationMetrics> evaluations;
    std::vector<CheckpointFolder> checkpoints;
};

inline TrainingResult train(const TrainerInput& input, Witness& witness) {
    TrainingControl control;
    return Trainer(input).run(witness, control, {});
}

inline TrainingResult train(const TrainerInput& input) {
    Witness witness;
    return train(input, witness);
}

} // namespace kantai::test
