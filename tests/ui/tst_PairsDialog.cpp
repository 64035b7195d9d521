// SPDX-License-Identifier: GPL-3.0-or-later
// "How good is it?": minimal pairs of a tiny model in the window.
#include "core/workflow/checkpoint/Checkpoints.h"
#include "tests/ui/support/PageFixture.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/Language.h"
#include "ui/models/PairTallyModel.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/checkpoints/PairsDialog.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QComboBox>
#include <QFile>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

const char* const kOwn = "good,bad,phenomenon,human\n"
                         "the cause in the morning,the cause the in morning,order,0.9\n"
                         "a reason without a word,a reason without a word,order,\n"
                         "the law before the rain,the law the before rain,place,0.8\n";

struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Trained) {
        file = tiny.folder() + QStringLiteral("/../own.csv");
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(kOwn) < 0)
            qFatal("cannot write");
        out.close();
        prompts.openFilesAnswer = {file};
        const CheckpointRow row = session.view().checkpoints.back();
        dialog = std::make_unique<PairsDialog>(QString::fromStdString(checkpointPath(session.handle(), row).string()),
                                               QStringLiteral("Run 1, step 6"), prompts, nullptr);
    }
    template <class Widget>
    Widget* the(const char* name) const {
        return find<Widget>(*dialog, name);
    }
    QString status() const { return the<QLabel>("pairsStatusLabel")->text(); }
    int rows(const char* table) const { return the<QTableView>(table)->model()->rowCount(); }
    void choose(int set) const {
        auto* box = the<QComboBox>("pairSetCombo");
        box->setCurrentIndex(set);
        Q_EMIT box->activated(set);
    }
    void score() const {
        click(*dialog, "scorePairsButton");
        TRY_VERIFY(the<QComboBox>("pairSetCombo")->isEnabled());
    }

    QString file;
    std::unique_ptr<PairsDialog> dialog;
};

} // namespace

class tst_PairsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aBuiltInSetIsScoredByPhenomenon() {
        const Fixture f;
        QVERIFY(f.status().contains(QStringLiteral("two sentences")));
        QVERIFY(!f.the<QPushButton>("exportPairsButton")->isEnabled());
        f.score();
        QVERIFY2(f.status().contains(QStringLiteral("No pair could be counted")),
                 qPrintable(f.status())); // 320 tokens
        QVERIFY(f.rows("pairPhenomenaTable") > 20);
        QVERIFY(f.rows("pairsTable") > 400);
        auto* phenomena = f.the<QTableView>("pairPhenomenaTable");
        phenomena->selectRow(1);
        QCOMPARE(f.rows("pairsTable"), 20);
        phenomena->selectRow(0);
        QVERIFY(f.rows("pairsTable") > 400);
    }

    // In the status bar of the window and in its rail, where a user who turned to another page looks.
    void whatIsScoredIsSeenFromEveryPage() {
        WindowFixture f(TinyProject::Stage::Trained);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Checkpoints);
        click(f.window, "pairsButton");
        auto* dialog = f.window.findChild<PairsDialog*>();
        QVERIFY(dialog != nullptr);
        const Page* page = f.window.pages().page(PageId::Checkpoints);
        const auto* status = find<QLabel>(f.window, "statusJobLabel");
        QVERIFY(status->text() == QStringLiteral("Ready") && page->state() == PageState::Done);
        click(*dialog, "scorePairsButton");
        QVERIFY2(status->text().startsWith(QStringLiteral("Scoring minimal pairs")), qPrintable(status->text()));
        QCOMPARE(page->state(), PageState::Running);
        QCOMPARE(page->stateText(), QStringLiteral("scoring minimal pairs"));
        click(f.window, "statusStopButton");
        TRY_COMPARE(status->text(), QStringLiteral("Ready"));
        QCOMPARE(page->state(), PageState::Done);
        TRY_VERIFY(find<QComboBox>(*dialog, "pairSetCombo")->isEnabled());
    }

    void noNameOfAPhenomenonIsElided() {
        const Fixture f;
        f.dialog->show();
        f.score();
        const auto* table = f.the<QTableView>("pairPhenomenaTable");
        TRY_VERIFY(table->model()->rowCount() > 20);
        const QFontMetrics metrics(table->font());
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString name = table->model()->index(row, PairTallyModel::kPhenomenon).data().toString();
            const int room = table->columnWidth(PairTallyModel::kPhenomenon) - 24;
            const QRect needed = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, name);
            QVERIFY2(needed.width() <= room && needed.height() <= table->rowHeight(row), qPrintable(name));
        }
    }

    void anOwnFileWithTheLinesOfPeople() {
        Fixture f;
        f.choose(2);
        auto* box = f.the<QComboBox>("pairSetCombo");
        QCOMPARE(box->currentText(), QStringLiteral("own.csv"));
        QCOMPARE(box->count(), 4);
        f.score();
        QCOMPARE(f.rows("pairPhenomenaTable"), 3);
        QCOMPARE(f.rows("pairsTable"), 3);
        const QAbstractItemModel* model = f.the<QTableView>("pairPhenomenaTable")->model();
        QCOMPARE(model->index(1, PairTallyModel::kShare).data(PairTallyModel::kHumanRole).toDouble(), 0.9);
        QCOMPARE(model->index(0, PairTallyModel::kPairs).data().toString().right(1), QStringLiteral("2"));
        QVERIFY(f.the<QLabel>("pairsApartLabel")->text().contains(QStringLiteral("1 pairs of equal")));
        // Another file takes the place of the first one; a cancelled choice changes nothing.
        f.prompts.openFilesAnswer.clear();
        f.choose(3);
        QCOMPARE(box->currentText(), QStringLiteral("own.csv"));
        f.prompts.openFilesAnswer = {f.file};
        f.choose(3);
        QCOMPARE(box->count(), 4);
    }

    void theChosenPairShowsItsSurprisal() {
        Fixture f;
        f.choose(2);
        f.score();
        auto* good = f.the<SurprisalView>("pairGoodSurprisal");
        auto* bad = f.the<SurprisalView>("pairBadSurprisal");
        TRY_VERIFY(good->words().size() == 5 && bad->words().size() == 5);
        QCOMPARE(good->words().at(2).text, QStringLiteral("in"));
        QCOMPARE(bad->words().at(2).text, QStringLiteral("the"));
        f.the<QTableView>("pairsTable")->selectRow(2);
        TRY_VERIFY(bad->words().size() == 5 && bad->words().at(1).text == QStringLiteral("law"));
    }

    void theScoresAreExported() {
        Fixture f;
        f.choose(2);
        f.score();
        f.prompts.saveFileAnswer = f.file + QStringLiteral(".json");
        click(*f.dialog, "exportPairsButton");
        QFile json(f.prompts.saveFileAnswer);
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(json.readAll().contains("\"phenomena\""));
        f.prompts.saveFileAnswer = QStringLiteral("/nowhere/at/all.csv");
        click(*f.dialog, "exportPairsButton");
        QCOMPARE(f.prompts.errors.size(), 1);
    }

    void aFileThatCannotBeUsedIsExplained() {
        Fixture f;
        QFile out(f.file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("alone\n");
        out.close();
        f.choose(2);
        f.score();
        QVERIFY2(f.status().contains(QStringLiteral("line 1")), qPrintable(f.status()));
        QCOMPARE(f.rows("pairsTable"), 0);
    }

    void itCanBeCancelledAndFitsSmallScreens() {
        for (const language::Choice choice : {language::Choice::English, language::Choice::Turkish}) {
            language::apply(*qApp, choice);
            const Fixture f;
            const QSize least = f.dialog->minimumSizeHint();
            QVERIFY2(least.width() <= 950 && least.height() <= 560,
                     qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
            click(*f.dialog, "scorePairsButton");
            click(*f.dialog, "scorePairsButton"); // it is Cancel now
            TRY_VERIFY(f.the<QComboBox>("pairSetCombo")->isEnabled());
        }
        language::apply(*qApp, language::Choice::English);
    }

    void theCheckpointsPageOpensItAndAClosedProjectClosesIt() {
        PageFixture<CheckpointsPage> f(TinyProject::Stage::Trained);
        click(f.page, "pairsButton");
        QVERIFY(f.page.findChild<PairsDialog*>() != nullptr);
        QVERIFY(f.page.findChild<PairsDialog*>()->windowTitle().contains(QStringLiteral("Run 1, step 6")));
        f.session.close();
        TRY_VERIFY(f.page.findChild<PairsDialog*>() == nullptr);
    }
};

QTEST_MAIN(tst_PairsDialog)
#include "tst_PairsDialog.moc"
