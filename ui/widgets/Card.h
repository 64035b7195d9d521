// SPDX-License-Identifier: GPL-3.0-or-later
// A panel with a title: the building block of every page. White space and a hairline instead of boxes in boxes. The
// corner at the right of the title takes small controls, which continue below it where there is no room. UI thread.
#pragma once

#include "ui/Text.h"
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace kantai::ui {

class WrapLayout;

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const Text& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void addToCorner(QWidget* widget); // right of the title, from left to right
    QVBoxLayout* body() const { return body_; }

private:
    QLabel* title_;
    WrapLayout* header_;
    QVBoxLayout* body_;
};

} // namespace kantai::ui
