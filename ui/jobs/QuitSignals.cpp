// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/QuitSignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace kantai::ui {

namespace {

// A signal handler can reach nothing but a variable of static duration.
int pipeEnds[2] = {-1, -1};

void onSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[0], &byte, 1);
}

constexpr int kQuitting[] = {SIGTERM, SIGINT, SIGHUP};
constexpr int kIgnored[] = {SIGPIPE, SIGXFSZ};

// What is ignored, because the program was started by nohup, stays ignored.
void setUnlessIgnored(int signal, void (*handler)(int)) {
    if (std::signal(signal, handler) == SIG_IGN)
        std::signal(signal, SIG_IGN);
}

} // namespace

QuitSignals::QuitSignals(QCoreApplication& application) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds) != 0)
        return; // the program works without it
    auto* notifier = new QSocketNotifier(pipeEnds[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(0); });
    for (const int signal : kQuitting)
        setUnlessIgnored(signal, onSignal);
    for (const int signal : kIgnored)
        std::signal(signal, SIG_IGN);
}

QuitSignals::~QuitSignals() {
    for (const int signal : kQuitting)
        setUnlessIgnored(signal, SIG_DFL);
    for (const int signal : kIgnored)
        std::signal(signal, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace kantai::ui
