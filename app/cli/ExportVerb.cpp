// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/project/Projects.h"

#include <memory>

namespace kantai::cli {

namespace {

constexpr const char* kHuggingFace = "huggingface";
constexpr const char* kOnnx = "onnx";
constexpr const char* kOnnxInt8 = "onnx-int8";

struct ExportOptions {
    std::string project;
    std::string target;
    std::string format = kHuggingFace;
    std::string checkpoint;
    std::string license;
};

int exportForHuggingFace(const ExportOptions& options, Session& session) {
    exportHuggingFace(openProject(options.project), options.checkpoint, options.target, options.license,
                      session.progress(), session.stop());
    session.console.line("Wrote the model to " + readablePath(options.target) +
                         "; transformers loads it as AutoModelForMaskedLM.");
    session.console.object({{"folder", readablePath(options.target)}, {"format", options.format}});
    return kDone;
}

OrderedJson toJson(const OnnxAgreement& agreement) {
    return {{"file", agreement.file},
            {"bytes", agreement.bytes},
            {"sentences", agreement.sentences},
            {"sameFirstAnswer", agreement.sameFirst},
            {"commonOfFive", agreement.commonOfFive},
            {"largestDifference", agreement.largestDifference},
            {"loss", agreement.loss},
            {"lossOfModel", agreement.lossOfModel}};
}

int exportAsOnnx(const ExportOptions& options, Session& session) {
    const OnnxFiles files = options.format == kOnnx ? OnnxFiles::FloatAndInt8 : OnnxFiles::Int8;
    const auto agreements = exportOnnx(openProject(options.project), options.checkpoint, options.target, files,
                                       options.license, session.progress(), session.stop());
    session.console.line("Wrote the model to " + readablePath(options.target) +
                         " for ONNX Runtime and transformers.js; its README.md says how a browser uses index.html.");
    OrderedJson json{
        {"folder", readablePath(options.target)}, {"format", options.format}, {"agreement", Json::array()}};
    for (const OnnxAgreement& agreement : agreements) {
        session.console.line("  " + agreementText(agreement));
        json["agreement"].push_back(toJson(agreement));
    }
    if (agreements.empty())
        session.console.line("The files were not compared with the model: there is no held-out text that is encoded "
                             "with its tokenizer, and no pinned sentence.");
    session.console.object(json);
    return kDone;
}

int runExport(const ExportOptions& options, Session& session) {
    return options.format == kHuggingFace ? exportForHuggingFace(options, session) : exportAsOnnx(options, session);
}

} // namespace

void addExportVerb(Verb& app, Session& session) {
    auto options = std::make_shared<ExportOptions>();
    Verb* verb =
        app.addVerb("export", "Write a checkpoint as a folder for Hugging Face transformers, ONNX or a browser");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "OUTDIR", options->target, "A new or empty folder")->required();
    addText(*verb, "--format", options->format,
            "huggingface; onnx: float32 and 8-bit graphs for ONNX Runtime and transformers.js, with a page for the "
            "browser; onnx-int8: the 8-bit graph alone, a quarter of the size")
        ->showDefault()
        ->oneOf({kHuggingFace, kOnnx, kOnnxInt8});
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp);
    addText(*verb, "--license", options->license,
            "Licence of the model for its model card, for example mit or gpl-3.0");
    session.declare(*verb, [options, &session] { return runExport(*options, session); });
}

} // namespace kantai::cli
