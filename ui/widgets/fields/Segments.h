// SPDX-License-Identifier: GPL-3.0-or-later
// A few choices side by side, one of them chosen: which mask, which layer. Arrow keys move the choice. UI thread.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace kantai::ui {

class Segments : public QWidget {
    Q_OBJECT
public:
    explicit Segments(QWidget* parent = nullptr);

    // Selects the first choice without a signal. Setting the same choices again keeps the selection.
    void setChoices(const QStringList& choices);
    void rename(const QStringList& choices); // as many as there are, which mean the same; keeps the selection
    const QStringList& choices() const { return choices_; }
    int current() const { return current_; } // -1 when there are none
    void setCurrent(int index);              // emits a signal when it changes

Q_SIGNALS:
    void chosen(int index);

private:
    void makeButtons();

    QStringList choices_;
    QHBoxLayout* row_;
    QButtonGroup* group_;
    int current_ = -1;
};

} // namespace kantai::ui
