// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/OnnxExport.h"

#include "core/interop/ExportFolder.h"
#include "core/interop/onnx/FillMaskPage.h"
#include "core/interop/onnx/RobertaGraph.h"
#include "core/model/ParameterCount.h"

namespace kantai {

namespace {

WeightSource weightsOf(const ExportedCheckpoint& checkpoint) {
    return [&checkpoint](const std::string& name) {
        const std::span<const std::byte> bytes = checkpoint.weights.at(name).bytes;
        return std::span(reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float));
    };
}

ExportPart graphPart(const char* name, const ExportedCheckpoint& checkpoint, OnnxWeights kind) {
    return {name, [&checkpoint, kind](const fs::path& file) {
                writeOnnx(robertaGraph(checkpoint.config, weightsOf(checkpoint), kind), file);
            }};
}

} // namespace

std::vector<ExportedFile> exportOnnxFolder(const fs::path& folder, const fs::path& target, ModelCard card,
                                           OnnxFiles files, const OnnxCheck& check, const Progress& progress,
                                           std::stop_token stop) {
    const ExportedCheckpoint checkpoint = readExportedCheckpoint(folder);
    const std::uint64_t bytes = modelFileBytes(checkpoint.config);
    std::vector<ExportPart> parts = commonParts(checkpoint, MergesAs::Texts);
    if (files == OnnxFiles::FloatAndInt8)
        parts.push_back(graphPart(kOnnxFile, checkpoint, OnnxWeights::Float32));
    parts.push_back(graphPart(kQuantizedOnnxFile, checkpoint, OnnxWeights::Int8));
    parts.push_back({"index.html", [&](const fs::path& file) {
                         writeFileAtomically(file,
                                             fillMaskPage(card.name, card.example, files == OnnxFiles::FloatAndInt8));
                     }});
    card.runtime = ModelCard::Runtime::TransformersJs;
    parts.push_back({"README.md", [&](const fs::path& file) {
                         if (check)
                             card.measured = check(file.parent_path());
                         writeFileAtomically(file, modelCardText(card, parameterCount(checkpoint.config)));
                     }});
    return writeExport(target, files == OnnxFiles::Int8 ? bytes / 4 : bytes + bytes / 4, parts, progress, stop);
}

} // namespace kantai
