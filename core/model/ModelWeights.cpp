// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ModelWeights.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/InitialWeights.h"
#include "core/model/WidenedNumbers.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>

namespace kantai {

namespace {

constexpr const char* kOtherModel = Phrase::noop("Choose the model.safetensors that belongs to this configuration.");

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& reason) {
    throw Error(ErrorCode::BadInput, readablePath(path) + ": " + reason + ".", Phrase::translate(kOtherModel));
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

bool isFloatingPoint(TensorType type) {
    return type == TensorType::Float32 || type == TensorType::Float16 || type == TensorType::BFloat16;
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

struct Found {
    const SafetensorsFile* file = nullptr;
    const TensorEntry* entry = nullptr;
};
using Entries = std::unordered_map<std::string, Found>;

Entries entriesByCurrentName(const WeightFiles& weights, std::vector<std::string>& passedOver) {
    Entries entries;
    for (const SafetensorsFile& file : weights.files()) {
        for (const TensorEntry& entry : file.tensors()) {
            if (isPassedOver(entry.name))
                passedOver.push_back(entry.name);
            else if (!entries.emplace(currentName(entry.name), Found{&file, &entry}).second)
                refuse(file.path(),
                       Phrase::tr("tensor '{}' is there under its old and its new name", readableText(entry.name)));
        }
    }
    return entries;
}

bool sameContent(const TensorEntry& a, const TensorEntry& b) {
    return a.type == b.type && a.shape == b.shape && std::memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size()) == 0;
}

// The decoder shares the word embeddings and the head's bias; a file may hold them under both names if they agree.
void resolveTie(Entries& entries, const std::string& alias, const std::string& name,
                std::vector<std::string>& passedOver) {
    const auto found = entries.find(alias);
    if (found == entries.end())
        return;
    const Found other = found->second;
    entries.erase(found);
    const auto [tied, wasMissing] = entries.emplace(name, other);
    if (wasMissing)
        return;
    if (!sameContent(*other.entry, *tied->second.entry))
        refuse(other.file->path(), Phrase::tr("'{}' differs from '{}', to which it is tied", alias, name));
    passedOver.push_back(alias);
}

void checkAgainst(const std::vector<TensorSpec>& specs, const Entries& entries, const WeightFiles& weights) {
    for (const TensorSpec& spec : specs) {
        const auto found = entries.find(spec.name);
        if (found == entries.end())
            refuse(weights.origin(), Phrase::tr("tensor '{}' is missing", spec.name));
        const auto& [file, entry] = found->second;
        if (entry->shape != spec.shape)
            refuse(file->path(), Phrase::tr("tensor '{}' has the shape {}, but the configuration needs {}", spec.name,
                                            shapeText(entry->shape), shapeText(spec.shape)));
        if (!isFloatingPoint(entry->type))
            refuse(file->path(),
                   Phrase::tr("tensor '{}' is {}, not F32, F16 or BF16", spec.name, nameOf(entry->type)));
    }
    if (entries.size() == specs.size())
        return;
    Entries unknown = entries;
    for (const TensorSpec& spec : specs)
        unknown.erase(spec.name);
    for (const SafetensorsFile& file : weights.files())
        for (const TensorEntry& entry : file.tensors())
            if (unknown.contains(currentName(entry.name)))
                refuse(file.path(), Phrase::tr("tensor '{}' has no place in this model", readableText(entry.name)));
}

} // namespace

ModelWeights::ModelWeights(const RobertaConfig& config)
    : config_(config), numbers_(std::make_shared<const TensorLayout>(config)) {}

ModelWeights ModelWeights::initial(const RobertaConfig& config, std::uint64_t seed) {
    requireValid(config, Phrase::tr("The model"));
    ModelWeights weights(config);
    for (std::size_t i = 0; i < weights.layout()->size(); ++i)
        fillWithInitialWeights(weights.layout()->spec(i), config, CounterRandom(seed, i), weights[i]);
    return weights;
}

ModelWeights ModelWeights::read(const RobertaConfig& config, const std::filesystem::path& path,
                                std::vector<std::string>* passedOver, const Place& place) {
    requireValid(config, Phrase::tr("The configuration of {}", readablePath(path)));
    return read(config, WeightFiles(path), passedOver, place);
}

ModelWeights ModelWeights::read(const RobertaConfig& config, const WeightFiles& files,
                                std::vector<std::string>* passedOver, const Place& place) {
    requireValid(config, Phrase::tr("The configuration of {}", readablePath(files.origin())));
    std::vector<std::string> ignored;
    Entries entries = entriesByCurrentName(files, ignored);
    resolveTie(entries, "lm_head.decoder.weight", "roberta.embeddings.word_embeddings.weight", ignored);
    resolveTie(entries, "lm_head.decoder.bias", "lm_head.bias", ignored);
    checkAgainst(tensorSpecs(config), entries, files);

    ModelWeights weights(config);
    for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
        const TensorSpec& spec = weights.layout()->spec(i);
        const auto& [file, entry] = entries.at(spec.name);
        if (place) {
            const WidenedNumbers numbers(*entry);
            place(spec, numbers.values(), weights[i]);
        } else {
            widen(*entry, weights[i]);
        }
        file->forget(*entry);
    }
    if (passedOver)
        *passedOver = std::move(ignored);
    return weights;
}

std::vector<TensorToWrite> ModelWeights::tensorsToWrite() const {
    std::vector<TensorToWrite> tensors;
    tensors.reserve(layout()->size());
    for (std::size_t i = 0; i < layout()->size(); ++i) {
        const TensorSpec& spec = layout()->spec(i);
        tensors.push_back({spec.name, TensorType::Float32, spec.shape, std::as_bytes((*this)[i])});
    }
    return tensors;
}

WrittenFile ModelWeights::write(const std::filesystem::path& file, const SafetensorsMetadata& metadata) const {
    return writeSafetensors(file, tensorsToWrite(), metadata);
}

std::string ModelWeights::sha256() const {
    Sha256 checksum;
    for (const TensorToWrite& tensor : tensorsToWrite()) {
        checksum.update(tensor.name + " " + shapeText(tensor.shape) + "\n");
        checksum.update({reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size()});
    }
    return checksum.finish();
}

} // namespace kantai
