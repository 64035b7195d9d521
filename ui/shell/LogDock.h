// SPDX-License-Identifier: GPL-3.0-or-later
// The log at the bottom: what happened, newest last, with a filter, copy and save. Bounded; UI thread. A line stays
// in the language in which it was written.
#pragma once

#include "core/base/Progress.h"
#include <QDockWidget>
#include <QString>
#include <QVector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace kantai::ui {

class Job;
class Prompts;
class TrainingSession;

class LogDock : public QDockWidget {
    Q_OBJECT
public:
    explicit LogDock(Prompts& prompts, QWidget* parent = nullptr);
    void add(LogLevel level, const QString& line);
    void follow(Job* job);                        // its title, phases and messages
    void follow(const TrainingSession& training); // its newest evaluation, once
    QString shownText() const;

private:
    struct Line {
        LogLevel level;
        QString text;
    };
    bool passes(const Line& line) const;
    void refill();
    void save();

    Prompts& prompts_;
    QVector<Line> lines_;
    QString phase_;                  // of the job that runs
    std::int64_t evaluatedStep_ = 0; // of the training that runs
    QComboBox* level_;
    QLineEdit* filter_;
    QPlainTextEdit* view_;
};

} // namespace kantai::ui
