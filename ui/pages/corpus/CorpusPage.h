// SPDX-License-Identifier: GPL-3.0-or-later
// The Corpus page: the files of the corpus, the changes made at import, a preview, statistics, and the held-out
// split.
#pragma once

#include "ui/models/ProjectModels.h"
#include "ui/pages/Page.h"
#include "ui/widgets/fields/NumberBox.h"
#include <optional>
#include <utility>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace kantai::ui {

class Card;
class CorpusImport;
class FigureStrip;
class Histogram;
class TextPreview;

class CorpusPage : public Page {
    Q_OBJECT
public:
    CorpusPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void importPaths(const QStringList& paths); // files and folders, as dropped or chosen

protected:
    void followProject() override;

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    Card* makeFilesCard();
    Card* makeSplitCard();
    Card* makeStatisticsCard();
    void showStatistics();
    void showSplit();
    void enableApply();
    void focusFiles();
    void showPreview();
    const CorpusFileRow* chosenFile() const;
    void chooseFile(qlonglong id);
    void removeChosenFile();
    void applySplit();

    QStackedLayout* stack_ = nullptr;
    CorpusImport* import_;
    CorpusFilesModel* files_ = nullptr;
    QTableView* table_ = nullptr;
    FigureStrip* figures_ = nullptr;
    Histogram* lengths_ = nullptr;
    QLabel* words_ = nullptr;
    QLabel* classes_ = nullptr;
    QLabel* duplicates_ = nullptr;
    TextPreview* preview_ = nullptr;
    NumberBox* heldOut_ = nullptr;
    WholeNumberBox* seed_ = nullptr;
    std::optional<std::pair<double, std::uint64_t>> shownSplit_; // of the project, not what was typed since
    QPushButton* importFiles_ = nullptr;
    QPushButton* importFolder_ = nullptr;
    QPushButton* otherSources_ = nullptr;
    QPushButton* remove_ = nullptr;
    QPushButton* applySplit_ = nullptr;
    QLabel* singleLines_ = nullptr; // shown while the project has the split of Kantai Studio 0.1.0
};

} // namespace kantai::ui
