// SPDX-License-Identifier: GPL-3.0-or-later
// A modal message or question in the style of the window: an icon, what happened in bold, what to do about it, and a
// row of buttons. Texts are plain text: what a file or a project says is never taken for markup. UI thread.
#pragma once

#include <QDialog>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kantai::ui {

class MessageDialog : public QDialog {
    Q_OBJECT
public:
    // icon: as theme::icon takes it. It and the details may be empty.
    MessageDialog(const QString& icon, const QString& message, const QString& details, QWidget* parent);
    // Puts widget between the texts and the buttons; it gets the focus.
    void addContent(QWidget* widget);
    // A button that closes the dialog, at the right of the others. The primary one is drawn in the accent colour.
    enum class Role { Plain, Primary };
    QPushButton* addButton(const QString& text, const char* name, Role role = Role::Plain);
    // The primary button closes the dialog only when problem() is empty; otherwise the problem is shown.
    void setCheck(std::function<QString()> problem);
    // Return and Escape press it. Return presses the primary button, and Escape closes the dialog, where this is not
    // called.
    void setSafeButton(QPushButton* button);
    // Shows the dialog until it is closed. Returns the button that was pressed; Escape and closing: the safe button,
    // or null.
    const QPushButton* ask();

private:
    QVBoxLayout* content_ = nullptr;
    QHBoxLayout* buttons_ = nullptr;
    QLabel* problemLabel_ = nullptr;
    std::function<QString()> problem_;
    QPushButton* safe_ = nullptr;
    QPushButton* pressed_ = nullptr;
};

} // namespace kantai::ui
