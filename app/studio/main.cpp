// SPDX-License-Identifier: GPL-3.0-or-later
// kantai-studio: builds the objects, wires them, shows the window.
#include "app/PassiveOpenMpWait.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/ModalPrompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/jobs/QuitSignals.h"
#include "ui/shell/ApplicationSetup.h"
#include "ui/shell/Desktop.h"
#include "ui/shell/SingleInstance.h"
#include "ui/shell/SystemColors.h"
#include "ui/shell/TrainingNotices.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

namespace {

// Installed beside the program, or in the source tree it was built from.
QString sampleFolder() {
    const QString installed = QDir(QCoreApplication::applicationDirPath()).filePath("../share/kantai/sample");
    return QDir(installed).exists() ? installed : QStringLiteral(KANTAI_SAMPLE_DIR);
}

// Without a display Qt aborts with a core dump; an error message is more useful.
bool hasDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "-platform") == 0 || qstrcmp(argv[i], "--help") == 0 ||
            qstrcmp(argv[i], "--version") == 0)
            return true;
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char** argv) {
    kantai::reexecWithPassiveOpenMpWait(argv);
    if (!hasDisplay(argc, argv)) {
        std::fputs("kantai-studio: there is no display here. Use the command kantai instead, or set DISPLAY.\n",
                   stderr);
        return 1;
    }
    // The texts of --help and --version need no screen either.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(KANTAI_VERSION));
    kantai::ui::setUpApplication(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Train a transformer on your own text."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PROJECT"),
                                 QApplication::translate("main", "A project's folder or its .kantai file."),
                                 QStringLiteral("[PROJECT]"));
    const QCommandLineOption newWindow(
        QStringLiteral("new-window"),
        QApplication::translate("main", "Open a separate window even if the Studio is already running."));
    parser.addOption(newWindow);
    parser.process(application);

    QStringList files; // a running Studio may have another working directory
    for (const QString& file : parser.positionalArguments())
        files.append(QFileInfo(file).absoluteFilePath());
    kantai::ui::SingleInstance instance;
    if (!parser.isSet(newWindow) && instance.handOver(files))
        return 0;

    kantai::ui::ProjectSession session;
    kantai::ui::ModalPrompts prompts;
    kantai::ui::MainWindow window(session, prompts, sampleFolder());
    // SIGTERM and SIGINT end the program as the end of the desktop session does: the training is saved.
    const kantai::ui::QuitSignals quitSignals(application);
    window.show();
    kantai::ui::Desktop desktop(QDBusConnection::sessionBus(), QDBusConnection::systemBus());
    const kantai::ui::SystemColors colors(QDBusConnection::sessionBus());
    const kantai::ui::TrainingNotices notices(session, desktop, window);
    QObject::connect(&instance, &kantai::ui::SingleInstance::filesArrived, &window,
                     [&window](const QStringList& more) {
                         window.comeToFront();
                         if (!more.isEmpty())
                             window.openFiles(more);
                     });
    if (!parser.isSet(newWindow))
        instance.listen(); // without it every process has its own window
    if (!files.isEmpty())
        window.openFiles(files);
    return QApplication::exec();
}
