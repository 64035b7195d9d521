// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/ExportFolder.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/TensorLayout.h"
#include "core/tokenizer/files/TokenizerFiles.h"

namespace kantai {

namespace {

constexpr std::uint64_t kSmallFilesBytes = 16u << 20; // everything but the weights, at most about

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

} // namespace

std::string quoted(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

ExportedCheckpoint readExportedCheckpoint(const fs::path& folder) {
    ExportedCheckpoint checkpoint{readConfigFile(folder / "config.json"),
                                  SafetensorsFile(folder / "model.safetensors"),
                                  {},
                                  Tokenizer::fromFile(folder / "tokenizer.json")};
    if (checkpoint.tokenizer.vocabularySize() > checkpoint.config.vocabularySize)
        refuse(folder, Phrase::tr("its tokenizer has {} tokens, but the model has only {} vocabulary rows",
                                  checkpoint.tokenizer.vocabularySize(), checkpoint.config.vocabularySize));
    checkpoint.tensors = tensorsOf(checkpoint.weights, checkpoint.config);
    checkpoint.config = forFineTuning(checkpoint.config);
    return checkpoint;
}

std::vector<ExportPart> commonParts(const ExportedCheckpoint& checkpoint, MergesAs merges) {
    const RobertaConfig& config = checkpoint.config;
    const Tokenizer& tokenizer = checkpoint.tokenizer;
    return {
        {"config.json", [&config](const fs::path& file) { writeFileAtomically(file, toConfigJson(config)); }},
        {"tokenizer.json",
         [&tokenizer, merges](const fs::path& file) { writeTokenizerJson(tokenizer, file, merges); }},
        {"tokenizer_config.json",
         [&config](const fs::path& file) {
             writeTokenizerConfig(static_cast<std::size_t>(config.longestSequence()), file);
         }},
        {"special_tokens_map.json", [](const fs::path& file) { writeSpecialTokensMap(file); }},
    };
}

std::vector<ExportPart> huggingFaceParts(const ExportedCheckpoint& checkpoint) {
    std::vector<ExportPart> parts = commonParts(checkpoint, MergesAs::Pairs);
    const Tokenizer& tokenizer = checkpoint.tokenizer;
    parts.push_back(
        {"model.safetensors", [&checkpoint](const fs::path& file) { writeSafetensors(file, checkpoint.tensors); }});
    parts.push_back({"vocab.json", [&tokenizer](const fs::path& file) { writeVocabJson(tokenizer, file); }});
    parts.push_back({"merges.txt", [&tokenizer](const fs::path& file) { writeMergesTxt(tokenizer, file); }});
    return parts;
}

std::vector<ExportedFile> writeExport(const fs::path& target, std::uint64_t bytes,
                                      const std::vector<ExportPart>& parts, const Progress& progress,
                                      const std::stop_token& stop) {
    requireFreeTarget(target);
    requireFreeSpace(target, bytes + kSmallFilesBytes, Phrase::noop("The export"));
    AtomicFolder folder(target);
    std::vector<ExportedFile> files;
    for (const ExportPart& part : parts) {
        throwIfStopped(stop, Phrase::noop("The export"));
        progress.report(Phrase::noop("Exporting"), files.size(), parts.size(), part.name);
        const fs::path file = folder.path() / part.name;
        fs::create_directories(file.parent_path());
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
