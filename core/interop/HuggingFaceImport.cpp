// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/HuggingFaceImport.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace kantai {

namespace {

constexpr const char* kReading = Phrase::noop("Reading the model");
constexpr JsonLimits kSettingsLimits{1u << 20, 32};
constexpr const char* kMaskedLanguageModel = "RobertaForMaskedLM";

[[noreturn]] void refuse(const fs::path& file, const std::string& reason, const std::string& remedy) {
    throw Error(ErrorCode::BadInput, readablePath(file) + ": " + reason + ".", remedy);
}

void requireModelFolder(const fs::path& folder) {
    const std::string remedy = Phrase::tr("Choose a Hugging Face folder with config.json, model.safetensors and "
                                          "tokenizer.json, or vocab.json and merges.txt.");
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw Error(ErrorCode::BadInput,
                    fs::exists(folder, error) ? Phrase::tr("{} is not a folder.", readablePath(folder))
                                              : Phrase::tr("{} does not exist.", readablePath(folder)),
                    remedy);
    if (!fs::is_regular_file(folder / "config.json", error))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has no {}.", readablePath(folder), "config.json"), remedy);
    if (fs::is_regular_file(folder / "model.safetensors", error) ||
        fs::is_regular_file(folder / kShardIndexFile, error))
        return;
    if (fs::exists(folder / "pytorch_model.bin", error) || fs::exists(folder / "pytorch_model.bin.index.json", error))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} has its weights in pytorch_model.bin only, a pickled file that can run programs; "
                               "the Studio never opens one.",
                               readablePath(folder)),
                    Phrase::tr("Load the model with transformers and save it again: save_pretrained writes "
                               "model.safetensors."));
    throw Error(ErrorCode::BadInput, Phrase::tr("{} has no {}.", readablePath(folder), "model.safetensors"), remedy);
}

// A model that was saved without the head would only be told of as a missing tensor.
void requireMaskedLanguageModel(const fs::path& file) {
    const Json json = readJsonFile(file, kSettingsLimits);
    const auto names = json.is_object() ? json.find("architectures") : json.end();
    if (!json.is_object() || names == json.end() || !names->is_array() || names->empty() ||
        json.value("model_type", Json()) != Json("roberta"))
        return; // the reader of the configuration says what is wrong, if anything is
    if (std::find(names->begin(), names->end(), Json(kMaskedLanguageModel)) == names->end())
        refuse(file,
               Phrase::tr("field 'architectures' is {}, not [\"{}\"]: this model was saved without the head that "
                          "predicts masked tokens",
                          readableExcerpt(names->dump(-1, ' ', true)), kMaskedLanguageModel),
               Phrase::tr("Import the masked language model that it was made from."));
}

// What transformers would do to the text before the tokenizer sees it.
void checkTokenizerSettings(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return;
    const Json json = readJsonFile(file, kSettingsLimits);
    if (!json.is_object())
        return;
    for (const char* key : {"add_prefix_space", "do_lower_case"}) {
        const auto found = json.find(key);
        if (found != json.end() && *found == Json(true))
            refuse(file, Phrase::tr("field '{}' is true, but the Studio's tokenizers leave the text as it is", key),
                   Phrase::tr("Import a model whose tokenizer does not change the text."));
    }
}

Tokenizer readTokenizer(const fs::path& folder, std::vector<TokenId>& rows) {
    checkTokenizerSettings(folder / "tokenizer_config.json");
    std::error_code error;
    if (fs::exists(folder / "tokenizer.json", error))
        return Tokenizer::fromFile(folder / "tokenizer.json", &rows);
    for (const char* name : {"vocab.json", "merges.txt"})
        if (!fs::exists(folder / name, error))
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} has no tokenizer.json, and no {}.", readablePath(folder), name),
                        Phrase::tr("Copy the files of the model's tokenizer into the folder."));
    return Tokenizer::fromVocabularyAndMerges(folder / "vocab.json", folder / "merges.txt", &rows);
}

bool isInOrder(const std::vector<TokenId>& rows) {
    for (std::size_t id = 0; id < rows.size(); ++id)
        if (rows[id] != id)
            return false;
    return true;
}

// Puts the rows that belong to tokens into the order of the tokens, and leaves the other tensors as they are.
ModelWeights::Place placeOf(const std::vector<TokenId>& rows) {
    if (isInOrder(rows))
        return {};
    return [&rows](const TensorSpec& spec, std::span<const float> from, std::span<float> to) {
        std::ranges::copy(from, to.begin());
        if (spec.name != "roberta.embeddings.word_embeddings.weight" && spec.name != "lm_head.bias")
            return;
        const std::size_t width = spec.shape.size() > 1 ? static_cast<std::size_t>(spec.shape[1]) : 1;
        for (std::size_t id = 0; id < rows.size(); ++id)
            std::ranges::copy(from.subspan(rows[id] * width, width), to.subspan(id * width).begin());
    };
}

void requireFinite(const ModelWeights& weights, const fs::path& file, const Progress& progress,
                   const std::stop_token& stop) {
    const std::size_t count = weights.layout()->size();
    for (std::size_t i = 0; i < count; ++i) {
        throwIfStopped(stop, Phrase::noop("The import"));
        progress.report(Phrase::translate(kReading), i, count, weights.layout()->spec(i).name);
        if (!std::ranges::all_of(weights[i], [](float number) { return std::isfinite(number); }))
            refuse(file, Phrase::tr("tensor '{}' holds NaN or infinite numbers", weights.layout()->spec(i).name),
                   Phrase::tr("Copy or download all files of the model again."));
    }
}

// Of the types of the weights, those that are not float32.
std::string narrowTypes(const WeightFiles& files) {
    std::string types;
    for (const SafetensorsFile& file : files.files())
        for (const TensorEntry& entry : file.tensors()) {
            const std::string name(nameOf(entry.type));
            const bool narrow = entry.type == TensorType::Float16 || entry.type == TensorType::BFloat16;
            if (narrow && types.find(name) == std::string::npos)
                types += (types.empty() ? "" : ", ") + name;
        }
    return types;
}

std::string listOf(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::vector<std::string> notesOf(const WeightFiles& files, const std::vector<std::string>& passedOver,
                                 const std::vector<TokenId>& rows) {
    std::vector<std::string> notes;
    if (const std::string types = narrowTypes(files); !types.empty())
        notes.push_back(
            Phrase::tr("The weights, {}, were widened to float32, which changes none of their values.", types));
    if (!passedOver.empty())
        notes.push_back(
            Phrase::tr("Left out, as masked language modelling does not need it: {}.", listOf(passedOver)));
    for (TokenId id = 0; id < kSpecialTokens.size(); ++id)
        if (rows[id] != id)
            notes.push_back(
                Phrase::tr("{} has the id {} here, in the folder it has {}; the rows of the model were put "
                           "into the same order, so that it answers the same.",
                           kSpecialTokens[id], id, rows[id]));
    return notes;
}

} // namespace

HuggingFaceModel readHuggingFaceFolder(const fs::path& folder, const Progress& progress, std::stop_token stop) {
    requireModelFolder(folder);
    const fs::path configFile = folder / "config.json";
    requireMaskedLanguageModel(configFile);
    const RobertaConfig config = readConfigFile(configFile);
    std::vector<TokenId> rows;
    Tokenizer tokenizer = readTokenizer(folder, rows);
    if (tokenizer.vocabularySize() > config.vocabularySize)
        refuse(configFile,
               Phrase::tr("field 'vocab_size' is {}, but the tokenizer has {} tokens", config.vocabularySize,
                          tokenizer.vocabularySize()),
               Phrase::tr("Use the tokenizer that belongs to this model."));
    throwIfStopped(stop, Phrase::noop("The import"));
    const WeightFiles files = WeightFiles::ofFolder(folder);
    std::vector<std::string> passedOver;
    ModelWeights weights = ModelWeights::read(config, files, &passedOver, placeOf(rows));
    requireFinite(weights, files.origin(), progress, stop);
    return {config, std::move(weights), std::move(tokenizer), notesOf(files, passedOver, rows)};
}

} // namespace kantai
