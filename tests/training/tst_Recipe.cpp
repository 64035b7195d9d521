// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "tests/support/ErrorOf.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

RobertaConfig ofWidth(std::int64_t width) {
    RobertaConfig config;
    config.hiddenSize = width;
    return config;
}

} // namespace

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A model half as wide learns with twice the rate; written with two digits.
    void theFastRateFallsWithTheWidth() {
        const auto rate = [](std::int64_t width) {
            return settingsOf(Recipe::Fast, ofWidth(width)).options.learningRate;
        };
        QCOMPARE(rate(768), 2e-4);
        QCOMPARE(rate(384), 4e-4);
        QCOMPARE(rate(128), 1.2e-3);
        QCOMPARE(rate(1024), 1.5e-4);
    }

    // Whatever the decimal sign of the process is: the suite runs with a comma too (tests/support/TestLocale.cpp).
    void everyFastRateHasTwoDigits() {
        for (std::int64_t width = 1; width <= 4096; ++width) {
            const double rate = settingsOf(Recipe::Fast, ofWidth(width)).options.learningRate;
            const double exact = 2e-4 * 768 / static_cast<double>(width);
            QVERIFY2(std::abs(rate / exact - 1) <= 0.05, qPrintable(QString::number(width)));
            QCOMPARE(rate, QString::number(rate, 'e', 1).toDouble());
        }
    }

    // The defaults of Hugging Face's TrainingArguments and DataCollatorForLanguageModeling.
    void theChapterIsThatOfThePeer() {
        const RecipeSettings chapter = settingsOf(Recipe::Chapter, ofWidth(768));
        QCOMPARE(chapter.options.learningRate, 5e-5);
        QCOMPARE(chapter.options.warmupFraction, 0.0);
        QCOMPARE(chapter.options.beta2, 0.999);
        QCOMPARE(chapter.options.adamEpsilon, 1e-8);
        QCOMPARE(chapter.options.weightDecay, 0.0);
        QCOMPARE(chapter.options.maskRate, 0.15);
        QCOMPARE(chapter.options.batchSize, std::int64_t{64});
        QVERIFY(!chapter.options.headBiasFromFrequencies);
        QCOMPARE(chapter.dropout, 0.1);
        QVERIFY(settingsOf(Recipe::Chapter, ofWidth(128)).options == chapter.options);
    }

    void aBlockIsNoLongerThanTheModelHolds() {
        RobertaConfig small = ofWidth(64);
        small.maxPositions = 26;
        for (const Recipe recipe : {Recipe::Fast, Recipe::Chapter})
            QCOMPARE(settingsOf(recipe, small).options.blockSize, std::int64_t{24});
        small.maxPositions = 3; // too few for any: the check of the options tells
        QCOMPARE(settingsOf(Recipe::Fast, small).options.blockSize, TrainingOptions().blockSize);
    }

    void bothCanBeTrained() {
        for (const Recipe recipe : {Recipe::Fast, Recipe::Chapter})
            for (const Preset& preset : presets())
                QVERIFY(problemsOf(settingsOf(recipe, preset.config).options, preset.config).empty());
    }

    void namesAreReadAndWritten() {
        for (const Recipe recipe : {Recipe::Fast, Recipe::Chapter})
            QVERIFY(recipeFrom(toString(recipe)) == recipe);
        VERIFY_REFUSED(recipeFrom("book"), ErrorCode::Usage, "'book'");
    }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_Recipe.moc"
