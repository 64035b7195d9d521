// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/NormalisedLine.h"

#include <QTest>

using namespace kantai;

class tst_NormalisedLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void caseAndWhiteSpaceDoNotCount_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("normalised");
        const auto row = [](const char* name, const char* line, const char* normalised) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(normalised);
        };
        row("plain", "reason", "reason");
        row("case", "Pure REASON", "pure reason");
        row("ends", " \t pure reason \r", "pure reason");
        row("inner space", "pure \t  reason", "pure reason");
        row("no-break and ideographic space", "pure\u00a0reason\u3000", "pure reason");
        row("letters beyond ASCII", "ÜBER ΛΌΓΟΣ ДОЛГ", "über λόγοσ долг");
        row("other letters stay apart", "uber", "uber");
        row("punctuation counts", "reason.", "reason.");
        row("bytes that are no text", "a\xff\xfe b", "a\xff\xfe b");
        row("nothing", "", "");
        row("white space alone", " \t\u2003 ", "");
    }
    void caseAndWhiteSpaceDoNotCount() {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, normalised);
        NormalisedLine made;
        made.set("what was there before");
        QCOMPARE(made.set(line.toStdString()), !normalised.isEmpty());
        QCOMPARE(QByteArray::fromStdString(made.text()), normalised);
        NormalisedLine same;
        same.set(normalised.toStdString());
        QCOMPARE(made.hash(), same.hash());
    }
};

QTEST_APPLESS_MAIN(tst_NormalisedLine)
#include "tst_NormalisedLine.moc"
