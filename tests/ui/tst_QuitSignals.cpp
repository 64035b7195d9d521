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

} // namespace

class tst_QuitSignals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSignalEndsTheProgramWithoutAskingItsWindows_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
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

    void goneItLeavesTheUsualActions() {
        { const QuitSignals quitSignals(*qApp); }
        struct sigaction action {};
        QCOMPARE(::sigaction(SIGTERM, nullptr, &action), 0);
        QVERIFY(action.sa_handler == SIG_DFL);
    }
};

QTEST_MAIN(tst_QuitSignals)
#include "tst_QuitSignals.moc"
