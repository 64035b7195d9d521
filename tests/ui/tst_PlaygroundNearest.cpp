// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/inspect/CorpusLines.h"
#include "tests/ui/support/PlaygroundFixture.h"
#include "ui/Format.h"
#include "ui/pages/playground/PlaygroundNearest.h"
#include <QTableWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_PlaygroundNearest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theLinesAreTheModels() {
        PlaygroundFixture f;
        f.turnTo<PlaygroundNearest>();
        const QString sentence = QStringLiteral("Reason seeks the truth in time.");
        f.page.setSentence(sentence);
        auto* table = f.the<QTableWidget>("playgroundNearestTable");
        TRY_VERIFY(table->rowCount() > 0);
        const fs::path folder =
            f.session.handle().absolute(findCheckpoint(Project(f.session.handle()), "best").folder);
        SentenceIndex index = indexOfCorpus(f.session.handle(), folder, kUsualLinesCompared, {}, {});
        const std::vector<NearLine> expected =
            index.nearest(sentence.toStdString(), static_cast<std::size_t>(table->rowCount()));
        QCOMPARE(static_cast<int>(expected.size()), table->rowCount());
        for (int row = 0; row < table->rowCount(); ++row) {
            const NearLine& line = expected[static_cast<std::size_t>(row)];
            QCOMPARE(table->item(row, 0)->text(), QString::fromStdString(line.text).trimmed());
            QCOMPARE(table->item(row, 1)->text(), format::number(line.cosine, 3));
        }

        // Another sentence, while it is typed: the lines are known now.
        const QString first = table->item(0, 0)->text();
        const auto* view = f.page.findChild<PlaygroundNearest*>();
        TRY_VERIFY(view->answersWhileTyping(QStringLiteral("x")));
        f.page.setSentence(first);
        TRY_VERIFY(table->rowCount() > 0 && table->item(0, 0)->text() != first); // a line is not its own neighbour
        for (int row = 0; row < table->rowCount(); ++row)
            QVERIFY(table->item(row, 0)->text() != first);
    }

    void beforeASentenceItSaysWhatToDo() {
        PlaygroundFixture f;
        f.turnTo<PlaygroundNearest>();
        QVERIFY(!f.the<QLabel>("playgroundNearestStatus")->text().isEmpty());
        QCOMPARE(f.the<QTableWidget>("playgroundNearestTable")->rowCount(), 0);
    }

    void anotherCorpusIsReadAnew() {
        PlaygroundFixture f;
        f.turnTo<PlaygroundNearest>();
        f.page.setSentence(QStringLiteral("Reason seeks the truth."));
        auto* table = f.the<QTableWidget>("playgroundNearestTable");
        TRY_VERIFY(table->rowCount() > 0);
        const auto file = Project(f.session.handle()).corpusFiles().front().id;
        removeCorpusFile(f.session.handle(), file, {}, {});
        f.session.reload();
        QCOMPARE(table->rowCount(), 0);
        f.page.setSentence(QStringLiteral("Time rules."));
        TRY_VERIFY(f.the<QLabel>("playgroundNearestStatus")->text().contains(QStringLiteral("no line")));
    }
};

QTEST_MAIN(tst_PlaygroundNearest)
#include "tst_PlaygroundNearest.moc"
