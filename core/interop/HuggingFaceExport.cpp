// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/HuggingFace.h"
#include "core/model/ParameterCount.h"
#include "core/model/Safetensors.h"
#include "core/model/TensorLayout.h"
#include "core/tokenizer/files/TokenizerFiles.h"

#include <fmt/format.h>
#include <functional>

namespace kantai {

namespace {

constexpr std::uint64_t kSmallFilesBytes = 16u << 20; // everything but the weights, at most about

// A checkpoint whose parts were read and are consistent.
struct Checkpoint {
    RobertaConfig config;
    SafetensorsFile weights;
    Tokenizer tokenizer;
};

[[noreturn]] void refuse(const fs::path& path, const std::string& reason) {
    throw Error(ErrorCode::BadInput, readablePath(path) + ": " + reason + ".", Remedy::WholeCheckpoint);
}

std::vector<TensorToWrite> tensorsOf(const SafetensorsFile& weights, const RobertaConfig& config) {
    std::vector<TensorToWrite> tensors;
    for (const TensorSpec& spec : tensorSpecs(config)) {
        const TensorEntry& entry = weights.at(spec.name);
        if (entry.type != TensorType::Float32 || entry.shape != spec.shape)
            refuse(weights.path(),
                   Phrase::tr("tensor '{}' does not have the type and shape of config.json", spec.name));
        tensors.push_back({entry.name, entry.type, entry.shape, entry.bytes});
    }
    if (tensors.size() != weights.tensors().size())
        refuse(weights.path(), Phrase::tr("it holds tensors that config.json does not account for"));
    return tensors;
}

Checkpoint readCheckpoint(const fs::path& folder) {
    Checkpoint checkpoint{readConfigFile(folder / "config.json"), SafetensorsFile(folder / "model.safetensors"),
                          Tokenizer::fromFile(folder / "tokenizer.json")};
    if (checkpoint.tokenizer.vocabularySize() > checkpoint.config.vocabularySize)
        refuse(folder, Phrase::tr("its tokenizer has {} tokens, but the model has only {} vocabulary rows",
                                  checkpoint.tokenizer.vocabularySize(), checkpoint.config.vocabularySize));
    return checkpoint;
}

void requireFreeTarget(const fs::path& target) {
    std::error_code error;
    const bool usable = !fs::exists(fs::symlink_status(target, error)) ||
                        (fs::is_directory(fs::symlink_status(target, error)) && fs::is_empty(target, error));
    if (!usable)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} exists already and is not an empty folder.", readablePath(target)),
                    Phrase::tr("Choose a new folder for the export."));
}

// A short pretraining has no dropout, because it has nothing to overfit yet; who fine-tunes the folder on a small
// task expects RoBERTa's.
RobertaConfig forFineTuning(RobertaConfig config) {
    constexpr double kUsualDropout = 0.1;
    for (double* dropout : {&config.hiddenDropout, &config.attentionDropout})
        if (*dropout <= 0)
            *dropout = kUsualDropout;
    return config;
}

struct Part {
    std::string name;
    std::function<void(const fs::path&)> write;
};

std::vector<Part> partsOf(const Checkpoint& checkpoint, const std::vector<TensorToWrite>& tensors,
                          const ModelCard& card) {
    const RobertaConfig& config = checkpoint.config;
    const Tokenizer& tokenizer = checkpoint.tokenizer;
    return {
        {"config.json",
         [&config](const fs::path& file) { writeFileAtomically(file, toConfigJson(forFineTuning(config))); }},
        {"model.safetensors", [&tensors](const fs::path& file) { writeSafetensors(file, tensors); }},
        {"tokenizer.json", [&tokenizer](const fs::path& file) { writeTokenizerJson(tokenizer, file); }},
        {"vocab.json", [&tokenizer](const fs::path& file) { writeVocabJson(tokenizer, file); }},
        {"merges.txt", [&tokenizer](const fs::path& file) { writeMergesTxt(tokenizer, file); }},
        {"tokenizer_config.json",
         [&config](const fs::path& file) {
             writeTokenizerConfig(static_cast<std::size_t>(config.longestSequence()), file);
         }},
        {"special_tokens_map.json", [](const fs::path& file) { writeSpecialTokensMap(file); }},
        {"README.md",
         [&config, &card](const fs::path& file) {
             writeFileAtomically(file, modelCardText(card, parameterCount(config)));
         }},
    };
}

} // namespace

std::vector<ExportedFile> exportHuggingFaceFolder(const fs::path& checkpoint, const fs::path& target,
                                                  const ModelCard& card, const Progress& progress,
                                                  std::stop_token stop) {
    const Checkpoint content = readCheckpoint(checkpoint);
    const std::vector<TensorToWrite> tensors = tensorsOf(content.weights, content.config);
    requireFreeTarget(target);
    requireFreeSpace(target, modelFileBytes(content.config) + kSmallFilesBytes, Phrase::noop("The export"));
    AtomicFolder folder(target);
    std::vector<ExportedFile> files;
    const std::vector<Part> parts = partsOf(content, tensors, card);
    for (const Part& part : parts) {
        throwIfStopped(stop, Phrase::noop("The export"));
        progress.report(Phrase::noop("Exporting"), files.size(), parts.size(), part.name);
        const fs::path file = folder.path() / part.name;
        part.write(file);
        files.push_back({part.name, fs::file_size(file), sha256File(file)});
    }
    throwIfStopped(stop, Phrase::noop("The export"));
    if (fs::is_directory(fs::symlink_status(target)))
        fs::remove(target); // an empty folder makes room for the new one
    folder.commit();
    progress.report(Phrase::noop("Exporting"), parts.size(), parts.size());
    return files;
}

} // namespace kantai
