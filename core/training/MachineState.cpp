// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/MachineState.h"
#include "core/base/Phrase.h"

#include <array>
#include <utility>

namespace kantai {

namespace {

struct PhaseWords {
    const char *name, *text;
};

const PhaseWords& wordsOf(MachineState::Phase phase) {
    static constexpr std::array kWords{
        PhaseWords{"joining", Phrase::noop("Joining")},
        PhaseWords{"waiting", Phrase::noop("Waiting")},
        PhaseWords{"training", Phrase::noop("Taking its steps")},
        PhaseWords{"ready", Phrase::noop("Done with its steps")},
        PhaseWords{"late", Phrase::noop("Late")},
        PhaseWords{"left", Phrase::noop("Left")},
        PhaseWords{"lost", Phrase::noop("Lost")},
    };
    return kWords.at(static_cast<std::size_t>(phase));
}

} // namespace

std::string phaseText(MachineState::Phase phase) {
    return Phrase::translate(wordsOf(phase).text);
}

std::string toString(MachineState::Phase phase) {
    return wordsOf(phase).name;
}

} // namespace kantai
