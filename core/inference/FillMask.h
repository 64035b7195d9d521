// SPDX-License-Identifier: GPL-3.0-or-later
// Fill-mask: a model and its tokenizer, kept warm, that put ranked tokens where a sentence says <mask>. Used by the
// Playground, `kantai fill-mask` and the probes of training. One thread at a time for each object.
#pragma once

#include "core/model/RobertaConfig.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kantai {

struct FillMaskAnswer {
    std::int64_t id = 0;
    std::string token;      // as in the vocabulary: "Ġbeings"; "[unused 12345]" for a row without a token
    std::string text;       // decoded: " beings"
    double probability = 0; // of the softmax over all rows of the model
    std::string sentence;   // the text with this answer at its mask; other masks stay "<mask>"
};

struct MaskAnswers {
    std::size_t position = 0;            // index in the tokens, <s> being 0
    std::vector<FillMaskAnswer> answers; // most probable first; equal probabilities by id
};

struct FillMaskResult {
    std::vector<MaskAnswers> masks; // one for each <mask>, from left to right
    std::size_t tokens = 0;         // with <s> and </s>
    double milliseconds = 0;        // tokenising and computing
};

class FillMask {
public:
    // folder: a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json. threads:
    // 0 means the physical cores; the number holds for the calling thread. Throws Error(BadInput) that names what is
    // missing or does not fit.
    explicit FillMask(const std::filesystem::path& folder, int threads = 0);
    ~FillMask();
    FillMask(FillMask&&) noexcept;
    FillMask& operator=(FillMask&&) noexcept;

    const RobertaConfig& config() const;

    // topK: 1 .. vocabularySize. Throws Error(BadInput) when text has no <mask> or is longer than the model's
    // positions, Error(Usage) for a topK out of range.
    FillMaskResult answer(const std::string& text, int topK = 5) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
