// SPDX-License-Identifier: GPL-3.0-or-later
// The language is changed while the window is open: all texts are updated, and nothing that a user typed or started
// is touched.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/support/TinyConfig.h"
#include "tests/ui/support/ClippedTexts.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/SpokenTexts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/VocabularyModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/shell/Rail.h"
#include "ui/widgets/fields/TextBox.h"
#include <QComboBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStyle>
#include <QTabWidget>
#include <QTest>
#include <QWizard>
#include <clocale>
#include <cstdlib>
#include <set>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using language::Choice;

namespace {

// Qt queues the change for each window.
void speak(Choice choice) {
    language::apply(*qApp, choice);
    QCoreApplication::sendPostedEvents();
}

struct Fixture {
    ProjectSession session;
    ScriptedPrompts prompts;
    MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};

    explicit Fixture(const WindowProject* project = nullptr) {
        window.resize(1440, 900);
        if (project != nullptr)
            window.openProject(project->folder());
        window.show();
    }
    template <class Widget>
    Widget* at(const char* name) {
        return find<Widget>(window, name);
    }
};

} // namespace

class tst_Language : public QObject {
    Q_OBJECT
private:
    const WindowProject trained_{TinyProject::Stage::Trained};

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { speak(Choice::English); }

    void aChangedWindowSaysWhatANewOneSays_data() {
        QTest::addColumn<bool>("withProject");
        QTest::newRow("welcome") << false;
        QTest::newRow("a trained project") << true;
    }
    void aChangedWindowSaysWhatANewOneSays() {
        QFETCH(bool, withProject);
        const WindowProject* project = withProject ? &trained_ : nullptr;
        Fixture changed(project);
        if (withProject) {
            auto* sentence = changed.at<QLineEdit>("playgroundSentenceEdit");
            QVERIFY(sentence->text().isEmpty());
            const auto* report = changed.at<QLabel>("sizeFactsLabel"); // tells bytes once the corpus is counted
            TRY_VERIFY(report->text().contains(QStringLiteral("bytes per token")));
        }
        const SpokenTexts before(changed.window);
        speak(Choice::Turkish);
        QVERIFY(SpokenTexts(changed.window).byPlace().size() > 40);
        {
            MainWindow fresh(changed.session, changed.prompts, QString());
            fresh.resize(1440, 900);
            fresh.show();
            if (withProject)
                TRY_VERIFY(find<QLabel>(fresh, "sizeFactsLabel")->text().contains(QStringLiteral("token başına")));
            const QString differences = SpokenTexts(fresh).differencesTo(SpokenTexts(changed.window));
            QVERIFY2(differences.isEmpty(), qPrintable(differences));
        }
        speak(Choice::English);
        const QString differences = before.differencesTo(SpokenTexts(changed.window));
        QVERIFY2(differences.isEmpty(), qPrintable(differences));
    }

    void menusRailAndPagesChangeAndComeBack() {
        Fixture f(&trained_);
        const auto says = [&](const QString& title, const QString& training, const QString& resume) {
            QCOMPARE(f.window.menuBar()->actions().constFirst()->text(), title);
            QCOMPARE(find<QPushButton>(f.window, "railtrainingButton")->accessibleName(), training);
            QCOMPARE(f.at<QPushButton>("startPretrainingButton")->text(), resume);
        };
        says(QStringLiteral("&File"), QStringLiteral("Training"), QStringLiteral("Pretrain…"));
        speak(Choice::Turkish);
        says(QStringLiteral("&Dosya"), QStringLiteral("Eğitim"), QStringLiteral("Ön eğitim…"));
        QCOMPARE(pageTitle(PageId::Corpus), QStringLiteral("Derlem"));
        speak(Choice::English);
        says(QStringLiteral("&File"), QStringLiteral("Training"), QStringLiteral("Pretrain…"));
    }

    void theMenuRemembersTheChoice() {
        Fixture f;
        const QList<QAction*> choices = find<QMenu>(f.window, "languageMenu")->actions();
        QCOMPARE(choices.size(), 3);
        QVERIFY(choices[0]->isChecked());
        choices[2]->trigger();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(language::chosen(), Choice::Turkish);
        QCOMPARE(f.window.menuBar()->actions().constFirst()->text(), QStringLiteral("&Dosya"));
        QCOMPARE(choices[2]->text(), QStringLiteral("&Türkçe")); // a language is called by its own name
        choices[0]->trigger();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(language::chosen(), Choice::System);
    }

    void whatIsHalfTypedStays() {
        Fixture f(&trained_);
        f.window.showPage(PageId::Corpus);
        f.at<QDoubleSpinBox>("heldOutSpinBox")->setValue(7.5);
        f.at<QSpinBox>("hiddenSizeSpinBox")->setValue(17); // two heads: an invalid configuration
        f.at<TextBox>("tokenizerSentenceEdit")->setText(QStringLiteral("Half a sentence"));
        f.at<QLineEdit>("playgroundSentenceEdit")->setText(QStringLiteral("Reason seeks <mask>"));
        f.at<QComboBox>("xAxisComboBox")->setCurrentIndex(2);
        f.at<QTabWidget>("tokenizerTabs")->setCurrentIndex(2);
        f.window.showPage(PageId::Playground);
        auto* sentence = f.at<QLineEdit>("playgroundSentenceEdit");
        sentence->setFocus();
        sentence->setCursorPosition(3);
        speak(Choice::Turkish);
        QCOMPARE(f.at<QDoubleSpinBox>("heldOutSpinBox")->value(), 7.5);
        QCOMPARE(f.at<QDoubleSpinBox>("heldOutSpinBox")->text(), QStringLiteral("satırların %7,5"));
        QCOMPARE(f.at<QSpinBox>("hiddenSizeSpinBox")->value(), 17);
        QVERIFY(says(f.window, QStringLiteral("Gizli boyut 17, 2 dikkat başına bölünemiyor")) ||
                says(*f.window.pages().model, QStringLiteral("Gizli boyut 17, 2 dikkat başına bölünemiyor")));
        QCOMPARE(f.at<TextBox>("tokenizerSentenceEdit")->text(), QStringLiteral("Half a sentence"));
        QCOMPARE(sentence->text(), QStringLiteral("Reason seeks <mask>"));
        QCOMPARE(sentence->cursorPosition(), 3);
        QCOMPARE(f.at<QComboBox>("xAxisComboBox")->currentText(), QStringLiteral("tokena göre"));
        QCOMPARE(f.at<QTabWidget>("tokenizerTabs")->currentIndex(), 2);
        QCOMPARE(f.session.view().info.heldOutFraction < 0.05, true); // nothing was applied
    }

    void aTrainingGoesOnUndisturbed() {
        const WindowProject project(TinyProject::Stage::Tokenizer);
        Fixture f(&project);
        f.window.showPage(PageId::Training);
        TrainingSession& training = f.session.training();
        QSignalSpy finished(&training, &TrainingSession::finished);
        training.start(f.session.handle(), tinyPretraining(100'000));
        TRY_VERIFY(training.metrics().size() > 3);
        for (const auto& [choice, pause] : {std::pair(Choice::Turkish, QStringLiteral("Duraklat")),
                                            std::pair(Choice::English, QStringLiteral("Pause")),
                                            std::pair(Choice::Turkish, QStringLiteral("Duraklat"))}) {
            const auto steps = training.metrics().size();
            speak(choice);
            QVERIFY(training.isActive());
            QCOMPARE(f.at<QPushButton>("pauseTrainingButton")->text(), pause);
            TRY_VERIFY(training.metrics().size() > steps);
        }
        QCOMPARE(f.at<QLabel>("trainingPhaseLabel")->text(), QStringLiteral("Eğitiliyor"));
        training.stopAndSave();
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(static_cast<int>(training.run().state), static_cast<int>(RunState::Stopped));
        for (std::size_t i = 1; i < training.metrics().size(); ++i)
            QCOMPARE(training.metrics()[i].step, training.metrics()[i - 1].step + 1);
        QVERIFY2(f.prompts.errors.isEmpty(), qPrintable(f.prompts.errors.join('\n')));
    }

    void acceleratorsAreUnique_data() {
        QTest::addColumn<int>("choice");
        QTest::newRow("English") << static_cast<int>(Choice::English);
        QTest::newRow("Turkish") << static_cast<int>(Choice::Turkish);
    }
    void acceleratorsAreUnique() {
        QFETCH(int, choice);
        speak(Choice(choice));
        Fixture f;
        QList<QWidget*> menus{f.window.menuBar()};
        for (QMenu* menu : f.window.findChildren<QMenu*>())
            menus.append(menu);
        for (const QWidget* menu : menus) {
            QMap<QString, QString> taken;
            for (const QAction* action : menu->actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(key.isEmpty() || !taken.contains(key),
                         qPrintable(QStringLiteral("%1: \"%2\" and \"%3\"").arg(key, taken[key], action->text())));
                taken.insert(key, action->text());
            }
        }
    }

    void numbersFollowTheLanguage() {
        speak(Choice::Turkish);
        QCOMPARE(format::count(83'504'416), QStringLiteral("83.504.416"));
        QCOMPARE(format::number(0.07, 2), QStringLiteral("0,07"));
        QCOMPARE(format::percent(0.071, 1), QStringLiteral("%7,1"));
        QCOMPARE(format::bytes(1'800'000), QStringLiteral("1,8 MB"));
        QCOMPARE(format::duration(3725), QStringLiteral("1 sa 2 dk"));
        QVERIFY(format::learningRate(0.0015).startsWith(QStringLiteral("1,5")));
        QCOMPARE(QString::fromStdString(Phrase::count(83'504'416)), QStringLiteral("83.504.416"));
        QCOMPARE(QString::fromStdString(Phrase::bytes(1'800'000)), QStringLiteral("1,8 MB"));
        QCOMPARE(QLocale().toString(QDate(2024, 3, 5), QStringLiteral("d MMMM")), QStringLiteral("5 Mart"));
        speak(Choice::English);
        QCOMPARE(format::count(83'504'416), QStringLiteral("83,504,416"));
        QCOMPARE(format::percent(0.071, 1), QStringLiteral("7.1 %"));
        QCOMPARE(QString::fromStdString(Phrase::bytes(1'800'000)), QStringLiteral("1.8 MB"));
    }

    void theNumbersOfTheCLibraryKeepTheirPoint() {
        QCOMPARE(std::localeconv()->decimal_point, "."); // also when the suite runs in tr_TR.UTF-8
        QCOMPARE(std::strtod("0.0002", nullptr), 0.0002);
    }

    void aHundredDigitsAreNotShown() {
        QCOMPARE(format::number(1.09e82, 1), QStringLiteral("1.09E+82"));
        QCOMPARE(format::number(123456.78, 1), QStringLiteral("123,456.8"));
    }

    void onePieceIsNotTwoPieces() {
        const auto lines = [](int n) {
            return QCoreApplication::translate("kantai::ui::CorpusPage", "%1 line(s)", nullptr, n).arg(n);
        };
        QCOMPARE(lines(1), QStringLiteral("1 line"));
        QCOMPARE(lines(2), QStringLiteral("2 lines"));
        speak(Choice::Turkish);
        QCOMPARE(lines(1), QStringLiteral("1 satır"));
        QCOMPARE(lines(2), QStringLiteral("2 satır"));
    }

    void theEngineSpeaksTheLanguage() {
        ProjectSession session;
        const auto refusal = [&] {
            try {
                session.open(QStringLiteral("/nowhere/at all"));
            } catch (const Error& error) {
                return QString::fromStdString(error.message());
            }
            return QString();
        };
        QVERIFY2(refusal().startsWith(QStringLiteral("Cannot open the project")), qPrintable(refusal()));
        speak(Choice::Turkish);
        QVERIFY2(refusal().contains(QStringLiteral("projesi açılamıyor")), qPrintable(refusal()));
        QCOMPARE(language::ofEngine(QStringLiteral("Counting words")), QStringLiteral("Sözcükler sayılıyor"));
        QCOMPARE(language::ofEngine(QStringLiteral("Run 1")), QStringLiteral("Run 1"));
        // Identifiers and what is kept in files are no sentences.
        QCOMPARE(toString(RunState::Interrupted), std::string("interrupted"));
    }

    // The project stores no name that the user did not give.
    void runsAndTokenizersAreNumberedInTheLanguage() {
        const Fixture f(&trained_);
        const auto* runs = find<QComboBox>(f.window, "runComboBox");
        QCOMPARE(runs->currentText(), QStringLiteral("Run 1"));
        speak(Choice::Turkish);
        QCOMPARE(runs->currentText(), QStringLiteral("Koşu 1"));
        const auto* checkpoints = find<QComboBox>(f.window, "playgroundCheckpointComboBox");
        QVERIFY2(checkpoints->itemText(checkpoints->count() - 1).startsWith(QStringLiteral("Koşu 1")),
                 qPrintable(checkpoints->itemText(checkpoints->count() - 1)));
        speak(Choice::English);
        QCOMPARE(runs->currentText(), QStringLiteral("Run 1"));
    }

    void theChecksBeforeATrainingSpeakTheLanguage() {
        const ProjectHandle project = openProject(trained_.folder().toStdString());
        PretrainRequest request = tinyPretraining(6);
        for (const std::int64_t heads : {2, 3}) { // fine; does not divide
            request.config.heads = heads;
            std::set<std::string> english;
            for (const PreflightItem& item : preflight(project, request))
                english.insert(item.message);
            speak(Choice::Turkish);
            for (const PreflightItem& item : preflight(project, request))
                QVERIFY2(!english.contains(item.message), item.message.c_str());
            speak(Choice::English);
        }
    }

    // I, ı, İ and i are found by each other, in every language of the window.
    void turkishLettersAreFound() {
        for (const Choice choice : {Choice::English, Choice::Turkish}) {
            speak(choice);
            const QString wanted = QStringLiteral("istanbul ısparta");
            QCOMPARE(format::folded(QStringLiteral("İSTANBUL ISPARTA")), format::folded(wanted));
            QCOMPARE(format::folded(QStringLiteral("Istanbul İsparta")), format::folded(wanted));
            QCOMPARE(format::folded(QStringLiteral("TITLE")), QStringLiteral("title"));
        }
    }

    void nothingIsClipped_data() { acceleratorsAreUnique_data(); }
    void nothingIsClipped() {
        QFETCH(int, choice);
        speak(Choice(choice));
        Fixture welcome;
        QCoreApplication::sendPostedEvents();
        QCOMPARE(clippedTexts(welcome.window).join('\n'), QString());
        const WindowProject empty(TinyProject::Stage::Empty);
        for (const WindowProject* project : {&empty, &trained_}) {
            Fixture f(project);
            storeDraftConfig(f.session, tinyConfig()); // short numbers below the titles of columns
            for (const PageId id : {PageId::Corpus, PageId::Tokenizer, PageId::Model, PageId::Training,
                                    PageId::Checkpoints, PageId::Playground}) {
                f.window.showPage(id);
                QCoreApplication::sendPostedEvents();
                TRY_COMPARE(clippedTexts(*f.window.pages().page(id)).join('\n'), QString());
            }
            QCOMPARE(f.window.size(), QSize(1440, 900)); // no page asked for more
        }
    }

    void noWizardIsClipped_data() { acceleratorsAreUnique_data(); }
    void noWizardIsClipped() {
        QFETCH(int, choice);
        speak(Choice(choice));
        Fixture f(&trained_);
        for (const char* button : {"trainTokenizerButton", "startPretrainingButton"}) {
            f.window.showPage(qstrcmp(button, "trainTokenizerButton") == 0 ? PageId::Tokenizer : PageId::Training);
            click(f.window, button);
            auto* wizard = f.window.findChild<QWizard*>();
            QVERIFY(wizard != nullptr);
            // The button of a new window, before anything has changed its style again.
            const QPixmap next = wizard->button(QWizard::NextButton)->grab();
            QCOMPARE(next.toImage().pixelColor(next.width() / 2, 4), theme::colors().accent);
            const int pages = qstrcmp(button, "trainTokenizerButton") == 0 ? 1 : 3; // its next page would train
            for (int page = 0; page < pages; ++page) {
                TRY_COMPARE(clippedTexts(*wizard).join('\n'), QString());
                if (page + 1 < pages)
                    wizard->next();
            }
            delete wizard;
        }
    }
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
