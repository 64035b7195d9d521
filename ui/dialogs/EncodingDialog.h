// SPDX-License-Identifier: GPL-3.0-or-later
// Asks in which encoding texts are written: a list of encodings, and the first lines of the text as they read in the
// chosen one. Opened by ModalPrompts before an import whose encoding is uncertain, and to decode a file of the corpus
// again. UI thread.
#pragma once

#include "ui/dialogs/Prompts.h"

#include <QDialog>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace kantai::ui {

class EncodingDialog : public QDialog {
    Q_OBJECT
public:
    explicit EncodingDialog(std::vector<EncodingQuestion> files, QWidget* parent = nullptr);

    const std::vector<EncodingQuestion>& files() const { return files_; } // with what was chosen

private:
    QWidget* makeFileList();
    QWidget* makeChoice();
    void fillEncodings();
    void showFile(int index);
    void choose(int item);
    void chooseForAll();
    void showPreview();

    std::vector<EncodingQuestion> files_;
    int shown_ = 0;
    QListWidget* list_ = nullptr; // only of several files
    QLabel* explanation_;
    QComboBox* encoding_ = nullptr;
    QPlainTextEdit* preview_ = nullptr;
};

} // namespace kantai::ui
