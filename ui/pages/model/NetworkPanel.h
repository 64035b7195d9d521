// SPDX-License-Identifier: GPL-3.0-or-later
// A model as a drawing to scale and, below it, the table of its tensors in groups with subtotals: a block chosen in
// the drawing limits the table to its tensors. Used by two views of the Model page; UI thread.
#pragma once

#include "ui/pages/model/NetworkBlocks.h"
#include "ui/widgets/Card.h"
#include <optional>

class QPushButton;
class QTableWidget;

namespace kantai::ui {

class NetworkPanel : public Card {
    Q_OBJECT
public:
    enum class Detail { Full, Narrow }; // Narrow: names and shares only

    // Object names: <prefix>Drawing, <prefix>Table, <prefix>AllButton.
    NetworkPanel(const Text& title, Detail detail, const QString& prefix, QWidget* parent);

    void setModel(const RobertaConfig& config); // valid
    QString currentTensor() const;              // empty: none is chosen
    void chooseTensor(const QString& name);     // that of the table; unknown: none

Q_SIGNALS:
    void tensorChosen(const QString& name); // by the user

protected:
    void resizeEvent(QResizeEvent* event) override; // shapes are in the tooltip where there is no room for them

private:
    void makeTable(const QString& prefix);
    void rebuild();
    void fillTable();
    void addRow(const QString& name, const QString& shape, std::int64_t parameters, const QString& tensor, int block);
    void showBlock(int block); // -1: everything
    void followRow();
    int blockOfRow(int row) const;

    Detail detail_;
    std::optional<RobertaConfig> config_;
    NetworkBlocks network_;
    std::int64_t total_ = 0; // parameters
    ModelDrawing* drawing_;
    QPushButton* all_;
    QTableWidget* table_ = nullptr;
    bool filling_ = false;
};

} // namespace kantai::ui
