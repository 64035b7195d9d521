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
    std::optional<std::size_t> choiceAnswer = 0;
    bool importAnswer = true;
    std::optional<TextEncoding>
        encodingAnswer; // of every file whose encoding is uncertain, or that is imported again
    std::optional<CleaningOptions> cleaningAnswer;
    QString fieldAnswer;
    QString licenceAnswer;
    QString galleryAnswer;
    QStringList openFilesAnswer;
    QString openFolderAnswer;
    QString saveFileAnswer;
    QString newFolderAnswer;

    // What was shown, message and hint joined by a space, and what was asked, oldest first.
    QStringList errors;
    QStringList informations;
    QStringList questions;
    QStringList saved;
    std::vector<ui::ImportQuestion> importQuestions;
    std::vector<ui::CleaningQuestion> cleaningQuestions;
    std::vector<ui::PastedText> pastedTexts;

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
    QString askText(QWidget*, const QString& title, const QString&, const QString&,
                    const TextCheck& problemOf) override {
        questions.append(title);
        const QString problem = problemOf && !textAnswer.isNull() ? problemOf(textAnswer) : QString();
        if (!problem.isEmpty())
            errors.append(problem); // and then the user cancels
        return problem.isEmpty() ? textAnswer : QString();
    }
    std::optional<std::size_t> choose(QWidget*, const QString& title, const std::vector<Choice>& choices,
                                      std::size_t) override {
        QStringList names;
        for (const Choice& choice : choices)
            names.append(choice.name);
        questions.append(title + QLatin1Char(' ') + names.join(QLatin1Char('|')));
        return choiceAnswer;
    }
    bool chooseImport(QWidget*, ui::ImportQuestion& question) override {
        importQuestions.push_back(question);
        question.cleaning = cleaningAnswer.value_or(question.cleaning);
        if (!licenceAnswer.isEmpty())
            question.licenceNote = licenceAnswer;
        for (ui::ImportFile& file : question.files) {
            if (encodingAnswer && (file.isUncertain || question.isAgain))
                file.encoding = encodingAnswer;
            if (!fieldAnswer.isEmpty())
                file.field = fieldAnswer;
        }
        return importAnswer;
    }
    bool chooseCleaning(QWidget*, ui::CleaningQuestion& question) override {
        cleaningQuestions.push_back(question);
        question.cleaning = cleaningAnswer.value_or(question.cleaning);
        return importAnswer;
    }
    bool enterText(QWidget*, ui::PastedText& text) override {
        pastedTexts.push_back(text);
        return importAnswer;
    }
    QString chooseGalleryText(QWidget*) override {
        questions.append(QStringLiteral("Texts of Debian packages"));
        return galleryAnswer;
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
    void tellSaved(QWidget*, const QString& path) override { saved.append(path); }
};

} // namespace kantai::test
