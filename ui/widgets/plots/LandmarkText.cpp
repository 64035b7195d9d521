// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LandmarkText.h"

#include "ui/Format.h"
#include "ui/widgets/plots/ProbeHistory.h"

#include <QCoreApplication>

namespace kantai::ui {

namespace {

struct LandmarkTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::LandmarkText)
};

} // namespace

QString landmarkText(const Landmark& landmark) {
    switch (landmark.kind) {
    case Landmark::Kind::BelowUniformGuess:
        return LandmarkTexts::tr("the held-out loss is below %1, that of a uniform guess")
            .arg(format::number(landmark.value, 2));
    case Landmark::Kind::BelowUnigramEntropy:
        return LandmarkTexts::tr("the held-out loss is below %1, the unigram entropy: the model uses context")
            .arg(format::number(landmark.value, 2));
    case Landmark::Kind::AnswerLeads:
        return LandmarkTexts::tr("“%1” leads for the first time").arg(readableAnswer(landmark.token));
    case Landmark::Kind::LargestDrop:
        return LandmarkTexts::tr("the held-out loss falls furthest, by %1").arg(format::number(landmark.value, 2));
    case Landmark::Kind::BestHeldOut:
        break;
    }
    return LandmarkTexts::tr("the lowest held-out loss, %1").arg(format::number(landmark.value, 3));
}

std::vector<TimeMark> timeMarks(const std::vector<Landmark>& landmarks) {
    std::vector<TimeMark> marks;
    for (const Landmark& landmark : landmarks)
        marks.push_back({landmark.step, landmarkText(landmark)});
    return marks;
}

} // namespace kantai::ui
