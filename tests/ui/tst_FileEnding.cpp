// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/FileEnding.h"
#include <QTest>

using namespace kantai::ui;

class tst_FileEnding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameWithoutEndingGetsThatOfTheChosenFilter() {
        const QString filters = QStringLiteral("PNG picture (*.png);;SVG picture (*.svg);;Text (*.log *.txt)");
        const QString svg = QStringLiteral("SVG picture (*.svg)");
        QCOMPARE(withEnding(QStringLiteral("/a/loss"), filters, svg), QStringLiteral("/a/loss.svg"));
        QCOMPARE(withEnding(QStringLiteral("/a.b/loss"), filters, svg), QStringLiteral("/a.b/loss.svg"));
        QCOMPARE(withEnding(QStringLiteral("/a/run 1.5"), filters, svg), QStringLiteral("/a/run 1.5.svg"));
        QCOMPARE(withEnding(QStringLiteral("/a/loss."), filters, svg), QStringLiteral("/a/loss.svg"));
        QCOMPARE(withEnding(QStringLiteral("/a/loss"), filters, {}), QStringLiteral("/a/loss.png"));
        QCOMPARE(withEnding(QStringLiteral("/a/out"), filters, QStringLiteral("Text (*.log *.txt)")),
                 QStringLiteral("/a/out.log"));
    }

    void anEndingThatIsOfferedStays() {
        const QString filters = QStringLiteral("PNG picture (*.png);;SVG picture (*.svg)");
        QCOMPARE(withEnding(QStringLiteral("a.PNG"), filters, QStringLiteral("SVG picture (*.svg)")),
                 QStringLiteral("a.PNG"));
        QCOMPARE(withEnding({}, filters, {}), QString()); // cancelled
        const QString lesson = QStringLiteral("Lesson (*.kantai-lesson)");
        QCOMPARE(withEnding(QStringLiteral("a.kantai-lesson"), lesson, lesson), QStringLiteral("a.kantai-lesson"));
        QCOMPARE(withEnding(QStringLiteral("a"), lesson, lesson), QStringLiteral("a.kantai-lesson"));
        QCOMPARE(withEnding(QStringLiteral("a"), QStringLiteral("All files (*)"), {}), QStringLiteral("a"));
        QCOMPARE(endingsOf(filters), (QStringList{"png", "svg"}));
    }
};

QTEST_APPLESS_MAIN(tst_FileEnding)
#include "tst_FileEnding.moc"
