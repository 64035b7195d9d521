// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"
#include "core/tokenizer/Merge.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/Format.h"
#include "ui/models/MergeModel.h"
#include "ui/pages/tokenizer/MergeExplorer.h"
#include "ui/pages/tokenizer/TokenizerLoader.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/widgets/plots/CurveView.h"
#include "ui/widgets/tokens/TokenView.h"
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Tokenizer) {
        const ProjectHandle handle = session.handle();
        replay = std::make_shared<const MergeReplay>(loadTokenizer(handle, currentTokenizer(Project(handle))));
        report = std::make_shared<const VocabularyReport>(reportVocabulary(handle, *replay, {}, {}));
        explorer.setConfig(tinyConfig());
        explorer.setTokenizer(replay);
        explorer.setReport(report);
        explorer.resize(1100, 700);
    }
    std::vector<TokenId> shown() const {
        std::vector<TokenId> ids;
        for (const ShownToken& token : find<TokenView>(explorer, "tokenizerTokenView")->tokens())
            ids.push_back(static_cast<TokenId>(token.id));
        return ids;
    }
    std::vector<TokenId> expected(std::size_t merges) const {
        std::vector<TokenId> ids;
        const auto text = find<TextBox>(explorer, "tokenizerSentenceEdit")->text().toStdString();
        for (const Token& token : replay->tokensAt(text, merges))
            ids.push_back(token.id);
        return ids;
    }

    std::shared_ptr<const MergeReplay> replay;
    std::shared_ptr<const VocabularyReport> report;
    MergeExplorer explorer;
};

} // namespace

class tst_MergeExplorer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theWholeVocabularyIsShownFirst() {
        const Fixture f;
        QCOMPARE(f.explorer.merges(), f.replay->merges());
        QCOMPARE(f.shown(), f.expected(f.replay->merges()));
        QVERIFY(says(f.explorer, QStringLiteral("after 59 of 59 merges")));
    }

    void theSentenceFollowsEveryStep() {
        Fixture f;
        find<TextBox>(f.explorer, "tokenizerSentenceEdit")->setText(QStringLiteral("Reason seeks the law"));
        for (std::size_t merges = f.replay->merges(); merges-- > 0;) {
            click(f.explorer, "previousMergeButton");
            QCOMPARE(f.explorer.merges(), merges);
            QCOMPARE(f.shown(), f.expected(merges));
        }
        click(f.explorer, "previousMergeButton"); // nothing lies before
        QCOMPARE(f.explorer.merges(), std::size_t{0});
        QCOMPARE(f.shown().size(), std::size_t{20}); // one for each byte
        QVERIFY(says(f.explorer, QStringLiteral("Before the first merge")));
        click(f.explorer, "nextMergeButton");
        QCOMPARE(f.explorer.merges(), std::size_t{1});
        click(f.explorer, "lastMergeButton");
        click(f.explorer, "nextMergeButton");
        QCOMPARE(f.explorer.merges(), f.replay->merges());
        click(f.explorer, "firstMergeButton");
        QCOMPARE(f.explorer.merges(), std::size_t{0});
    }

    void changesOfTheSentenceAreVisitedOneByOne() {
        Fixture f;
        const auto changes = f.replay->changes("The Critique of Pure Reason.");
        QVERIFY(changes.size() > 2);
        f.explorer.showMerges(0);
        for (const std::size_t change : changes) {
            click(f.explorer, "nextChangeButton");
            QCOMPARE(f.explorer.merges(), change);
            QVERIFY(says(f.explorer, QStringLiteral("and in your text")));
        }
        click(f.explorer, "nextChangeButton");
        QCOMPARE(f.explorer.merges(), f.replay->merges());
        click(f.explorer, "previousChangeButton");
        QCOMPARE(f.explorer.merges(),
                 changes.back() == f.replay->merges() ? changes[changes.size() - 2] : changes.back());
    }

    void theSliderReachesBothEndsAndEveryFirstMerge() {
        const Fixture f;
        auto* slider = find<QSlider>(f.explorer, "mergesSlider");
        slider->setValue(0);
        for (std::size_t merges = 0; merges < 20; ++merges) {
            QCOMPARE(f.explorer.merges(), merges);
            slider->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        }
        slider->setValue(slider->maximum());
        QCOMPARE(f.explorer.merges(), f.replay->merges());
    }

    void theMergeTellsItsPairAndItsCount() {
        Fixture f;
        f.explorer.showMerges(1);
        const Merge& merge = f.replay->tokenizer().merges().front();
        const QString pair = format::token(f.replay->tokenizer().tokenBytes(merge.left)) + " + " +
                             format::token(f.replay->tokenizer().tokenBytes(merge.right));
        QVERIFY(says(f.explorer, pair));
        QVERIFY(says(f.explorer, QStringLiteral("merged %1 times").arg(format::count(f.report->joins(0)))));
        auto* table = find<QTableView>(f.explorer, "mergesTable");
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(table->model()->index(0, MergeModel::Joined).data().toString(), format::count(f.report->joins(0)));
        Q_EMIT table->clicked(table->model()->index(9, 0));
        QCOMPARE(f.explorer.merges(), std::size_t{10});
    }

    void everySizeTellsWhatItCostsAndGives() {
        Fixture f;
        f.explorer.showMerges(30);
        RobertaConfig config = tinyConfig();
        config.vocabularySize = 261 + 30;
        QVERIFY(says(f.explorer, QStringLiteral("A vocabulary of 291")));
        QVERIFY(
            says(f.explorer, format::number(f.report->tokensPerWord(30), 2) + QStringLiteral(" tokens per word")));
        QVERIFY(
            says(f.explorer, format::number(f.report->bytesPerToken(30), 2) + QStringLiteral(" bytes per token")));
        QVERIFY(says(f.explorer, format::count(static_cast<std::uint64_t>(parameterCount(config))) +
                                     QStringLiteral(" model parameters")));
        auto* curve = find<CurveView>(f.explorer, "vocabularySizeCurve");
        QCOMPARE(curve->marker(), 291.0);
        QCOMPARE(curve->points().front(), QPointF(261, f.report->tokensPerWord(0)));
        QCOMPARE(curve->points().back(), QPointF(320, f.report->tokensPerWord(59)));
        Q_EMIT curve->markerDragged(270.2);
        QCOMPARE(f.explorer.merges(), std::size_t{9});
    }

    void aTokenUnderThePointerTellsOfItself() {
        Fixture f;
        f.explorer.show();
        QVERIFY(waitForExposed(f.explorer));
        auto* view = find<TokenView>(f.explorer, "tokenizerTokenView");
        const int last = static_cast<int>(view->tokens().size()) - 1;
        QSignalSpy hovered(view, &TokenView::hovered);
        QTest::mouseMove(view, view->areaOf(0).center());
        QTest::mouseMove(view, view->areaOf(last).center());
        TRY_VERIFY(!hovered.isEmpty() && hovered.back().at(0).toInt() == last);
        QVERIFY(says(f.explorer, QStringLiteral("bytes %1 to 28").arg(view->tokens()[last].begin)));
        QSignalSpy chosen(&f.explorer, &MergeExplorer::tokenChosen);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->areaOf(last).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(static_cast<qint64>(chosen[0][0].value<TokenId>()), view->tokens()[last].id);
    }

    // The text of a page is pasted as it is: each of its paragraphs begins in a row of its own.
    void paragraphsAreKept() {
        Fixture f;
        f.explorer.show();
        QVERIFY(waitForExposed(f.explorer));
        auto* field = find<TextBox>(f.explorer, "tokenizerSentenceEdit");
        const int before = field->height();
        QApplication::clipboard()->setText(QStringLiteral("the law\nseeks\r\n\nthe human mind"));
        field->selectAll();
        field->paste();
        QCOMPARE(field->text(), QStringLiteral("the law\nseeks\n\nthe human mind"));
        QCOMPARE(f.shown(), f.expected(f.replay->merges()));
        TRY_VERIFY(field->height() > 3 * before / 2);
        const auto* view = find<TokenView>(f.explorer, "tokenizerTokenView");
        int paragraphs = 1;
        for (int i = 0; i + 1 < static_cast<int>(view->tokens().size()); ++i)
            if (view->tokens()[i].endsLine) {
                QCOMPARE(view->areaOf(i + 1).left(), 0);
                QVERIFY(view->areaOf(i + 1).top() > view->areaOf(i).bottom());
                ++paragraphs;
            }
        QVERIFY(paragraphs >= 3);
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(!field->hasFocus());
    }

    void aTextThatIsTooLongIsCutOff() {
        TextBox field({}, nullptr);
        QSignalSpy changed(&field, &TextBox::textChanged);
        field.setText(QString(TextBox::kMostCharacters + 7, QLatin1Char('a')));
        QCOMPARE(field.text().size(), qsizetype{TextBox::kMostCharacters});
        QCOMPARE(changed.size(), 1);
    }

    void playingGrowsTheSentenceToItsEnd() {
        Fixture f;
        find<TextBox>(f.explorer, "tokenizerSentenceEdit")->setText(QStringLiteral("as the"));
        click(f.explorer, "playMergesButton");
        QCOMPARE(f.explorer.merges(), std::size_t{0});
        TRY_COMPARE(f.explorer.merges(), f.replay->merges());
        TRY_COMPARE(find<QPushButton>(f.explorer, "playMergesButton")->text(), QStringLiteral("Play"));
    }

    void withoutATokenizerThereIsNothingAndNoHarm() {
        MergeExplorer explorer;
        click(explorer, "nextChangeButton");
        click(explorer, "previousMergeButton");
        find<TextBox>(explorer, "tokenizerSentenceEdit")->setText(QStringLiteral("abc"));
        QCOMPARE(explorer.merges(), std::size_t{0});
        QVERIFY(find<TokenView>(explorer, "tokenizerTokenView")->tokens().isEmpty());
    }

    void aLargeCorpusIsCountedOnlyWhenAsked() {
        Fixture f;
        TokenizerLoader loader(f.session, nullptr, 0);
        QSignalSpy changed(&loader, &TokenizerLoader::changed);
        loader.show(f.session.view().tokenizers.back());
        TRY_VERIFY(loader.replay() != nullptr);
        QVERIFY(!loader.isCounting() && loader.report() == nullptr);
        loader.count();
        QVERIFY(loader.isCounting());
        TRY_VERIFY(loader.report() != nullptr);
        QCOMPARE(loader.report()->tokensAfter, f.report->tokensAfter);
        loader.show(std::nullopt);
        QVERIFY(loader.replay() == nullptr && loader.report() == nullptr);
    }
};

QTEST_MAIN(tst_MergeExplorer)
#include "tst_MergeExplorer.moc"
