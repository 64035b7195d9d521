// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ModalPrompts.h"

#include "ui/Theme.h"
#include "ui/dialogs/CleaningDialog.h"
#include "ui/dialogs/FileEnding.h"
#include "ui/dialogs/GalleryDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/MessageDialog.h"
#include "ui/dialogs/PasteDialog.h"
#include "ui/dialogs/SavedNotice.h"
#include "ui/widgets/Controls.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace kantai::ui {

namespace {

// The folder that the user chose last for the same purpose, as long as it is there.
QString lastFolder(const QString& purpose) {
    const QString last = QSettings().value(QStringLiteral("folders/") + purpose).toString();
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

// path: the file or folder chosen in it; empty when the dialog was cancelled, and nothing is remembered then.
QString remembered(const QString& purpose, const QString& path) {
    if (!path.isEmpty())
        QSettings().setValue(QStringLiteral("folders/") + purpose, QFileInfo(path).absolutePath());
    return path;
}

const QString kOpened = QStringLiteral("opened");
const QString kSaved = QStringLiteral("saved");

} // namespace

bool ModalPrompts::showError(QWidget* parent, const QString& message, const Hint& hint) {
    MessageDialog dialog(QStringLiteral("problem"), message, hint.sentence, parent);
    using Role = MessageDialog::Role;
    dialog.addButton(tr("Close"), "closeMessageButton", hint.page ? Role::Plain : Role::Primary);
    const QPushButton* go =
        hint.page ? dialog.addButton(tr("Go to %1").arg(pageTitle(*hint.page)), "goToPageButton", Role::Primary)
                  : nullptr;
    const QPushButton* pressed = dialog.ask();
    return go != nullptr && pressed == go;
}

void ModalPrompts::showInformation(QWidget* parent, const QString& title, const QString& text) {
    MessageDialog dialog(QStringLiteral("check"), title, text, parent);
    dialog.addButton(tr("Close"), "closeMessageButton", MessageDialog::Role::Primary);
    dialog.ask();
}

bool ModalPrompts::confirm(QWidget* parent, const QString& title, const QString& text, const QString& action) {
    MessageDialog dialog(QStringLiteral("warning"), title, text, parent);
    dialog.setSafeButton(dialog.addButton(tr("Cancel"), "cancelMessageButton"));
    const QPushButton* yes = dialog.addButton(action, "confirmMessageButton");
    return dialog.ask() == yes;
}

Prompts::StopChoice ModalPrompts::askStop(QWidget* parent, const QString& question) {
    MessageDialog dialog({}, question,
                         tr("A saved run can be resumed exactly where it stopped. If you do not save, the progress "
                            "since the last checkpoint is lost."),
                         parent);
    dialog.addButton(tr("Continue training"), "continueTrainingButton"); // and Escape
    const QPushButton* discard = dialog.addButton(tr("Stop without saving"), "stopWithoutSavingButton");
    QPushButton* save = dialog.addButton(tr("Stop and save"), "stopAndSaveButton", MessageDialog::Role::Primary);
    save->setFocus(); // Enter presses what is shown as the answer
    const QPushButton* pressed = dialog.ask();
    if (pressed == save)
        return StopChoice::StopAndSave;
    return pressed == discard ? StopChoice::StopWithoutSaving : StopChoice::Continue;
}

QString ModalPrompts::askText(QWidget* parent, const QString& title, const QString& label, const QString& value,
                              const TextCheck& problemOf) {
    MessageDialog dialog({}, title, label, parent);
    auto* line = new QLineEdit(value, &dialog);
    line->setObjectName(QStringLiteral("messageLineEdit"));
    line->setAccessibleName(label);
    line->selectAll();
    dialog.addContent(line);
    dialog.addButton(tr("Cancel"), "cancelMessageButton");
    const QPushButton* save = dialog.addButton(tr("OK"), "confirmMessageButton", MessageDialog::Role::Primary);
    if (problemOf)
        dialog.setCheck([line, problemOf] { return problemOf(line->text()); });
    // An empty text is a valid answer; a cancelled dialog is not.
    return dialog.ask() == save ? line->text() + QStringLiteral("") : QString();
}

std::optional<std::size_t> ModalPrompts::choose(QWidget* parent, const QString& title,
                                                const std::vector<Choice>& choices, std::size_t current) {
    MessageDialog dialog({}, title, {}, parent);
    std::vector<QRadioButton*> buttons;
    for (const Choice& choice : choices) {
        auto* button = new QRadioButton(choice.name, &dialog);
        button->setObjectName(QStringLiteral("choice%1RadioButton").arg(buttons.size() + 1));
        button->setAccessibleDescription(choice.help);
        dialog.addContent(button);
        buttons.push_back(button);
        if (choice.help.isEmpty())
            continue;
        auto* help = newDimLabel(choice.help, &dialog);
        help->setWordWrap(true);
        help->setContentsMargins(26, 0, 0, theme::kGrid); // below the text of the button
        dialog.addContent(help);
    }
    buttons.at(current)->setChecked(true);
    buttons.at(current)->setFocus();
    dialog.addButton(tr("Cancel"), "cancelMessageButton");
    const QPushButton* go = dialog.addButton(tr("Continue"), "confirmMessageButton", MessageDialog::Role::Primary);
    if (dialog.ask() != go)
        return std::nullopt;
    return static_cast<std::size_t>(std::ranges::find_if(buttons, &QRadioButton::isChecked) - buttons.begin());
}

bool ModalPrompts::chooseImport(QWidget* parent, ImportQuestion& question) {
    ImportDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    question = dialog.answer();
    return true;
}

bool ModalPrompts::chooseCleaning(QWidget* parent, CleaningQuestion& question) {
    CleaningDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    question = dialog.answer();
    return true;
}

bool ModalPrompts::enterText(QWidget* parent, PastedText& text) {
    PasteDialog dialog(text, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    text = dialog.answer();
    return true;
}

QString ModalPrompts::chooseGalleryText(QWidget* parent) {
    GalleryDialog dialog("/", parent);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : QString();
}

QStringList ModalPrompts::openFiles(QWidget* parent, const QString& title, const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(parent, title, lastFolder(kOpened), filter);
    remembered(kOpened, files.value(0));
    return files;
}

QString ModalPrompts::openFolder(QWidget* parent, const QString& title) {
    return remembered(kOpened, QFileDialog::getExistingDirectory(parent, title, lastFolder(kOpened)));
}

QString ModalPrompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                               const QString& filter) {
    QString place = QDir(lastFolder(kSaved)).filePath(suggestion);
    for (;;) {
        QString chosen;
        const QString typed = QFileDialog::getSaveFileName(parent, title, place, filter, &chosen);
        const QString file = withEnding(typed, filter, chosen);
        // The dialog has asked about the name that was typed, not about the one with the ending.
        if (file == typed || !QFileInfo::exists(file) ||
            confirm(parent, tr("Replace the file?"), tr("%1 exists already.").arg(QDir::toNativeSeparators(file)),
                    tr("Replace")))
            return remembered(kSaved, file);
        place = file;
    }
}

QString ModalPrompts::newFolder(QWidget* parent, const QString& title, const QString& suggestion) {
    // A save dialog with a free name: the folder must not exist yet, or be empty.
    QFileDialog dialog(parent, title, lastFolder(kSaved));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.selectFile(suggestion);
    dialog.setLabelText(QFileDialog::FileName, tr("New folder:"));
    return dialog.exec() == QDialog::Accepted ? remembered(kSaved, dialog.selectedFiles().value(0)) : QString();
}

void ModalPrompts::tellSaved(QWidget* parent, const QString& path) {
    if (SavedNotice* notice = SavedNotice::of(parent))
        notice->tell(path);
}

} // namespace kantai::ui
