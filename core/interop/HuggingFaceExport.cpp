// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/ExportFolder.h"
#include "core/interop/HuggingFace.h"
#include "core/model/ParameterCount.h"
#include "core/tokenizer/files/TokenizerFiles.h"

namespace kantai {

std::vector<ExportedFile> exportHuggingFaceFolder(const fs::path& folder, const fs::path& target,
                                                  const ModelCard& card, const Progress& progress,
                                                  std::stop_token stop) {
    const ExportedCheckpoint checkpoint = readExportedCheckpoint(folder);
    std::vector<ExportPart> parts = commonParts(checkpoint, MergesAs::Pairs);
    const Tokenizer& tokenizer = checkpoint.tokenizer;
    parts.push_back(
        {"model.safetensors", [&checkpoint](const fs::path& file) { writeSafetensors(file, checkpoint.tensors); }});
    parts.push_back({"vocab.json", [&tokenizer](const fs::path& file) { writeVocabJson(tokenizer, file); }});
    parts.push_back({"merges.txt", [&tokenizer](const fs::path& file) { writeMergesTxt(tokenizer, file); }});
    parts.push_back({"README.md", [&checkpoint, &card](const fs::path& file) {
                         writeFileAtomically(file, modelCardText(card, parameterCount(checkpoint.config)));
                     }});
    return writeExport(target, modelFileBytes(checkpoint.config), parts, progress, stop);
}

} // namespace kantai
