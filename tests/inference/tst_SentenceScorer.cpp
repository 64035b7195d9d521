// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-log-likelihoods of many sentences, held against those of transformers (tests/parity/make_pll_golden.py).
#include "core/inference/SentenceScorer.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/inference/FillMask.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace kantai;

namespace {

const fs::path kData = fs::path(KANTAI_SOURCE_DIR) / "tests" / "data";

// The model and the tokenizer of the golden file, as a folder.
class GoldenModel {
public:
    GoldenModel() {
        copy("model/roberta-config.json", "config.json");
        copy("model/roberta-weights.safetensors", "model.safetensors");
        copy("bpe/english-300-1.tokenizer.json", "tokenizer.json");
    }
    fs::path path() const { return folder_.path(); }

private:
    void copy(const char* from, const char* to) { folder_.write(to, readFile(kData / from)); }
    test::TextFolder folder_;
};

std::vector<double> natsOf(const SentenceSurprisal& surprisal) {
    std::vector<double> nats;
    for (const TokenSurprisal& token : surprisal.tokens)
        nats.push_back(-token.nats);
    return nats;
}

} // namespace

class SentenceScorerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTransformersTokenByToken_data() {
        QTest::addColumn<QString>("key");
        QTest::newRow("each token alone") << "pll";
        QTest::newRow("within words from left to right") << "pllWordL2r";
    }
    void agreesWithTransformersTokenByToken() {
        QFETCH(QString, key);
        const PllMeasure measure = key == "pll" ? PllMeasure::TokenAlone : PllMeasure::WordLeftToRight;
        const GoldenModel golden;
        SentenceScorer model(golden.path(), 1);
        const FillMask insight(golden.path(), 1);
        const Json json = readJsonFile(kData / "pairs" / "pll-golden.json");
        std::vector<std::string> sentences;
        std::vector<double> expectedSums;
        for (const Json& expected : json.at("sentences")) {
            sentences.push_back(expected.at("sentence").get<std::string>());
            const auto nats = expected.at(key.toStdString()).get<std::vector<double>>();
            expectedSums.push_back(std::accumulate(nats.begin(), nats.end(), 0.0));
            const SentenceSurprisal found = insight.surprisal(sentences.back(), {}, measure);
            const std::vector<double> ours = natsOf(found);
            QCOMPARE(ours.size(), nats.size());
            for (std::size_t i = 0; i < nats.size(); ++i) {
                QCOMPARE(found.tokens[i].token.token, expected.at("tokens").at(i).get<std::string>());
                QVERIFY2(std::abs(ours[i] - nats[i]) <= 1e-4,
                         qPrintable(QStringLiteral("%1, token %2: %3 is not %4")
                                        .arg(QString::fromStdString(sentences.back()))
                                        .arg(i)
                                        .arg(ours[i], 0, 'g', 9)
                                        .arg(nats[i], 0, 'g', 9)));
            }
        }
        QVERIFY(sentences.size() >= 10);
        const auto scores = model.score(sentences, measure, {}, {}); // all of them together
        for (std::size_t i = 0; i < scores.size(); ++i)
            QVERIFY(std::abs(scores[i].pseudoLogLikelihood - expectedSums[i]) <= 1e-3);
    }

    void theMeasuresDifferInWordsOfSeveralTokensOnly() {
        const test::TinyModel tiny;
        const FillMask model(tiny.folder, 1);
        const auto scores = [&](const std::string& sentence) {
            return std::pair(model.surprisal(sentence, {}, PllMeasure::TokenAlone).pseudoLogLikelihood,
                             model.surprisal(sentence, {}, PllMeasure::WordLeftToRight).pseudoLogLikelihood);
        };
        const auto whole = scores("the human mind"); // words of one token each
        QCOMPARE(whole.first, whole.second);
        const auto cut = scores("the humans mind");
        QVERIFY(std::abs(cut.first - cut.second) > 1e-3);
    }

    void manySentencesAreScoredAsOneByOne() {
        const test::TinyModel tiny;
        SentenceScorer model(tiny.folder, 1);
        const FillMask insight(tiny.folder, 1);
        std::vector<std::string> sentences;
        for (int i = 0; i < 70; ++i)
            sentences.push_back((i % 3 == 0 ? "the human " : "reason ") + std::string(i % 7 + 1, 'a') + " knows");
        std::vector<std::uint64_t> reported;
        const Progress progress([&](const ProgressUpdate& update) {
            QCOMPARE(update.total, std::uint64_t{70});
            reported.push_back(update.done);
        });
        const auto scores = model.score(sentences, PllMeasure::TokenAlone, progress, {});
        QCOMPARE(reported, (std::vector<std::uint64_t>{0, 32, 64, 70}));
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const SentenceSurprisal alone = insight.surprisal(sentences[i]);
            QVERIFY(std::abs(scores[i].pseudoLogLikelihood - alone.pseudoLogLikelihood) < 1e-3);
            QCOMPARE(scores[i].counted, alone.counted);
        }
        QVERIFY(model.score(std::vector<std::string>{"<mask>"}, PllMeasure::TokenAlone, {}, {}).at(0).counted == 0);
    }

    void longSentencesAndStops() {
        const test::TinyModel tiny;
        SentenceScorer model(tiny.folder, 1);
        std::string longest = "the";
        while (model.takes(longest + " the"))
            longest += " the";
        QVERIFY(!model.takes(longest + " the"));
        QCOMPARE(model.score(std::vector{longest}, PllMeasure::TokenAlone, {}, {}).at(0).counted, std::size_t{30});
        VERIFY_REFUSED(model.score(std::vector{longest + " the"}, PllMeasure::TokenAlone, {}, {}),
                       ErrorCode::BadInput, "tokens");
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(model.score(std::vector{longest}, PllMeasure::TokenAlone, {}, stop.get_token()),
                       ErrorCode::Interrupted, "stopped");
    }

    void measuresHaveNames() {
        QCOMPARE(toString(pllMeasureNamed("pll-word-l2r")), std::string("pll-word-l2r"));
        QVERIFY(pllMeasureNamed("pll") == PllMeasure::TokenAlone);
        VERIFY_REFUSED(pllMeasureNamed("perplexity"), ErrorCode::Usage, "perplexity");
    }
};

QTEST_GUILESS_MAIN(SentenceScorerTest)
#include "tst_SentenceScorer.moc"
