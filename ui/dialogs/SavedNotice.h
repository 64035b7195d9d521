// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet line below the pages: what was written to disk last, with a button that opens its folder. It takes neither
// page nor keyboard focus from the user, and goes after a while. UI thread.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QTimer;

namespace kantai::ui {

class SavedNotice : public QFrame {
    Q_OBJECT
public:
    explicit SavedNotice(QWidget* parent = nullptr);

    // That of the window that the widget belongs to, or of a window that a dialog was opened from; null: none.
    static SavedNotice* of(const QWidget* widget);

    void tell(const QString& path); // of a file or folder that was just written

private:
    void retranslate();
    void openFolder() const;

    QString path_;
    QLabel* label_;
    QTimer* timer_;
};

} // namespace kantai::ui
