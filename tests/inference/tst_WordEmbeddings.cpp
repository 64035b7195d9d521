// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbours of words and the map of a model whose word table the test has made.
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/inference/WordEmbeddings.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <cmath>

using namespace kantai;

namespace {

constexpr const char* kTable = "roberta.embeddings.word_embeddings.weight";

std::span<float> rowOf(test::TinyModel& model, const std::string& token) {
    const auto id = model.tokenizer.idOf(token);
    const auto columns = static_cast<std::size_t>(model.weights.config().hiddenSize);
    return model.weights.tensor(kTable).subspan(*id * columns, columns);
}

} // namespace

class WordEmbeddingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNeighboursOfAWord() {
        test::TinyModel model;
        const std::span<float> reason = rowOf(model, "Ġreason"), mind = rowOf(model, "Ġmind");
        for (std::size_t i = 0; i < reason.size(); ++i)
            mind[i] = 3 * reason[i]; // another length, the same direction
        model.write();
        const WordEmbeddings table(model.folder);
        const WordNeighbours found = table.neighbours("reason", 4);
        QCOMPARE(found.tokens.size(), std::size_t{1});
        QCOMPARE(found.tokens[0].token, std::string("Ġreason"));
        QCOMPARE(found.tokens[0].text, std::string(" reason"));
        QCOMPARE(found.neighbours.size(), std::size_t{4});
        QCOMPARE(found.neighbours[0].token.token, std::string("Ġmind"));
        QVERIFY(std::abs(found.neighbours[0].cosine - 1) < 1e-6);
        QVERIFY(found.neighbours[1].cosine < 1 - 1e-6);
        for (std::size_t i = 1; i < 4; ++i)
            QVERIFY(found.neighbours[i - 1].cosine >= found.neighbours[i].cosine);
        const auto id = static_cast<std::size_t>(found.tokens[0].id);
        QCOMPARE(table.neighboursOf(id, 1).neighbours[0].token.token, std::string("Ġmind"));
        const OrderedJson json = toJson(found);
        QCOMPARE(json["neighbours"][0]["token"].get<std::string>(), std::string("Ġmind"));
    }

    void typedWordsBecomeTokens() {
        const test::TinyModel model;
        const WordEmbeddings table(model.folder);
        QCOMPARE(table.tokensOf("reason").front().token, std::string("Ġreason"));
        QCOMPARE(table.tokensOf("  reason ").front().token, std::string("Ġreason"));
        QCOMPARE(table.tokensOf("Ġreason").front().token, std::string("Ġreason")); // as in the vocabulary
        QCOMPARE(table.tokensOf("<mask>").front().token, std::string("<mask>"));
        const auto pieces = table.tokensOf("xyz"); // learned nowhere: a space and bytes
        QVERIFY(pieces.size() > 1);
        QVERIFY(!table.neighbours("xyz", 3).neighbours.empty());
        QVERIFY_EXCEPTION_THROWN(table.tokensOf(" "), Error);
    }

    void theMapHoldsTheFirstTokens() {
        const test::TinyModel model;
        const WordEmbeddings table(model.folder);
        const TokenMap map = table.map(50);
        QCOMPARE(map.points.size(), std::size_t{50});
        QCOMPARE(map.points[4].token.token, std::string("<mask>"));
        QVERIFY(map.shareOfX >= map.shareOfY && map.shareOfY > 0 && map.shareOfX + map.shareOfY <= 1);
        QCOMPARE(table.map(100'000).points.size(), table.tokens()); // rows without a token are left out
        QCOMPARE(toJson(map)["points"].size(), std::size_t{50});
    }

    void aTableThatDoesNotFitIsRefused() {
        const test::TinyModel model;
        RobertaConfig config = model.weights.config();
        config.vocabularySize = 270; // fewer than the tokenizer has
        ModelWeights::initial(config, 1).write(model.folder / "model.safetensors");
        QVERIFY_EXCEPTION_THROWN(WordEmbeddings{model.folder}, Error);
        fs::remove(model.folder / "model.safetensors");
        QVERIFY_EXCEPTION_THROWN(WordEmbeddings{model.folder}, Error);
    }
};

QTEST_APPLESS_MAIN(WordEmbeddingsTest)
#include "tst_WordEmbeddings.moc"
