// SPDX-License-Identifier: GPL-3.0-or-later
// The Tokenizer page: the merges applied to the user's sentence, the vocabulary, its coverage of the corpus, a
// comparison with another tokenizer, and the choice of model rows when the corpus has no further pair to merge.
#pragma once

#include "ui/pages/Page.h"
#include <memory>

class QFrame;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTabWidget;

namespace kantai {
class MergeReplay;
}

namespace kantai::ui {

class ComparisonPanel;
class CoveragePanel;
class EmptyState;
class FigureStrip;
class MergeExplorer;
class TokenizerLoader;
class VocabularyPanel;
class VocabularyRowsChoice;

class TokenizerPage : public Page {
    Q_OBJECT
public:
    TokenizerPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void openWizard();
    void importFile(const QString& file); // tokenizer.json, vocab.json, merges.txt or their folder

protected:
    void followProject() override;

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    QTabWidget* makeTabs();
    QFrame* makeCountNote();
    void showNewest();
    void showLoaded();
    void chooseFileToImport();
    void exportFiles();
    void setVocabularyRows(qint64 rows); // of the model being configured

    TokenizerLoader* loader_ = nullptr;
    std::shared_ptr<const MergeReplay> shown_; // that the tabs have
    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QPushButton* train_ = nullptr;
    QPushButton* import_ = nullptr;
    QPushButton* export_ = nullptr;
    FigureStrip* figures_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    MergeExplorer* explorer_ = nullptr;
    VocabularyPanel* vocabulary_ = nullptr;
    CoveragePanel* coverage_ = nullptr;
    ComparisonPanel* comparison_ = nullptr;
    VocabularyRowsChoice* rows_ = nullptr;
    QFrame* countNote_ = nullptr;
    QLabel* countText_ = nullptr;
    QPushButton* count_ = nullptr;
};

} // namespace kantai::ui
