// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/Tokenizers.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : SessionFixture {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Corpus) : SessionFixture(stage) { wizard.open(); }
    void ask(int vocabulary, int frequency = 2) {
        find<QSpinBox>(wizard, "vocabularySizeSpinBox")->setValue(vocabulary);
        find<QSpinBox>(wizard, "minFrequencySpinBox")->setValue(frequency);
    }
    void train() { wizard.button(QWizard::CommitButton)->click(); }
    bool reached(TokenizerWizard::PageIndex page) {
        return waitFor([this, page] { return wizard.currentId() == page; });
    }

    TokenizerWizard wizard{session, prompts};
};

} // namespace

class tst_TokenizerWizard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theDefaultsAreTheChapters() {
        const Fixture f;
        QCOMPARE(find<QSpinBox>(f.wizard, "vocabularySizeSpinBox")->value(), 52000);
        QCOMPARE(find<QSpinBox>(f.wizard, "minFrequencySpinBox")->value(), 2);
        QVERIFY(says(f.wizard, QStringLiteral("<s>  <pad>  </s>  <unk>  <mask>")));
        for (const QLabel* label : f.wizard.findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("<s>")))
                QCOMPARE(label->textFormat(), Qt::PlainText); // or <s> would strike the rest through
    }

    void aVocabularyBelowTheBytesIsRefusedBesideTheField() {
        Fixture f;
        f.ask(260);
        QVERIFY(says(f.wizard, QStringLiteral("260 is too small")));
        QVERIFY(!f.wizard.button(QWizard::CommitButton)->isEnabled());
        f.ask(261);
        QVERIFY(!says(f.wizard, QStringLiteral("is too small")));
        QVERIFY(f.wizard.button(QWizard::CommitButton)->isEnabled());
    }

    void itTrainsAndTellsWhatCameOut() {
        Fixture f;
        f.ask(320);
        QVERIFY(f.wizard.button(QWizard::CancelButton)->isVisible());
        f.train();
        // While it trains there is one way to stop, which keeps the vocabulary.
        QVERIFY(!f.wizard.button(QWizard::CancelButton)->isVisible());
        QVERIFY(f.reached(TokenizerWizard::ResultPage));
        const auto rows = readProject(f.session.handle()).tokenizers;
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].vocabularySize, std::uint32_t{320});
        QVERIFY(says(f.wizard, QStringLiteral("320 tokens")));
        QVERIFY(!find<QWidget>(f.wizard, "vocabularyRowsChoice")->isVisible());
        QVERIFY(find<QListWidget>(f.wizard, "newestMergesList")->count() > 0);
        QVERIFY(
            find<QLabel>(f.wizard, "tokenizerCountsLabel")->text().startsWith(QStringLiteral("59 of 59 merges · ")));
        QVERIFY(!f.wizard.button(QWizard::BackButton)->isEnabled());
        f.wizard.button(QWizard::FinishButton)->click();
        QVERIFY(!f.wizard.isVisible());
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aCorpusOutOfPairsIsTold() {
        Fixture f;
        f.ask(52000);
        f.train();
        QVERIFY(f.reached(TokenizerWizard::ResultPage));
        QVERIFY(says(f.wizard, QStringLiteral("no further pair to merge after")));
        const auto* keep = find<QRadioButton>(f.wizard, "keepVocabularyRowsButton");
        QVERIFY(keep->text().contains(QStringLiteral("52,000")) && keep->isChecked());
        click(f.wizard, "fitVocabularyRowsButton");
        const ProjectView& view = f.session.view();
        QCOMPARE(draftConfig(view).vocabularySize, static_cast<std::int64_t>(view.tokenizers.back().vocabularySize));
    }

    void theMinimumFrequencyIsObeyed() {
        Fixture often;
        often.ask(52000, 200);
        often.train();
        QVERIFY(often.reached(TokenizerWizard::ResultPage));
        Fixture seldom;
        seldom.ask(52000, 2);
        seldom.train();
        QVERIFY(seldom.reached(TokenizerWizard::ResultPage));
        QVERIFY(often.session.view().tokenizers.back().vocabularySize <
                seldom.session.view().tokenizers.back().vocabularySize);
    }

    void anEmptyCorpusIsRefused() {
        Fixture f(TinyProject::Stage::Empty);
        f.train();
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY(!f.wizard.isVisible());
        QVERIFY(f.session.view().tokenizers.empty());
    }

    void whileAnotherJobRunsItSaysSo() {
        Fixture f;
        std::binary_semaphore go{0};
        f.session.runJob(
            QStringLiteral("Other"), [&](const Progress&, std::stop_token) { go.acquire(); }, this,
            [](const JobOutcome&) {});
        f.train();
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("A job is running")));
        go.release();
        TRY_VERIFY(!f.session.isBusy());
    }

    void closingTheWizardLeavesTheProjectWhole() {
        Fixture f;
        f.ask(52000);
        f.train();
        f.wizard.reject(); // early or late: either a smaller vocabulary was kept, or none
        TRY_VERIFY(!f.session.isBusy());
        for (const TokenizerRow& row : f.session.view().tokenizers)
            QCOMPARE(loadTokenizer(f.session.handle(), row).vocabularySize(), row.vocabularySize);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aWizardThatIsGoneLeavesItsTrainingAlone() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        ProjectSession session;
        ScriptedPrompts prompts;
        session.open(tiny.folder());
        {
            TokenizerWizard wizard(session, prompts);
            wizard.open();
            wizard.button(QWizard::CommitButton)->click();
        }
        TRY_VERIFY(!session.isBusy());
        QVERIFY(prompts.errors.isEmpty());
    }
};

QTEST_MAIN(tst_TokenizerWizard)
#include "tst_TokenizerWizard.moc"
