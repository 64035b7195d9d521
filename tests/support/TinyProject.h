// SPDX-License-Identifier: GPL-3.0-or-later
// A project in a temporary folder with a small corpus, and a model that trains in well under a second. Used by the
// tests of workflow and of the command line.
#pragma once

#include "core/training/TrainingControl.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/support/TextFolder.h"

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

class TinyProject {
public:
    explicit TinyProject(bool withTokenizer = true) : handle(createProject(folder / "Tiny", "Tiny")) {
        importText("tiny.txt", tinyText());
        if (withTokenizer)
            trainTokenizer(handle, {.vocabularySize = 320, .minFrequency = 2}, {}, {});
    }

    ImportOutcome importText(const char* name, const std::string& text) {
        ImportRequest request;
        request.sources = {folder.write(name, text)};
        return importCorpus(handle, request, {}, {});
    }

    static PretrainRequest request(std::int64_t steps = 20) {
        PretrainRequest request;
        request.preset = "custom";
        request.config.hiddenSize = 16;
        request.config.layers = 1;
        request.config.heads = 2;
        request.config.intermediateSize = 32;
        request.config.maxPositions = 34;
        request.vocabularyRows = VocabularyRows::FitTokenizer;
        request.options.blockSize = 32;
        request.options.batchSize = 8;
        request.options.length = Steps{steps};
        request.options.learningRate = 1e-3;
        request.options.threads = 1;
        request.options.evaluateEvery = 10;
        request.options.saveEvery = 5;
        return request;
    }

    PretrainOutcome train(const PretrainRequest& request, std::stop_token stop = {}) {
        PretrainObserver nobody;
        TrainingControl control;
        return pretrain(handle, request, nobody, control, progress, stop);
    }

    TextFolder folder;
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
