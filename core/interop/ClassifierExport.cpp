// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/ClassifierExport.h"

#include "core/base/Json.h"
#include "core/base/ReadableText.h"
#include "core/interop/ExportFolder.h"
#include "core/model/ParameterCount.h"

#include <fmt/format.h>

namespace kantai {

namespace {

std::string cardText(const ClassifierCard& card, const RobertaConfig& config) {
    std::string labels;
    for (const std::string& label : config.labels)
        labels += "- " + readableText(label) + "\n";
    return fmt::format(
        "---\n{}library_name: transformers\npipeline_tag: text-classification\n---\n\n"
        "# {}\n\nA RoBERTa classifier with {} parameters, fine-tuned with Kantai Studio. It says which of these "
        "labels "
        "a text has:\n\n{}\n"
        "## How good it is\n\nFine-tuned on {} texts of {} and measured on {} others: accuracy {:.1f} %, macro F1 "
        "{:.3f}. Always naming the most frequent label would reach {:.1f} %.\n\n"
        "## How to use it\n\n```python\nfrom transformers import pipeline\n\n"
        "classify = pipeline(\"text-classification\", model=\"path/to/this/folder\", top_k=None)\n"
        "print(classify({}))\n```\n\n"
        "## Limits\n\nThe classifier knows only the texts it was trained on, with their errors and opinions. It "
        "names "
        "one of its labels for any text, also for one that has none of them.\n",
        card.license.empty() ? "" : "license: " + quoted(card.license) + "\n", readableText(card.name),
        grouped(parameterCount(config)), labels, grouped(card.trainingTexts), readableText(card.data),
        grouped(card.heldOutTexts), 100 * card.accuracy, card.macroF1, 100 * card.majorityAccuracy,
        quoted(card.example.empty() ? "A text." : card.example));
}

} // namespace

void exportClassifierFolder(const fs::path& classifier, const fs::path& target, const ClassifierCard& card,
                            const Progress& progress, const std::stop_token& stop) {
    const ExportedCheckpoint checkpoint = readExportedCheckpoint(classifier);
    std::vector<ExportPart> parts = huggingFaceParts(checkpoint);
    parts.push_back(
        {"README.md", [&](const fs::path& file) { writeFileAtomically(file, cardText(card, checkpoint.config)); }});
    writeExport(target, modelFileBytes(checkpoint.config), parts, progress, stop);
}

} // namespace kantai
