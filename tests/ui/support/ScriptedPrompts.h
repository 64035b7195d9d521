// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the window's questions as a test decided beforehand, and remembers what was asked and shown. Used by every
// test of the window, on the UI thread.
#pragma once

#include "ui/dialogs/Prompts.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace kantai::test {

class ScriptedPrompts : public ui::Prompts {
public:
    // Answers; what is left alone is "cancelled" or "no".
    bool confirmAnswer = false;
    bool goToHintedPage = false;
    StopChoice stopAnswer = StopChoice::Continue;
    QString textAnswer;
    std::optional<TextEncoding> encodingAnswer; // for every file that is asked about
    QStringList openFilesAnswer;
    QString openFolderAnswer;
    QString saveFileAnswer;
    QString newFolderAnswer;

    // What was shown, message and hint joined by a space, and what was asked, oldest first.
    QStringList errors;
    QStringList informations;
    QStringList questions;
    std::vector<ui::EncodingQuestion> encodingQuestions;

    bool showError(QWidget*, const QString& message, const ui::Hint& hint) override {
        errors.append((message + QLatin1Char(' ') + hint.sentence).trimmed());
        return goToHintedPage && hint.page;
    }
    void showInformation(QWidget*, const QString& title, const QString& text) override {
        informations.append(title + QLatin1Char(' ') + text);
    }
    bool confirm(QWidget*, const QString& title, const QString& text, const QString&) override {
        questions.append(title + QLatin1Char(' ') + text);
        return confirmAnswer;
    }
    StopChoice askStop(QWidget*, const QString& question) override {
        questions.append(question);
        return stopAnswer;
    }
    QString askText(QWidget*, const QString& title, const QString&, const QString&) override {
        questions.append(title);
        return textAnswer;
    }
    bool chooseEncodings(QWidget*, std::vector<ui::EncodingQuestion>& files) override {
        encodingQuestions.insert(encodingQuestions.end(), files.begin(), files.end());
        for (ui::EncodingQuestion& file : files)
            file.encoding = encodingAnswer.value_or(file.encoding);
        return encodingAnswer.has_value();
    }
    QStringList openFiles(QWidget*, const QString& title, const QString&) override {
        questions.append(title);
        return openFilesAnswer;
    }
    QString openFolder(QWidget*, const QString& title) override {
        questions.append(title);
        return openFolderAnswer;
    }
    QString saveFile(QWidget*, const QString& title, const QString&, const QString&) override {
        questions.append(title);
        return saveFileAnswer;
    }
    QString newFolder(QWidget*, const QString& title, const QString&) override {
        questions.append(title);
        return newFolderAnswer;
    }
};

} // namespace kantai::test
