// SPDX-License-Identifier: GPL-3.0-or-later
// The points of lines, held against the reference model on autograd.
#include "core/inference/SentenceIndex.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/RobertaForMaskedLM.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kantai;

class SentenceIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestLinesAreThoseOfTheReference() {
        const std::string sentence = "the human mind knows";
        torch::Tensor points =
            torch::empty({static_cast<std::int64_t>(lines_.size()), tiny_.weights.config().hiddenSize});
        for (std::size_t i = 0; i < lines_.size(); ++i)
            points[static_cast<std::int64_t>(i)] = pointOf(lines_[i]);
        const torch::Tensor mean = points.mean(0);
        const torch::Tensor cosines =
            torch::cosine_similarity(points - mean, (pointOf(sentence) - mean).unsqueeze(0), 1);
        const torch::Tensor order = cosines.argsort(0, true);

        SentenceIndex index(tiny_.folder, 1, lines_, Progress(), {});
        QCOMPARE(index.size(), lines_.size());
        const std::vector<NearLine> lines = index.nearest(sentence, lines_.size());
        QCOMPARE(lines.size(), lines_.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto row = order[static_cast<std::int64_t>(i)].item<std::int64_t>();
            QCOMPARE(lines[i].line, static_cast<std::size_t>(row));
            QCOMPARE(lines[i].text, lines_[lines[i].line]);
            QVERIFY(std::abs(lines[i].cosine - cosines[row].item<double>()) < 1e-4);
        }
        QCOMPARE(index.nearest(sentence, 2).size(), std::size_t{2});
    }

    void theSentenceItselfIsNoAnswer() {
        SentenceIndex index(tiny_.folder, 1, lines_, Progress(), {});
        for (const NearLine& line : index.nearest("  human reason knows ", 10))
            QVERIFY(line.text != "human reason knows");
    }

    void aLineDoesNotDependOnItsNeighbours() {
        std::vector<std::string> many;
        for (int i = 0; i < 400; ++i) // several passes
            many.push_back(lines_[static_cast<std::size_t>(i) % lines_.size()]);
        SentenceIndex few(tiny_.folder, 1, lines_, Progress(), {}), all(tiny_.folder, 1, many, Progress(), {});
        const auto one = few.nearest("the mind", 1), other = all.nearest("the mind", 1);
        QCOMPARE(other[0].text, one[0].text);
        QVERIFY(std::abs(other[0].cosine - one[0].cosine) < 1e-3);
        QCOMPARE(other[0].line, one[0].line); // of equal lines the first
    }

    void whatHasNoTokenHasNoPoint() {
        SentenceIndex index(tiny_.folder, 1, {"", "the human mind", "knows human reason"}, Progress(), {});
        for (const NearLine& line : index.nearest("mind", 10))
            QVERIFY(line.line != 0);
        VERIFY_REFUSED(index.nearest(" \t", 3), ErrorCode::BadInput, "no sentence");
        VERIFY_REFUSED(SentenceIndex(tiny_.folder, 1, {"", ""}, Progress(), {}), ErrorCode::BadInput, "no line");
    }

    void longLinesAreCut() {
        std::string line;
        for (int i = 0; i < 500; ++i)
            line += "the human reason ";
        SentenceIndex index(tiny_.folder, 1, {line, "the mind knows"}, Progress(), {});
        QCOMPARE(index.nearest(line + "mind", 2).size(), std::size_t{2});
    }

    void itStops() {
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(SentenceIndex(tiny_.folder, 1, lines_, Progress(), stop.get_token()), ErrorCode::Interrupted,
                       "");
    }

private:
    torch::Tensor pointOf(const std::string& text) const {
        const torch::NoGradGuard noGradients;
        std::vector<std::int64_t> ids;
        for (const TokenId id : tiny_.tokenizer.encodeForModel(text))
            ids.push_back(static_cast<std::int64_t>(id));
        const torch::Tensor states = reference_.encode(torch::tensor(ids).unsqueeze(0))[0];
        return states.slice(0, 1, states.size(0) - 1).mean(0);
    }

    const std::vector<std::string> lines_{"human reason knows",   "the mind knows the human", "reason",
                                          "the human the reason", "mind and reason",          "knows knows knows",
                                          "and the human reason"};
    test::TinyModel tiny_;
    const RobertaForMaskedLM reference_{tiny_.weights};
};

QTEST_GUILESS_MAIN(SentenceIndexTest)
#include "tst_SentenceIndex.moc"
