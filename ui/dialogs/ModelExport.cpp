// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ModelExport.h"
#include "core/workflow/export/ExportModel.h"
#include "ui/Format.h"
#include "ui/dialogs/Export.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <memory>

namespace kantai::ui {

namespace {

struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::ModelExport)
};

enum Format { HuggingFace, Onnx, OnnxInt8 };

std::vector<Prompts::Choice> formats() {
    return {{ExportTexts::tr("Hugging Face folder"),
             ExportTexts::tr("For transformers: to fine-tune, publish or convert the model.")},
            {ExportTexts::tr("ONNX, 32-bit and 8-bit weights"),
             ExportTexts::tr(
                 "For ONNX Runtime in other programs, and for transformers.js with a page that fills masks in a "
                 "browser without a network.")},
            {ExportTexts::tr("ONNX, 8-bit weights only"),
             ExportTexts::tr(
                 "A quarter of the size, for phones and browsers. How well it agrees with the model is measured "
                 "on held-out text.")}};
}

// "onnx/model_quantized.onnx, 84 MB: …"
QString sentenceOf(const OnnxAgreement& agreement) {
    QString text = ExportTexts::tr(
                       "%1, %2: the same first answer in %3 of %4 masked sentences, %5 of the first five on average.")
                       .arg(QString::fromStdString(agreement.file), format::bytes(agreement.bytes),
                            format::count(agreement.sameFirst), format::count(agreement.sentences),
                            format::number(agreement.commonOfFive, 1));
    if (agreement.lossOfModel > 0)
        text +=
            QLatin1Char(' ') + ExportTexts::tr("Loss %1 instead of %2.")
                                   .arg(format::number(agreement.loss, 3), format::number(agreement.lossOfModel, 3));
    return text;
}

QString summary(const std::vector<OnnxAgreement>& agreements) {
    QStringList lines;
    for (const OnnxAgreement& agreement : agreements)
        lines.append(sentenceOf(agreement));
    if (lines.isEmpty())
        lines.append(
            ExportTexts::tr("The files were not compared with the model: there is no held-out text that is encoded "
                            "with its tokenizer, and no pinned sentence."));
    lines.append(ExportTexts::tr("README.md in the folder says how a program or a browser uses it."));
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace

void exportModel(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t checkpointId,
                 const std::function<void(const QString& line)>& tell) {
    const auto format = std::make_shared<std::size_t>(HuggingFace);
    const auto askPlace = [&]() -> QString {
        const std::optional<std::size_t> chosen =
            prompts.choose(window, ExportTexts::tr("Export the model"), formats());
        if (!chosen)
            return {};
        *format = *chosen;
        return prompts.newFolder(window, ExportTexts::tr("Export into a new folder"), ExportTexts::tr("my-model"));
    };
    const auto agreements = std::make_shared<std::vector<OnnxAgreement>>();
    const auto work = [&](const QString& place) -> Job::Work {
        return [handle = session.handle(), which = std::to_string(checkpointId), format, agreements,
                target = std::filesystem::path(place.toStdString())](const Progress& progress, std::stop_token stop) {
            if (*format == HuggingFace)
                exportHuggingFace(handle, which, target, {}, progress, stop);
            else
                *agreements =
                    exportOnnx(handle, which, target, *format == Onnx ? OnnxFiles::FloatAndInt8 : OnnxFiles::Int8, {},
                               progress, stop);
        };
    };
    const auto finish = [&prompts, window, format, agreements, tell](const QString& folder) {
        const bool isOnnx = *format != HuggingFace;
        tell(isOnnx ? ExportTexts::tr("The model was written to %1 for ONNX Runtime and transformers.js.").arg(folder)
                    : ExportTexts::tr("The model was written to %1; transformers loads it from there.").arg(folder));
        if (isOnnx)
            prompts.showInformation(window, ExportTexts::tr("The model was exported"), summary(*agreements));
        return true;
    };
    runExport(session, prompts, window,
              {Export::Computer::Needs, ExportTexts::tr("Exporting the model"), askPlace, work, finish});
}

} // namespace kantai::ui
