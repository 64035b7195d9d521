// SPDX-License-Identifier: GPL-3.0-or-later
// How long the UI thread takes to answer while a model trains, page by page, and what share of a core it uses:
//     bench_ui_thread [SECONDS_A_PAGE] [PRESET...]
// Trains each preset (nano and mini by default) on the sample in a new project, shows each page for that long, and
// prints the median, the 99th percentile and the longest of the answers to a question asked every 10 ms. Offscreen
// unless QT_QPA_PLATFORM says otherwise; run it on a computer that does nothing else.
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/sample/Sample.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "ui/MainWindow.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/Page.h"
#include "ui/shell/ApplicationSetup.h"
#include "ui/widgets/fields/Segments.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace kantai;
using namespace kantai::ui;

namespace {

double secondsOfProcessor() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void runEventsFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Asks the UI thread every 10 ms; one question at a time, so that a long stall counts once with its whole length.
class Watchdog {
public:
    // Runs the event loop for that many milliseconds, and returns how long the answers took, in milliseconds, sorted.
    std::vector<double> watch(int milliseconds) {
        std::vector<double> answers;
        std::atomic<bool> ends{false}, answered{true};
        QElapsedTimer asked;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            while (!ends) {
                QThread::msleep(10);
                if (!answered.exchange(false))
                    continue;
                asked.start();
                QMetaObject::invokeMethod(
                    qApp,
                    [&] {
                        answers.push_back(static_cast<double>(asked.nsecsElapsed()) / 1e6);
                        answered = true;
                    },
                    Qt::QueuedConnection);
            }
        }));
        thread->start();
        runEventsFor(milliseconds);
        ends = true;
        thread->wait();
        QCoreApplication::processEvents(); // the last question, whose references end here
        std::ranges::sort(answers);
        return answers;
    }
};

double at(const std::vector<double>& sorted, double share) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void measure(const char* preset, const QString& page, int milliseconds) {
    const double before = secondsOfProcessor();
    QElapsedTimer whole;
    whole.start();
    const std::vector<double> answers = Watchdog().watch(milliseconds);
    const double seconds = static_cast<double>(whole.elapsed()) / 1000;
    std::printf("%-10s %-24s %6zu answers: p50 %6.2f ms, p99 %6.2f ms, max %7.2f ms; %5.1f %% of a core\n", preset,
                qPrintable(page), answers.size(), at(answers, 0.5), at(answers, 0.99), at(answers, 1),
                100 * (secondsOfProcessor() - before) / seconds);
    std::fflush(stdout);
}

bool waitForSteps(const TrainingSession& training) {
    while (training.isActive() && training.metrics().size() < 20)
        runEventsFor(50);
    return training.isActive();
}

void train(const char* preset, const QString& folder, int milliseconds) {
    {
        const ProjectHandle project = createProject(folder.toStdString(), preset);
        ImportRequest texts;
        texts.sources = sampleTexts(KANTAI_SAMPLE_DIR);
        importCorpus(project, texts, {}, {});
        trainTokenizer(project, {.vocabularySize = 3000, .minFrequency = 2}, {}, {});
    }
    ProjectSession session;
    test::ScriptedPrompts prompts;
    MainWindow window{session, prompts, QStringLiteral(KANTAI_SAMPLE_DIR)};
    window.resize(1440, 900);
    window.openProject(folder);
    window.show();
    PretrainRequest request;
    request.preset = preset;
    request.config = presetNamed(preset).config;
    request.vocabularyRows = VocabularyRows::FitTokenizer;
    request.options.length = Steps{10'000'000};
    request.options.snapshots = SnapshotChoice::On;
    session.startTraining(request);
    if (!waitForSteps(session.training())) {
        std::printf("%s does not train\n", preset);
        return;
    }
    for (const Page* page : window.pages().all) {
        window.showPage(page->id());
        measure(preset, pageTitle(page->id()), milliseconds);
    }
    window.showPage(PageId::Training);
    if (auto* lower = window.findChild<Segments*>(QStringLiteral("lowerViewSegments"))) {
        lower->setCurrent(1);
        measure(preset, QStringLiteral("Training, masking lens"), milliseconds);
    }
    session.training().stopWithoutSaving();
    while (session.isBusy())
        runEventsFor(50);
    session.close();
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir place;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, place.path());
    setUpApplication(application);
    const QStringList arguments = QApplication::arguments().mid(1);
    const int seconds = std::max(1, arguments.value(0, QStringLiteral("20")).toInt());
    QStringList presets = arguments.mid(1);
    if (presets.isEmpty())
        presets = {QStringLiteral("nano"), QStringLiteral("mini")};
    for (const QString& preset : presets)
        train(qPrintable(preset), place.filePath(preset), 1000 * seconds);
}
