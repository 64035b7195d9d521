// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP (the terminal was closed) as a stop request: the first one asks the work to save and
// stop, a second SIGINT or SIGTERM ends the program at once. One that the program was started to ignore, as nohup
// does, stays ignored. A closed output pipe and an exceeded file size limit become write errors instead of signals.
// Created once by main(); poll() is called wherever progress is reported, on the main thread.
#pragma once

#include <stop_token>

namespace kantai::cli {

class Interruption {
public:
    Interruption(); // installs the handlers for the life of the program

    std::stop_token token() const { return source_.get_token(); }
    bool poll(); // forwards a pending signal; true exactly once

private:
    std::stop_source source_; // requesting a stop takes locks, which a signal handler must not do: hence poll()
};

} // namespace kantai::cli
