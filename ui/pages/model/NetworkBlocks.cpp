// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/NetworkBlocks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kantai::ui {

namespace {

struct BlockTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::NetworkBlocks)
};

void add(NetworkBlocks& to, const DrawnBlock& block, const TensorSpec& tensor) {
    if (to.blocks.isEmpty() || to.blocks.back().name != block.name) {
        to.blocks.append(block);
        to.tensors.append(QStringList());
    }
    to.blocks.back().parameters += static_cast<quint64>(tensor.count());
    to.tensors.back().append(QString::fromStdString(tensor.name));
}

DrawnBlock embeddingBlock(const std::string& tensor) {
    if (tensor.find("word_embeddings") != std::string::npos)
        return {BlockTexts::tr("Word table"), BlockTexts::tr("Word table"), 0, 0, 0};
    if (tensor.find("position_embeddings") != std::string::npos)
        return {BlockTexts::tr("Positions"), BlockTexts::tr("Positions"), 0, 0, 0};
    return {BlockTexts::tr("Token type and normalisation"), QString(), 0, 0, 0};
}

DrawnBlock blockOf(const ModelPart& part, const std::string& tensor, std::int64_t layers) {
    const int layer = static_cast<int>(part.layer) + 1;
    switch (part.kind) {
    case ModelPart::Kind::Embeddings:
        return embeddingBlock(tensor);
    case ModelPart::Kind::Attention:
        return {BlockTexts::tr("Layer %1, attention").arg(layer), BlockTexts::tr("Attention"), 1, layer, 0};
    case ModelPart::Kind::FeedForward:
        return {BlockTexts::tr("Layer %1, feed-forward").arg(layer), BlockTexts::tr("Feed-forward"), 2, layer, 0};
    case ModelPart::Kind::Head:
        break;
    }
    return {BlockTexts::tr("Head"), BlockTexts::tr("Head"), 3, static_cast<int>(layers) + 1, 0};
}

} // namespace

NetworkBlocks networkBlocks(const RobertaConfig& config) {
    NetworkBlocks result;
    for (const TensorSpec& tensor : tensorSpecs(config))
        add(result, blockOf(partOf(tensor.name), tensor.name, config.layers), tensor);
    result.columns.append(BlockTexts::tr("Embeddings"));
    for (int layer = 1; layer <= config.layers; ++layer)
        result.columns.append(BlockTexts::tr("Layer %1").arg(layer));
    result.columns.append(BlockTexts::tr("Head"));
    result.kinds = {BlockTexts::tr("Embeddings"), BlockTexts::tr("Attention"), BlockTexts::tr("Feed-forward"),
                    BlockTexts::tr("Head")};
    return result;
}

QString groupName(const ModelPart& part) {
    if (part.kind == ModelPart::Kind::Embeddings)
        return BlockTexts::tr("Embeddings");
    return part.kind == ModelPart::Kind::Head ? BlockTexts::tr("Head")
                                              : BlockTexts::tr("Layer %1").arg(part.layer + 1);
}

QString shortTensorName(const QString& name) {
    static const QRegularExpression group(
        QStringLiteral("^(roberta\\.embeddings\\.|roberta\\.encoder\\.layer\\.\\d+\\.|lm_head\\.)"));
    return QString(name).remove(group);
}

} // namespace kantai::ui
