// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the window's questions as a test decided beforehand, and remembers what was asked and shown. Used by every
// test of the window, on the UI thread.
#pragma once

#include "ui/dialogs/Prompts.h"

#include <QString>
#include <QStringList>
#include <utility>

namespace kantai::test {

class ScriptedPrompts : public ui::Prompts {
public:
    // Answers; what is left alone is "cancelled" or "no".
    bool confirmAnswer = false;
    StopChoice stopAnswer = StopChoice::Continue;
    QString textAnswer;
    QStringList openFilesAnswer;
    QString openFolderAnswer;
    QString saveFileAnswer;
    QString newFolderAnswer;

    // What was shown, message and hint joined by a space, and what was asked, oldest first.
    QStringList errors;
    QStringList informations;
    QStringList questions;

    void showError(QWidget*, const QString& message, const QString& hint) override {
        errors.append((message + QLatin1Char(' ') + hint).trimmed());
    }
    void showInformation(QWidget*, const QString& title, const QString& text) override {
        informations.append(title + QLatin1Char(' ') + text);
    }
    bool confirm(QWidget*, const QString& title, const QString& text, const QString&) override {
        questions.append(title + QLatin1Char(' ') + text);
        return confirmAnswer;
    }
    StopChoice askStop(QWidget*, const QString& runName) override {
        questions.append(runName);
        return stopAnswer;
    }
    QString askText(QWidget*, const QString& title, const QString&, const QString&) override {
        questions.append(title);
        return textAnswer;
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
