// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that were asked in the Playground, newest first, each once. Kept in the project, if it can be
// written; one that is still being typed is listed, but kept only once the user pauses or continues. UI thread.
#pragma once

#include "core/project/stores/AskedSentenceRow.h"
#include "core/project/stores/Rows.h"
#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/Card.h"
#include <vector>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTimer;

namespace kantai::ui {

class ProjectSession;

class PlaygroundHistory : public Card {
    Q_OBJECT
public:
    explicit PlaygroundHistory(ProjectSession& session, QWidget* parent = nullptr);

    // The answers of that checkpoint to a sentence.
    void remember(const FillMaskReply& reply, const CheckpointRow& checkpoint);
    void keep();                        // the sentence that was typed and answered last
    void followProject();               // another one may be open
    void drop(const QString& sentence); // it was deleted; empty: all were

Q_SIGNALS:
    void sentenceChosen(const QString& sentence);
    void deletionRequested(const QString& sentence); // empty: of all

private:
    void makeList();
    void insert(std::size_t place, const AskedSentenceRow& row);
    void removeItems(const QString& sentence);
    void write(); // what is not in the project yet
    void offerDeletion();

    ProjectSession& session_;
    QString folder_;                          // of the project whose sentences are listed
    std::vector<AskedSentenceRow> listed_;    // as in the list
    AskedSentenceRow draft_;                  // listed, but not kept; an empty sentence: none
    std::vector<AskedSentenceRow> unwritten_; // oldest first
    QListWidget* list_ = nullptr;
    QPushButton* clear_ = nullptr;
    QTimer* pause_ = nullptr;
};

} // namespace kantai::ui
