// SPDX-License-Identifier: GPL-3.0-or-later
// A project on disk with a small corpus and a model that trains in well under a second, brought as far as a test
// needs it by the workflow functions that both front ends call. Used by the tests of workflow, of the command line
// and of the window.
#pragma once

#include "core/training/TrainingControl.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyConfig.h"

#include <string>

namespace kantai::test {

inline std::string tinyText(int lines = 240) {
    static const char* const kWho[] = {"The judge", "A child", "The sailor", "My neighbour", "The baker"};
    static const char* const kDoes[] = {"asks", "sees", "doubts", "knows", "forgets", "explains", "finds"};
    static const char* const kWhat[] = {"the cause", "a reason", "the law", "an answer"};
    static const char* const kWhen[] = {"in the morning", "before the rain", "without a word"};
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += std::string(kWho[i % 5]) + " " + kDoes[i % 7] + " " + kWhat[i % 4] + " " + kWhen[i % 3] + " on day " +
                std::to_string(i) + ".\n";
    return text;
}

// A run of the tiny model on the tiny corpus.
inline PretrainRequest tinyPretraining(std::int64_t steps) {
    PretrainRequest request;
    request.preset = "custom";
    request.config = tinyConfig();
    request.options = tinyOptions(steps);
    return request;
}

// The folder of a project that nobody has open, and files beside it.
class TinyProject {
public:
    enum class Stage { Empty, Corpus, Tokenizer, Trained };

    explicit TinyProject(Stage stage) {
        const ProjectHandle project = createProject(path(), "Tiny");
        if (stage >= Stage::Corpus)
            importCorpus(project, {{folder.write("tiny.txt", tinyText())}, {}, {}}, {}, {});
        if (stage >= Stage::Tokenizer)
            trainTokenizer(project, {.vocabularySize = 320, .minFrequency = 2}, {}, {});
        if (stage >= Stage::Trained) {
            setDraftConfig(project, toConfigJson(tinyConfig()));
            PretrainObserver nobody;
            TrainingControl control;
            pretrain(project, tinyPretraining(6), nobody, control, {}, {});
        }
    }

    fs::path path() const { return folder / "Tiny"; }

    TextFolder folder;
};

// A tiny project that is open in this process.
class OpenTinyProject : public TinyProject {
public:
    explicit OpenTinyProject(Stage stage = Stage::Tokenizer) : TinyProject(stage), handle(openProject(path())) {}

    ImportOutcome importText(const char* name, const std::string& text) {
        ImportRequest request;
        request.sources = {folder.write(name, text)};
        return importCorpus(handle, request, {}, {});
    }

    // A run with a checkpoint every five steps.
    static PretrainRequest request(std::int64_t steps = 20) {
        PretrainRequest request = tinyPretraining(steps);
        request.vocabularyRows = VocabularyRows::FitTokenizer;
        request.options.blockSize = 32;
        request.options.batchSize = 8;
        request.options.learningRate = 1e-3;
        request.options.evaluateEvery = 10;
        request.options.saveEvery = 5;
        return request;
    }

    PretrainOutcome train(const PretrainRequest& request, std::stop_token stop = {}) {
        PretrainObserver nobody;
        TrainingControl control;
        return pretrain(handle, request, nobody, control, progress, stop);
    }

    ProjectHandle handle;
    std::vector<std::string> warnings;
    Progress progress{{}, [this](LogLevel level, const std::string& line, const Remedy&) {
                          if (level != LogLevel::Info)
                              warnings.push_back(line);
                      }};
};

// Turns one bit of a file.
inline void flipBit(const fs::path& file, std::size_t byte) {
    std::string bytes = readFile(file);
    bytes.at(byte) = static_cast<char>(bytes.at(byte) ^ 0x10);
    writeFileAtomically(file, bytes);
}

} // namespace kantai::test
