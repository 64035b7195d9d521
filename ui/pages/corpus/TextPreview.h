// SPDX-License-Identifier: GPL-3.0-or-later
// The first lines of a file of the corpus, those that are held out shaded, with what is known of the file: where it
// comes from, its checksum and licence, and how it was decoded. On the Corpus page; UI thread.
#pragma once

#include "ui/widgets/Card.h"

#include <string>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace kantai {
struct CorpusFileRow;
}

namespace kantai::ui {

class ProjectSession;

class TextPreview : public Card {
    Q_OBJECT
public:
    TextPreview(ProjectSession& session, QWidget* parent);

    void show(const CorpusFileRow* file); // null: none. Reads its first lines, unless they are shown already
    void setWritable(bool writable);
    std::vector<int> heldOutLines() const; // the numbers of the shaded lines, from 0

Q_SIGNALS:
    void importAgainRequested(); // of the file that is shown
    void cleaningRequested();    // of its text

protected:
    void changeEvent(QEvent* event) override; // the shade has a colour of the theme

private:
    void enableClean(const CorpusFileRow* file);
    void showDecoding(const CorpusFileRow* file);
    void showFacts(const CorpusFileRow* file);
    void readLines(const CorpusFileRow* file);
    void shade(const CorpusFileRow* file); // finds the lines
    void drawShade();

    ProjectSession& session_;
    std::string shown_; // the hash of the text whose first lines are shown
    std::vector<int> heldOut_;
    bool writable_ = true;
    QPushButton* importAgain_ = nullptr;
    QPushButton* clean_ = nullptr;
    QLabel* facts_ = nullptr;
    QLabel* decoding_ = nullptr;
    QLabel* legend_ = nullptr; // while a line is shaded
    QPlainTextEdit* text_ = nullptr;
};

} // namespace kantai::ui
