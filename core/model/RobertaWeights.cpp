// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of a RobertaForMaskedLM in files.
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/RobertaForMaskedLM_torch.h"

#include <cstring>
#include <fmt/format.h>
#include <optional>
#include <unordered_map>

namespace kantai {

namespace {

constexpr const char* kOtherModel = Phrase::mark("Choose the model.safetensors that belongs to this configuration.");

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& reason) {
    throw Error(ErrorCode::BadInput, readablePath(path) + ": " + reason + ".", Phrase::said(kOtherModel));
}

std::span<const std::byte> bytesOf(const torch::Tensor& tensor) {
    return {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()};
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const std::int64_t size : shape) {
        if (text.size() > 1)
            text += ", ";
        text += std::to_string(size);
    }
    return text += "]";
}

std::optional<torch::ScalarType> floatingType(TensorType type) {
    switch (type) {
    case TensorType::Float32:
        return torch::kFloat;
    case TensorType::Float16:
        return torch::kHalf;
    case TensorType::BFloat16:
        return torch::kBFloat16;
    default:
        return {};
    }
}

// Names that older versions of Hugging Face's library wrote.
std::string currentName(std::string name) {
    const auto replaceEnd = [&name](std::string_view end, std::string_view by) {
        if (name.ends_with(end))
            name.replace(name.size() - end.size(), end.size(), by);
    };
    replaceEnd("LayerNorm.gamma", "LayerNorm.weight");
    replaceEnd("LayerNorm.beta", "LayerNorm.bias");
    replaceEnd("layer_norm.gamma", "layer_norm.weight");
    replaceEnd("layer_norm.beta", "layer_norm.bias");
    return name;
}

bool isPassedOver(std::string_view name) {
    return name == "roberta.embeddings.position_ids" || name.starts_with("roberta.pooler.");
}

using Entries = std::unordered_map<std::string, const TensorEntry*>;

Entries entriesByCurrentName(const SafetensorsFile& file, std::vector<std::string>& passedOver) {
    Entries entries;
    for (const TensorEntry& entry : file.tensors()) {
        if (isPassedOver(entry.name))
            passedOver.push_back(entry.name);
        else if (!entries.emplace(currentName(entry.name), &entry).second)
            refuse(file.path(),
                   Phrase::tr("tensor '{}' is there under its old and its new name", readableText(entry.name)));
    }
    return entries;
}

bool sameContent(const TensorEntry& a, const TensorEntry& b) {
    return a.type == b.type && a.shape == b.shape && std::memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size()) == 0;
}

// The decoder shares the word embeddings and the head's bias; a file may hold them under both names if they agree.
void resolveTie(Entries& entries, const std::string& alias, const std::string& name, const SafetensorsFile& file,
                std::vector<std::string>& passedOver) {
    const auto found = entries.find(alias);
    if (found == entries.end())
        return;
    const TensorEntry* entry = found->second;
    entries.erase(found);
    const auto [tied, wasMissing] = entries.emplace(name, entry);
    if (wasMissing)
        return;
    if (!sameContent(*entry, *tied->second))
        refuse(file.path(), Phrase::tr("'{}' differs from '{}', to which it is tied", alias, name));
    passedOver.push_back(alias);
}

void checkAgainst(const std::vector<TensorSpec>& specs, const Entries& entries, const SafetensorsFile& file) {
    for (const TensorSpec& spec : specs) {
        const auto found = entries.find(spec.name);
        if (found == entries.end())
            refuse(file.path(), Phrase::tr("tensor '{}' is missing", spec.name));
        const TensorEntry& entry = *found->second;
        if (entry.shape != spec.shape)
            refuse(file.path(), Phrase::tr("tensor '{}' has the shape {}, but the configuration needs {}", spec.name,
                                           shapeText(entry.shape), shapeText(spec.shape)));
        if (!floatingType(entry.type))
            refuse(file.path(), Phrase::tr("tensor '{}' is {}, not F32, F16 or BF16", spec.name, nameOf(entry.type)));
    }
    if (entries.size() == specs.size())
        return;
    Entries unknown = entries;
    for (const TensorSpec& spec : specs)
        unknown.erase(spec.name);
    for (const TensorEntry& entry : file.tensors()) {
        if (unknown.contains(currentName(entry.name)))
            refuse(file.path(), Phrase::tr("tensor '{}' has no place in this model", readableText(entry.name)));
    }
}

torch::Tensor readTensor(const TensorEntry& entry) {
    // Through a copy of the raw bytes, because data in other programs' files need not be aligned.
    torch::Tensor raw = torch::empty(entry.shape, *floatingType(entry.type));
    std::memcpy(raw.data_ptr(), entry.bytes.data(), entry.bytes.size());
    return raw.to(torch::kFloat);
}

} // namespace

std::vector<Parameter> readRobertaWeights(const RobertaConfig& config, const std::filesystem::path& weights,
                                          std::vector<std::string>* passedOver) {
    requireValid(config, Phrase::tr("The configuration of {}", readablePath(weights)));
    const SafetensorsFile file(weights);
    std::vector<TensorSpec> specs = tensorSpecs(config);
    std::vector<std::string> ignored;
    Entries entries = entriesByCurrentName(file, ignored);
    resolveTie(entries, "lm_head.decoder.weight", "roberta.embeddings.word_embeddings.weight", file, ignored);
    resolveTie(entries, "lm_head.decoder.bias", "lm_head.bias", file, ignored);
    checkAgainst(specs, entries, file);
    std::vector<Parameter> parameters;
    parameters.reserve(specs.size());
    for (TensorSpec& spec : specs) {
        torch::Tensor value = readTensor(*entries.at(spec.name));
        parameters.push_back({std::move(spec), value.set_requires_grad(true)});
    }
    if (passedOver)
        *passedOver = std::move(ignored);
    return parameters;
}

RobertaForMaskedLM RobertaForMaskedLM::load(const RobertaConfig& config, const std::filesystem::path& weights) {
    return {config, readRobertaWeights(config, weights)};
}

std::vector<TensorToWrite> RobertaForMaskedLM::tensorsToWrite() const {
    std::vector<TensorToWrite> tensors;
    tensors.reserve(parameters_.size());
    for (const Parameter& parameter : parameters_)
        tensors.push_back({parameter.spec.name, TensorType::Float32, parameter.spec.shape, bytesOf(parameter.value)});
    return tensors;
}

WrittenFile RobertaForMaskedLM::save(const std::filesystem::path& path, const SafetensorsMetadata& metadata) const {
    return writeSafetensors(path, tensorsToWrite(), metadata);
}

std::string RobertaForMaskedLM::weightsSha256() const {
    Sha256 checksum;
    for (const Parameter& parameter : parameters_) {
        const std::span<const std::byte> bytes = bytesOf(parameter.value);
        checksum.update(parameter.spec.name + " " + shapeText(parameter.spec.shape) + "\n");
        checksum.update({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
    return checksum.finish();
}

} // namespace kantai
