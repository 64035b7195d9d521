// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Interruption.h"

#include <csignal>

namespace kantai::cli {

namespace {

// A handler reaches nothing but statics of this type.
volatile std::sig_atomic_t g_signalled = 0;

void remember(int /*signal*/) {
    g_signalled = 1;
}

} // namespace

Interruption::Interruption() {
    struct sigaction action {};
    action.sa_handler = remember;
    // The second signal finds the default action; system calls in progress go on.
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool Interruption::poll() {
    return g_signalled != 0 && source_.request_stop();
}

} // namespace kantai::cli
