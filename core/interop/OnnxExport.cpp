// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/OnnxExport.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/ExportFolder.h"
#include "core/interop/onnx/FillMaskPage.h"
#include "core/interop/onnx/RobertaGraph.h"
#include "core/model/ParameterCount.h"
#include "core/model/WidenedNumbers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kantai {

namespace {

// The numbers of the file itself, but where a tensor is not aligned in it.
using Numbers = std::map<std::string, WidenedNumbers, std::less<>>;

// Rounded to bytes, what is not a number would look like one.
Numbers finiteNumbers(const SafetensorsFile& weights) {
    Numbers numbers;
    for (const TensorEntry& entry : weights.tensors()) {
        const auto [added, isNew] = numbers.try_emplace(entry.name, entry);
        if (!std::ranges::all_of(added->second.values(), [](float number) { return std::isfinite(number); }))
            throw Error(ErrorCode::BadInput,
                        readablePath(weights.path()) + ": " +
                            Phrase::tr("tensor '{}' holds NaN or infinite numbers", entry.name) + ".",
                        Remedy::WholeCheckpoint);
    }
    return numbers;
}

ExportPart graphPart(const char* name, const ExportedCheckpoint& checkpoint, OnnxWeights kind) {
    return {name, [&checkpoint, kind](const fs::path& file) {
                const Numbers numbers = finiteNumbers(checkpoint.weights);
                const WeightSource weights = [&numbers](const std::string& tensor) {
                    return numbers.at(tensor).values();
                };
                writeOnnx(robertaGraph(checkpoint.config, weights, kind), file);
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
