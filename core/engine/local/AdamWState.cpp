// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/AdamWState.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <charconv>
#include <cstring>
#include <string>
#include <utility>

namespace kantai {

namespace {

void copyInto(std::span<float> target, const TensorEntry& entry, const std::filesystem::path& file) {
    if (entry.type != TensorType::Float32 || entry.bytes.size() != target.size_bytes())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the tensor {} does not fit the model.", readablePath(file), entry.name),
                    Phrase::tr("Resume from another checkpoint of this run."));
    std::memcpy(target.data(), entry.bytes.data(), entry.bytes.size());
}

} // namespace

std::vector<TensorToWrite> AdamWState::tensorsToWrite() const {
    const TensorLayout& layout = *mean.layout();
    std::vector<TensorToWrite> tensors;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const TensorSpec& spec = layout.spec(i);
        tensors.push_back({"exp_avg." + spec.name, TensorType::Float32, spec.shape, std::as_bytes(mean[i])});
        tensors.push_back({"exp_avg_sq." + spec.name, TensorType::Float32, spec.shape, std::as_bytes(square[i])});
    }
    return tensors;
}

SafetensorsMetadata AdamWState::metadata() const {
    return {{"format", "pt"}, {"step", std::to_string(steps)}};
}

void AdamWState::load(const std::filesystem::path& file) {
    const TensorLayout& layout = *mean.layout();
    const SafetensorsFile saved(file);
    const auto step = saved.metadata().find("step");
    if (step == saved.metadata().end() ||
        std::from_chars(step->second.data(), step->second.data() + step->second.size(), steps).ec != std::errc())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} does not say at which step it was saved.", readablePath(file)),
                    Phrase::tr("Resume from another checkpoint of this run."));
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const std::string& name = layout.spec(i).name;
        for (const auto& [prefix, block] : {std::pair("exp_avg.", &mean), std::pair("exp_avg_sq.", &square)}) {
            const TensorEntry& entry = saved.at(prefix + name);
            copyInto((*block)[i], entry, file);
            saved.forget(entry);
        }
    }
}

} // namespace kantai
