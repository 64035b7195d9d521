// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/TinyProject.h"
#include "tests/ui/support/UiTest.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/DraftConfig.h"
#include "ui/pages/TokenizerPage.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/TokenView.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture {
    explicit Fixture(TinyProject::Stage stage) : tiny(stage) {
        session.open(tiny.folder());
        page.resize(1100, 800);
    }
    const QAbstractItemModel& vocabulary() const { return *find<QTableView>(page, "vocabularyTable")->model(); }

    TinyProject tiny;
    ProjectSession session;
    ScriptedPrompts prompts;
    TokenizerPage page{session, prompts};
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
        QTRY_COMPARE(f.vocabulary().rowCount(), 320);
        const auto* figures = f.page.findChild<FigureStrip*>();
        QCOMPARE(figures->value(0), QStringLiteral("320"));
        QCOMPARE(figures->value(1), QStringLiteral("59")); // 320 - 256 bytes - 5 special tokens
        find<QLineEdit>(f.page, "vocabularySearchEdit")->setText(QStringLiteral("<mask>"));
        QCOMPARE(f.vocabulary().rowCount(), 1);
        QVERIFY(says(f.page, QStringLiteral("1 token")));
    }

    void theSentenceIsCutAsTheTokenizerCutsIt() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QTRY_COMPARE(f.vocabulary().rowCount(), 320);
        const QString sentence = QStringLiteral("Reason seeks the law <mask>.");
        find<QLineEdit>(f.page, "tokenizerSentenceEdit")->setText(sentence);
        const Tokenizer tokenizer = loadTokenizer(f.session.handle(), currentTokenizer(Project(f.session.handle())));
        const auto expected = tokenizer.encode(sentence.toStdString());
        const auto& shown = find<TokenView>(f.page, "tokenizerTokenView")->tokens();
        QCOMPARE(std::size_t(shown.size()), expected.size());
        for (qsizetype i = 0; i < shown.size(); ++i) {
            QCOMPARE(shown[i].id, qint64(expected[std::size_t(i)]));
            QCOMPARE(shown[i].text, QString::fromStdString(tokenizer.tokenText(expected[std::size_t(i)])));
        }
        find<QLineEdit>(f.page, "tokenizerSentenceEdit")->clear();
        QVERIFY(find<TokenView>(f.page, "tokenizerTokenView")->tokens().isEmpty());
    }

    void aCorpusOutOfPairsOffersBothChoices() {
        Fixture f(TinyProject::Stage::Corpus);
        trainTokenizer(f.session.handle(), {.vocabularySize = 52000, .minFrequency = 2}, {}, {});
        f.session.reload();
        const std::uint32_t tokens = f.session.view().tokenizers.back().vocabularySize;
        QVERIFY(tokens < 52000);
        QVERIFY(says(f.page, QStringLiteral("ran out of pairs at")));
        click(f.page, "fitVocabularyRowsButton");
        QCOMPARE(draftConfig(f.session.view()).vocabularySize, std::int64_t(tokens));
        click(f.page, "keepVocabularyRowsButton");
        QCOMPARE(draftConfig(f.session.view()).vocabularySize, std::int64_t(52000));
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aFullVocabularyHasNothingToDecide() {
        const Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(!says(f.page, QStringLiteral("ran out of pairs")));
    }

    void theExportWritesTheFiles() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.prompts.newFolderAnswer = f.tiny.path("exported");
        QSignalSpy said(&f.page, &Page::message);
        click(f.page, "exportTokenizerButton");
        QTRY_COMPARE(said.size(), 1);
        for (const char* name : {"vocab.json", "merges.txt", "tokenizer.json"})
            QVERIFY2(QFileInfo(f.tiny.path("exported") + '/' + name).size() > 0, name);
    }

    void anExportIntoAFullFolderIsRefused() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.prompts.newFolderAnswer = f.tiny.folder();
        click(f.page, "exportTokenizerButton");
        QTRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains(f.tiny.folder()), qPrintable(f.prompts.errors[0]));
    }

    void anotherProjectBringsItsOwnVocabulary() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QTRY_COMPARE(f.vocabulary().rowCount(), 320);
        const TinyProject other(TinyProject::Stage::Corpus);
        {
            const ProjectHandle handle = openProject(other.folder().toStdString());
            trainTokenizer(handle, {.vocabularySize = 300, .minFrequency = 2}, {}, {});
        }
        f.session.open(other.folder());
        QTRY_COMPARE(f.vocabulary().rowCount(), 300);
    }

    void aDamagedTokenizerIsNamed() {
        const TinyProject tiny(TinyProject::Stage::Tokenizer);
        QFile file(tiny.folder() + "/tokenizers/0001/tokenizer.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        ProjectSession session;
        ScriptedPrompts prompts;
        const TokenizerPage page(session, prompts);
        session.open(tiny.folder());
        QTRY_COMPARE(prompts.errors.size(), 1);
        QVERIFY2(prompts.errors[0].contains("tokenizer.json"), qPrintable(prompts.errors[0]));
    }
};

QTEST_MAIN(tst_TokenizerPage)
#include "tst_TokenizerPage.moc"
