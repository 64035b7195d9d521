// SPDX-License-Identifier: GPL-3.0-or-later
// An overlay that tells what dropping the dragged files would do. UI thread.
#pragma once

#include <QWidget>

namespace kantai::ui {

class DropHint : public QWidget {
    Q_OBJECT
public:
    explicit DropHint(QWidget* parent);
    void showMessage(const QString& what); // shows it over the whole parent
    QString text() const { return text_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

} // namespace kantai::ui
