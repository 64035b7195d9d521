// SPDX-License-Identifier: GPL-3.0-or-later
// The masking lens shows what the trainer computed on: the loss of its predictions with the weights before a step is
// the loss that the trainer recorded of that step.
#include "core/base/Json.h"
#include "core/project/stores/Stores.h"
#include "core/training/data/TokenStore.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/replay/MaskingLens.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <cmath>
#include <memory>

using namespace kantai;

namespace {

LensQuestion at(std::int64_t step, std::size_t sequences = 0, std::int64_t run = 1) {
    LensQuestion question;
    question.runId = run;
    question.step = step;
    question.sequences = sequences;
    return question;
}

// Without dropout, which a prediction does not have, and in two micro-batches a step.
PretrainRequest request() {
    PretrainRequest request = test::OpenTinyProject::request();
    request.config.hiddenDropout = request.config.attentionDropout = 0;
    request.options.precision = PrecisionChoice::Float32;
    request.options.accumulation = 2;
    return request;
}

double recordedLoss(const ProjectHandle& project, std::int64_t step) {
    for (const MetricRow& row : readRun(project, 1).metrics)
        if (row.step == step)
            return row.loss;
    return -1;
}

} // namespace

class MaskingLensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Snapshots are those of the steps 1, 2, 4, 8, 10, 13, 16: the newest before these steps is the one just before.
    void itShowsWhatTheTrainerComputedOn() {
        const test::OpenTinyProject& project = trained();
        MaskingLens lens;
        for (const std::int64_t step : {3, 9, 14, 17}) {
            const LensView view = lens.look(project.handle, at(step));
            QCOMPARE(view.modelStep, step - 1);
            QCOMPARE(view.shown.size(), view.sequences);
            const double recorded = recordedLoss(project.handle, step);
            QVERIFY2(std::abs(view.loss - recorded) < 1e-4,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(view.loss).arg(recorded)));
        }
    }

    void theChosenTokensStandWhereTheTextHasThem() {
        const test::OpenTinyProject& project = trained();
        const Project database(project.handle);
        const TokenizerRow row = currentTokenizer(database);
        const TokenStore store(tokensFolder(project.handle, row) / "train.tokens");
        MaskingLens lens;
        std::size_t masked = 0, random = 0, kept = 0;
        for (std::int64_t step = 1; step <= 20; ++step) {
            const LensView view = lens.look(project.handle, at(step));
            QVERIFY(view.sequences >= 12 && view.sequences <= 17); // an epoch ends in a batch of its rest
            masked += view.masked;
            random += view.random;
            kept += view.kept;
            std::size_t seen = 0, chosen = 0;
            for (const LensSequence& sequence : view.shown) {
                const std::vector<TokenId> line = store.line(sequence.number);
                QCOMPARE(sequence.tokens.size(), line.size() + 2);
                for (std::size_t i = 0; i < line.size(); ++i) {
                    const LensToken& token = sequence.tokens[i + 1];
                    const bool isChosen = token.fate != TokenFate::Context;
                    QCOMPARE(isChosen ? token.labelId : token.id, static_cast<std::int64_t>(line[i]));
                    QCOMPARE(token.fate == TokenFate::Masked, token.id == static_cast<std::int64_t>(kMaskId));
                    QCOMPARE(token.fate == TokenFate::Kept, isChosen && token.id == token.labelId);
                    chosen += isChosen ? 1 : 0;
                }
                seen += sequence.tokens.size();
            }
            QCOMPARE(seen, view.tokens);
            QCOMPARE(chosen, view.chosen());
        }
        const auto all = static_cast<double>(masked + random + kept);
        QVERIFY(all > 300);
        QVERIFY(std::abs(static_cast<double>(masked) / all - 0.8) < 0.08);
        QVERIFY(std::abs(static_cast<double>(random) / all - 0.1) < 0.06);
    }

    void theGuessesAreRankedAndTheLabelHasItsPlace() {
        const LensView view = MaskingLens().look(trained().handle, at(20, 5));
        QCOMPARE(view.shown.size(), std::size_t{5});
        QCOMPARE(view.modelStep, std::int64_t{20});
        for (const LensSequence& sequence : view.shown)
            for (const LensToken& token : sequence.tokens) {
                QCOMPARE(token.predicted.has_value(), token.fate != TokenFate::Context);
                if (!token.predicted)
                    continue;
                const std::vector<LayerGuess>& guesses = token.predicted->guesses;
                QCOMPARE(guesses.size(), std::size_t{3});
                QVERIFY(guesses[0].probability >= guesses[1].probability);
                QCOMPARE(token.predicted->rank == 1, guesses[0].id == token.labelId);
                QVERIFY(token.predicted->rank > 3 || token.predicted->probability >= guesses[2].probability);
            }
        const OrderedJson json = toJson(view);
        QCOMPARE(json["shown"].size(), std::size_t{5});
        QCOMPARE(json["masked"].get<std::size_t>(), view.masked);
    }

    void withoutAModelTheBatchIsShownAlone() {
        test::OpenTinyProject project;
        PretrainRequest noSnapshots = request();
        noSnapshots.options.snapshots = SnapshotChoice::Off;
        project.train(noSnapshots);
        const LensView view = MaskingLens().look(project.handle, at(1));
        QCOMPARE(view.modelStep, std::int64_t{0});
        QVERIFY(view.chosen() > 0 && view.loss == 0);
        QVERIFY(!toJson(view).contains("modelStep"));
    }

    void aDamagedModelIsPassedOver() {
        test::OpenTinyProject project;
        project.train(request());
        const auto snapshots = Project(project.handle).snapshots(1);
        test::flipBit(project.handle.absolute(snapshots[3].folder) / "model.safetensors", 3000);
        QCOMPARE(MaskingLens().look(project.handle, at(8)).modelStep, std::int64_t{4});
    }

    void aRunOfAnotherTextIsRefused() {
        test::OpenTinyProject project;
        project.train(request());
        project.importText("more.txt", "Another line of text.\nAnd one that follows it.\n");
        MaskingLens lens;
        QVERIFY(lens.look(project.handle, at(3)).modelStep == 2); // the text of the run is still there
        project.train(request());
        VERIFY_REFUSED(MaskingLens().look(project.handle, at(3)), ErrorCode::BadInput, "has changed");
        QCOMPARE(MaskingLens().look(project.handle, at(3, 0, 2)).modelStep, std::int64_t{2});
        QCOMPARE(lens.look(project.handle, at(9)).modelStep, std::int64_t{8}); // it has kept that text
    }

    void stepsThatThereAreNotAreRefused() {
        MaskingLens lens;
        for (const std::int64_t step : {-1, 0, 21})
            VERIFY_REFUSED(lens.look(trained().handle, at(step)), ErrorCode::Usage, "has no step");
        QVERIFY(test::errorOf([&] { lens.look(trained().handle, at(1, 0, 7)); }).has_value());
    }

private:
    const test::OpenTinyProject& trained() {
        if (!project_) {
            project_ = std::make_unique<test::OpenTinyProject>();
            project_->train(request());
        }
        return *project_;
    }

    std::unique_ptr<test::OpenTinyProject> project_;
};

QTEST_GUILESS_MAIN(MaskingLensTest)
#include "tst_MaskingLens.moc"
