// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/OptionText.h"
#include "tests/support/ErrorOf.h"

#include <QTest>

using namespace kantai;

namespace {

TrainingOptions with(const std::string& option, const std::string& text, const TrainingOptions& before = {}) {
    OptionValues values(before);
    setOption(values, optionNamed(option), text);
    return values.toOptions();
}

} // namespace

class OptionTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOptionIsFoundByItsKeyAndByItsFlag() {
        for (const char* name : {"learningRate", "learning-rate", "--learning-rate"})
            QCOMPARE(std::string(optionNamed(name).key), std::string("learningRate"));
        QCOMPARE(std::string(optionNamed("--head-bias-from-frequencies").key),
                 std::string("headBiasFromFrequencies"));
        for (const char* name : {"", "rate", "-learning-rate", "rules", "extendedAt"}) // the last two are recorded
            VERIFY_REFUSED(optionNamed(name), ErrorCode::Usage, "no training option");
    }

    void everyKindOfValueIsRead() {
        QCOMPARE(with("learningRate", "3e-4").learningRate, 3e-4);
        QCOMPARE(with("batchSize", "010").batchSize, std::int64_t{10});
        QCOMPARE(with("seed", "18446744073709551615").seed, std::uint64_t{18446744073709551615U});
        QCOMPARE(with("threads", "2").threads, 2);
        QVERIFY(with("headBiasFromFrequencies", "true").headBiasFromFrequencies);
        QVERIFY(with("schedule", "cosine").schedule == Schedule::Cosine);
        QVERIFY(with("mode", "packed").mode == DatasetMode::Packed);
    }

    void aLengthReplacesTheOtherTwo() {
        TrainingOptions before;
        before.length = Minutes{3};
        QVERIFY(with("maxSteps", "40", before).length == RunLength(Steps{40}));
        QVERIFY(with("epochs", "2", before).length == RunLength(Epochs{2}));
        before.length = Steps{7};
        QVERIFY(with("minutes", "0.5", before).length == RunLength(Minutes{0.5}));
    }

    void anythingElseIsRefused_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("text");
        const QList<std::pair<const char*, const char*>> wrong{
            {"learningRate", ""},    {"learningRate", "fast"}, {"learningRate", "1e-4x"},
            {"learningRate", " 1"},  {"learningRate", "0"},    {"learningRate", "-1"},
            {"learningRate", "inf"}, {"learningRate", "nan"},  {"learningRate", "1,5"},
            {"batchSize", "0"},      {"batchSize", "1.5"},     {"batchSize", "-1"},
            {"batchSize", "1e3"},    {"seed", "-1"},           {"threads", "1025"},
            {"warmupFraction", "1"}, {"schedule", "straight"}, {"headBiasFromFrequencies", "yes"}};
        for (const auto& [option, text] : wrong)
            QTest::addRow("%s=%s", option, text) << option << text;
    }
    void anythingElseIsRefused() {
        QFETCH(QString, option);
        QFETCH(QString, text);
        VERIFY_REFUSED(with(option.toStdString(), text.toStdString()), ErrorCode::Usage,
                       QStringLiteral("'%1").arg(text).toStdString());
    }
};

QTEST_APPLESS_MAIN(OptionTextTest)
#include "tst_OptionText.moc"
