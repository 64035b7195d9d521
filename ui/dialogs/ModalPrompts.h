// SPDX-License-Identifier: GPL-3.0-or-later
// The window's answers to Prompts: modal dialogs with one sentence of what happened and one of what to do.
#pragma once

#include "ui/dialogs/Prompts.h"
#include <QCoreApplication>

namespace kantai::ui {

class ModalPrompts : public Prompts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::ModalPrompts)

public:
    bool showError(QWidget* parent, const QString& message, const Hint& hint) override;
    void showInformation(QWidget* parent, const QString& title, const QString& text) override;
    bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& action) override;
    StopChoice askStop(QWidget* parent, const QString& question) override;
    QString askText(QWidget* parent, const QString& title, const QString& label, const QString& value,
                    const TextCheck& problemOf = {}) override;
    std::optional<std::size_t> choose(QWidget* parent, const QString& title, const std::vector<Choice>& choices,
                                      std::size_t current = 0) override;
    bool chooseImport(QWidget* parent, ImportQuestion& question) override;
    bool chooseCleaning(QWidget* parent, CleaningQuestion& question) override;
    bool enterText(QWidget* parent, PastedText& text) override;
    QString chooseGalleryText(QWidget* parent) override;
    QStringList openFiles(QWidget* parent, const QString& title, const QString& filter) override;
    QString openFolder(QWidget* parent, const QString& title) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                     const QString& filter) override;
    QString newFolder(QWidget* parent, const QString& title, const QString& suggestion) override;
    void tellSaved(QWidget* parent, const QString& path) override;
};

} // namespace kantai::ui
