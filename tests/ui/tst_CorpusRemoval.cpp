// SPDX-License-Identifier: GPL-3.0-or-later
// A file is removed from the corpus, and comes back when the user wants it back.
#include "core/workflow/corpus/ImportCorpus.h"
#include "tests/ui/support/CorpusFixture.h"
#include <QFile>
#include <QTest>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_CorpusRemoval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    // The page is at once as it will be, with the figures of what is left; until then nothing is deleted.
    void aRemovalCanBeUndone() {
        CorpusFixture f(TinyProject::Stage::Tokenizer);
        const QString other = f.tiny.write("other.txt", "eins zwei\n");
        ImportRequest request;
        request.sources = {other.toStdString()};
        importCorpus(f.session.handle(), request, {}, {});
        f.session.reload();
        const CorpusStatistics both = f.session.view().statistics;
        const std::string hash = f.session.view().corpusSha256;
        const std::string copy = f.session.handle().absolute(f.session.view().corpusFiles.front().file);
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(0);
        click(f.page, "removeCorpusFileButton");
        TRY_COMPARE(f.fileNames(), QStringList(QStringLiteral("other.txt")));
        QVERIFY(f.prompts.questions.isEmpty());
        QCOMPARE(f.session.view().statistics.words, std::uint64_t{2});
        QVERIFY(f.session.view().corpusSha256 != hash);
        QVERIFY(QFile::exists(QString::fromStdString(copy)));
        f.session.undoDeletion();
        QCOMPARE(f.fileNames().size(), 2);
        QCOMPARE(f.session.view().statistics, both);
        QCOMPARE(f.session.view().corpusSha256, hash);
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(0);
        click(f.page, "removeCorpusFileButton");
        TRY_VERIFY(f.session.canUndoDeletion());
        const CorpusStatistics shown = f.session.view().statistics;
        const std::string shownHash = f.session.view().corpusSha256;
        f.session.settleDeletion();
        QVERIFY(!QFile::exists(QString::fromStdString(copy)));
        QCOMPARE(f.fileNames().size(), 1);
        QCOMPARE(f.session.view().statistics, shown);
        QCOMPARE(f.session.view().corpusSha256, shownHash);
        QVERIFY(QFile::exists(f.tiny.path("tiny.txt"))); // the original file of the user is kept
    }

    void theLastFileLeavesAnEmptyPage() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        click(f.page, "removeCorpusFileButton");
        TRY_COMPARE(f.page.state(), PageState::Empty);
        QCOMPARE(f.session.view().statistics.lines, std::uint64_t{0});
    }

    void duringAnotherJobAFileIsNotRemoved() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        std::binary_semaphore go(0);
        f.session.runJob(
            QStringLiteral("Waiting"), [&go](const Progress&, std::stop_token) { go.acquire(); }, &f.page,
            [](const JobOutcome&) {});
        click(f.page, "removeCorpusFileButton");
        click(f.page, "applySplitButton");
        go.release();
        QCOMPARE(f.prompts.errors.size(), 2);
        QVERIFY(f.prompts.errors[0].startsWith(QStringLiteral("A job is running: Waiting.")));
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.fileNames().size(), 1);
    }
};

QTEST_MAIN(tst_CorpusRemoval)
#include "tst_CorpusRemoval.moc"
