// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/corpus/HeldOutSplit.h"
#include "tests/support/TestProject.h"
#include "tests/ui/support/CorpusFixture.h"
#include "ui/models/RowModel.h"
#include "ui/pages/corpus/TextPreview.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/charts/Histogram.h"
#include <QCheckBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_CorpusPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void anEmptyCorpusOffersTheImport() {
        CorpusFixture f(TinyProject::Stage::Empty);
        QCOMPARE(f.page.state(), PageState::Empty);
        QVERIFY(says(f.page, QStringLiteral("Start with text")));
        f.prompts.openFilesAnswer = {f.tiny.write("a.txt", tinyBytes())};
        click(f.page, "emptyStateButton");
        TRY_COMPARE(f.fileNames(), QStringList{"a.txt"});
        QCOMPARE(f.page.state(), PageState::Done);
        QVERIFY(!says(f.page, QStringLiteral("Start with text")));
    }

    void withoutAProjectNothingCanBeImported() {
        ProjectSession session;
        ScriptedPrompts prompts;
        const CorpusPage page(session, prompts);
        QVERIFY(!find<QPushButton>(page, "importFilesButton")->isEnabled());
        QVERIFY(!find<QPushButton>(page, "importFolderButton")->isEnabled());
    }

    void anImportShowsNumbersAndText() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({f.tiny.write("reason.txt", tinyBytes(300))});
        TRY_COMPARE(f.session.view().corpusFiles.size(), std::size_t{1});
        QCOMPARE(f.cell(1), QStringLiteral("300"));
        QCOMPARE(f.cell(3), QStringLiteral("UTF-8"));
        const auto* figures = f.page.findChild<FigureStrip*>();
        QCOMPARE(figures->value(0), QStringLiteral("1"));
        QCOMPARE(figures->value(1), QStringLiteral("300"));
        QCOMPARE(figures->value(2), QLocale().toString(qulonglong(f.session.view().statistics.words)));
        QVERIFY(f.preview().startsWith(QStringLiteral("The judge asks the cause in the morning on day 0.\n")));
        QVERIFY(!f.page.findChild<Histogram*>()->accessibleDescription().isEmpty());
        QVERIFY(says(f.page, QStringLiteral("day 300"))); // the most frequent word, or among them
        QCOMPARE(f.page.stateText(), QStringLiteral("1 file · 300 lines"));
    }

    void thePreviewShadesWhatIsHeldOutAndSaysWhereTheTextIsFrom() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.prompts.licenceAnswer = QStringLiteral("public domain");
        f.import({f.tiny.write("first.txt", tinyBytes(70)),
                  f.tiny.write("second.txt", QByteArray("Once.\n").repeated(60))});
        TRY_COMPARE(f.session.view().corpusFiles.size(), std::size_t{2});
        find<QDoubleSpinBox>(f.page, "heldOutSpinBox")->setValue(20);
        click(f.page, "applySplitButton");
        TRY_COMPARE(f.session.view().info.heldOutFraction, 0.2);
        const auto* preview = f.page.findChild<TextPreview*>();
        const HeldOutSplit split{f.session.view().info.splitSeed, 0.2};
        std::uint64_t before = 0;
        for (int file = 0; file < 2; ++file) {
            find<QTableView>(f.page, "corpusFilesTable")->selectRow(file);
            const std::uint64_t lines = f.session.view().corpusFiles[static_cast<std::size_t>(file)].lines;
            std::vector<int> expected;
            for (std::uint64_t line = 0; line < lines; ++line)
                if (split.isHeldOut(before + line))
                    expected.push_back(static_cast<int>(line));
            QVERIFY(!expected.empty() && preview->heldOutLines() == expected);
            before += lines;
        }
        QVERIFY(find<QLabel>(f.page, "heldOutLegendLabel")->isVisibleTo(&f.page));
        QCOMPARE(find<QPlainTextEdit>(f.page, "corpusPreview")->extraSelections().size(),
                 static_cast<qsizetype>(preview->heldOutLines().size()));
        const QString facts = find<QLabel>(f.page, "corpusFileFactsLabel")->text();
        QVERIFY2(facts.contains(QStringLiteral("public domain")) && facts.contains(QStringLiteral("second.txt")),
                 qPrintable(facts));
        QVERIFY(find<QLabel>(f.page, "duplicateLinesLabel")->text().startsWith(QStringLiteral("59 lines")));
    }

    void afterAnImportTheFocusIsOnTheFilesNotOnRemove() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.page.show();
        find<QPushButton>(f.page, "emptyStateButton")->setFocus(); // which the import hides
        f.import({f.tiny.write("reason.txt", tinyBytes(30))});
        TRY_VERIFY(f.page.focusWidget() == find<QTableView>(f.page, "corpusFilesTable"));
    }

    void aFolderIsImportedWhole() {
        CorpusFixture f(TinyProject::Stage::Empty);
        QDir().mkdir(f.tiny.path("books"));
        f.tiny.write("books/one.txt", tinyBytes(50));
        f.tiny.write("books/two.md", tinyBytes(40));
        f.tiny.write("books/picture.png", "no text");
        f.prompts.openFolderAnswer = f.tiny.path("books");
        click(f.page, "importFolderButton");
        TRY_COMPARE(f.fileNames(), (QStringList{"one.txt", "two.md"}));
    }

    void theChosenFileIsPreviewed() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        f.import({f.tiny.write("other.txt", "Another text altogether.\n")});
        TRY_COMPARE(f.fileNames().size(), 2);
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(1);
        QCOMPARE(f.preview(), QStringLiteral("Another text altogether."));
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(0);
        QVERIFY(f.preview().startsWith(QStringLiteral("The judge")));
    }

    void badBytesAreCountedWithTheirPlaces() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({f.tiny.write("broken.txt", QByteArray("Größe, Maß, Güte\nder Ver\xffnunft\nnach Gründen\n"))});
        TRY_COMPARE(f.session.view().corpusFiles.size(), std::size_t{1});
        QVERIFY2(f.cell(5).contains(QStringLiteral("1 bad byte")), qPrintable(f.cell(5)));
        const QString whereabouts =
            find<QTableView>(f.page, "corpusFilesTable")->model()->index(0, 5).data(Qt::ToolTipRole).toString();
        QVERIFY2(whereabouts.startsWith(QStringLiteral("line 2, byte ")) && whereabouts.endsWith(": ff"),
                 qPrintable(whereabouts));
    }

    void theDecodingIsShown() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        const QByteArray turkish = // Windows-1254
            QByteArray("G\xfcne\xfe do\xf0"
                       "du\xf0unda \xe7ocuklar \xfd\xfe\xfd\xf0\xfd g\xf6rd\xfc.\n")
                .repeated(9);
        f.import({f.tiny.write("roman.txt", turkish)});
        TRY_COMPARE(f.fileNames().size(), 2);
        // The new file is chosen, and both its row and its preview tell how it was read.
        TRY_COMPARE(find<QTableView>(f.page, "corpusFilesTable")->currentIndex().row(), 1);
        QVERIFY(f.preview().startsWith(QStringLiteral("Güneş doğduğunda çocuklar ışığı gördü.\n")));
        const auto* model = find<QTableView>(f.page, "corpusFilesTable")->model();
        QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("Windows-1254"));
        const QString notes = model->index(1, 5).data().toString();
        QVERIFY2(notes.contains(QStringLiteral("Decoded as Windows-1254; check the preview")), qPrintable(notes));
        QVERIFY(says(f.page, QStringLiteral("Decoded as Windows-1254.")));
        QVERIFY(!f.prompts.importQuestions.at(0).files.at(0).isUncertain);
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(0);
        QVERIFY(!says(f.page, QStringLiteral("Decoded as")));
    }

    void anUncertainEncodingIsAskedBeforeTheImport() {
        CorpusFixture f(TinyProject::Stage::Empty);
        const QString clear = f.tiny.write("clear.txt", "Grüße\n");
        const QString doubtful = f.tiny.write("doubtful.txt", "Un caff\x8a.\n");
        f.prompts.importAnswer = false;
        f.import({clear, doubtful});
        TRY_COMPARE(f.prompts.importQuestions.size(), std::size_t{1});
        const std::vector<ImportFile>& files = f.prompts.importQuestions[0].files;
        QCOMPARE(files.size(), std::size_t{2});
        QVERIFY(!files[0].isUncertain && !files[0].encoding);
        QVERIFY(files[1].isUncertain && files[1].encoding);
        QCOMPARE(files[1].path, doubtful);
        QCOMPARE(files[1].likely.size(), std::size_t{2});
        QVERIFY(!f.session.isBusy());
        QVERIFY(f.session.view().corpusFiles.empty()); // the dialog was cancelled

        f.prompts.importAnswer = true;
        f.prompts.encodingAnswer = TextEncoding::Ibm850;
        f.import({clear, doubtful});
        TRY_COMPARE(f.fileNames().size(), 2);
        QCOMPARE(f.session.view().corpusFiles[1].encoding, std::string("IBM850"));
        find<QTableView>(f.page, "corpusFilesTable")->selectRow(1);
        QCOMPARE(f.preview(), QStringLiteral("Un caffè."));
        QVERIFY(!says(f.page, QStringLiteral("Decoded as"))); // the user's own choice is not doubted
    }

    void aFileIsDecodedAgainInItsPlace() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.prompts.encodingAnswer = TextEncoding::Latin1;
        f.import({f.tiny.write("doubtful.txt", "Un caff\x8a.\n")});
        TRY_COMPARE(f.preview(), QStringLiteral("Un caffŠ."));
        f.prompts.encodingAnswer = TextEncoding::Ibm850;
        click(f.page, "importAgainButton");
        TRY_COMPARE(f.preview(), QStringLiteral("Un caffè."));
        QCOMPARE(f.fileNames(), QStringList{"doubtful.txt"});
        QCOMPARE(f.cell(3), QStringLiteral("IBM850"));
        QVERIFY(f.prompts.importQuestions.back().isAgain && !f.prompts.importQuestions.back().files[0].isUncertain);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aSourceThatIsGoneIsAskedFor() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.prompts.encodingAnswer = TextEncoding::Latin1;
        const QString first = f.tiny.write("doubtful.txt", "Un caff\x8a.\n");
        f.import({first});
        TRY_COMPARE(f.fileNames().size(), 1);
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(QFile::rename(first, f.tiny.path("moved.txt")));
        f.prompts.openFilesAnswer = {f.tiny.path("moved.txt")};
        f.prompts.encodingAnswer = TextEncoding::Ibm850;
        click(f.page, "importAgainButton");
        TRY_COMPARE(f.fileNames(), QStringList{"moved.txt"});
        QVERIFY(f.prompts.questions.back().contains(QStringLiteral("doubtful.txt")));
        TRY_COMPARE(f.preview(), QStringLiteral("Un caffè."));
    }

    void theCleaningChosenIsTheCleaningDoneAndIsUndone() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.prompts.cleaningAnswer = CleaningOptions{.dropDuplicateLines = true};
        f.import({f.tiny.write("twice.txt", "One line.\nOne line.\nAnother line.\n")});
        TRY_COMPARE(f.fileNames().size(), 1);
        QCOMPARE(f.preview(), QStringLiteral("One line.\nAnother line."));
        QVERIFY(f.cell(5).contains(QStringLiteral("1 duplicate")));
        f.prompts.cleaningAnswer = CleaningOptions{.dropDuplicateLines = false};
        click(f.page, "importAgainButton");
        TRY_COMPARE(f.preview(), QStringLiteral("One line.\nOne line.\nAnother line."));
        QVERIFY(f.prompts.importQuestions.back().cleaning.dropDuplicateLines); // as it was imported
    }

    void aFileIsCleanedAgainWithoutItsSource() {
        CorpusFixture f(TinyProject::Stage::Empty);
        const QString source = f.tiny.write("twice.txt", "One line.\nOne line.\nAnother line.\n");
        f.import({source});
        TRY_COMPARE(f.fileNames().size(), 1);
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(QFile::remove(source));
        f.prompts.cleaningAnswer = CleaningOptions{.dropDuplicateLines = true};
        click(f.page, "cleanButton");
        TRY_COMPARE(f.preview(), QStringLiteral("One line.\nAnother line."));
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(f.cell(5).contains(QStringLiteral("1 duplicate line removed")));
        f.prompts.cleaningAnswer = CleaningOptions::none();
        click(f.page, "cleanButton");
        TRY_COMPARE(f.preview(), QStringLiteral("One line.\nOne line.\nAnother line."));
        QVERIFY(f.prompts.cleaningQuestions.back().original.keptBytes > 0);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void theNotesOfAFileTellItsLanguages() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({f.tiny.write("two.txt", "Dass alle unsere Erkenntnis mit der Erfahrung anfange, ist gewiss.\n"
                                          "There can be no doubt that all our knowledge begins with it.\n")});
        TRY_COMPARE(f.fileNames().size(), 1);
        QCOMPARE(f.cell(5), QStringLiteral("German 52 %, English 48 %"));
    }

    void aVerbatimFileIsNotCleaned() {
        CorpusFixture f(TinyProject::Stage::Empty);
        QVERIFY(!f.isEnabled("cleanButton"));
        f.prompts.cleaningAnswer = CleaningOptions{.verbatim = true};
        f.import({f.tiny.write("a.txt", "One line.\n")});
        TRY_COMPARE(f.fileNames().size(), 1);
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(!f.isEnabled("cleanButton"));
        QSettings().remove(QStringLiteral("import")); // what was chosen last is chosen at first
    }

    void anotherColumnTakesThePlaceOfTheFirst() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({f.tiny.write("table.csv", "title,text\nA short one,This is the text of it.\n")});
        TRY_COMPARE(f.preview(), QStringLiteral("This is the text of it."));
        f.prompts.fieldAnswer = QStringLiteral("title");
        click(f.page, "importAgainButton");
        TRY_COMPARE(f.preview(), QStringLiteral("A short one"));
        QCOMPARE(f.fileNames(), QStringList{"table.csv"});
    }

    void whatCannotBeImportedIsLeftOutAndTold() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({f.tiny.write("empty.txt", ""), f.tiny.write("good.txt", "Eine Zeile.\n")});
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QCOMPARE(f.fileNames(), QStringList{"good.txt"});
        QVERIFY(f.prompts.errors[0].startsWith(QStringLiteral("1 file could not be imported")));
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("empty.txt")));
        QVERIFY(f.prompts.informations.isEmpty());
    }

    void aCancelledDialogImportsNothing() {
        CorpusFixture f(TinyProject::Stage::Empty);
        f.import({});
        QVERIFY(!f.session.isBusy());
        QCOMPARE(f.prompts.questions.size(), 1);
    }

    void whatCannotBeImportedIsNamedAndNothingIsKept_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty file") << "empty.txt" << QByteArray();
        QTest::newRow("blank lines only") << "blank.txt" << QByteArray("\n\n\n");
        QTest::newRow("binary") << "binary.txt" << QByteArray("text\0\0\0\1more", 12);
        QTest::newRow("missing") << "missing.txt" << QByteArray("-");
    }
    void whatCannotBeImportedIsNamedAndNothingIsKept() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        CorpusFixture f(TinyProject::Stage::Corpus);
        f.import({bytes == "-" ? f.tiny.path(name) : f.tiny.write(name, bytes)});
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains(name), qPrintable(f.prompts.errors[0]));
        QCOMPARE(f.fileNames(), QStringList{"tiny.txt"});
    }

    void theSameTextTwiceIsRefused() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        f.import({f.tiny.write("copy.txt", tinyBytes())});
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains("copy.txt") && f.prompts.errors[0].contains("tiny.txt"),
                 qPrintable(f.prompts.errors[0]));
        QCOMPARE(f.fileNames().size(), 1);
    }

    void theHeldOutShareIsApplied() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        const std::uint64_t before = f.session.view().statistics.heldOutLines;
        auto* share = find<QDoubleSpinBox>(f.page, "heldOutSpinBox");
        QCOMPARE(share->value(), 2.0);
        share->setValue(20);
        find<QSpinBox>(f.page, "splitSeedSpinBox")->setValue(7);
        click(f.page, "applySplitButton");
        TRY_COMPARE(f.session.view().info.heldOutFraction, 0.2);
        TRY_VERIFY(!f.session.isBusy());
        QCOMPARE(f.session.view().info.splitSeed, std::uint64_t{7});
        QVERIFY(f.session.view().statistics.heldOutLines > 4 * before);
        QCOMPARE(f.page.findChild<FigureStrip*>()->value(5),
                 QString::number(f.session.view().statistics.heldOutLines));
    }

    // The statistics of a project from then tell of no rules.
    void theSplitOfTheFirstVersionIsSaidAndCanBeMadeAnew() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        auto* label = find<QLabel>(f.page, "singleLinesLabel");
        QVERIFY(label->isHidden());
        {
            test::TestProject database(f.session.handle());
            Json statistics = parseJson(database.corpusStatistics(), "statistics");
            statistics.erase("splitRules");
            database.setCorpusStatistics(statistics.dump());
        }
        f.session.reload();
        QVERIFY(!label->isHidden());
        click(f.page, "applySplitButton");
        TRY_VERIFY(label->isHidden());
        TRY_VERIFY(!f.session.isBusy());
    }

    void anotherChangeKeepsAnUnappliedSplit() {
        CorpusFixture f(TinyProject::Stage::Corpus);
        find<QDoubleSpinBox>(f.page, "heldOutSpinBox")->setValue(20);
        f.session.reload();
        QCOMPARE(find<QDoubleSpinBox>(f.page, "heldOutSpinBox")->value(), 20.0);
    }
};

QTEST_MAIN(tst_CorpusPage)
#include "tst_CorpusPage.moc"
