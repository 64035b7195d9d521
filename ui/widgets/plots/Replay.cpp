// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/Replay.h"

#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"

#include <QPushButton>
#include <utility>

namespace kantai::ui {

namespace {
constexpr int kFrame = 40; // milliseconds
} // namespace

Replay::Replay(const char* lineName, const char* buttonName, QWidget* parent)
    : QObject(parent), line_(new TimeLine(parent)), button_(newButton({}, buttonName, parent)) {
    line_->setObjectName(QString::fromLatin1(lineName));
    bindText(line_, &QWidget::setAccessibleName, [] { return tr("Step of the run"); });
    timer_.setInterval(kFrame);
    connect(&timer_, &QTimer::timeout, this, [this] { advance(static_cast<double>(since_.restart())); });
    connect(button_, &QPushButton::clicked, this, &Replay::toggle);
    connect(line_, &TimeLine::playToggled, this, &Replay::toggle);
    connect(line_, &QSlider::valueChanged, this, [this] { Q_EMIT stepShown(line_->step()); });
    followLanguage(button_, [this] { showButton(); });
}

void Replay::showButton() {
    button_->setText(isPlaying() ? tr("Pause") : tr("Play"));
    button_->setIcon(theme::icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    button_->setToolTip(isPlaying() ? tr("Stop at this step (Space)")
                                    : tr("Play the run from its beginning in ten seconds (Space)"));
}

void Replay::toggle() {
    if (isPlaying())
        return stop();
    if (line_->stops().size() < 2)
        return;
    if (line_->isAtEnd())
        line_->setValue(0);
    position_ = line_->positionOf(line_->value());
    since_.start();
    timer_.start();
    showButton();
    Q_EMIT playingChanged(true);
}

void Replay::stop() {
    if (!isPlaying())
        return;
    timer_.stop();
    showButton();
    Q_EMIT playingChanged(false);
}

// The user may have moved the line meanwhile: it plays on from there.
void Replay::advance(double milliseconds) {
    if (!isPlaying() || line_->stops().size() < 2)
        return stop();
    if (line_->stopAt(position_) != line_->value())
        position_ = line_->positionOf(line_->value());
    position_ += milliseconds / kMilliseconds;
    line_->setValue(line_->stopAt(position_));
    if (position_ >= 1)
        stop();
}

} // namespace kantai::ui
