// SPDX-License-Identifier: GPL-3.0-or-later
// What the corpus keeps of a text that was taken out of a table, and when its encoding is asked for.
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/corpus/ImportPreview.h"

#include "core/base/Checksum.h"
#include "core/workflow/project/Projects.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class tst_ImportedTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTableKeepsItsSourceAndAnotherFieldReplacesItsText() {
        const test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        const std::string table = "başlık,metin\nAğaç,uzun bir metin\n";
        ImportRequest request;
        request.sources = {folder.write("a.csv", table)};
        const ImportedFile first = importCorpus(project, request, {}, {}).files.at(0);
        QCOMPARE(first.row.sourceSha256, sha256(table));
        QCOMPARE(first.row.source, request.sources[0].string());
        const ImportedText stored = importedTextFromJson(first.row.importReport);
        QVERIFY((stored.taken == TakenText{"CSV", "metin", 1}));
        request.options.field = "metin";
        VERIFY_REFUSED(importCorpus(project, request, {}, {}), ErrorCode::BadInput, "already in the corpus");
        request.options.field = std::string("1");
        const ImportedFile second = importCorpus(project, request, {}, {}).files.at(0);
        QVERIFY(second.isReplacement);
        QCOMPARE(readFile(project.absolute(second.row.file)), std::string("Ağaç\n"));
        QCOMPARE(Project(project).corpusFiles().size(), std::size_t{1});
    }

    void onlyFormatsOfCharactersHaveAnUncertainEncoding() {
        const test::TextFolder folder;
        const std::string doubtful = "Un caff\x8a.\n";
        folder.write("a.csv", std::string("id,text\n1,").append(doubtful));
        folder.write("b.html", std::string("<meta charset=\"iso-8859-1\"><p>").append(doubtful));
        folder.write("c.pdf", std::string("%PDF-1.4\n").append(doubtful));
        for (const FoundSource& source : findSources({folder.path()}, {}, {}))
            QCOMPARE(source.isCertain, source.path.filename() != "a.csv");
    }
};

QTEST_APPLESS_MAIN(tst_ImportedTables)
#include "tst_ImportedTables.moc"
