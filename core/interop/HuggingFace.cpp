// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/HuggingFace.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "core/model/Safetensors.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/TokenizerFiles.h"

#include <fmt/format.h>

namespace kantai {

namespace {

void requireFreeTarget(const fs::path& target) {
    std::error_code error;
    if (!fs::exists(target, error))
        return;
    if (!fs::is_directory(target, error) || !fs::is_empty(target, error))
        throw Error(ErrorCode::BadInput, fmt::format("{} exists and is not an empty folder.", readablePath(target)),
                    "Name a folder that does not exist yet.");
}

void requireWeights(const SafetensorsFile& weights, const RobertaConfig& config) {
    for (const TensorSpec& spec : tensorSpecs(config)) {
        const TensorEntry& entry = weights.at(spec.name);
        if (entry.type != TensorType::Float32 || entry.shape != spec.shape)
            throw Error(
                ErrorCode::BadInput,
                fmt::format("{}: the tensor {} does not fit config.json.", readablePath(weights.path()), spec.name),
                "Export another checkpoint.");
    }
}

// Copied in pieces: a model may be larger than what one wants in memory, and a stop must not wait for it.
void copyWeights(const fs::path& source, const fs::path& target, const Progress& progress, std::stop_token stop) {
    const MappedFile map(source);
    FileWriter writer(target);
    constexpr std::size_t kPiece = 16 << 20;
    for (std::size_t at = 0; at < map.text().size(); at += kPiece) {
        throwIfStopped(stop, "The export");
        writer.write(map.text().substr(at, kPiece));
        progress.report("Writing the weights", writer.bytesWritten(), map.text().size());
    }
    writer.close();
}

void writeText(const fs::path& file, const std::string& text) {
    FileWriter writer(file);
    writer.write(text);
    writer.close();
}

} // namespace

std::vector<ExportedFile> exportHuggingFaceFolder(const fs::path& checkpoint, const fs::path& target,
                                                  const ModelCard& card, const Progress& progress,
                                                  std::stop_token stop) {
    const RobertaConfig config = readConfigFile(checkpoint / "config.json");
    const Tokenizer tokenizer = Tokenizer::fromFile(checkpoint / "tokenizer.json");
    if (static_cast<std::int64_t>(tokenizer.vocabularySize()) > config.vocabularySize)
        throw Error(ErrorCode::BadInput,
                    fmt::format("{}: the tokenizer has {} tokens, the model only {} rows.", readablePath(checkpoint),
                                tokenizer.vocabularySize(), config.vocabularySize),
                    "Export another checkpoint.");
    {
        const SafetensorsFile weights(checkpoint / "model.safetensors");
        requireWeights(weights, config);
    }
    requireFreeTarget(target);
    const fs::path place = target.has_filename() ? target : target.parent_path();
    if (place.has_parent_path())
        fs::create_directories(place.parent_path());
    requireFreeSpace(place.has_parent_path() ? place.parent_path() : fs::path("."),
                     modelFileBytes(config) + (64u << 20), "the exported model");

    std::error_code ignored;
    fs::remove(place, ignored); // an empty folder of that name makes room
    AtomicFolder folder(place);
    copyWeights(checkpoint / "model.safetensors", folder.path() / "model.safetensors", progress, stop);
    writeText(folder.path() / "config.json", toConfigJson(config));
    writeTokenizerFiles(tokenizer, folder.path());
    writeTokenizerConfig(static_cast<std::size_t>(config.longestSequence()), folder.path() / "tokenizer_config.json");
    writeSpecialTokensMap(folder.path() / "special_tokens_map.json");
    writeText(folder.path() / "README.md", modelCardText(card, parameterCount(config)));
    std::vector<ExportedFile> files;
    for (const auto& file : fs::directory_iterator(folder.path()))
        files.push_back({file.path().filename().string(), file.file_size(), sha256File(file.path())});
    folder.commit();
    return files;
}

} // namespace kantai
