// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project as item models: corpus files, checkpoints; runs are in RunsModel. Each is a RowModel over
// the plain row struct with the columns that are shown. UI thread.
#pragma once

#include "core/corpus/TextImport.h"
#include "core/project/stores/Rows.h"
#include "core/workflow/project/Projects.h"
#include "ui/models/RowModel.h"
#include <functional>
#include <optional>

namespace kantai::ui {

using CorpusFilesModel = RowModel<CorpusFileRow>;
using CheckpointsModel = RowModel<CheckpointRow>;

CorpusFilesModel* newCorpusFilesModel(QObject* parent);
// view: of the project that the checkpoints are of, whenever it is asked.
CheckpointsModel* newCheckpointsModel(const std::function<const ProjectView&()>& view, QObject* parent);

// The report of a file's import; nothing when it cannot be read: a project may come from a stranger, and its files
// are shown all the same. `kantai verify` tells of it.
std::optional<ImportedText> importReportOf(const CorpusFileRow& row);
// "Decoded as Windows-1254"; empty for Unicode and for an encoding that the user chose.
QString decodingNote(const CorpusFileRow& row);
QString runStateText(RunState state);          // "completed", translated
QString keptBecause(const CheckpointRow& row); // "best, latest, pinned"
// "checkpoints/run-0001/step-000120 · epoch 1.25": where it lies, and how often its run had seen the text.
QString placeOf(const CheckpointRow& row, const ProjectView& view);

} // namespace kantai::ui
