// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Phrase.h"
#include "core/training/TrainingObserver.h"

#include <QTest>
#include <set>

using namespace kantai;

namespace {

constexpr TrainingPhase kPhases[] = {TrainingPhase::Preparing, TrainingPhase::Training, TrainingPhase::Evaluating,
                                     TrainingPhase::Saving,    TrainingPhase::Paused,   TrainingPhase::Waiting};

} // namespace

class TrainingObserverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseHasItsOwnText() {
        std::set<std::string> texts;
        for (const TrainingPhase phase : kPhases)
            texts.insert(phaseText(phase));
        QCOMPARE(texts.size(), std::size(kPhases));
        QCOMPARE(phaseText(TrainingPhase::Saving), std::string("Saving a checkpoint"));
        QCOMPARE(phaseText(TrainingPhase::Waiting), std::string("Waiting to save"));
    }

    void theTextFollowsTheLanguage() {
        static constexpr Phrase::Language kOther{[](const std::string& words) { return "[" + words + "]"; }, true};
        Phrase::setLanguage(&kOther);
        for (const TrainingPhase phase : kPhases)
            QVERIFY(phaseText(phase).starts_with('['));
        Phrase::setLanguage(nullptr);
    }
};

QTEST_APPLESS_MAIN(TrainingObserverTest)
#include "tst_TrainingObserver.moc"
