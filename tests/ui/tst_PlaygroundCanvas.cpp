// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with the sentence of the Playground itself: arcs of attention, swapping words, the history in the
// project, examples, saving what is seen, following a training.
#include "core/workflow/project/PlaygroundHistory.h"
#include "tests/ui/support/PlaygroundFixture.h"
#include "ui/Language.h"
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/pages/playground/PlaygroundLayers.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundSwap.h"
#include "ui/widgets/charts/LayerTable.h"
#include "ui/widgets/fields/Segments.h"
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSvgRenderer>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

std::vector<AskedSentenceRow> kept(const PlaygroundFixture& f) {
    return readPlaygroundHistory(f.session.handle());
}

QString arcsText(const PlaygroundFixture& f) {
    return f.the<QLabel>("playgroundArcsLabel")->text();
}

void ask(PlaygroundFixture& f, const QString& sentence) {
    f.page.setSentence(sentence);
    TRY_VERIFY(!f.bars().isEmpty() && f.filled()->sentence().startsWith(sentence.section(' ', 0, 0)));
}

void openMenu(PlaygroundFixture& f, int chip) {
    Q_EMIT f.the<TokenChips>("playgroundTokenChips")->menuRequested(chip, QPoint(10, 10));
}

QMenu* menuOf(const PlaygroundFixture& f) {
    return f.the<QMenu>("playgroundWordMenu");
}

QByteArray contentOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class tst_PlaygroundCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void layersAreTheModels() {
        PlaygroundFixture f;
        f.turnTo<PlaygroundLayers>();
        const QString two = QStringLiteral("The <mask> seeks the <mask>.");
        f.page.setSentence(two);
        const auto* table = f.the<LayerTable>("playgroundLayerTable");
        TRY_VERIFY(!table->rows().isEmpty());
        const LayerAnswers expected = f.model().layerAnswers(two.toStdString(), 5);
        for (const int mask : {0, 1}) {
            f.the<Segments>("playgroundLayersMasks")->setCurrent(mask);
            const MaskLayers& layers = expected.masks[static_cast<std::size_t>(mask)];
            QCOMPARE(table->rows().size(), static_cast<qsizetype>(layers.layers.size()));
            QCOMPARE(table->firstLead(), static_cast<int>(layers.firstLead()));
            for (std::size_t layer = 0; layer < layers.layers.size(); ++layer) {
                const LayerTableRow& row = table->rows()[static_cast<qsizetype>(layer)];
                QCOMPARE(row.cells.size(), 5);
                QCOMPARE(row.rank, layers.layers[layer].rank);
                QVERIFY(std::abs(row.cells[0].probability - layers.layers[layer].guesses[0].probability) < 1e-6);
                QCOMPARE(row.cells[0].isAnswer, layers.layers[layer].rank == 1);
            }
        }
        QCOMPARE(table->rows()[0].layer, QStringLiteral("Embeddings"));
        QVERIFY(f.the<QLabel>("playgroundLayerLabel")->text().contains(QStringLiteral("leads for the first time")));
        QVERIFY(says(f.page, QStringLiteral("makes up its mind")));
        f.trigger("playgroundCopyJsonAction");
        f.turnTo<PlaygroundSurprisal>();
        f.page.setSentence(QStringLiteral("No mask"));
        f.turnTo<PlaygroundLayers>();
        TRY_VERIFY2(f.status().contains(QStringLiteral("<mask>")), qPrintable(f.status()));
        QVERIFY(table->rows().isEmpty());
    }

    void theTokenPointedAtShowsWhatItAttendsTo() {
        PlaygroundFixture f;
        ask(f, kSentence);
        TRY_VERIFY2(arcsText(f).contains(QStringLiteral("mean of all layers")), qPrintable(arcsText(f)));
        auto* chips = f.the<TokenChips>("playgroundTokenChips");
        f.page.show();
        chips->setFocus();
        TRY_COMPARE(chips->pointed(), 0);
        const AttentionMap map = f.model().attention(kSentence.toStdString());
        const std::size_t n = map.tokens.size();
        const auto strongest = [&](const std::vector<float>& matrix) {
            return static_cast<int>(std::max_element(matrix.begin() + static_cast<long>(n + 1),
                                                     matrix.begin() + static_cast<long>(2 * n - 1)) -
                                    matrix.begin()) -
                   static_cast<int>(n) - 1;
        };
        const auto shown = [&] {
            for (const TokenChips::Arc& arc : chips->arcs())
                if (arc.share == 1.0)
                    return arc.to;
            return -1;
        };
        QCOMPARE(shown(), strongest(map.matrix(-1, -1)));
        QVERIFY2(arcsText(f).contains(QStringLiteral("attends to")), qPrintable(arcsText(f)));
        QCOMPARE(chips->accessibleDescription(), arcsText(f)); // the same for whoever cannot see the arcs
        f.turnTo<PlaygroundAttention>();
        TRY_VERIFY(f.the<QComboBox>("playgroundHeadComboBox")->count() > 2);
        f.the<Segments>("playgroundLayerSegments")->setCurrent(1);
        f.the<QComboBox>("playgroundHeadComboBox")->setCurrentIndex(2);
        TRY_VERIFY2(arcsText(f).contains(QStringLiteral("layer 1, head 2")), qPrintable(arcsText(f)));
        QCOMPARE(shown(), strongest(map.matrix(0, 1)));
        QTest::keyClick(chips, Qt::Key_Right);
        QCOMPARE(chips->pointed(), 1);
        QVERIFY(arcsText(f).startsWith(chips->chips()[1].text));
    }

    void aWordIsReplacedWithWhatTheModelSuggests() {
        PlaygroundFixture f;
        ask(f, kSentence);
        const int word = f.chipOf(QStringLiteral("the"));
        QVERIFY(word > 0);
        openMenu(f, word);
        TRY_VERIFY(menuOf(f)->actions().size() > 6);
        const auto suggested = f.model().answer("Reason seeks <mask> <mask>.", 8).masks[0].answers;
        const QAction* action = nullptr;
        for (QAction* each : menuOf(f)->actions())
            if (action == nullptr && each->text().contains(QLatin1Char('\t')))
                action = each;
        QVERIFY(action != nullptr);
        const QString taken = action->text().section(QLatin1Char('\t'), 0, 0);
        QVERIFY(std::any_of(suggested.begin(), suggested.end(), [&](const FillMaskAnswer& answer) {
            return QString::fromStdString(answer.text).trimmed() == taken;
        }));
        const_cast<QAction*>(action)->trigger();
        QCOMPARE(f.sentence()->text(), QStringLiteral("Reason seeks %1 <mask>.").arg(taken));
        const auto* after = f.the<ProbabilityBars>("playgroundSwapTheseAnswers");
        const auto* before = f.the<ProbabilityBars>("playgroundSwapOtherAnswers");
        TRY_COMPARE(before->bars().size(), 7);
        QCOMPARE(before->bars()[0].id, f.expected(kSentence, 7).masks[0].answers[0].id);
        QCOMPARE(after->bars()[0].id, f.expected(f.sentence()->text(), 7).masks[0].answers[0].id);
        QVERIFY(!after->bars()[0].change.isEmpty());
        QCOMPARE(f.the<QLabel>("playgroundSwapOtherName")->text(), kSentence);
        QVERIFY(!f.the<QLabel>("playgroundSwapVerdictLabel")->text().isEmpty());
        click(f.page, "playgroundSwapBackButton");
        QCOMPARE(f.sentence()->text(), kSentence);
        TRY_VERIFY(after->bars().size() == 7 && before->bars().isEmpty());
        QVERIFY(!f.the<QPushButton>("playgroundSwapBackButton")->isVisibleTo(&f.page));
    }

    void aWordIsReplacedWithOneThatIsTyped() {
        PlaygroundFixture f;
        ask(f, kSentence);
        f.prompts.textAnswer = QStringLiteral(" Nature ");
        openMenu(f, 0);
        f.trigger("playgroundReplaceAction");
        QCOMPARE(f.sentence()->text(), QStringLiteral("Nature seeks the <mask>."));
        TRY_COMPARE(f.the<ProbabilityBars>("playgroundSwapOtherAnswers")->bars().size(), 7);
        f.prompts.textAnswer = QStringLiteral("  ");
        TRY_VERIFY(f.chipOf(QStringLiteral("the")) > 0);
        openMenu(f, f.chipOf(QStringLiteral("the")));
        f.trigger("playgroundReplaceAction");
        QVERIFY(f.prompts.errors.join(QLatin1Char(' ')).contains(QStringLiteral("at least one word")));
        QCOMPARE(f.sentence()->text(), QStringLiteral("Nature seeks the <mask>."));
    }

    void theHistoryIsKeptInTheProject() {
        PlaygroundFixture f;
        ask(f, kSentence);
        TRY_COMPARE(kept(f).size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(kept(f)[0].sentence), kSentence);
        QVERIFY(kept(f)[0].run == "Run 1" && kept(f)[0].step > 0);
        QCOMPARE(QString::fromStdString(kept(f)[0].answers.at(0).token), f.bars()[0].token);
        // Nothing is kept of what is still typed, until the user pauses.
        auto* pause = f.page.findChild<QTimer*>(QStringLiteral("playgroundHistoryTimer"));
        pause->setInterval(std::chrono::hours(1));
        f.sentence()->selectAll();
        QTest::keyClicks(f.sentence(), QStringLiteral("Nature <mask> by itself."));
        TRY_COMPARE(f.history()->count(), 2);
        QCOMPARE(kept(f).size(), std::size_t{1});
        pause->start(0);
        TRY_COMPARE(kept(f).size(), std::size_t{2});
        f.session.close();
        QCOMPARE(f.history()->count(), 0);
        f.session.open(f.tiny.folder());
        QCOMPARE(f.history()->count(), 2);
        QVERIFY(f.history()->item(0)->data(Qt::UserRole).toString().startsWith(QStringLiteral("Nature")));
        QVERIFY(f.history()->item(1)->text().contains(QStringLiteral("step")));
    }

    void theHistoryIsInTheLanguageOfTheWindow() {
        PlaygroundFixture f;
        ask(f, kSentence);
        QVERIFY(f.history()->item(0)->text().contains(QStringLiteral("Run 1, step ")));
        language::apply(*qApp, language::Choice::Turkish);
        const auto* item = f.history()->item(0);
        const bool isTurkish = waitFor([item] { return !item->text().contains(QStringLiteral("Run 1, step ")); });
        const QString turkish = item->text();
        language::apply(*qApp, language::Choice::English);
        QVERIFY2(isTurkish && turkish.contains(QStringLiteral("adım")), qPrintable(turkish));
        TRY_VERIFY(item->text().contains(QStringLiteral("Run 1, step ")));
    }

    // The tabs and what is in them keep their places when an answer comes, and when it goes.
    void nothingMovesWhenAnAnswerComes() {
        PlaygroundFixture f;
        f.page.resize(1100, 760);
        f.page.show();
        QVERIFY(waitForExposed(f.page));
        const auto* tabs = f.the<QTabWidget>("playgroundTabs");
        const auto place = [tabs] { return QRect(tabs->mapTo(tabs->window(), QPoint()), tabs->size()); };
        const QRect before = place();
        ask(f, kSentence);
        TRY_VERIFY(arcsText(f).startsWith(QStringLiteral("Click a token")) && !f.origin().isEmpty());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(place(), before);
        f.sentence()->selectAll();
        QTest::keyClicks(f.sentence(), QStringLiteral("Nature <mask>."));
        TRY_COMPARE(f.filled()->sentence().left(6), QStringLiteral("Nature"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(place(), before);
    }

    void theUserDeletesSentences() {
        PlaygroundFixture f;
        ask(f, kSentence);
        ask(f, QStringLiteral("Nature <mask> by itself."));
        TRY_COMPARE(kept(f).size(), std::size_t{2});
        f.history()->setCurrentRow(1);
        f.trigger("playgroundForgetSentenceAction");
        QCOMPARE(kept(f).size(), std::size_t{1});
        QCOMPARE(f.history()->count(), 1);
        click(f.page, "playgroundClearHistoryButton"); // and answers no
        QCOMPARE(kept(f).size(), std::size_t{1});
        f.prompts.confirmAnswer = true;
        click(f.page, "playgroundClearHistoryButton");
        QVERIFY(kept(f).empty());
        QCOMPARE(f.history()->count(), 0);
    }

    void aReadOnlyProjectIsReadAndNotWritten() {
        PlaygroundFixture f;
        ask(f, kSentence);
        TRY_COMPARE(kept(f).size(), std::size_t{1});
        const QString folder = f.tiny.folder();
        PlaygroundFixture other(TinyProject::Stage::Empty);
        other.session.open(folder); // the first has the lock
        QVERIFY(!other.session.view().writable);
        QCOMPARE(other.history()->count(), 1);
        ask(other, QStringLiteral("Nature <mask> by itself."));
        QCOMPARE(other.history()->count(), 2);
        other.history()->setCurrentRow(1);
        other.trigger("playgroundForgetSentenceAction");
        QCOMPARE(other.history()->count(), 1);
        QCOMPARE(kept(f).size(), std::size_t{1});
        QVERIFY(other.prompts.errors.isEmpty());
    }

    void examplesAreOfTheCorpus() {
        PlaygroundFixture f;
        const auto* label = f.the<QLabel>("playgroundExamplesLabel");
        TRY_VERIFY(label->isVisibleTo(&f.page));
        const auto expected = projectExamples(f.session.handle(), 3, {});
        QVERIFY(!expected.empty());
        for (const std::string& sentence : expected)
            QVERIFY2(label->text().contains(QString::fromStdString(sentence).toHtmlEscaped()),
                     qPrintable(label->text()));
        QVERIFY(!label->text().contains(QStringLiteral("Human thinking")));
        f.session.close();
        QVERIFY(!label->isVisibleTo(&f.page));
    }

    void whatIsSeenIsSaved_data() {
        QTest::addColumn<int>("view");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("answers") << 0 << QByteArray("masks");
        QTest::newRow("surprisal") << 1 << QByteArray("surprisal");
        QTest::newRow("attention") << 2 << QByteArray("attention");
        QTest::newRow("layers") << 3 << QByteArray("layers");
    }
    void whatIsSeenIsSaved() {
        QFETCH(int, view);
        QFETCH(QByteArray, key);
        PlaygroundFixture f;
        f.page.show();
        f.prompts.saveFileAnswer = f.tiny.path("nothing.svg");
        f.trigger("playgroundSavePictureAction"); // before anything was asked
        QVERIFY(!QFile::exists(f.prompts.saveFileAnswer));
        f.page.setSentence(kSentence);
        f.the<QTabWidget>("playgroundTabs")->setCurrentIndex(view);
        TRY_VERIFY2(f.status().contains(QStringLiteral("tokens")), qPrintable(f.status()));
        f.prompts.saveFileAnswer = f.tiny.path("seen.svg");
        f.trigger("playgroundSavePictureAction");
        QSvgRenderer svg(f.prompts.saveFileAnswer);
        QVERIFY(svg.isValid() && svg.defaultSize().width() > 500);
        QVERIFY(contentOf(f.prompts.saveFileAnswer).contains(kSentence.section(' ', 0, 0).toUtf8()));
        f.prompts.saveFileAnswer = f.tiny.path("seen.png");
        f.trigger("playgroundSavePictureAction");
        QVERIFY(QImage(f.prompts.saveFileAnswer).width() > 1000);
        f.prompts.saveFileAnswer = f.tiny.path("seen.json");
        f.trigger("playgroundSaveAction");
        QVERIFY(
            QJsonDocument::fromJson(contentOf(f.prompts.saveFileAnswer)).object().contains(QString::fromUtf8(key)));
        f.prompts.saveFileAnswer = f.tiny.path("seen.txt");
        f.trigger("playgroundSaveAction");
        QVERIFY(contentOf(f.prompts.saveFileAnswer).startsWith(kSentence.toUtf8() + '\n'));
        f.prompts.saveFileAnswer = f.tiny.path("no/such/folder/seen.txt");
        f.trigger("playgroundSaveAction");
        QVERIFY(f.prompts.errors.value(0).contains(QStringLiteral("could not be written")));
    }

    void aRunningTrainingIsFollowed() {
        PlaygroundFixture f;
        f.page.show();
        auto* follow = f.the<QPushButton>("playgroundFollowButton");
        QVERIFY(!follow->isVisibleTo(&f.page));
        ask(f, kSentence);
        QVERIFY(f.origin().startsWith(QStringLiteral("Run 1, step")));
        PretrainRequest request = tinyPretraining(1'000'000);
        request.options.saveEvery = 150;
        connect(&f.session.training(), &TrainingSession::checkpointsChanged, &f.session,
                &ProjectSession::reload); // as the window does
        f.session.training().start(f.session.handle(), request);
        TRY_VERIFY(follow->isVisibleTo(&f.page));
        follow->click();
        QVERIFY(!f.the<QComboBox>("playgroundCheckpointComboBox")->isEnabled());
        TRY_VERIFY2(f.origin().startsWith(QStringLiteral("Run 2, step")), qPrintable(f.origin()));
        const QString first = f.origin().section(QStringLiteral(", "), 0, 1);
        TRY_VERIFY2(f.origin().startsWith(QStringLiteral("Run 2, step")) && !f.origin().startsWith(first + ','),
                    qPrintable(f.origin()));
        f.session.training().stopAndSave();
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(follow->isVisibleTo(&f.page)); // until the user ends it
        follow->click();
        QVERIFY(!follow->isVisibleTo(&f.page));
        QVERIFY(f.the<QComboBox>("playgroundCheckpointComboBox")->isEnabled());
    }
};

QTEST_MAIN(tst_PlaygroundCanvas)
#include "tst_PlaygroundCanvas.moc"
