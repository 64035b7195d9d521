// SPDX-License-Identifier: GPL-3.0-or-later
// A view of the Playground: the guesses for each mask after the embeddings and after each layer ("logit lens"). UI
// thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"

class QLabel;

namespace kantai::ui {

class LayerTable;
class Segments;

class PlaygroundLayers final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundLayers(QWidget* parent = nullptr);

    QString title() const override;
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply& reply) override; // keeps the mask
    void clear() override;

private:
    void showMask();
    void describeLayer(int row); // -1: there is none
    QString layerName(std::size_t layer) const;

    FillMaskReply reply_;
    Segments* masks_ = nullptr;
    LayerTable* table_ = nullptr;
    QLabel* layer_ = nullptr;
};

} // namespace kantai::ui
