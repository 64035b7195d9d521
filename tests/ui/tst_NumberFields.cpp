// SPDX-License-Identifier: GPL-3.0-or-later
// Every field of the window that takes a number, in both languages, typed with both decimal signs: it is read as it
// was meant, or it stays, is called wrong beside its field, and nothing is started with it.
#include "tests/ui/support/PageFixture.h"
#include "ui/Language.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/pages/playground/PlaygroundAnswers.h"
#include "ui/widgets/fields/NumberBox.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QComboBox>
#include <QListWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using language::Choice;

namespace {

// Numbers are written by the language's own country, whatever the system's is.
void speak(Choice choice) {
    language::apply(*qApp, choice);
    QLocale::setDefault(choice == Choice::Turkish ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                                  : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::sendPostedEvents();
}

// Everything with fields for numbers, on one project.
struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Tokenizer) {
        storeDraftConfig(session, tinyConfig());
        corpus = std::make_unique<CorpusPage>(session, prompts);
        model = std::make_unique<ModelPage>(session, prompts);
        answers = std::make_unique<PlaygroundAnswers>(session);
        pretraining = std::make_unique<PretrainingWizard>(session, prompts);
        tokenizer = std::make_unique<TokenizerWizard>(session, prompts);
        pretraining->open();
        tokenizer->open();
        for (const char* name : {"teacherShareSpinBox", "temperatureSpinBox", "teacherStatesSpinBox"})
            at(QString::fromLatin1(name))->setEnabled(true); // without a teacher they are not used
    }
    QList<QWidget*> windows() const {
        return {corpus.get(), model.get(), answers.get(), pretraining.get(), tokenizer.get()};
    }
    template <class Widget = QWidget>
    Widget* at(const QString& name) const {
        for (const QWidget* window : windows())
            if (auto* found = window->findChild<Widget*>(name))
                return found;
        qFatal("there is no field named %s", qPrintable(name));
    }
    void type(const QString& field, const QString& text) const {
        auto* widget = at(field);
        QFocusEvent arrive(QEvent::FocusIn, Qt::MouseFocusReason);
        QCoreApplication::sendEvent(widget, &arrive);
        if (auto* box = qobject_cast<QAbstractSpinBox*>(widget))
            box->selectAll();
        else
            at<QLineEdit>(field)->selectAll();
        QTest::keyClicks(widget, text);
        QFocusEvent leave(QEvent::FocusOut);
        QCoreApplication::sendEvent(widget, &leave);
    }
    double value(const QString& field) const {
        if (field == QLatin1String("learningRateEdit"))
            return pretraining->findChild<PretrainingForm*>()->request().options.learningRate;
        const auto* real = qobject_cast<QDoubleSpinBox*>(at(field));
        return real != nullptr ? real->value() : at<QSpinBox>(field)->value();
    }
    bool isWrong(const QString& field) const {
        const NumberEntry* entry = NumberEntry::of(at(field));
        return entry->isWrong() && at(field)->accessibleDescription() == entry->problem();
    }

    std::unique_ptr<CorpusPage> corpus;
    std::unique_ptr<ModelPage> model;
    std::unique_ptr<PlaygroundAnswers> answers;
    std::unique_ptr<PretrainingWizard> pretraining;
    std::unique_ptr<TokenizerWizard> tokenizer;
};

// With decimal places, and a number that each takes.
const QList<QPair<QString, QString>> kReal{
    {"heldOutSpinBox", "0.5"},     {"dropoutSpinBox", "0.25"},       {"lengthSpinBox", "12.5"},
    {"maskRateSpinBox", "1.5"},    {"warmupSpinBox", "0.5"},         {"trainingDropoutSpinBox", "0.15"},
    {"clipNormSpinBox", "1.5"},    {"weightDecaySpinBox", "0.001"},  {"learningRateEdit", "0.0015"},
    {"temperatureSpinBox", "2.5"}, {"teacherStatesSpinBox", "0.25"},
};
const QStringList kWhole{"splitSeedSpinBox",      "layersSpinBox",           "hiddenSizeSpinBox",
                         "headsSpinBox",          "intermediateSizeSpinBox", "maxPositionsSpinBox",
                         "vocabularySizeSpinBox", "playgroundTopKSpinBox",   "batchSizeSpinBox",
                         "accumulationSpinBox",   "blockSizeSpinBox",        "threadsSpinBox",
                         "seedSpinBox",           "evaluateEverySpinBox",    "saveEverySpinBox",
                         "keepLastSpinBox",       "earlyStoppingSpinBox",    "minFrequencySpinBox",
                         "teacherShareSpinBox"};
const QStringList kOfOtherComputers{"workersPortSpinBox", "localStepsSpinBox"}; // tst_OtherComputers types there

} // namespace

class tst_NumberFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { speak(Choice::English); }

    void inBothLanguages_data() {
        QTest::addColumn<int>("choice");
        QTest::newRow("English") << static_cast<int>(Choice::English);
        QTest::newRow("Turkish") << static_cast<int>(Choice::Turkish);
    }

    void noFieldIsForgotten() {
        const Fixture f;
        QStringList known = kWhole + kOfOtherComputers;
        for (const auto& [field, number] : kReal)
            known.append(field);
        for (const QWidget* window : f.windows())
            for (const QAbstractSpinBox* box : window->findChildren<QAbstractSpinBox*>()) {
                QVERIFY2(known.contains(box->objectName()), qPrintable(box->objectName()));
                QVERIFY2(NumberEntry::of(box) != nullptr, qPrintable(box->objectName()));
            }
    }

    void bothSignsMeanTheSame_data() { inBothLanguages_data(); }
    void bothSignsMeanTheSame() {
        QFETCH(int, choice);
        speak(Choice(choice));
        const Fixture f;
        for (const auto& [field, number] : kReal) {
            const double meant = QLocale::c().toDouble(number);
            for (QString typed : {number, QString(number).replace('.', ',')}) {
                f.type(field, QStringLiteral("2"));
                if (f.isWrong(field)) // beyond the limits of a share
                    f.type(field, QStringLiteral("0"));
                f.type(field, typed);
                QVERIFY2(!f.isWrong(field), qPrintable(field + ' ' + NumberEntry::of(f.at(field))->problem()));
                QVERIFY2(qFuzzyCompare(f.value(field), meant),
                         qPrintable(QStringLiteral("%1: %2 became %3").arg(field, typed).arg(f.value(field))));
            }
        }
    }

    void theRateTakesAnExponent_data() { inBothLanguages_data(); }
    void theRateTakesAnExponent() {
        QFETCH(int, choice);
        speak(Choice(choice));
        const Fixture f;
        for (const char* typed : {"1.5e-3", "1,5e-3", "0.0015", "0,0015", "15E-4"}) {
            f.type("learningRateEdit", QString::fromLatin1(typed));
            QVERIFY2(!f.isWrong("learningRateEdit"), typed);
            QCOMPARE(f.value("learningRateEdit"), 1.5e-3);
        }
    }

    void whatIsNoNumberStaysAndIsSaid_data() { inBothLanguages_data(); }
    void whatIsNoNumberStaysAndIsSaid() {
        QFETCH(int, choice);
        speak(Choice(choice));
        const Fixture f;
        QStringList fields = kWhole;
        for (const auto& [field, number] : kReal)
            fields.append(field);
        for (const QString& field : fields) {
            if (field == QLatin1String("learningRateEdit"))
                continue;
            const double before = f.value(field);
            QStringList wrong{"1.2.3", "1,2,3", "2000000001", "-1"};
            if (kWhole.contains(field))
                wrong += QStringList{"0.5", "0,5", "1.5", "1,5"};
            for (const QString& typed : wrong) {
                f.type(field, typed);
                QVERIFY2(f.isWrong(field), qPrintable(field + ' ' + typed));
                QVERIFY2(f.at<QAbstractSpinBox>(field)->text().contains(typed), qPrintable(field + ' ' + typed));
                QVERIFY2(f.value(field) == before, qPrintable(field + ' ' + typed));
            }
        }
        f.type("learningRateEdit", "1.2.3");
        QVERIFY(f.isWrong("learningRateEdit"));
        QCOMPARE(f.at<QLineEdit>("learningRateEdit")->text(), QStringLiteral("1.2.3"));
    }

    void aThousandThatMayBeOneIsAskedFor() {
        speak(Choice::Turkish);
        const Fixture f;
        f.type("clipNormSpinBox", "1.000");
        QVERIFY(f.isWrong("clipNormSpinBox"));
        f.type("clipNormSpinBox", "1000");
        QVERIFY(!f.isWrong("clipNormSpinBox"));
        QCOMPARE(f.value("clipNormSpinBox"), 1000.0);
    }

    void noTrainingStartsFromWhatCannotBeRead() {
        const Fixture f;
        f.at<QSpinBox>("blockSizeSpinBox")->setValue(16);
        f.at<QSpinBox>("batchSizeSpinBox")->setValue(4);
        const auto finish = [&] { return f.pretraining->button(QWizard::FinishButton)->isEnabled(); };
        const auto goToChecks = [&] {
            while (f.pretraining->currentId() != PretrainingWizard::PreflightPage)
                f.pretraining->next();
        };
        const auto checks = [&] {
            QStringList lines;
            const auto* list = f.at<QListWidget>("preflightList");
            for (int i = 0; i < list->count(); ++i)
                lines.append(list->item(i)->text());
            return lines;
        };
        f.type("weightDecaySpinBox", "0.0.1");
        goToChecks();
        QVERIFY(!finish());
        QVERIFY2(checks().join('\n').contains("Weight decay: “0.0.1”"), qPrintable(checks().join('\n')));
        f.type("learningRateEdit", "1.2.3");
        f.pretraining->back();
        goToChecks();
        QVERIFY(checks().join('\n').contains("“1.2.3”"));
        QVERIFY2(!checks().join('\n').contains("but must be above 0"), qPrintable(checks().join('\n')));
        f.type("learningRateEdit", "0,001");
        QVERIFY(f.at<QLineEdit>("equivalentCommandEdit")->text().isEmpty());
        QVERIFY(!f.at("findRateButton")->isEnabled());
        f.pretraining->accept();
        QVERIFY(f.pretraining->isVisible());
        f.pretraining->back();
        f.type("weightDecaySpinBox", "0.01");
        goToChecks();
        QVERIFY2(finish(), qPrintable(checks().join('\n')));
        QVERIFY(f.at<QLineEdit>("equivalentCommandEdit")->text().startsWith("kantai pretrain"));
        QVERIFY(f.at("findRateButton")->isEnabled());
    }

    void aRecipeTakesThePlaceOfWhatIsWrong() {
        const Fixture f;
        const double before = f.value("maskRateSpinBox");
        f.type("maskRateSpinBox", "1.2.3");
        f.type("batchSizeSpinBox", "1.5");
        f.at<QComboBox>("recipeComboBox")->setCurrentIndex(1);
        QVERIFY(!f.isWrong("maskRateSpinBox") && !f.isWrong("batchSizeSpinBox"));
        QVERIFY(f.value("maskRateSpinBox") != before);
        QVERIFY(f.at<QAbstractSpinBox>("batchSizeSpinBox")->text() == QStringLiteral("64"));
    }

    void noVocabularyIsTrainedFromWhatCannotBeRead() {
        const Fixture f;
        const auto* train = f.tokenizer->button(QWizard::CommitButton);
        QVERIFY(train->isEnabled());
        for (const char* name : {"minFrequencySpinBox", "vocabularySizeSpinBox"}) {
            auto* field = find<QSpinBox>(*f.tokenizer, name);
            field->selectAll();
            QTest::keyClicks(field, "1.5");
            QVERIFY(!train->isEnabled());
            field->selectAll();
            QTest::keyClicks(field, "300");
            QVERIFY(train->isEnabled());
        }
    }

    void noSplitIsAppliedFromWhatCannotBeRead() {
        const Fixture f;
        const auto* apply = f.at<QPushButton>("applySplitButton");
        const auto* problem = f.at<QLabel>("splitProblemLabel");
        f.type("heldOutSpinBox", "60");
        QVERIFY(!apply->isEnabled());
        QVERIFY(problem->text().contains("50") && problem->isVisibleTo(f.corpus.get()));
        speak(Choice::Turkish); // what was typed stays
        QVERIFY(f.at<QAbstractSpinBox>("heldOutSpinBox")->text().contains("60"));
        QVERIFY(!apply->isEnabled());
        f.type("heldOutSpinBox", "6");
        QVERIFY(apply->isEnabled());
        QVERIFY(problem->text().isEmpty());
    }

    void theModelKeepsItsDraftUntilTheNumberIsRight() {
        const Fixture f;
        const auto stored = [&] { return draftConfig(readProject(f.session.handle())); };
        f.type("layersSpinBox", "100"); // 1 and 10 could be, 100 cannot
        QVERIFY(f.isWrong("layersSpinBox"));
        QCOMPARE(stored(), tinyConfig());
        QVERIFY(!f.at<QPushButton>("pretrainThisModelButton")->isEnabled());
        QCOMPARE(f.model->state(), PageState::NeedsAttention);
        f.type("dropoutSpinBox", "0,2"); // another field does not take the place of it
        QVERIFY(f.isWrong("layersSpinBox"));
        QCOMPARE(f.at<QAbstractSpinBox>("layersSpinBox")->text(), QStringLiteral("100"));
        f.type("layersSpinBox", "3");
        QCOMPARE(stored().layers, std::int64_t{3});
        QCOMPARE(stored().hiddenDropout, 0.2);
        QVERIFY(f.at<QPushButton>("pretrainThisModelButton")->isEnabled());
        f.type("layersSpinBox", "100");
        auto* preset = f.at<QComboBox>("presetComboBox");
        preset->setCurrentIndex(preset->findData("nano"));
        Q_EMIT preset->activated(preset->currentIndex());
        QVERIFY(!f.isWrong("layersSpinBox"));
        QCOMPARE(f.value("layersSpinBox"), static_cast<double>(presetNamed("nano").config.layers));
    }
};

QTEST_MAIN(tst_NumberFields)
#include "tst_NumberFields.moc"
