// SPDX-License-Identifier: GPL-3.0-or-later
// Which preset is suggested for a text and a computer.
#include "core/workflow/pretrain/SuggestModel.h"

#include <QTest>

using namespace kantai;
using Limit = ModelSuggestion::Limit;

namespace {

CorpusStatistics textOf(std::uint64_t bytes) {
    CorpusStatistics statistics;
    statistics.bytes = bytes;
    statistics.lines = bytes / 100 + 1;
    return statistics;
}

constexpr std::uint64_t kBook = 3'000'000, kEnough = std::uint64_t{16} << 30;

} // namespace

class SuggestModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTextLimitsTheModel() {
        const ComputerFigures fast{64, "AMX", kEnough};
        const auto name = [&](std::uint64_t bytes) { return suggestModel(textOf(bytes), 8000, fast).preset; };
        QCOMPARE(name(10'000), std::string("nano"));
        QCOMPARE(name(100'000), std::string("mini"));
        QCOMPARE(name(1'000'000), std::string("small"));
        QCOMPARE(name(kBook), std::string("kantaibert"));
        QVERIFY(suggestModel(textOf(kBook), 8000, fast).limit == Limit::None);
        QVERIFY(suggestModel(textOf(100'000), 8000, fast).limit == Limit::Text);
    }

    void theComputerLimitsTheModel() {
        const ModelSuggestion laptop = suggestModel(textOf(kBook), 8000, {2, "AVX2", kEnough});
        QCOMPARE(laptop.preset, std::string("mini"));
        QVERIFY(laptop.limit == Limit::Computer);
        QVERIFY(laptop.minutes <= 10 && laptop.chapterMinutes > 60);
        QCOMPARE(suggestModel(textOf(kBook), 8000, {2, "AMX", kEnough}).preset, std::string("small"));
        QCOMPARE(suggestModel(textOf(kBook), 8000, {8, "AMX", kEnough}).preset, std::string("kantaibert"));
        // A model that the memory hardly holds is not suggested.
        const ModelSuggestion narrow = suggestModel(textOf(kBook), 8000, {8, "AMX", std::uint64_t{3} << 30});
        QVERIFY(narrow.preset != "kantaibert" && narrow.limit == Limit::Computer);
        QCOMPARE(suggestModel(textOf(kBook), 8000, {1, "scalar", kEnough}).preset, std::string("nano"));
    }

    void moreCoresTakeLess() {
        const RobertaConfig config = presetNamed("kantaibert").config;
        const double one = minutesToPassFrequencies(config, {1, "AVX-512", kEnough});
        QCOMPARE(minutesToPassFrequencies(config, {4, "AVX-512", kEnough}), one / 4);
        QVERIFY(minutesToPassFrequencies(presetNamed("mini").config, {1, "AVX-512", kEnough}) < one / 5);
        const ComputerFigures here = thisComputer();
        QVERIFY(here.cores >= 1 && here.memory > 0 && !here.instructions.empty());
    }
};

QTEST_APPLESS_MAIN(SuggestModelTest)
#include "tst_SuggestModel.moc"
