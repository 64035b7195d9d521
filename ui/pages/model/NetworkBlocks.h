// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a RobertaForMaskedLM that the Model page draws, with names in the language of the window, and the
// tensors of each. Any thread, but the names follow the language of the window.
#pragma once

#include "core/model/ModelParts.h"
#include "core/model/RobertaConfig.h"
#include "ui/widgets/charts/ModelDrawing.h"
#include <QStringList>
#include <QVector>

namespace kantai::ui {

struct NetworkBlocks {
    QVector<DrawnBlock> blocks;   // word table, positions, rest of the embeddings; two for each layer; head
    QVector<QStringList> tensors; // of each block, by name
    QStringList columns, kinds;
};

// config must be valid.
NetworkBlocks networkBlocks(const RobertaConfig& config);

QString groupName(const ModelPart& part);     // "Embeddings", "Layer 3", "Head": as the table of tensors is grouped
QString shortTensorName(const QString& name); // without what its group says: "attention.self.query.weight"

} // namespace kantai::ui
