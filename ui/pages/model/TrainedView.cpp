// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/TrainedView.h"

#include "ui/widgets/EmptyState.h"
#include <QStackedLayout>

namespace kantai::ui {

TrainedView::TrainedView(const Text& missing, QWidget* parent)
    : QWidget(parent), stack_(new QStackedLayout(this)), content_(new QWidget(this)) {
    auto* empty = new EmptyState(
        QStringLiteral("model"), [] { return tr("No trained model yet"); }, missing,
        [] { return tr("Go to Training"); }, this);
    connect(empty, &EmptyState::actionRequested, this, &TrainedView::trainingRequested);
    stack_->addWidget(empty);
    stack_->addWidget(content_);
}

int TrainedView::heightForWidth(int width) const {
    return sizePolicy().verticalPolicy() == QSizePolicy::Ignored
               ? 0
               : stack_->currentWidget()->layout()->minimumHeightForWidth(width);
}

void TrainedView::show(const InspectedCheckpoint& checkpoint) {
    stack_->setCurrentIndex(1);
    showCheckpoint(checkpoint);
}

void TrainedView::forget() {
    stopWork();
    stack_->setCurrentIndex(0);
}

} // namespace kantai::ui
