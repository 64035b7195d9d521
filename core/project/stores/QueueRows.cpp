// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/QueueRows.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <array>
#include <utility>

namespace kantai {

namespace {

constexpr std::array<std::pair<QueueState, const char*>, 5> kQueueStateNames = {{{QueueState::Waiting, "waiting"},
                                                                                 {QueueState::Running, "running"},
                                                                                 {QueueState::Done, "done"},
                                                                                 {QueueState::Failed, "failed"},
                                                                                 {QueueState::Skipped, "skipped"}}};

} // namespace

std::string toString(QueueState state) {
    for (const auto& [value, name] : kQueueStateNames) {
        if (value == state)
            return name;
    }
    throw Error(ErrorCode::Internal, Phrase::tr("An entry of the queue has a state without a name."));
}

QueueState queueStateFrom(const std::string& name) {
    for (const auto& [value, known] : kQueueStateNames) {
        if (name == known)
            return value;
    }
    throw Error(ErrorCode::BadInput,
                Phrase::tr("\"{}\" is not a state of an entry of the queue.", readableText(name)),
                Phrase::tr("Known are waiting, running, done, failed and skipped."));
}

} // namespace kantai
