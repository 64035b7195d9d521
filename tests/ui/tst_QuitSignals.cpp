// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/QuitSignals.h"
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QTest>
#include <QTimer>
#include <csignal>

using namespace kantai::ui;

namespace {

// As the window is while a training runs: it would ask before it closes.
class Reluctant : public QWidget {
public:
    int asked = 0;

protected:
    void closeEvent(QCloseEvent* event) override {
        ++asked;
        event->ignore();
    }
};

using Action = void (*)(int);

Action actionOf(int signal) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler;
}

} // namespace

class tst_QuitSignals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { // whatever this program was started to ignore
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            std::signal(signal, SIG_DFL);
    }

    void aSignalEndsTheProgramWithoutAskingItsWindows_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("terminal closed") << SIGHUP;
    }
    void aSignalEndsTheProgramWithoutAskingItsWindows() {
        QFETCH(const int, signal);
        const QuitSignals quitSignals(*qApp);
        Reluctant window;
        window.show();
        QTimer::singleShot(0, this, [signal] { QCOMPARE(::raise(signal), 0); });
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(window.asked, 0);
        QVERIFY(window.isVisible());
    }

    void anOpenDialogDoesNotKeepTheProgram() {
        const QuitSignals quitSignals(*qApp);
        bool dialogEnded = false;
        QTimer::singleShot(0, this, [this, &dialogEnded] {
            QDialog dialog;
            QTimer::singleShot(0, this, [] { QCOMPARE(::raise(SIGTERM), 0); });
            dialog.exec();
            dialogEnded = true;
        });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(dialogEnded);
    }

    void whatItWasStartedToIgnoreStaysIgnored() {
        const auto before = std::signal(SIGHUP, SIG_IGN);
        {
            const QuitSignals quitSignals(*qApp);
            QVERIFY(actionOf(SIGHUP) == SIG_IGN && actionOf(SIGTERM) != SIG_IGN);
        }
        QVERIFY(std::signal(SIGHUP, before) == SIG_IGN);
    }

    // Writing into a pipe that nobody reads is an error of the write; it does not end the program.
    void aBrokenPipeIsNoSignal() {
        const QuitSignals quitSignals(*qApp);
        QVERIFY(actionOf(SIGPIPE) == SIG_IGN && actionOf(SIGXFSZ) == SIG_IGN);
    }

    void goneItLeavesTheUsualActions() {
        { const QuitSignals quitSignals(*qApp); }
        QVERIFY(actionOf(SIGTERM) == SIG_DFL);
    }
};

QTEST_MAIN(tst_QuitSignals)
#include "tst_QuitSignals.moc"
