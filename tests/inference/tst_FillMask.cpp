// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/FillMask.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/RobertaForMaskedLM.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace kantai;

class FillMaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswersAreTheModelsOwnSoftmax() {
        const FillMaskResult result = FillMask(tiny_.folder, 1).answer("the human <mask> knows", 320);
        QCOMPARE(result.masks.size(), std::size_t{1});
        const std::vector<TokenId> ids = tiny_.tokenizer.encodeForModel("the human <mask> knows");
        QCOMPARE(result.tokens, ids.size());
        QCOMPARE(ids.at(result.masks[0].position), kMaskId);

        const torch::NoGradGuard noGradients;
        const torch::Tensor input = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end())).unsqueeze(0);
        const torch::Tensor row =
            reference_.logits(reference_.encode(input))[0][static_cast<std::int64_t>(result.masks[0].position)]
                .softmax(-1);
        double sum = 0, before = 1;
        for (const FillMaskAnswer& answer : result.masks[0].answers) {
            const double expected = row[answer.id].item<double>();
            // Sums of float32 in another order than the reference's.
            QVERIFY2(std::abs(answer.probability - expected) <= 3e-5 * expected + 1e-9, answer.token.c_str());
            QVERIFY(answer.probability <= before);
            before = answer.probability;
            sum += answer.probability;
        }
        QVERIFY(std::abs(sum - 1) < 1e-6);
        QVERIFY(result.milliseconds > 0);
    }

    // With the head's normalisation at zero the logits are its bias, so the probabilities can be written down.
    void knownLogitsGiveKnownAnswers() {
        test::TinyModel known;
        const TokenId mind = known.tokenizer.idOf("\xC4\xA0mind").value();
        std::ranges::fill(known.weights.tensor("lm_head.layer_norm.weight"), 0.0F);
        const std::span<float> bias = known.weights.tensor("lm_head.bias");
        std::ranges::fill(bias, -std::numeric_limits<float>::infinity());
        bias[mind] = std::log(0.6F);
        bias[310] = std::log(0.3F); // a row of the model that the tokenizer does not know
        bias[kEosId] = std::log(0.1F);
        known.write();
        const auto answers = FillMask(known.folder, 1).answer("the <mask>, it knows.", 3).masks.at(0).answers;
        QCOMPARE(answers[0].token, std::string("\xC4\xA0mind"));
        QCOMPARE(answers[0].text, std::string(" mind"));
        QCOMPARE(answers[0].sentence, std::string("the mind, it knows."));
        QCOMPARE(static_cast<qint64>(answers[0].id), static_cast<qint64>(mind));
        QVERIFY(std::abs(answers[0].probability - 0.6) < 1e-6);
        QCOMPARE(answers[1].token, std::string("[unused 310]"));
        QCOMPARE(answers[1].text, std::string("[unused 310]"));
        QVERIFY(std::abs(answers[1].probability - 0.3) < 1e-6);
        QCOMPARE(answers[2].text, std::string("</s>"));
        QVERIFY(std::abs(answers[2].probability - 0.1) < 1e-6);
    }

    void everyMaskIsAnsweredAndTheOthersStay() {
        const FillMaskResult result = FillMask(tiny_.folder, 1).answer("the <mask> knows the <mask>", 2);
        QCOMPARE(result.masks.size(), std::size_t{2});
        QVERIFY(result.masks[0].position < result.masks[1].position);
        const FillMaskAnswer& first = result.masks[0].answers[0];
        const FillMaskAnswer& second = result.masks[1].answers[0];
        QCOMPARE(first.sentence, "the" + first.text + " knows the <mask>");
        QCOMPARE(second.sentence, "the <mask> knows the" + second.text);
    }

    void bytesThatAreNoTextAreShownAsReplacements() {
        const auto answers = FillMask(tiny_.folder, 1).answer("a <mask>", 300).masks.at(0).answers;
        int replaced = 0;
        for (const FillMaskAnswer& answer : answers) {
            QVERIFY(QString::fromStdString(answer.sentence).toStdString() == answer.sentence); // valid UTF-8
            replaced += answer.text == "\xEF\xBF\xBD";
        }
        QVERIFY(replaced > 50);
    }

    void askingTwiceGivesTheSame() {
        const FillMask model(tiny_.folder, 1);
        const auto once = model.answer("the human <mask>").masks.at(0).answers;
        const auto twice = model.answer("the human <mask>").masks.at(0).answers;
        QCOMPARE(once.size(), std::size_t{5});
        for (std::size_t i = 0; i < once.size(); ++i) {
            QCOMPARE(twice[i].id, once[i].id);
            QCOMPARE(twice[i].probability, once[i].probability);
        }
    }

    void theConfigurationIsTheModels() {
        const FillMask model(tiny_.folder);
        QVERIFY(model.config() == test::smallConfig());
    }

    void aSentenceWithoutAMaskIsRefused() {
        const FillMask model(tiny_.folder, 1);
        VERIFY_REFUSED(model.answer("the human mind"), ErrorCode::BadInput, "has no <mask>");
        VERIFY_REFUSED(model.answer(""), ErrorCode::BadInput, "has no <mask>");
    }

    void aSentenceThatIsTooLongIsRefusedWithBothNumbers() {
        const FillMask model(tiny_.folder, 1);
        std::string text = "<mask>";
        for (int i = 0; i < 29; ++i)
            text += " the";
        QCOMPARE(model.answer(text).tokens, std::size_t{32}); // exactly what fits
        VERIFY_REFUSED(model.answer(text + " the"), ErrorCode::BadInput, "33 tokens");
        VERIFY_REFUSED(model.answer(text + " the"), ErrorCode::BadInput, "at most 32");
    }

    void aNumberOfAnswersOutOfRangeIsRefused() {
        const FillMask model(tiny_.folder, 1);
        VERIFY_REFUSED(model.answer("<mask>", 0), ErrorCode::Usage, "is 0");
        VERIFY_REFUSED(model.answer("<mask>", 321), ErrorCode::Usage, "from 1 to 320");
        QCOMPARE(model.answer("<mask>", 320).masks.at(0).answers.size(), std::size_t{320});
    }

    void aFolderThatIsNoModelIsRefusedByName() {
        VERIFY_REFUSED(FillMask(tiny_.place("nowhere")), ErrorCode::BadInput, "nowhere does not exist");
        VERIFY_REFUSED(FillMask(tiny_.folder / "config.json"), ErrorCode::BadInput, "is not a folder");
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json"}) {
            const test::TinyModel other;
            fs::remove(other.folder / name);
            VERIFY_REFUSED(FillMask(other.folder), ErrorCode::BadInput, std::string("has no ") + name);
        }
    }

    void picklesAreNeverOpened() {
        const test::TinyModel other;
        fs::rename(other.folder / "model.safetensors", other.folder / "pytorch_model.bin");
        const auto error = test::errorOf([&] { FillMask model(other.folder); });
        QVERIFY(error.has_value());
        QVERIFY(error->remedy().sentence.find("pytorch_model.bin") != std::string::npos);
    }

    void damagedFilesAreRefusedByName() {
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json"}) {
            const test::TinyModel other;
            fs::resize_file(other.folder / name, fs::file_size(other.folder / name) / 2);
            VERIFY_REFUSED(FillMask(other.folder), ErrorCode::BadInput, name);
        }
    }

    void weightsThatAreNotFiniteAreNoAnswer() {
        for (const float number : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            test::TinyModel other;
            other.weights.tensor("lm_head.bias")[7] = number;
            other.write();
            const FillMask model(other.folder, 1);
            VERIFY_REFUSED(model.answer("the human <mask>", 3), ErrorCode::BadInput, "NaN or infinite");
        }
    }

    void aTokenizerLargerThanTheModelIsRefused() {
        test::TinyModel other;
        RobertaConfig config = test::smallConfig();
        config.vocabularySize = 262;
        ModelWeights::initial(config, 1).write(other.folder / "model.safetensors");
        writeFileAtomically(other.folder / "config.json", toConfigJson(config));
        VERIFY_REFUSED(FillMask(other.folder), ErrorCode::BadInput, "rows for 262 only");
    }

    // A batch of training is predicted as a sentence is, also where something else than <mask> stands.
    void aBatchIsPredictedAtItsPositions() {
        const FillMask model(tiny_.folder, 1);
        const std::string text = "the human <mask> knows";
        const std::vector<TokenId> ids = tiny_.tokenizer.encodeForModel(text);
        const MaskAnswers answers = model.answer(text, 320).masks.at(0);
        PackedBatch batch;
        for (int sequence = 0; sequence < 2; ++sequence) {
            batch.starts.push_back(batch.tokens());
            batch.ids.insert(batch.ids.end(), ids.begin(), ids.end());
        }
        batch.starts.push_back(batch.tokens());
        const std::int64_t length = batch.starts[1];
        const auto mask = static_cast<std::int64_t>(answers.position);
        batch.positions = {mask, length + 1, length + mask};
        batch.targets = {static_cast<std::int32_t>(answers.answers[7].id), 20,
                         static_cast<std::int32_t>(answers.answers[0].id)};
        const std::vector<RankedGuesses> guesses = model.guesses(batch, 3);
        QCOMPARE(guesses.size(), std::size_t{3});
        QCOMPARE(guesses[0].rank, std::int64_t{8});
        QVERIFY(std::abs(guesses[0].probability - answers.answers[7].probability) < 1e-6);
        QCOMPARE(guesses[2].rank, std::int64_t{1});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(guesses[0].guesses[i].id, answers.answers[i].id);
        QVERIFY(guesses[1].rank >= 1 && guesses[1].probability > 0);

        batch.targets[0] = 100'000;
        VERIFY_REFUSED(model.guesses(batch, 3), ErrorCode::BadInput, "does not fit the model");
        batch.targets[0] = 1;
        batch.ids[2] = -1;
        VERIFY_REFUSED(model.guesses(batch, 3), ErrorCode::BadInput, "does not fit the model");
    }

private:
    test::TinyModel tiny_;
    const RobertaForMaskedLM reference_{tiny_.weights};
};

QTEST_APPLESS_MAIN(FillMaskTest)
#include "tst_FillMask.moc"
