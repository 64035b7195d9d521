// SPDX-License-Identifier: GPL-3.0-or-later
// Help > Guide: the user guide with its pictures, in the language of the window, from the files that were installed
// with the program; nothing is fetched. Contents on the left, a search above. UI thread.
#pragma once

#include <QTextBrowser>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace kantai::ui {

QString guideFolder(); // the folder of guide.md: installed with the program, or in its source tree

// Fits the pictures to the column, and takes the dark ones in the dark theme.
class GuideText : public QTextBrowser {
    Q_OBJECT
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl& name) override;
    void fitPictures(); // to the column, which is narrower in a small window

protected:
    void resizeEvent(QResizeEvent* event) override;
};

class GuideWindow : public QWidget {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent = nullptr); // a window of its own
    void showSection(int section);                   // by its place in the contents
    void showStep(int number);                       // of the fifteen; 0: the beginning

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load(const QString& file);
    void polish();
    void listSections();
    void findNext();

    QListWidget* contents_;
    QLineEdit* search_;
    QLabel* found_;
    GuideText* text_;
    bool dark_ = false; // as the pictures are
};

} // namespace kantai::ui
