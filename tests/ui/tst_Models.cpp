// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/tokenizer/Merge.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/models/ProjectModels.h"
#include "ui/models/RunsModel.h"
#include "ui/models/VocabularyModel.h"
#include "ui/widgets/Controls.h"
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

QString text(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

CheckpointRow checkpoint(std::int64_t id, std::int64_t step, std::uint64_t bytes) {
    CheckpointRow row;
    row.id = id;
    row.runId = 7;
    row.step = step;
    row.bytes = bytes;
    return row;
}

const ProjectView& noView() {
    static const ProjectView view;
    return view;
}

Tokenizer smallTokenizer() {
    WindowProject tiny(TinyProject::Stage::Tokenizer);
    const ProjectHandle handle = openProject(tiny.folder().toStdString());
    return loadTokenizer(handle, currentTokenizer(Project(handle)));
}

int rowOf(const VocabularyModel& model, const QString& token) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (text(model, row, VocabularyModel::TokenText) == token)
            return row;
    return -1;
}

} // namespace

class tst_Models : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void corpusFilesTellWhatTheirImportChanged() {
        ImportedText report;
        report.badByteRuns = 3;
        report.firstBadBytes = {{1234, 17, std::string("\xff\xfe", 2)}};
        report.crlfLines = 5;
        report.gutenbergLines = 320;
        CorpusFileRow row;
        row.id = 4;
        row.source = "/books/kant.txt";
        row.bytes = 1'800'000;
        row.lines = 27545;
        row.encoding = "UTF-8";
        row.importReport = toJson(report).dump();
        auto* model = newCorpusFilesModel(this);
        const QAbstractItemModelTester tester(model);
        model->setRows({row});
        QCOMPARE(text(*model, 0, 0), QStringLiteral("kant.txt"));
        QCOMPARE(text(*model, 0, 1), QStringLiteral("27,545"));
        QCOMPARE(text(*model, 0, 2), QStringLiteral("1.8 MB"));
        QCOMPARE(text(*model, 0, 3), QStringLiteral("UTF-8"));
        const QString notes = text(*model, 0, 5);
        QVERIFY2(notes.contains("3 bad bytes") && notes.contains("CR LF") && notes.contains("320 Gutenberg"),
                 qPrintable(notes));
        QCOMPARE(model->index(0, 5).data(Qt::ToolTipRole).toString(), QStringLiteral("line 17, byte 1,234: ff fe"));
        QCOMPARE(model->index(0, 0).data(kIdRole).toLongLong(), 4);
    }

    // A project may come from a stranger; an exception would end the program.
    void aReportThatCannotBeReadLeavesTheFileShown() {
        for (const char* report : {"", "{}", R"({"encoding":"Klingon"})"}) {
            CorpusFileRow row;
            row.source = "/books/kant.txt";
            row.encoding = "UTF-8";
            row.importReport = report;
            auto* model = newCorpusFilesModel(this);
            const QAbstractItemModelTester tester(model);
            model->setRows({row});
            QCOMPARE(text(*model, 0, 3), QStringLiteral("UTF-8"));
            QCOMPARE(text(*model, 0, 5), QStringLiteral("The import report cannot be read"));
            QCOMPARE(model->index(0, 5).data(Qt::ToolTipRole).toString(), text(*model, 0, 5));
            QCOMPARE(model->index(0, 3).data(Qt::ToolTipRole).toString(), QString());
            QCOMPARE(decodingNote(row), QString());
        }
    }

    void runsTellTheirState() {
        RunRow row;
        row.id = 1;
        row.name = "Run 1";
        row.state = RunState::Failed;
        row.message = "The loss became NaN at step 3.";
        row.preset = "nano";
        ProjectView view;
        view.runs = {row};
        const RunTableContents contents = runTableContents(view, nullptr, {}, {});
        auto* model = new RunsModel(runColumns(contents), this);
        const QAbstractItemModelTester tester(model);
        model->setRows(contents.lines);
        QCOMPARE(text(*model, 0, 6), QStringLiteral("failed"));
        QCOMPARE(model->index(0, 6).data(Qt::ToolTipRole).toString(), QString::fromStdString(row.message));
        QCOMPARE(text(*model, 0, 2), QStringLiteral("–")); // not evaluated yet
    }

    void checkpointsTellWhyTheyAreKept() {
        CheckpointRow row = checkpoint(1, 100, 5);
        QCOMPARE(keptBecause(row), QStringLiteral("interval"));
        row.best = row.latest = row.pinned = true;
        QCOMPARE(keptBecause(row), QStringLiteral("best, latest, pinned"));
    }

    void checkpointsSortByValueNotByText() {
        ProjectView view;
        view.runs.resize(1);
        view.runs[0].id = 7;
        view.runs[0].name = "Run 7";
        auto* model = newCheckpointsModel([&]() -> const ProjectView& { return view; }, this);
        const QAbstractItemModelTester tester(model);
        model->setRows({checkpoint(1, 900, 5'000), checkpoint(2, 1'200, 900), checkpoint(3, 100, 70'000'000)});
        QCOMPARE(text(*model, 0, 0), QStringLiteral("Run 7"));
        QCOMPARE(text(*model, 0, 2), QStringLiteral("–")); // the curves of its run are not known
        view.epochsAStep[7] = 0.0025;
        QCOMPARE(text(*model, 0, 2), QStringLiteral("2.25"));
        CheckpointRow placed = checkpoint(1, 900, 5'000);
        placed.folder = "checkpoints/run-0007/step-000900";
        QCOMPARE(placeOf(placed, view), QStringLiteral("checkpoints/run-0007/step-000900 · epoch 2.25"));
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(model);
        sorted.setSortRole(kSortRole);
        sorted.sort(1);
        QCOMPARE(text(sorted, 0, 1), QStringLiteral("100"));
        QCOMPARE(text(sorted, 2, 1), QStringLiteral("1,200"));
        sorted.sort(5, Qt::DescendingOrder);
        QCOMPARE(sorted.index(0, 0).data(kIdRole).toLongLong(), 3);
    }

    void rowsOfTheSameNumberKeepTheSelection() {
        auto* model = newCheckpointsModel(noView, this);
        model->setRows({checkpoint(1, 10, 1), checkpoint(2, 20, 1)});
        QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
        model->setRows({checkpoint(1, 10, 1), checkpoint(2, 30, 1)});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(*model, 1, 1), QStringLiteral("30"));
        model->setRows({checkpoint(2, 30, 1)});
        QCOMPARE(reset.size(), 1);
    }

    // A new checkpoint takes the place of a removed one: as many rows, but another one below each number.
    void theChosenRowIsFoundByItsIdWhereverItStands() {
        auto* model = newCheckpointsModel(noView, this);
        QTableView table;
        table.setModel(model);
        QVERIFY(!selectRowWithId(&table, -1));
        model->setRows({checkpoint(1, 10, 1), checkpoint(2, 20, 1), checkpoint(3, 30, 1)});
        QVERIFY(selectRowWithId(&table, 2));
        model->setRows({checkpoint(2, 20, 1), checkpoint(3, 30, 1), checkpoint(4, 40, 1)});
        QVERIFY(selectRowWithId(&table, 2));
        QCOMPARE(table.currentIndex().row(), 0);
        QCOMPARE(currentRowId(&table), 2);
        model->setRows({checkpoint(3, 30, 1), checkpoint(4, 40, 1)});
        QVERIFY(!selectRowWithId(&table, 2));
    }

    void theVocabularyShowsSpecialTokensBytesAndMerges() {
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        const Tokenizer tokenizer = smallTokenizer();
        model.setTokenizer(tokenizer);
        QCOMPARE(model.rowCount(), static_cast<int>(tokenizer.vocabularySize()));
        QCOMPARE(text(model, 0, VocabularyModel::TokenText), QStringLiteral("<s>"));
        QCOMPARE(text(model, 4, VocabularyModel::TokenText), QStringLiteral("<mask>"));
        QCOMPARE(text(model, 4, VocabularyModel::MadeFrom), QStringLiteral("special token"));
        const int a = rowOf(model, QStringLiteral("a"));
        QCOMPARE(text(model, a, VocabularyModel::Bytes), QStringLiteral("61"));
        QCOMPARE(text(model, a, VocabularyModel::MadeFrom), QStringLiteral("byte"));
        const Merge& first = tokenizer.merges().front();
        QCOMPARE(text(model, static_cast<int>(first.result), VocabularyModel::MadeFrom),
                 QString::fromStdString(tokenizer.tokenText(first.left) + " + " + tokenizer.tokenText(first.right)));
        QCOMPARE(text(model, static_cast<int>(first.result), VocabularyModel::Length), QStringLiteral("2"));
    }

    void theVocabularyIsSearchedByTextAndId() {
        VocabularyModel model;
        const Tokenizer tokenizer = smallTokenizer();
        model.setTokenizer(tokenizer);
        model.setFilter(QStringLiteral("<mask>"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), kMaskId);
        model.setFilter(QStringLiteral(" ")); // a typed space means the vocabulary's Ġ
        QVERIFY(model.rowCount() > 1);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(text(model, row, VocabularyModel::TokenText).contains(QChar(0x0120)));
        model.setFilter(QStringLiteral("300"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), TokenId{300});
        model.setFilter(QStringLiteral("no such token"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), static_cast<int>(tokenizer.vocabularySize()));
    }

    void theVocabularyIsLimitedToAKindOfTokens() {
        using Kind = VocabularyModel::Kind;
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model);
        const Tokenizer tokenizer = smallTokenizer();
        model.setTokenizer(tokenizer);
        int merged = 0;
        for (const Kind kind : {Kind::Words, Kind::Parts}) {
            model.setKind(kind);
            QVERIFY(model.rowCount() > 0);
            merged += model.rowCount();
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(text(model, row, VocabularyModel::TokenText).startsWith(QChar(0x0120)), kind == Kind::Words);
        }
        QCOMPARE(merged, static_cast<int>(tokenizer.merges().size()));
        model.setKind(Kind::Bytes);
        QCOMPARE(model.rowCount(), 256);
        model.setKind(Kind::Special);
        QCOMPARE(model.rowCount(), 5);
        model.setKind(Kind::Unused);
        QCOMPARE(model.rowCount(), 0); // nothing was counted yet
        std::vector<std::uint64_t> counts(tokenizer.vocabularySize(), 3);
        counts[300] = 0;
        model.setFrequencies(counts);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), TokenId{300});
    }

    // Whoever types ışık or Istanbul finds the token, whichever of I, ı, İ and i it is written with, in any locale.
    void turkishLettersAreFoundWhateverTheirCase() {
        WindowProject tiny(TinyProject::Stage::Empty);
        const ProjectHandle handle = openProject(tiny.folder().toStdString());
        const QString line = QStringLiteral("İstanbul ISPARTA ışık Reason\n");
        importCorpus(handle, {{tiny.write("turkish.txt", line.repeated(50).toUtf8()).toStdString()}, {}, {}}, {}, {});
        trainTokenizer(handle, {.vocabularySize = 400, .minFrequency = 2}, {}, {});
        VocabularyModel model;
        model.setTokenizer(loadTokenizer(handle, currentTokenizer(Project(handle))));
        for (const QLocale::Language language : {QLocale::English, QLocale::Turkish}) {
            QLocale::setDefault(QLocale(language));
            for (const char* typed :
                 {"istanbul", "ISTANBUL", "İSTANBUL", "ısparta", "isparta", "IŞIK", "ışık", "REASON"}) {
                model.setFilter(QString::fromUtf8(typed));
                QVERIFY2(model.rowCount() > 0, typed);
            }
        }
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void theVocabularySortsBothWays() {
        VocabularyModel model;
        const Tokenizer tokenizer = smallTokenizer();
        model.setTokenizer(tokenizer);
        model.sort(VocabularyModel::Length, Qt::DescendingOrder);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(tokenizer.tokenBytes(model.idAt(row - 1)).size() >= tokenizer.tokenBytes(model.idAt(row)).size());
        model.sort(VocabularyModel::Id, Qt::AscendingOrder);
        QCOMPARE(model.idAt(0), TokenId{0});
        model.sort(VocabularyModel::TokenText, Qt::AscendingOrder);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(tokenizer.tokenText(model.idAt(row - 1)) <= tokenizer.tokenText(model.idAt(row)));
    }
};

QTEST_MAIN(tst_Models)
#include "tst_Models.moc"
