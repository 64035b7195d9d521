// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ProjectModels.h"
#include "core/base/Error.h"
#include "core/workflow/ReportJson.h"
#include "ui/Format.h"
#include "ui/FreeTexts.h"
#include "ui/Language.h"
#include "ui/models/CleaningText.h"
#include <QFileInfo>
#include <algorithm>

namespace kantai::ui {

namespace {

QString epochText(std::optional<double> epochs) {
    return epochs ? format::number(*epochs, 2) : QStringLiteral("–");
}

QString encodingHelp(const CorpusFileRow& row) {
    const std::optional<ImportedText> report = importReportOf(row);
    if (!report)
        return {};
    switch (report->encodingBasis) {
    case EncodingBasis::Chosen:
        return tr("chosen at the import");
    case EncodingBasis::Uncertain:
        return tr("uncertain");
    case EncodingBasis::Recognised:
        break;
    }
    return tr("recognised");
}

// What the import changed, in a few words: "3 bad bytes · CR LF · Gutenberg header removed".
QString importNotes(const CorpusFileRow& row) {
    const std::optional<ImportedText> known = importReportOf(row);
    if (!known)
        return tr("The import report cannot be read");
    const ImportedText& report = *known;
    QStringList notes;
    if (const std::string taken = describe(report.taken); !taken.empty())
        notes.append(QString::fromStdString(taken));
    if (report.encodingBasis == EncodingBasis::Uncertain)
        notes.append(decodingNote(row));
    else if (report.encodingBasis == EncodingBasis::Recognised && !isUnicode(report.encoding))
        notes.append(tr("Decoded as %1; check the preview").arg(QString::fromStdString(row.encoding)));
    if (!report.markup.empty())
        notes.append(tr("Looks like %1, with its markup").arg(QString::fromStdString(report.markup)));
    if (report.badByteRuns > 0)
        notes.append(
            tr("%1 bad byte(s)", nullptr, format::plural(report.badByteRuns)).arg(format::count(report.badByteRuns)));
    if (report.crlfLines > 0)
        notes.append(tr("CR LF line ends"));
    if (report.innerByteOrderMarks > 0)
        notes.append(tr("%1 byte order mark(s) removed", nullptr, format::plural(report.innerByteOrderMarks))
                         .arg(format::count(report.innerByteOrderMarks)));
    notes += cleaningNotes(report, report.cleaning);
    if (const QString languages = languageNotes(report); !languages.isEmpty())
        notes.append(languages);
    return notes.join(QStringLiteral(" · "));
}

// Where the first bad bytes are; without any, the notes, which a narrow column cuts.
QString badByteLocations(const CorpusFileRow& row) {
    QStringList places;
    for (const BadBytes& bad : importReportOf(row).value_or(ImportedText{}).firstBadBytes)
        places.append(tr("line %1, byte %2: %3")
                          .arg(format::count(bad.line), format::count(bad.offset),
                               QString::fromLatin1(QByteArray::fromStdString(bad.bytes).toHex(' '))));
    return places.isEmpty() ? importNotes(row) : places.join(QLatin1Char('\n'));
}

} // namespace

CorpusFilesModel* newCorpusFilesModel(QObject* parent) {
    using Row = CorpusFileRow;
    return new CorpusFilesModel(
        {{[] { return tr("File"); },
          false,
          [](const Row& r) { return QFileInfo(QString::fromStdString(r.source)).fileName(); },
          {},
          [](const Row& r) { return QString::fromStdString(r.source); }},
         {[] { return tr("Lines"); }, true, [](const Row& r) { return format::count(r.lines); },
          [](const Row& r) { return QVariant::fromValue(qulonglong(r.lines)); }},
         {[] { return tr("Size"); }, true, [](const Row& r) { return format::bytes(r.bytes); },
          [](const Row& r) { return QVariant::fromValue(qulonglong(r.bytes)); }},
         {[] { return tr("Encoding"); },
          false,
          [](const Row& r) { return QString::fromStdString(r.encoding); },
          {},
          encodingHelp},
         {[] { return tr("Imported"); }, false, [](const Row& r) { return format::age(r.importedAt); },
          [](const Row& r) { return QVariant::fromValue(qlonglong(r.importedAt)); }},
         {[] { return tr("Notes"); }, false, importNotes, {}, badByteLocations}},
        parent);
}

CheckpointsModel* newCheckpointsModel(const std::function<const ProjectView&()>& view, QObject* parent) {
    using Row = CheckpointRow;
    const auto runName = [view](std::int64_t id) {
        const auto run = std::ranges::find(view().runs, id, &RunRow::id);
        return run != view().runs.end() ? format::name(run->name) : QString();
    };
    return new CheckpointsModel(
        {{[] { return tr("Run"); }, false, [runName](const Row& r) { return runName(r.runId); }, {}},
         {[] { return tr("Step"); }, true,
          [](const Row& r) { return format::count(static_cast<std::uint64_t>(r.step)); },
          [](const Row& r) { return QVariant::fromValue(qlonglong(r.step)); }},
         {[] { return tr("Epoch"); }, true, [view](const Row& r) { return epochText(epochsOf(view(), r)); },
          [view](const Row& r) { return epochsOf(view(), r).value_or(0); }},
         {[] { return tr("Training loss"); }, true, [](const Row& r) { return format::loss(r.loss); },
          [](const Row& r) { return r.loss; }},
         {[] { return tr("Held-out loss"); }, true, [](const Row& r) { return format::loss(r.heldOutLoss); },
          [](const Row& r) { return r.heldOutLoss; }},
         {[] { return tr("Size"); }, true, [](const Row& r) { return format::bytes(r.bytes); },
          [](const Row& r) { return QVariant::fromValue(qulonglong(r.bytes)); }},
         {[] { return tr("Age"); }, false, [](const Row& r) { return format::age(r.createdAt); },
          [](const Row& r) { return QVariant::fromValue(qlonglong(r.createdAt)); }},
         {[] { return tr("Kept because"); }, false, keptBecause, {}},
         {[] { return tr("Note"); }, false, [](const Row& r) { return QString::fromStdString(r.note); }, {}}},
        parent);
}

std::optional<ImportedText> importReportOf(const CorpusFileRow& row) {
    try {
        return importedTextFromJson(row.importReport);
    } catch (const Error&) {
        return std::nullopt;
    }
}

QString decodingNote(const CorpusFileRow& row) {
    const std::optional<ImportedText> known = importReportOf(row);
    if (!known)
        return {};
    const ImportedText& report = *known;
    const QString encoding = QString::fromStdString(row.encoding);
    if (report.encodingBasis == EncodingBasis::Chosen ||
        (report.encodingBasis == EncodingBasis::Recognised && isUnicode(report.encoding)))
        return {};
    if (report.encodingBasis == EncodingBasis::Recognised)
        return tr("Decoded as %1").arg(encoding);
    return report.otherEncoding ? tr("Decoded as %1, but it may be %2")
                                      .arg(encoding, QString::fromStdString(encodingName(*report.otherEncoding)))
                                : tr("Decoded as %1, which is uncertain").arg(encoding);
}

QString runStateText(RunState state) {
    switch (state) {
    case RunState::Running:
        return tr("running");
    case RunState::Paused:
        return tr("paused");
    case RunState::Completed:
        return tr("completed");
    case RunState::Stopped:
        return tr("stopped");
    case RunState::Interrupted:
        return tr("interrupted");
    case RunState::Failed:
        return tr("failed");
    }
    return {};
}

QString keptBecause(const CheckpointRow& row) {
    QStringList reasons;
    if (row.best)
        reasons.append(tr("best"));
    if (row.latest)
        reasons.append(tr("latest"));
    if (row.pinned)
        reasons.append(tr("pinned"));
    return reasons.isEmpty() ? tr("interval") : reasons.join(QStringLiteral(", "));
}

QString placeOf(const CheckpointRow& row, const ProjectView& view) {
    const QString folder = QString::fromStdString(row.folder);
    const std::optional<double> epochs = epochsOf(view, row);
    return epochs ? folder + QStringLiteral(" · ") + tr("epoch %1").arg(epochText(epochs)) : folder;
}

} // namespace kantai::ui
