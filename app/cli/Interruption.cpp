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

void handle(int signal, const struct sigaction& action) {
    struct sigaction before {};
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
        return;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption() {
    struct sigaction action {};
    action.sa_handler = remember;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART; // system calls in progress continue
    handle(SIGHUP, action);       // both the kernel and the shell may send it when a terminal is closed
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second one finds the default action
    handle(SIGINT, action);
    handle(SIGTERM, action);
    for (const int signal : {SIGPIPE, SIGXFSZ})
        std::signal(signal, SIG_IGN);
}

bool Interruption::poll() {
    return g_signalled != 0 && source_.request_stop();
}

} // namespace kantai::cli
