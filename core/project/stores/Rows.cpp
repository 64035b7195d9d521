// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/Rows.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <array>
#include <utility>

namespace kantai {

namespace {

constexpr std::array<std::pair<RunState, const char*>, 6> kStateNames = {{{RunState::Running, "running"},
                                                                          {RunState::Paused, "paused"},
                                                                          {RunState::Completed, "completed"},
                                                                          {RunState::Stopped, "stopped"},
                                                                          {RunState::Interrupted, "interrupted"},
                                                                          {RunState::Failed, "failed"}}};

} // namespace

std::string toString(RunState state) {
    for (const auto& [value, name] : kStateNames) {
        if (value == state)
            return name;
    }
    throw Error(ErrorCode::Internal, Phrase::tr("A run has a state without a name."));
}

RunState runStateFrom(const std::string& name) {
    for (const auto& [value, known] : kStateNames) {
        if (name == known)
            return value;
    }
    throw Error(ErrorCode::BadInput, Phrase::tr("\"{}\" is not a state of a run.", readableText(name)),
                Phrase::tr("Known are running, paused, completed, stopped, interrupted and failed."));
}

} // namespace kantai
