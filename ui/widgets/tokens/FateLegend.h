// SPDX-License-Identifier: GPL-3.0-or-later
// What the boxes of a BatchView mean, and how many tokens of the batch each stands for. UI thread.
#pragma once

#include "core/workflow/replay/MaskingLens.h"
#include <QWidget>
#include <cstddef>
#include <utility>
#include <vector>

namespace kantai::ui {

class FateLegend : public QWidget {
    Q_OBJECT
public:
    explicit FateLegend(QWidget* parent = nullptr);
    void setCounts(std::size_t masked, std::size_t random, std::size_t kept);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<TokenFate, QString>> entries_;
};

} // namespace kantai::ui
