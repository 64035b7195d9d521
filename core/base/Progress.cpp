// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Progress.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

void throwIfStopped(const std::stop_token& stop, const std::string& what) {
    if (stop.stop_requested())
        throw Error(ErrorCode::Interrupted, Phrase::tr("{} was stopped.", Phrase::translate(what)));
}

} // namespace kantai
