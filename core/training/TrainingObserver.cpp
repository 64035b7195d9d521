// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingObserver.h"

#include "core/base/Phrase.h"

namespace kantai {

std::string phaseText(TrainingPhase phase) {
    switch (phase) {
    case TrainingPhase::Preparing:
        return Phrase::tr("Preparing");
    case TrainingPhase::Training:
        return Phrase::tr("Training");
    case TrainingPhase::Evaluating:
        return Phrase::tr("Evaluating");
    case TrainingPhase::Saving:
        return Phrase::tr("Saving a checkpoint");
    case TrainingPhase::Paused:
        return Phrase::tr("Paused");
    case TrainingPhase::Waiting:
        break;
    }
    return Phrase::tr("Waiting to save");
}

} // namespace kantai
