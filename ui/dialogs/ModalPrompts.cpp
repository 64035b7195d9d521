// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ModalPrompts.h"

#include "ui/Theme.h"
#include "ui/dialogs/EncodingDialog.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace kantai::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("kantai::ui::ModalPrompts", text);
}

void prepare(QMessageBox& box, const QString& icon, const QString& text, const QString& details) {
    box.setWindowTitle(QCoreApplication::applicationName());
    box.setIconPixmap(theme::icon(icon).pixmap(QSize(32, 32)));
    box.setTextFormat(Qt::RichText);
    box.setText(
        QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))));
    box.setInformativeText(details);
}

QString startFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

bool ModalPrompts::showError(QWidget* parent, const QString& message, const Hint& hint) {
    QMessageBox box(parent);
    prepare(box, QStringLiteral("problem"), message, hint.sentence);
    const QPushButton* go = nullptr;
    if (hint.page) {
        go = box.addButton(tr("Go to %1").arg(pageTitle(*hint.page)), QMessageBox::AcceptRole);
        box.addButton(QMessageBox::Close);
    }
    box.exec();
    return go != nullptr && box.clickedButton() == go;
}

void ModalPrompts::showInformation(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox box(parent);
    prepare(box, QStringLiteral("check"), title, text);
    box.exec();
}

bool ModalPrompts::confirm(QWidget* parent, const QString& title, const QString& text, const QString& action) {
    QMessageBox box(parent);
    prepare(box, QStringLiteral("warning"), title, text);
    const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == yes;
}

Prompts::StopChoice ModalPrompts::askStop(QWidget* parent, const QString& question) {
    QMessageBox box(parent);
    prepare(box, QStringLiteral("stop"), question,
            tr("A saved run can be resumed exactly where it stopped. If you do not save, the progress since the last "
               "checkpoint is lost."));
    const QPushButton* save = box.addButton(tr("Stop and save"), QMessageBox::AcceptRole);
    const QPushButton* discard = box.addButton(tr("Stop without saving"), QMessageBox::DestructiveRole);
    QPushButton* go = box.addButton(tr("Continue training"), QMessageBox::RejectRole);
    box.setDefaultButton(go);
    box.setEscapeButton(go);
    box.exec();
    if (box.clickedButton() == save)
        return StopChoice::StopAndSave;
    return box.clickedButton() == discard ? StopChoice::StopWithoutSaving : StopChoice::Continue;
}

QString ModalPrompts::askText(QWidget* parent, const QString& title, const QString& label, const QString& value) {
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(value);
    dialog.resize(480, dialog.sizeHint().height());
    // An empty text is a valid answer; a cancelled dialog is not.
    return dialog.exec() == QDialog::Accepted ? dialog.textValue() + QStringLiteral("") : QString();
}

bool ModalPrompts::chooseEncodings(QWidget* parent, std::vector<EncodingQuestion>& files) {
    EncodingDialog dialog(files, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    files = dialog.files();
    return true;
}

QStringList ModalPrompts::openFiles(QWidget* parent, const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileNames(parent, title, startFolder(), filter);
}

QString ModalPrompts::openFolder(QWidget* parent, const QString& title) {
    return QFileDialog::getExistingDirectory(parent, title, startFolder());
}

QString ModalPrompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                               const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, QDir(startFolder()).filePath(suggestion), filter);
}

QString ModalPrompts::newFolder(QWidget* parent, const QString& title, const QString& suggestion) {
    // A save dialog with a free name: the folder must not exist yet, or be empty.
    QFileDialog dialog(parent, title, startFolder());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.selectFile(suggestion);
    dialog.setLabelText(QFileDialog::FileName, tr("New folder:"));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace kantai::ui
