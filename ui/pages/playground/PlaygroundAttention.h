// SPDX-License-Identifier: GPL-3.0-or-later
// The third view of the Playground: the attention weights of each token, per layer and head or averaged, with all
// heads of the layer as small pictures below. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"
#include "ui/pages/playground/SentenceAttention.h"

class QComboBox;
class QLabel;

namespace kantai::ui {

class HeadOverview;
class HeatMap;
class HeatScale;
class Segments;

class PlaygroundAttention final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundAttention(QWidget* parent = nullptr);

    QString title() const override;
    bool answersWhileTyping(const QString& sentence) const override { return !sentence.trimmed().isEmpty(); }
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply& reply) override; // keeps layer and head
    void clear() override;
    AttentionChoice choice() const; // the layer and head whose weights are shown

Q_SIGNALS:
    void choiceChanged();

private:
    void fillChoosers();
    void showMatrix();
    void describeCell(int row, int column);

    FillMaskReply reply_;
    Segments* layers_ = nullptr;
    QComboBox* heads_ = nullptr;
    HeatMap* map_ = nullptr;
    HeatScale* scale_ = nullptr;
    HeadOverview* overview_ = nullptr;
    QLabel* cell_ = nullptr;
};

} // namespace kantai::ui
