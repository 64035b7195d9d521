// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LineSet.h"

#include <QTest>

using namespace kantai;

class tst_LineSet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsNewOnce() {
        LineSet lines;
        for (int i = 0; i < 50'000; ++i)
            QVERIFY(lines.insert(std::to_string(i)));
        for (int i = 0; i < 50'000; ++i)
            QVERIFY(!lines.insert(std::to_string(i)));
        QVERIFY(lines.insert(""));
        QVERIFY(!lines.insert(""));
    }

    void aFullSetKnowsItsLinesAndTakesNoMore() {
        LineSet lines(3);
        QVERIFY(lines.insert("a"));
        QVERIFY(lines.insert("b"));
        QVERIFY(lines.insert("c"));
        QVERIFY(lines.insert("d"));
        QVERIFY(lines.insert("d")); // not remembered, so never taken for a repetition
        QVERIFY(!lines.insert("b"));
    }
};

QTEST_APPLESS_MAIN(tst_LineSet)
#include "tst_LineSet.moc"
