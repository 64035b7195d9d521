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

// What the program was started to ignore stays ignored.
void replaceHandler(int signal, void (*from)(int), void (*to)(int)) {
    if (const auto before = std::signal(signal, to); before != from && before != SIG_ERR)
        std::signal(signal, before);
}

} // namespace

QuitSignals::QuitSignals(QCoreApplication& application) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds) != 0)
        return; // the program works without it
    auto* notifier = new QSocketNotifier(pipeEnds[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(0); });
    for (const int signal : kQuitting)
        replaceHandler(signal, SIG_DFL, onSignal);
    for (const int signal : kIgnored)
        replaceHandler(signal, SIG_DFL, SIG_IGN);
}

QuitSignals::~QuitSignals() {
    for (const int signal : kQuitting)
        replaceHandler(signal, onSignal, SIG_DFL);
    for (const int signal : kIgnored)
        replaceHandler(signal, SIG_IGN, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace kantai::ui
