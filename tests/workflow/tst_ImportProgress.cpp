// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class ImportProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyFilesAreOneImportWhoseProgressIsOfTheWhole() {
        const test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        constexpr std::uint64_t kFiles = 40;
        for (std::uint64_t i = 0; i < kFiles; ++i)
            folder.write(("texts/" + std::to_string(i) + ".txt").c_str(), "Text " + std::to_string(i) + ".\n");
        std::vector<ProgressUpdate> updates;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase == "Importing")
                updates.push_back(update);
        });
        ImportRequest request;
        request.sources = {folder / "texts"};
        QCOMPARE(importCorpus(project, request, progress, {}).files.size(), kFiles);
        QVERIFY(updates.size() >= kFiles);
        std::uint64_t before = 0;
        for (const ProgressUpdate& update : updates) {
            QVERIFY(update.done >= before && update.done <= update.total && update.total == updates[0].total);
            before = update.done;
        }
        QCOMPARE(updates.back().done, updates.back().total);
        QVERIFY(updates.front().done < updates.front().total / 20);
        QVERIFY2(updates.back().detail.find("(40 of 40)") != std::string::npos, updates.back().detail.c_str());
        QCOMPARE(readFile(project.absolute("corpus/0040-9.txt")), std::string("Text 9.\n"));
    }
};

QTEST_APPLESS_MAIN(ImportProgressTest)
#include "tst_ImportProgress.moc"
