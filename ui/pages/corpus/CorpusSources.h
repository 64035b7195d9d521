// SPDX-License-Identifier: GPL-3.0-or-later
// The button of the Corpus page that imports what does not lie in a file: from the web, from
// packages of the system and from the clipboard. UI
// thread.
#pragma once

#include <QPushButton>
#include <QString>

namespace kantai::ui {

class CorpusImport;
class Prompts;

class CorpusSources : public QPushButton {
    Q_OBJECT
public:
    // page: where Ctrl+V pastes.
    CorpusSources(CorpusImport& import, Prompts& prompts, QWidget* page);

    void askAddress();
    void askGallery();
    // Asks for the text; at first it is that of the clipboard. Files in the clipboard are imported as such.
    void paste();

private:
    static QString problemOf(const QString& address);

    CorpusImport& import_;
    Prompts& prompts_;
};

} // namespace kantai::ui
