// SPDX-License-Identifier: GPL-3.0-or-later
// Predicts the label of a text with a fine-tuned classifier. Used by both front ends; one thread at a time for each
// object.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct LabelProbability {
    std::string label;
    double probability = 0;
};

class TextClassifier {
public:
    // folder: of a classifier, or a Hugging Face folder of RobertaForSequenceClassification. threads 0: the physical
    // cores. Throws Error(BadInput) for a model that cannot be used.
    explicit TextClassifier(const std::filesystem::path& folder, int threads = 0);
    ~TextClassifier();
    TextClassifier(TextClassifier&&) noexcept;

    const std::vector<std::string>& labels() const; // by number

    // The probabilities of all labels, [texts][labels] by number, summing to 1; texts are cut to what the model
    // takes. Throws Error(Interrupted) between passes when a stop was requested.
    std::vector<std::vector<float>> probabilities(const std::vector<std::string>& texts,
                                                  const std::stop_token& stop = {});

    std::vector<LabelProbability> classify(const std::string& text); // the most probable label first

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
