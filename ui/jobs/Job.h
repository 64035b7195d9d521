// SPDX-License-Identifier: GPL-3.0-or-later
// One background task: the only place where the window starts a thread. Lives on the UI thread; the work gets copies
// of its inputs, a Progress and a stop token, and ends in exactly one finished(). The thread is never killed: the
// destructor requests a stop and waits. It runs at a lower priority than the window and the playground.
#pragma once

#include "core/base/Progress.h"
#include "ui/Hint.h"
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace kantai::ui {

struct JobOutcome {
    enum class Kind { Done, Stopped, Failed };
    Kind kind = Kind::Done;
    QString message; // what happened, for Stopped and Failed
    Hint hint;       // what to do
};

class Job : public QObject {
    Q_OBJECT
public:
    // Runs on the worker thread; may throw kantai::Error. Results travel through what the function captures
    // (a shared_ptr), read after finished().
    using Work = std::function<void(const Progress&, std::stop_token)>;

    Job(const QString& title, Work work, QObject* parent = nullptr);
    ~Job() override;

    static JobOutcome runHere(const Work& work); // what is quick, on the calling thread
    void start();                                // once
    void requestStop();
    bool isRunning() const;
    const QString& title() const;

Q_SIGNALS: // all on the UI thread, progress at most 30 times a second
    void progressed(const QString& phase, quint64 done, quint64 total, const QString& detail);
    void logged(kantai::LogLevel level, const QString& line);
    void finished(const kantai::ui::JobOutcome& outcome);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai::ui
