// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP (the terminal was closed) as a stop request: the first one asks the work to save and
// stop, a second SIGINT or SIGTERM ends the program at once. One that the program was started to ignore, as nohup
// does, stays ignored. A reader of the output that goes away and a file that grows beyond a limit are errors of the
// write, no signals. Made once by main(); poll() is called wherever work tells of its progress, on the main thread.
#pragma once

#include <stop_token>

namespace kantai::cli {

class Interruption {
public:
    Interruption(); // installs the handlers for the life of the program

    std::stop_token token() const { return source_.get_token(); }
    bool poll(); // passes an arrived signal on; true exactly once, when it is seen first

private:
    std::stop_source source_; // requesting a stop takes locks, which a signal handler must not do: hence poll()
};

} // namespace kantai::cli
