// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/NewModel.h"
#include "core/training/data/UnigramEntropy.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

class TestNewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBiasIsTheLogarithmOfTheSmoothedFrequencies() {
        const TokenStore store(ground_.stores.train);
        const std::vector<float> bias = biasOf(true);
        const std::vector<std::uint64_t> counts = tokenCounts(store, kTokens);
        double ordinary = 0, all = 0;
        for (std::size_t id = 0; id < bias.size(); ++id) {
            all += std::exp(static_cast<double>(bias[id]));
            if (id >= kSpecialTokens.size() && id < kTokens)
                ordinary += static_cast<double>(counts[id]) + 1;
        }
        QVERIFY(std::abs(all - 1) < 1e-5);
        const double total = ordinary + 0.001 * static_cast<double>(bias.size() - kTokens + kSpecialTokens.size());
        for (TokenId id = kSpecialTokens.size(); id < kTokens; ++id)
            QVERIFY(std::abs(bias[id] - std::log((static_cast<double>(counts[id]) + 1) / total)) < 1e-5);
    }

    // The rows beyond the tokenizer, and special tokens, which are never masked.
    void rowsThatCanBeNoAnswerHaveNoWeight() {
        const std::vector<float> bias = biasOf(true);
        double impossible = 0;
        for (std::size_t id = 0; id < bias.size(); ++id)
            if (id < kSpecialTokens.size() || id >= kTokens) {
                impossible += std::exp(static_cast<double>(bias[id]));
                QCOMPARE(bias[id], bias[0]);
            }
        QVERIFY2(impossible < 1e-3, qPrintable(QString::number(impossible)));
    }

    void withoutFrequenciesItIsZero() {
        for (const float number : biasOf(false))
            QCOMPARE(number, 0.0F);
    }

private:
    static constexpr std::uint32_t kTokens = 290;

    std::vector<float> biasOf(bool fromFrequencies) const {
        TrainingOptions options;
        options.headBiasFromFrequencies = fromFrequencies;
        RobertaConfig config = TrainingGround::config();
        config.vocabularySize = 500;
        ModelWeights weights = newModel(config, options, TokenStore(ground_.stores.train), kTokens);
        const std::span<const float> bias = weights.tensor("lm_head.bias");
        return {bias.begin(), bias.end()};
    }

    const TrainingGround ground_;
};

QTEST_APPLESS_MAIN(TestNewModel)
#include "tst_NewModel.moc"
