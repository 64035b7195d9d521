// SPDX-License-Identifier: GPL-3.0-or-later
// Fine-tuning a classifier in the window, and what is shown of it.
#include "core/workflow/classify/Classifiers.h"
#include "tests/ui/support/PageFixture.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/Language.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/checkpoints/ClassifiersDialog.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

QByteArray peopleTable() {
    QByteArray table = "id,text,label\n";
    for (int i = 0; i < 120; ++i)
        table += QByteArray::number(i) +
                 (i % 3 == 0 ? ",A child knows the law on day " : ",The judge asks it on day ") +
                 QByteArray::number(i) + (i % 3 == 0 ? ",child\n" : ",judge\n");
    return table + "120,,child\n";
}

struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Trained) {
        file = write("people.csv", peopleTable());
        prompts.openFilesAnswer = {file};
        dialog = std::make_unique<ClassifiersDialog>(session, prompts, session.view().checkpoints.back(),
                                                     QStringLiteral("Run 1, step 6"), nullptr);
    }
    QString write(const char* name, const QByteArray& bytes) const {
        const QString path = tiny.folder() + QStringLiteral("/../") + QString::fromLatin1(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) < 0)
            qFatal("cannot write");
        return path;
    }
    template <class Widget>
    Widget* the(const char* name) const {
        return find<Widget>(*dialog, name);
    }
    QString status() const { return the<QLabel>("newClassifierStatusLabel")->text(); }
    int rows(const char* table) const { return the<QTableView>(table)->model()->rowCount(); }
    void chooseTable() const {
        click(*dialog, "chooseClassifierTableButton");
        TRY_VERIFY(the<QPushButton>("trainClassifierButton")->isEnabled());
    }
    void train(int epochs = 6) const {
        the<QSpinBox>("classifierEpochsBox")->setValue(epochs);
        the<QSpinBox>("classifierBatchBox")->setValue(8);
        the<QLineEdit>("classifierLearningRateEdit")->setText(QStringLiteral("0.01"));
        click(*dialog, "trainClassifierButton");
    }
    void trainToTheEnd() const {
        chooseTable();
        train();
        TRY_COMPARE(rows("classifiersTable"), 1);
        TRY_VERIFY(the<QTabWidget>("classifierTabs")->isVisibleTo(dialog.get()));
    }

    QString file;
    std::unique_ptr<ClassifiersDialog> dialog;
};

} // namespace

class tst_ClassifiersDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theTableIsShownWithItsColumnsAndTheCountsOfItsLabels() {
        const Fixture f;
        QVERIFY(!f.the<QPushButton>("trainClassifierButton")->isEnabled());
        f.chooseTable();
        QCOMPARE(f.the<QComboBox>("classifierTextColumn")->currentText(), QStringLiteral("text"));
        QCOMPARE(f.the<QComboBox>("classifierLabelColumn")->currentText(), QStringLiteral("label"));
        QCOMPARE(f.rows("classifierPreviewTable"), 30);
        QCOMPARE(f.the<QTableView>("classifierPreviewTable")->model()->columnCount(), 3);
        const auto* counts = f.the<QTableView>("classifierCountsTable")->model();
        QCOMPARE(counts->rowCount(), 2);
        QCOMPARE(counts->index(0, 0).data().toString() + counts->index(0, 1).data().toString(),
                 QStringLiteral("child40"));
        QVERIFY2(f.status().contains(QStringLiteral("120 texts with 2 labels")) &&
                     f.status().contains(QStringLiteral("line 122")),
                 qPrintable(f.status()));
    }

    void aColumnThatHoldsNoLabelsSaysWhy() {
        const Fixture f;
        f.chooseTable();
        f.the<QComboBox>("classifierLabelColumn")->setCurrentIndex(0); // 121 different numbers
        TRY_VERIFY(f.status().contains(QStringLiteral("a label more than the 100")));
        QVERIFY(!f.the<QPushButton>("trainClassifierButton")->isEnabled());
        QCOMPARE(f.the<QComboBox>("classifierLabelColumn")->count(), 3); // another can be chosen
        f.the<QComboBox>("classifierLabelColumn")->setCurrentIndex(2);
        TRY_VERIFY(f.the<QPushButton>("trainClassifierButton")->isEnabled());
    }

    void aFileThatIsNoTableIsRefused() {
        Fixture f;
        f.prompts.openFilesAnswer = {f.write("page.html", "<html><body>text</body></html>")};
        click(*f.dialog, "chooseClassifierTableButton");
        TRY_VERIFY(f.status().contains(QStringLiteral("is not a table")));
        QVERIFY(!f.the<QPushButton>("trainClassifierButton")->isEnabled());
    }

    void aClassifierIsTrainedAndShown() {
        const Fixture f;
        f.trainToTheEnd();
        const QString summary = f.the<QLabel>("classifierSummaryLabel")->text();
        QVERIFY2(summary.contains(QStringLiteral("24 held-out texts")) && summary.contains(QStringLiteral("judge")),
                 qPrintable(summary));
        const auto* matrix = f.the<HeatMap>("confusionMatrix");
        QCOMPARE(matrix->labels(), (QStringList{QStringLiteral("child"), QStringLiteral("judge")}));
        QVERIFY(matrix->valueAt(0, 0) > 0.9 && matrix->valueAt(1, 1) > 0.9);
        QCOMPARE(f.rows("classifierLabelsTable"), 2);
        QVERIFY(f.rows("classifierExamplesTable") == 24);
        const auto plots = f.dialog->findChildren<LossPlot*>(QStringLiteral("classifierAccuracyPlot"));
        QVERIFY(
            std::ranges::any_of(plots, [](const LossPlot* plot) { return plot->curve().evaluations().size() > 9; }));

        f.the<QLineEdit>("classifierTextEdit")->setText(QStringLiteral("A child knows the law"));
        const auto* bars = f.the<ProbabilityBars>("classifierTextBars");
        TRY_COMPARE(bars->bars().size(), 2);
        QCOMPARE(bars->bars()[0].token, QStringLiteral("child"));
        QVERIFY(bars->bars()[0].probability > 0.5);
        f.the<QLineEdit>("classifierTextEdit")->clear();
        QVERIFY(bars->bars().isEmpty());
    }

    void aStopKeepsTheClassifier() {
        const Fixture f;
        f.chooseTable();
        f.train(1000);
        TRY_VERIFY(f.status().contains(QStringLiteral("Fine-tuning")));
        click(*f.dialog, "trainClassifierButton");
        TRY_COMPARE(f.rows("classifiersTable"), 1);
        QVERIFY(f.the<QLabel>("classifierOriginLabel")->text().contains(QStringLiteral("stopped at step")));
    }

    void itIsRenamedExportedAndDeletedWithUndo() {
        Fixture f;
        f.trainToTheEnd();
        f.prompts.textAnswer = QStringLiteral("Who speaks");
        click(*f.dialog, "renameClassifierButton");
        QCOMPARE(f.session.view().classifiers.front().name, std::string("Who speaks"));
        f.prompts.newFolderAnswer = f.tiny.folder() + QStringLiteral("/../out");
        click(*f.dialog, "exportClassifierButton");
        TRY_VERIFY(QFile::exists(f.prompts.newFolderAnswer + QStringLiteral("/README.md")));
        TRY_VERIFY(!f.session.isBusy());
        click(*f.dialog, "deleteClassifierButton");
        QCOMPARE(f.rows("classifiersTable"), 0);
        QVERIFY(f.session.canUndoDeletion());
        f.session.undoDeletion();
        QCOMPARE(f.rows("classifiersTable"), 1);
        QCOMPARE(Project(f.session.handle()).classifiers().size(), std::size_t{1});
    }

    void textsFollowTheLanguage() {
        const Fixture f;
        f.trainToTheEnd();
        const auto* summary = f.the<QLabel>("classifierSummaryLabel");
        const auto* tabs = f.the<QTabWidget>("classifierTabs");
        const QString english = summary->text(), tab = tabs->tabText(0);
        language::apply(*qApp, language::Choice::Turkish);
        TRY_VERIFY(summary->text() != english && tabs->tabText(0) != tab);
        language::apply(*qApp, language::Choice::English);
        TRY_COMPARE(summary->text(), english);
    }

    // The training belongs to the project: it continues when the dialog is closed, and is seen from every page.
    void itIsOpenedFromTheCheckpoints() {
        WindowFixture f(TinyProject::Stage::Trained);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Checkpoints);
        click(f.window, "classifierButton");
        auto* dialog = f.window.findChild<ClassifiersDialog*>();
        QVERIFY(dialog != nullptr);
        QFile table(f.tiny.folder() + QStringLiteral("/../people.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write(peopleTable()) > 0);
        table.close();
        dialog->setTable(table.fileName());
        TRY_VERIFY(find<QPushButton>(*dialog, "trainClassifierButton")->isEnabled());
        find<QSpinBox>(*dialog, "classifierEpochsBox")->setValue(2);
        click(*dialog, "trainClassifierButton");
        const auto* status = find<QLabel>(f.window, "statusJobLabel");
        QVERIFY2(status->text().startsWith(QStringLiteral("Fine-tuning a classifier")), qPrintable(status->text()));
        dialog->close();
        TRY_COMPARE(status->text(), QStringLiteral("Ready"));
        QCOMPARE(Project(ProjectHandle::open(f.tiny.folder().toStdString())).classifiers().size(), std::size_t{1});
    }
};

QTEST_MAIN(tst_ClassifiersDialog)
#include "tst_ClassifiersDialog.moc"
