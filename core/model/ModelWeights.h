// SPDX-License-Identifier: GPL-3.0-or-later
// The float32 weights of a RobertaForMaskedLM in one block: made anew, read from a file, written to one. Engines
// compute on it, training changes it, checkpoints hold it. Moved, never copied; one thread writes at a time.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/model/Safetensors.h"
#include "core/model/TensorBlock.h"
#include "core/model/WeightFiles.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class ModelWeights {
public:
    // Where the numbers of a tensor go in its part of the block: as they are, unless who reads wants another order.
    using Place = std::function<void(const TensorSpec& spec, std::span<const float> from, std::span<float> to)>;

    // A model before training: normal(0, initializerRange) from CounterRandom(seed, index of the tensor), padding
    // rows and biases 0, layer normalisation 1 and 0; the same for any number of threads. Throws Error(BadInput) for
    // a configuration with problems.
    static ModelWeights initial(const RobertaConfig& config, std::uint64_t seed);

    // Takes what the Studio saves and Hugging Face's files: float16 and bfloat16 are widened; lm_head.decoder.*
    // (equal to its tied twin), position_ids and pooler are passed over and named in `passedOver`; LayerNorm gamma
    // and beta are renamed. Names and shapes are checked before anything is allocated; Error(BadInput) names the file
    // and the first tensor that is missing, unknown or of another shape.
    static ModelWeights read(const RobertaConfig& config, const std::filesystem::path& file,
                             std::vector<std::string>* passedOver = nullptr, const Place& place = {});
    // The same of several files, among which the tensors are distributed.
    static ModelWeights read(const RobertaConfig& config, const WeightFiles& files,
                             std::vector<std::string>* passedOver = nullptr, const Place& place = {});

    const RobertaConfig& config() const { return config_; }
    const std::shared_ptr<const TensorLayout>& layout() const { return numbers_.layout(); }

    TensorBlock<float>& block() { return numbers_; }
    const TensorBlock<float>& block() const { return numbers_; }

    // By number in the layout or by name (throws Error(Internal) if unknown); row by row.
    std::span<float> operator[](std::size_t tensor) { return numbers_[tensor]; }
    std::span<const float> operator[](std::size_t tensor) const { return numbers_[tensor]; }
    std::span<float> tensor(std::string_view name) { return numbers_[layout()->indexOf(name)]; }
    std::span<const float> tensor(std::string_view name) const { return numbers_[layout()->indexOf(name)]; }

    // float32 under the Hugging Face names; the bytes are those in use, so write or copy them before they change.
    std::vector<TensorToWrite> tensorsToWrite() const;
    // The same as a synced file. Errors as writeSafetensors.
    WrittenFile write(const std::filesystem::path& file, const SafetensorsMetadata& metadata = kPyTorchFormat) const;

    // SHA-256 over the names, shapes and bytes of all tensors in order; equal exactly when the weights are equal.
    std::string sha256() const;

private:
    explicit ModelWeights(const RobertaConfig& config);

    RobertaConfig config_;
    TensorBlock<float> numbers_;
};

} // namespace kantai
