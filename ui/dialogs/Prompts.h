// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs that ask the user, behind an interface so that tests can answer them. The window's implementation shows
// modal dialogs; tests give a scripted one.
#pragma once

#include "core/workflow/corpus/CleanCorpus.h"
#include "ui/Hint.h"
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace kantai::ui {

// A source to import: what is recognised of it and, afterwards, what the user says of it.
struct ImportFile {
    QString path;
    bool isUncertain = false;             // its encoding could not be recognised; encoding holds the likeliest
    std::vector<TextEncoding> likely;     // offered first
    std::optional<TextEncoding> encoding; // none: the recognised one
    QString field;                        // of tables and records: what holds the text; empty: it is chosen
};

struct ImportQuestion {
    std::vector<ImportFile> files;
    CleaningOptions cleaning;
    bool isAgain = false;     // the one file is in the corpus already
    QString licenceNote = {}; // of all of them; may be empty
};

// A file of the corpus whose cleaning is shown and may be changed.
struct CleaningQuestion {
    std::optional<ProjectHandle> project;
    CorpusFileRow file;
    OriginalFacts original;
    CleaningOptions cleaning; // as it is
};

struct PastedText {
    QString name; // of the source
    QString text;
};

class Prompts {
public:
    virtual ~Prompts() = default;
    enum class StopChoice { Continue, StopAndSave, StopWithoutSaving };

    // True: the user wants to go to the page of the hint. Without one there is no such button.
    virtual bool showError(QWidget* parent, const QString& message, const Hint& hint) = 0;
    virtual void showInformation(QWidget* parent, const QString& title, const QString& text) = 0;
    virtual bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& action) = 0;
    // question: "Stop Run 4?", or what shall be done instead of training: "Close the window? Run 4 is training."
    virtual StopChoice askStop(QWidget* parent, const QString& question) = 0;
    // What is wrong with a text, in a sentence; empty: nothing is.
    using TextCheck = std::function<QString(const QString& text)>;
    // null: cancelled. A text with a problem stays in the dialog, which shows the problem.
    virtual QString askText(QWidget* parent, const QString& title, const QString& label, const QString& value,
                            const TextCheck& problemOf = {}) = 0;
    // One of several; current: the one that is chosen at first. None: cancelled.
    struct Choice {
        QString name, help;
    };
    virtual std::optional<std::size_t> choose(QWidget* parent, const QString& title,
                                              const std::vector<Choice>& choices, std::size_t current = 0) = 0;
    // Shows each text as it will be imported; false: cancelled.
    virtual bool chooseImport(QWidget* parent, ImportQuestion& question) = 0;
    // Shows what the cleaning of a file removes; false: cancelled.
    virtual bool chooseCleaning(QWidget* parent, CleaningQuestion& question) = 0;
    // A text that does not lie in a file; what is given is shown at first. False: cancelled.
    virtual bool enterText(QWidget* parent, PastedText& text) = 0;
    // The name of a text of the gallery (core/workflow/corpus/CorpusGallery.h); empty: cancelled.
    virtual QString chooseGalleryText(QWidget* parent) = 0;
    virtual QStringList openFiles(QWidget* parent, const QString& title,
                                  const QString& filter) = 0; // empty: cancelled
    virtual QString openFolder(QWidget* parent, const QString& title) = 0;
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                             const QString& filter) = 0;
    virtual QString newFolder(QWidget* parent, const QString& title, const QString& suggestion) = 0;
    // Tells, without asking for anything, that a file or folder was written.
    virtual void tellSaved(QWidget* parent, const QString& path) = 0;
};

} // namespace kantai::ui
