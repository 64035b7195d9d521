// SPDX-License-Identifier: GPL-3.0-or-later
// What a model tells besides its answers, held against plain loops in double over the reference model on autograd.
#include "core/inference/FillMask.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/RobertaForMaskedLM.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace kantai;

namespace {

using Ids = std::vector<TokenId>;

bool near(double found, double expected) { // the same, but for sums of float32 in another order
    return std::abs(found - expected) <= 5e-5 * std::abs(expected) + 1e-7;
}

} // namespace

#define VERIFY_NEAR(found, expected)                                                                                 \
    QVERIFY2(near(found, expected), qPrintable(QStringLiteral("%1 is not %2").arg(found).arg(expected)))

class InsightTest : public QObject {
    Q_OBJECT
private:
    test::TinyModel tiny_;
    const RobertaForMaskedLM reference_{tiny_.weights};
    FillMask model_{tiny_.folder, 1};

    // ln of the reference's probability of each row at a place.
    torch::Tensor logProbabilities(const Ids& ids, std::size_t position) const {
        const torch::NoGradGuard noGradients;
        const torch::Tensor input = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end())).unsqueeze(0);
        return reference_.logits(reference_.encode(input))[0][static_cast<std::int64_t>(position)]
            .to(torch::kDouble)
            .log_softmax(-1);
    }
    double logProbability(const Ids& ids, std::size_t position, TokenId id) const {
        return logProbabilities(ids, position)[static_cast<std::int64_t>(id)].item<double>();
    }
    // The chain rule over these places, whose masks are filled one after the other.
    double chain(Ids ids, const std::vector<std::size_t>& places, const std::vector<std::int64_t>& filled) const {
        double sum = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            sum += logProbability(ids, places[i], static_cast<TokenId>(filled[i]));
            ids[places[i]] = static_cast<TokenId>(filled[i]);
        }
        return std::exp(sum);
    }
    TokenId idOf(const std::string& token) const { return tiny_.tokenizer.idOf(token).value(); }

private Q_SLOTS:
    void tokensCoverTheText() {
        const std::string text = "the human <mask> knows";
        const auto tokens = model_.tokens(text);
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        QCOMPARE(tokens.size(), ids.size());
        std::string covered;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            QCOMPARE(static_cast<TokenId>(tokens[i].id), ids[i]);
            covered += text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        }
        QCOMPARE(covered, text);
        QCOMPARE(tokens[2].token, std::string("\xC4\xA0human"));
        QCOMPARE(tokens[2].text, std::string(" human"));
    }

    void candidatesOfOneTokenHaveTheirProbabilityAmongAll() {
        const std::string text = "the <mask> knows the <mask>";
        const FillMaskResult all = model_.answer(text, 320);
        const FillMaskResult few = model_.answerAmong(text, {"mind", "reason", " human ", "mind"});
        QCOMPARE(few.masks.size(), std::size_t{2});
        for (std::size_t mask = 0; mask < 2; ++mask) {
            const auto& answers = few.masks[mask].answers;
            QCOMPARE(answers.size(), std::size_t{3}); // a word given twice counts once
            QCOMPARE(few.masks[mask].position, all.masks[mask].position);
            for (std::size_t i = 0; i < answers.size(); ++i) {
                QVERIFY(i == 0 || answers[i - 1].probability >= answers[i].probability);
                QCOMPARE(answers[i].ids.size(), std::size_t{1});
                for (const FillMaskAnswer& answer : all.masks[mask].answers)
                    if (answer.id == answers[i].id) {
                        VERIFY_NEAR(answers[i].probability, answer.probability);
                        QCOMPARE(answers[i].sentence, answer.sentence);
                        QCOMPARE(answers[i].token, answer.token);
                    }
            }
        }
    }

    void aCandidateOfSeveralTokensIsScoredByAsManyMasks() {
        const auto answers =
            model_.answerAmong("the <mask> knows", {"mind", "minds", "humanity"}).masks.at(0).answers;
        QCOMPARE(answers.size(), std::size_t{3});
        for (const FillMaskAnswer& answer : answers) {
            const Ids word = tiny_.tokenizer.encode(answer.text);
            QCOMPARE(answer.ids.size(), word.size());
            Ids ids = tiny_.tokenizer.encodeForModel("the <mask> knows");
            const auto mask = std::find(ids.begin(), ids.end(), kMaskId);
            const auto at = static_cast<std::size_t>(mask - ids.begin());
            ids.insert(mask, word.size() - 1, kMaskId);
            std::vector<std::size_t> places;
            for (std::size_t i = 0; i < word.size(); ++i)
                places.push_back(at + i);
            VERIFY_NEAR(answer.probability, chain(ids, places, {word.begin(), word.end()}));
            QCOMPARE(answer.sentence, "the" + answer.text + " knows");
        }
    }

    void aCandidateStandsAsItWouldInTheText() {
        const auto spaced = model_.answerAmong("the <mask>", {"human"}).masks.at(0).answers.at(0);
        QCOMPARE(spaced.text, std::string(" human"));
        QCOMPARE(static_cast<qint64>(spaced.id), static_cast<qint64>(idOf("\xC4\xA0human")));
        const auto first = model_.answerAmong("<mask> reason", {"the"}).masks.at(0).answers.at(0);
        QCOMPARE(first.text, std::string("the"));
        QCOMPARE(first.sentence, std::string("the reason"));
    }

    void candidatesThatCannotBeScoredAreRefusedByName() {
        VERIFY_REFUSED(model_.answerAmong("a <mask>", {}), ErrorCode::Usage, "no candidates");
        VERIFY_REFUSED(model_.answerAmong("a <mask>", {"mind", "  "}), ErrorCode::Usage, "is empty");
        VERIFY_REFUSED(model_.answerAmong("a <mask>", {"x<mask>"}), ErrorCode::Usage, "special token");
        VERIFY_REFUSED(model_.answerAmong("a <mask>", {"zzzzzzzzzzzzzzzzzzzz"}), ErrorCode::Usage, "at most 16");
        VERIFY_REFUSED(model_.answerAmong("a b", {"mind"}), ErrorCode::BadInput, "no <mask>");
        std::string text = "<mask>";
        for (int i = 0; i < 28; ++i)
            text += " the"; // 31 tokens: room for one more
        VERIFY_REFUSED(model_.answerAmong(text, {"zzz"}), ErrorCode::Usage, "at most 2");
    }

    void jointAnswersFollowTheChainRule() {
        const std::string text = "the <mask> knows the <mask>";
        const JointResult result = model_.jointAnswers(text, 12);
        QCOMPARE(result.answers.size(), std::size_t{12});
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        QCOMPARE(result.tokens, ids.size());
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (ids[i] == kMaskId)
                places.push_back(i);
        double before = 1;
        for (const JointAnswer& answer : result.answers) {
            VERIFY_NEAR(answer.probability, chain(ids, places, answer.ids));
            VERIFY_NEAR(answer.probability, answer.probabilities.at(0) * answer.probabilities.at(1));
            QVERIFY(answer.probability <= before);
            before = answer.probability;
            QCOMPARE(answer.sentence, "the" + answer.texts[0] + " knows the" + answer.texts[1]);
        }
    }

    // Twenty-five fillings fit into the beam, so none may be missing.
    void jointAnswersAmongCandidatesAreAllOfThem() {
        const std::string text = "(<mask>of<mask>"; // no spaces: these are tokens of one byte
        const std::vector<std::string> words{"a", "b", "c", "d", "e"};
        const auto answers = model_.jointAnswers(text, 25, words).answers;
        QCOMPARE(answers.size(), std::size_t{25});
        std::set<std::vector<std::int64_t>> seen;
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        for (const JointAnswer& answer : answers) {
            QVERIFY(seen.insert(answer.ids).second);
            VERIFY_NEAR(answer.probability, chain(ids, {2, ids.size() - 2}, answer.ids));
        }
    }

    void oneMaskAloneIsTheSameTogether() {
        const auto alone = model_.answer("the human <mask>", 5).masks.at(0).answers;
        const auto joint = model_.jointAnswers("the human <mask>", 5).answers;
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(joint.at(i).ids.at(0), alone[i].id);
            VERIFY_NEAR(joint[i].probability, alone[i].probability);
        }
    }

    void whatCannotBeScoredTogetherIsRefused() {
        std::string many;
        for (int i = 0; i < 17; ++i)
            many += " <mask>";
        VERIFY_REFUSED(model_.jointAnswers(many), ErrorCode::Usage, "17 masks");
        VERIFY_REFUSED(model_.jointAnswers("a <mask>", 5, {"minds"}), ErrorCode::Usage, "'minds' has");
        VERIFY_REFUSED(model_.jointAnswers("a <mask>", 0), ErrorCode::Usage, "is 0");
        VERIFY_REFUSED(model_.jointAnswers("nothing"), ErrorCode::BadInput, "no <mask>");
    }

    void surprisalIsThatOfEachTokenMaskedAlone() {
        const std::string text = "The human mind knows.";
        const SentenceSurprisal surprisal = model_.surprisal(text);
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        QCOMPARE(surprisal.tokens.size(), ids.size() - 2);
        double sum = 0;
        for (std::size_t i = 1; i + 1 < ids.size(); ++i) {
            Ids masked = ids;
            masked[i] = kMaskId;
            const double nats = -logProbability(masked, i, ids[i]);
            VERIFY_NEAR(surprisal.tokens[i - 1].nats, nats);
            sum += nats;
        }
        VERIFY_NEAR(surprisal.pseudoLogLikelihood, -sum);
        VERIFY_NEAR(surprisal.pseudoPerplexity, std::exp(sum / static_cast<double>(ids.size() - 2)));
        QCOMPARE(surprisal.counted, ids.size() - 2);
    }

    void wordsAreTheSumsOfTheirTokens() {
        const SentenceSurprisal surprisal = model_.surprisal("The humankind <mask>, it's 42.");
        QStringList words;
        double sum = 0;
        std::size_t next = 0;
        for (const WordSurprisal& word : surprisal.words) {
            words.append(QString::fromStdString(word.text));
            QCOMPARE(word.firstToken, next);
            double nats = 0;
            for (std::size_t i = 0; i < word.tokens; ++i)
                nats += surprisal.tokens[next++].nats;
            VERIFY_NEAR(word.nats, nats);
            QCOMPARE(word.masked, word.text == "<mask>");
            QVERIFY(word.masked == (word.nats == 0));
            sum += nats;
        }
        QCOMPARE(words, (QStringList{"The", "humankind", "<mask>", ",", "it", "'s", "42", "."}));
        QCOMPARE(next, surprisal.tokens.size());
        QCOMPARE(surprisal.counted, next - 1);
        VERIFY_NEAR(surprisal.pseudoLogLikelihood, -sum);
    }

    void whatHasNoSurprisalIsRefused() {
        VERIFY_REFUSED(model_.surprisal(""), ErrorCode::BadInput, "no word");
        VERIFY_REFUSED(model_.surprisal("<mask> <mask>"), ErrorCode::BadInput, "no word");
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(model_.surprisal("the human mind", stop.get_token()), ErrorCode::Interrupted, "stopped");
    }

    void attentionIsTheReferences() {
        const std::string text = "the human <mask> knows the reason";
        const AttentionMap map = model_.attention(text);
        const torch::NoGradGuard noGradients;
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        const torch::Tensor input = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end())).unsqueeze(0);
        const auto states = reference_.hiddenStates(input);
        const RobertaConfig& config = reference_.config();
        const auto n = static_cast<std::int64_t>(ids.size());
        QCOMPARE(static_cast<qint64>(map.layers), static_cast<qint64>(config.layers));
        QCOMPARE(map.probabilities.size(), static_cast<std::size_t>(config.layers * config.heads * n * n));
        const float* found = map.probabilities.data();
        for (std::int64_t layer = 0; layer < config.layers; ++layer) {
            const auto project = [&](const std::string& name) {
                const std::string at = "roberta.encoder.layer." + std::to_string(layer) + ".attention.self." + name;
                return torch::linear(states[static_cast<std::size_t>(layer)][0].to(torch::kDouble),
                                     reference_.parameter(at + ".weight").to(torch::kDouble),
                                     reference_.parameter(at + ".bias").to(torch::kDouble))
                    .view({n, config.heads, config.headSize()})
                    .transpose(0, 1);
            };
            const torch::Tensor scores =
                torch::matmul(project("query"), project("key").transpose(1, 2)) / std::sqrt(config.headSize());
            const torch::Tensor expected = torch::softmax(scores, -1).contiguous();
            for (std::int64_t i = 0; i < expected.numel(); ++i)
                QVERIFY(std::abs(*found++ - expected.data_ptr<double>()[i]) < 1e-5);
        }
    }

    void guessesAfterEachLayerAreTheReferences() {
        const std::string text = "the <mask> knows the <mask> of reason";
        const LayerAnswers found = model_.layerAnswers(text, 6);
        const FillMaskResult final = model_.answer(text, 6);
        const torch::NoGradGuard noGradients;
        const Ids ids = tiny_.tokenizer.encodeForModel(text);
        QCOMPARE(found.tokens, ids.size());
        QCOMPARE(found.masks.size(), std::size_t{2});
        const torch::Tensor input = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end())).unsqueeze(0);
        const auto states = reference_.hiddenStates(input);
        for (std::size_t number = 0; number < 2; ++number) {
            const MaskLayers& mask = found.masks[number];
            QCOMPARE(ids[mask.position], kMaskId);
            QCOMPARE(mask.layers.size(), states.size());
            const auto& answers = final.masks[number].answers;
            QCOMPARE(mask.finalAnswer().id, answers[0].id);
            for (std::size_t i = 0; i < 6; ++i)
                VERIFY_NEAR(mask.layers.back().guesses[i].probability, answers[i].probability);
            for (std::size_t layer = 0; layer < states.size(); ++layer) {
                const torch::Tensor expected =
                    reference_.logits(states[layer])[0][static_cast<std::int64_t>(mask.position)]
                        .to(torch::kDouble)
                        .softmax(-1);
                const RankedGuesses& guesses = mask.layers[layer];
                QCOMPARE(guesses.guesses.size(), std::size_t{6});
                for (const LayerGuess& guess : guesses.guesses)
                    VERIFY_NEAR(guess.probability, expected[guess.id].item<double>());
                VERIFY_NEAR(guesses.guesses[0].probability, expected.max().item<double>());
                const double ofAnswer = expected[mask.finalAnswer().id].item<double>();
                VERIFY_NEAR(guesses.probability, ofAnswer);
                QVERIFY(std::abs(guesses.rank - 1 - expected.gt(ofAnswer * (1 + 1e-4)).sum().item<std::int64_t>()) <=
                        1);
            }
            for (std::size_t layer = 0; layer < mask.firstLead(); ++layer)
                QVERIFY(mask.layers[layer].rank > 1);
            QCOMPARE(mask.layers[mask.firstLead()].rank, std::int64_t{1});
        }
        VERIFY_REFUSED(model_.layerAnswers("a <mask>", 0), ErrorCode::Usage, "is 0");
        VERIFY_REFUSED(model_.layerAnswers("nothing"), ErrorCode::BadInput, "no <mask>");
    }

    // More masks than fit into one block of logits.
    void manyMasksAreAnsweredInBlocks() {
        std::string text = "the";
        for (int i = 0; i < 25; ++i)
            text += " <mask>";
        const LayerAnswers found = model_.layerAnswers(text, 1);
        const FillMaskResult final = model_.answer(text, 1);
        QCOMPARE(found.masks.size(), std::size_t{25});
        for (std::size_t mask = 0; mask < 25; ++mask) {
            QCOMPARE(found.masks[mask].position, final.masks[mask].position);
            QCOMPARE(found.masks[mask].finalAnswer().id, final.masks[mask].answers[0].id);
        }
    }

    void meansOfAttentionAreMeans() {
        const AttentionMap map = model_.attention("the human mind");
        const std::size_t n = map.tokens.size();
        QCOMPARE(map.tokens.front().token, std::string("<s>"));
        const auto one = map.matrix(1, 2);
        for (std::size_t i = 0; i < n * n; ++i)
            QCOMPARE(one[i], map.probabilities[(static_cast<std::size_t>(1 * map.heads) + 2) * n * n + i]);
        const auto all = map.matrix(-1, -1), layer = map.matrix(0, -1), other = map.matrix(1, -1);
        for (std::size_t i = 0; i < n * n; ++i)
            VERIFY_NEAR(all[i], (static_cast<double>(layer[i]) + static_cast<double>(other[i])) / 2);
        for (std::size_t row = 0; row < n; ++row)
            VERIFY_NEAR(std::accumulate(all.begin() + static_cast<long>(row * n),
                                        all.begin() + static_cast<long>((row + 1) * n), 0.0),
                        1.0);
        VERIFY_REFUSED(map.matrix(2, 0), ErrorCode::Usage, "layer 3");
        VERIFY_REFUSED(map.matrix(0, 4), ErrorCode::Usage, "head 5");
        VERIFY_REFUSED(model_.attention(""), ErrorCode::BadInput, "empty");
    }
};

QTEST_APPLESS_MAIN(InsightTest)
#include "tst_Insight.moc"
