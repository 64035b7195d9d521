// SPDX-License-Identifier: GPL-3.0-or-later
// What leads a learner through the window: the line with the next step below every page, and the question above it
// when "Ask me first" is on. Both can be switched off in the View and Help menus, and neither takes page or keyboard
// focus. UI thread.
#pragma once

#include "core/workflow/teach/QuestionFacts.h"
#include "ui/PageId.h"
#include "ui/jobs/Job.h"
#include <QObject>
#include <QString>
#include <map>
#include <memory>

class QAction;
class QBoxLayout;
class QFrame;
class QLabel;
class QMainWindow;
class QPushButton;
class QStackedWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;
class QuestionCard;
struct Pages;

class Teaching : public QObject {
    Q_OBJECT
public:
    // stack: shows the pages in the order of PageId. column: where it lies; the question comes above it, the next
    // step below. The menus of the window must be there.
    Teaching(QMainWindow& window, ProjectSession& session, Prompts& prompts, const Pages& pages,
             QStackedWidget& stack, QBoxLayout& column);

private:
    void makeStepLine();
    void addSwitches();
    void addLessons(); // to the menus
    void followProject();
    void showStep();
    void takeStep();
    void showQuestion();
    void readFacts(); // in the background
    bool asksFirst() const;
    PageId shownPage() const;

    QMainWindow& window_;
    ProjectSession& session_;
    Prompts& prompts_;
    const Pages& pages_;
    QStackedWidget& stack_;
    QFrame* line_ = nullptr;
    QLabel* text_ = nullptr;
    QPushButton* action_ = nullptr;
    QuestionCard* card_ = nullptr;
    QAction* askFirst_ = nullptr;
    QAction* saveLesson_ = nullptr;

    struct Prediction {
        QString question; // its text: another question makes it void
        int choice = -1;
        bool closed = false;
    };
    std::map<PageId, Prediction> predictions_;
    QuestionFacts facts_;
    bool factsAreOld_ = true;
    std::unique_ptr<Job> reading_;
};

} // namespace kantai::ui
