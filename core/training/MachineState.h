// SPDX-License-Identifier: GPL-3.0-or-later
// The computers that train one model by local steps, as a user sees them. Plain data, shared by the engine, the
// command line and the window.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct MachineState {
    // Joining: gets the text and measures its speed. Waiting: for the next round. Late: what it computes now was
    // waited for in vain; it is taken into a later round. Left, Lost: it takes no part any more.
    enum class Phase { Joining, Waiting, Training, Ready, Late, Left, Lost };

    std::string name, place; // of the computer; its address or folder, empty for this one
    Phase phase = Phase::Joining;
    double tokensPerSecond = 0; // while it computes; 0: not known yet
    double bytesPerSecond = 0;  // of the way to it; 0: not known, or this computer
    double share = 0;           // of the tokens of the last round, 0..1
    std::uint64_t tokens = 0;   // that went into the model
    std::int64_t steps = 0;     // likewise

    bool operator==(const MachineState&) const = default;
};

// As a user reads it, in the language that is set for Phrase: "Training". Any thread.
std::string phaseText(MachineState::Phase phase);
// For files and JSON: "training".
std::string toString(MachineState::Phase phase);

} // namespace kantai
