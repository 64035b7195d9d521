// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextImport.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class TextFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatHoldNoTextAreCounted() {
        const test::TextFolder folder;
        folder.write("a.txt", "x");
        folder.write("b/picture.png", "x");
        folder.write("b/Makefile", "x");
        folder.write(".hidden", "x");
        std::vector<std::string> told;
        const Progress progress({}, [&](LogLevel level, const std::string& line, const Remedy&) {
            QVERIFY(level == LogLevel::Info);
            told.push_back(line);
        });
        QCOMPARE(textFilesBelow(folder.path(), progress).size(), std::size_t{1});
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].find("left out: 2") != std::string::npos, told[0].c_str());
    }
};

QTEST_APPLESS_MAIN(TextFilesTest)
#include "tst_TextFiles.moc"
