// SPDX-License-Identifier: GPL-3.0-or-later
// "Try the sample": the whole path on the sample corpus, one call from nothing to ranked answers. The Welcome page
// and `kantai demo` call the same function.
#pragma once

#include "core/inference/FillMask.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"

namespace kantai {

struct SampleQuestion {
    std::string sentence;              // with <mask>, not in the corpus
    std::vector<std::string> sensible; // words that a reader would accept
};

struct SampleAnswer {
    SampleQuestion question;
    FillMaskResult result;
    bool sensible = false; // one of the sensible words is among the first five
};

struct SampleRequest {
    std::filesystem::path sampleFolder; // *.txt and questions.json
    int threads = 0;
};

struct SampleOutcome {
    PretrainOutcome pretraining;
    EvaluateOutcome evaluation;
    std::vector<SampleAnswer> answers;
    int sensibleAnswers = 0;
};

std::vector<SampleQuestion> sampleQuestions(const std::filesystem::path& sampleFolder);
std::vector<std::filesystem::path> sampleTexts(const std::filesystem::path& sampleFolder);
// The settings of the sample: Mini preset fitted to a small vocabulary, a short schedule.
PretrainRequest samplePretraining();
BpeTrainingOptions sampleTokenizer();

// project: new and empty, as made by createProject(folder, "Sample").
SampleOutcome runSample(const ProjectHandle& project, const SampleRequest& request, PretrainObserver& observer,
                        TrainingControl& control, const Progress& progress, std::stop_token stop);

} // namespace kantai
