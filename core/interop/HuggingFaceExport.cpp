// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/ExportFolder.h"
#include "core/interop/HuggingFace.h"
#include "core/model/ParameterCount.h"

namespace kantai {

std::vector<ExportedFile> exportHuggingFaceFolder(const fs::path& folder, const fs::path& target,
                                                  const ModelCard& card, const Progress& progress,
                                                  std::stop_token stop) {
    const ExportedCheckpoint checkpoint = readExportedCheckpoint(folder);
    std::vector<ExportPart> parts = huggingFaceParts(checkpoint);
    parts.push_back({"README.md", [&checkpoint, &card](const fs::path& file) {
                         writeFileAtomically(file, modelCardText(card, parameterCount(checkpoint.config)));
                     }});
    return writeExport(target, modelFileBytes(checkpoint.config), parts, progress, stop);
}

} // namespace kantai
