// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/Format.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/models/VocabularyModel.h"
#include "ui/pages/tokenizer/ComparisonPanel.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/widgets/tokens/TokenView.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TokenizerPage> {
    using PageFixture::PageFixture;
    const QAbstractItemModel& vocabulary() const { return *find<QTableView>(page, "vocabularyTable")->model(); }
};

} // namespace

class tst_TokenizerPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void withoutACorpusThePageLeadsThere() {
        Fixture f(TinyProject::Stage::Empty);
        QCOMPARE(f.page.state(), PageState::Empty);
        QCOMPARE(f.page.stateText(), QStringLiteral("needs a corpus"));
        QVERIFY(!find<QPushButton>(f.page, "trainTokenizerButton")->isEnabled());
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "emptyStateButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Corpus);
    }

    void withACorpusThePageOpensTheWizard() {
        Fixture f(TinyProject::Stage::Corpus);
        QCOMPARE(f.page.stateText(), QStringLiteral("not trained yet"));
        click(f.page, "emptyStateButton");
        auto* wizard = f.page.findChild<TokenizerWizard*>();
        QVERIFY(wizard != nullptr && wizard->isVisible());
        wizard->reject();
    }

    void theVocabularyIsShownAndSearched() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QCOMPARE(f.page.state(), PageState::Done);
        TRY_COMPARE(f.vocabulary().rowCount(), 320);
        const auto* figures = f.page.findChild<FigureStrip*>();
        QCOMPARE(figures->value(0), QStringLiteral("320"));
        QCOMPARE(figures->value(1), QStringLiteral("59")); // 320 - 256 bytes - 5 special tokens
        find<QTabWidget>(f.page, "tokenizerTabs")->setCurrentIndex(1);
        find<QLineEdit>(f.page, "vocabularySearchEdit")->setText(QStringLiteral("<mask>"));
        QCOMPARE(f.vocabulary().rowCount(), 1);
        QVERIFY(says(f.page, QStringLiteral("1 token")));
    }

    void theSentenceIsCutAsTheTokenizerCutsIt() {
        Fixture f(TinyProject::Stage::Tokenizer);
        TRY_COMPARE(f.vocabulary().rowCount(), 320);
        const QString sentence = QStringLiteral("Reason seeks the law <mask>.");
        find<TextBox>(f.page, "tokenizerSentenceEdit")->setText(sentence);
        const Tokenizer tokenizer = loadTokenizer(f.session.handle(), currentTokenizer(Project(f.session.handle())));
        const auto expected = tokenizer.encode(sentence.toStdString());
        const auto& shown = find<TokenView>(f.page, "tokenizerTokenView")->tokens();
        QCOMPARE(static_cast<std::size_t>(shown.size()), expected.size());
        for (qsizetype i = 0; i < shown.size(); ++i) {
            QCOMPARE(shown[i].id, static_cast<qint64>(expected[static_cast<std::size_t>(i)]));
            QCOMPARE(shown[i].text,
                     QString::fromStdString(tokenizer.tokenText(expected[static_cast<std::size_t>(i)])));
        }
        find<TextBox>(f.page, "tokenizerSentenceEdit")->clear();
        QVERIFY(find<TokenView>(f.page, "tokenizerTokenView")->tokens().isEmpty());
    }

    void theTokensOfTheCorpusAreCounted() {
        Fixture f(TinyProject::Stage::Tokenizer);
        TRY_VERIFY(f.vocabulary().rowCount() == 320 &&
                   !f.vocabulary().index(0, VocabularyModel::Frequency).data().toString().isEmpty());
        QVERIFY(!f.page.findChild<QPushButton*>("countTokensButton")->isVisibleTo(&f.page));
        const Tokenizer tokenizer = loadTokenizer(f.session.handle(), currentTokenizer(Project(f.session.handle())));
        const TokenId id = tokenizer.encode("Reason seeks").front();
        const std::uint64_t expected = [&] {
            std::uint64_t count = 0;
            for (const QByteArray& line : tinyBytes().split('\n'))
                for (const TokenId each : tokenizer.encode(line.toStdString()))
                    count += each == id ? 1 : 0;
            return count;
        }();
        QCOMPARE(f.vocabulary().index(static_cast<int>(id), VocabularyModel::Frequency).data().toString(),
                 format::count(expected));
        const auto* coverage = find<QTableWidget>(f.page, "coverageTable");
        const ProjectView& view = f.session.view();
        QCOMPARE(coverage->item(0, 2)->text(), format::count(view.statistics.heldOutLines));
        QCOMPARE(coverage->item(0, 1)->text(), format::count(view.statistics.lines - view.statistics.heldOutLines));
    }

    void aChosenTokenIsFoundInTheVocabulary() {
        Fixture f(TinyProject::Stage::Tokenizer);
        TRY_COMPARE(f.vocabulary().rowCount(), 320);
        find<QLineEdit>(f.page, "vocabularySearchEdit")->setText(QStringLiteral("<mask>"));
        auto* view = find<TokenView>(f.page, "tokenizerTokenView");
        Q_EMIT view->chosen(0);
        const auto* tabs = find<QTabWidget>(f.page, "tokenizerTabs");
        const auto* table = find<QTableView>(f.page, "vocabularyTable");
        QVERIFY(tabs->currentWidget()->isAncestorOf(table));
        QVERIFY(find<QLineEdit>(f.page, "vocabularySearchEdit")->text().isEmpty());
        QCOMPARE(table->currentIndex().row(), static_cast<int>(view->tokens()[0].id));
    }

    void twoTokenizersCutTheSameText() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(find<QWidget>(f.page, "comparisonEmptyState")->isVisibleTo(f.page.findChild<ComparisonPanel*>()));
        trainTokenizer(f.session.handle(), {.vocabularySize = 280, .minFrequency = 2}, {}, {});
        f.session.reload();
        QCOMPARE(find<QComboBox>(f.page, "otherTokenizerCombo")->count(), 1);
        const QString text = QStringLiteral("Reason seeks the highest good in time");
        find<TextBox>(f.page, "comparisonSentenceEdit")->setText(text);
        const auto* here = find<TokenView>(f.page, "comparedTokensHere");
        const auto* there = find<TokenView>(f.page, "comparedTokensThere");
        const auto tokenizers = Project(f.session.handle()).tokenizers();
        const auto expected = [&](std::size_t which) {
            return static_cast<qsizetype>(
                loadTokenizer(f.session.handle(), tokenizers[which]).encode(text.toStdString()).size());
        };
        TRY_COMPARE(there->tokens().size(), expected(0));
        TRY_COMPARE(here->tokens().size(), expected(1));
        QVERIFY(here->tokens().size() > there->tokens().size());
        // Marked are the tokens that the other side does not have: the smaller vocabulary cuts what the larger joins.
        const auto marked = [](const TokenView& view) {
            return std::ranges::count_if(view.tokens(), &ShownToken::isMarked);
        };
        QVERIFY(marked(*here) > marked(*there) && marked(*there) > 0 && marked(*there) < there->tokens().size());
        const auto* figures = find<QTableWidget>(f.page, "comparisonTable");
        QCOMPARE(figures->item(0, 1)->text(), QStringLiteral("280"));
        QCOMPARE(figures->item(0, 2)->text(), QStringLiteral("320"));
        QCOMPARE(figures->item(5, 1)->text(), QStringLiteral("280")); // the smaller is a prefix of the larger
        TRY_VERIFY(figures->item(4, 1)->text() != QStringLiteral("–") &&
                   figures->item(4, 2)->text() != QStringLiteral("–"));
    }

    void anImportedTokenizerBecomesTheShownOne() {
        Fixture f(TinyProject::Stage::Corpus);
        const WindowProject other(TinyProject::Stage::Tokenizer);
        f.prompts.openFilesAnswer = {other.folder() + "/tokenizers/0001/tokenizer.json"};
        QSignalSpy said(&f.page, &Page::message);
        click(f.page, "importTokenizerButton");
        TRY_COMPARE(said.size(), 1);
        TRY_COMPARE(f.vocabulary().rowCount(), 320);
        QCOMPARE(f.page.findChild<FigureStrip*>()->note(0), QStringLiteral("imported"));
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void whatIsNoTokenizerIsRefusedByName() {
        Fixture f(TinyProject::Stage::Corpus);
        f.prompts.openFilesAnswer = {f.tiny.write("words.json", "{\"a\": 1}")};
        click(f.page, "importTokenizerButton");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains("words.json"), qPrintable(f.prompts.errors[0]));
        QVERIFY(f.session.view().tokenizers.empty());
    }

    void aCorpusOutOfPairsOffersBothChoices() {
        Fixture f(TinyProject::Stage::Corpus);
        trainTokenizer(f.session.handle(), {.vocabularySize = 52000, .minFrequency = 2}, {}, {});
        f.session.reload();
        const std::uint32_t tokens = f.session.view().tokenizers.back().vocabularySize;
        QVERIFY(tokens < 52000);
        QVERIFY(says(f.page, QStringLiteral("has no further pair to merge after")));
        for (const std::int64_t hidden : {768, 16}) { // that of the drafted model: KantaiBERT's at first
            RobertaConfig draft = draftConfig(f.session.view());
            draft.hiddenSize = hidden;
            draft.heads = 4;
            storeDraftConfig(f.session, draft);
            const QString saved =
                format::count((52000 - static_cast<std::uint64_t>(tokens)) * static_cast<std::uint64_t>(hidden + 1));
            QVERIFY(find<QRadioButton>(f.page, "fitVocabularyRowsButton")
                        ->text()
                        .contains(QStringLiteral("%1 parameters fewer at hidden size %2").arg(saved).arg(hidden)));
        }
        const auto isMarked = [&](const char* name) { return find<QRadioButton>(f.page, name)->isChecked(); };
        QVERIFY(isMarked("keepVocabularyRowsButton")); // as the draft has it
        click(f.page, "fitVocabularyRowsButton");
        QVERIFY(isMarked("fitVocabularyRowsButton") && !isMarked("keepVocabularyRowsButton"));
        QCOMPARE(draftConfig(f.session.view()).vocabularySize, static_cast<std::int64_t>(tokens));
        click(f.page, "keepVocabularyRowsButton");
        QCOMPARE(draftConfig(f.session.view()).vocabularySize, std::int64_t{52000});
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aFullVocabularyHasNothingToDecide() {
        const Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(!says(f.page, QStringLiteral("no further pair to merge")));
    }

    void theExportWritesTheFiles() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.prompts.newFolderAnswer = f.tiny.path("exported");
        QSignalSpy said(&f.page, &Page::message);
        click(f.page, "exportTokenizerButton");
        TRY_COMPARE(said.size(), 1);
        for (const char* name : {"vocab.json", "merges.txt", "tokenizer.json"})
            QVERIFY2(QFileInfo(f.tiny.path("exported") + '/' + name).size() > 0, name);
    }

    void anExportIntoAFullFolderIsRefused() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.prompts.newFolderAnswer = f.tiny.folder();
        click(f.page, "exportTokenizerButton");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains(f.tiny.folder()), qPrintable(f.prompts.errors[0]));
    }

    void anotherProjectBringsItsOwnVocabulary() {
        Fixture f(TinyProject::Stage::Tokenizer);
        TRY_COMPARE(f.vocabulary().rowCount(), 320);
        const WindowProject other(TinyProject::Stage::Corpus);
        {
            const ProjectHandle handle = openProject(other.folder().toStdString());
            trainTokenizer(handle, {.vocabularySize = 300, .minFrequency = 2}, {}, {});
        }
        f.session.open(other.folder());
        TRY_COMPARE(f.vocabulary().rowCount(), 300);
    }

    void aDamagedTokenizerIsNamed() {
        const WindowProject tiny(TinyProject::Stage::Tokenizer);
        QFile file(tiny.folder() + "/tokenizers/0001/tokenizer.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        ProjectSession session;
        ScriptedPrompts prompts;
        const TokenizerPage page(session, prompts);
        session.open(tiny.folder());
        TRY_COMPARE(prompts.errors.size(), 1);
        QVERIFY2(prompts.errors[0].contains("tokenizer.json"), qPrintable(prompts.errors[0]));
    }
};

QTEST_MAIN(tst_TokenizerPage)
#include "tst_TokenizerPage.moc"
