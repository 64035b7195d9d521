// SPDX-License-Identifier: GPL-3.0-or-later
// How long the UI thread takes to answer while a model trains, page by page, and what share of a core it uses:
//     bench_ui_thread [SECONDS_A_PAGE] [WHAT...]
// WHAT is a preset, which is trained on the sample in a new project, or "long": a stored run of ten million steps,
// alone and drawn over a training of nano. Without it: nano, mini, kantaibert and long. Prints one table: the median,
// the 99th percentile and the longest of the answers to a question asked every 10 ms, and the share of a core.
// Offscreen unless QT_QPA_PLATFORM says otherwise; run it on a computer that does nothing else, with 3 GB of memory
// and 1 GB of disk.
#include "core/base/Json.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/sample/Sample.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "ui/MainWindow.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/Page.h"
#include "ui/shell/ApplicationSetup.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/LossPlot.h"

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
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
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
    // Runs the event loop for that many milliseconds or until it has ended, and returns how long the answers took, in
    // milliseconds, sorted.
    std::vector<double> watch(int milliseconds, const std::function<bool()>& ended) {
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
        if (ended)
            while (!ended())
                runEventsFor(10);
        else
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

void printHeader() {
    std::printf("%-12s %-34s %8s %10s %10s %10s %8s\n", "what", "page", "answers", "p50 [ms]", "p99 [ms]", "max [ms]",
                "core [%]");
}

// Meanwhile: called every half second. Ended: when to stop, instead of after the milliseconds.
void measure(const QString& what, const QString& page, int milliseconds, const std::function<void()>& meanwhile = {},
             const std::function<bool()>& ended = {}) {
    QTimer again;
    if (meanwhile)
        QObject::connect(&again, &QTimer::timeout, &again, meanwhile);
    again.start(500);
    const double before = secondsOfProcessor();
    QElapsedTimer whole;
    whole.start();
    const std::vector<double> answers = Watchdog().watch(milliseconds, ended);
    const double seconds = static_cast<double>(whole.elapsed()) / 1000;
    std::printf("%-12s %-34s %8zu %10.2f %10.2f %10.2f %8.1f\n", qPrintable(what), qPrintable(page), answers.size(),
                at(answers, 0.5), at(answers, 0.99), at(answers, 1), 100 * (secondsOfProcessor() - before) / seconds);
    std::fflush(stdout);
}

bool waitForSteps(const TrainingSession& training) {
    while (training.isActive() && training.metrics().size() < 3)
        runEventsFor(50);
    return training.isActive();
}

void makeProject(const QString& folder) {
    const ProjectHandle project = createProject(folder.toStdString(), "Bench");
    ImportRequest texts;
    texts.sources = sampleTexts(KANTAI_SAMPLE_DIR);
    importCorpus(project, texts, {}, {});
    trainTokenizer(project, {.vocabularySize = 3000, .minFrequency = 2}, {}, {});
}

// Ten million steps of it are stored.
void storeLongRun(const QString& folder) {
    constexpr std::int64_t kSteps = 10'000'000, kChunk = 10'000;
    const ProjectHandle handle = openProject(folder.toStdString());
    Project project(handle);
    project.write([](Stores& stores) {
        RunRow run;
        run.name = "Long";
        run.state = RunState::Completed;
        run.tokenizerId = stores.tokenizers.all().front().id;
        run.preset = "nano";
        run.configJson = toConfigJson(presetNamed("nano").config);
        run.optionsJson = toJson(TrainingOptions{}).dump();
        run.folder = stores.runs.nextFolder();
        run.totalSteps = run.step = kSteps;
        run.startedAt = run.endedAt = 1;
        const std::int64_t id = stores.runs.add(run);
        std::vector<MetricRow> rows(kChunk);
        std::uint32_t state = 1;
        for (std::int64_t done = 0; done < kSteps;) {
            for (MetricRow& row : rows) {
                const double part = static_cast<double>(++done) / static_cast<double>(kSteps);
                state = state * 1664525u + 1013904223u;
                const double noise = static_cast<double>(state >> 8) / (1 << 24);
                row = {done,
                       100 * part,
                       3 + 7 * std::exp(-10 * part) + noise,
                       1e-3 * (1 - part),
                       1 + noise,
                       100'000 * (1 + noise),
                       0.02 * static_cast<double>(done),
                       static_cast<std::uint64_t>(done) * 4096};
            }
            stores.metrics.append(id, rows);
        }
    });
}

// The window with a project, shown.
struct Shown {
    explicit Shown(const QString& folder) : window(session, prompts, QStringLiteral(KANTAI_SAMPLE_DIR)) {
        window.resize(1440, 900);
        window.show();
        window.openProject(folder);
    }
    ~Shown() {
        session.training().stopWithoutSaving();
        while (session.isBusy())
            runEventsFor(50);
        session.close();
    }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;

    bool start(const QString& preset) {
        PretrainRequest request;
        request.preset = preset.toStdString();
        request.config = presetNamed(request.preset).config;
        request.vocabularyRows = VocabularyRows::FitTokenizer;
        request.options.length = Steps{10'000'000};
        request.options.snapshots = SnapshotChoice::On;
        session.startTraining(request);
        if (waitForSteps(session.training()))
            return true;
        std::printf("%s does not train\n", qPrintable(preset));
        return false;
    }

    ProjectSession session;
    test::ScriptedPrompts prompts;
    MainWindow window;
};

void train(const QString& preset, const QString& folder, int milliseconds) {
    makeProject(folder);
    Shown shown(folder);
    if (!shown.start(preset))
        return;
    for (const Page* page : shown.window.pages().all) {
        shown.window.showPage(page->id());
        measure(preset, pageTitle(page->id()), milliseconds);
    }
    shown.window.showPage(PageId::Training);
    if (auto* lower = shown.window.findChild<Segments*>(QStringLiteral("lowerViewSegments"))) {
        lower->setCurrent(1);
        measure(preset, QStringLiteral("Training, masking lens"), milliseconds);
    }
}

void showLongRun(const QString& folder, int milliseconds) {
    const QString what = QStringLiteral("10 M points");
    makeProject(folder);
    storeLongRun(folder);
    QElapsedTimer opening;
    opening.start();
    Shown shown(folder);
    shown.window.showPage(PageId::Training);
    QCoreApplication::processEvents();
    std::printf("%-12s %-34s %8d %10s %10s %10.2f\n", qPrintable(what), "opened and shown, once", 1, "", "",
                static_cast<double>(opening.nsecsElapsed()) / 1e6);
    auto& plot = *shown.window.findChild<LossPlot*>(QStringLiteral("lossPlot"));
    const auto allDrawn = [&] {
        return !shown.session.training().isReading() &&
               plot.curve().size() == shown.session.training().metrics().size();
    };
    measure(what, QStringLiteral("Training, until all is drawn"), milliseconds, {}, allDrawn);
    const auto redraw = [&plot] { plot.fit(); };
    measure(what, QStringLiteral("Training"), milliseconds);
    measure(what, QStringLiteral("Training, redrawn"), milliseconds, redraw);
    const std::int64_t run = shown.session.view().runs.front().id;
    if (!shown.start(QStringLiteral("nano")))
        return;
    shown.session.training().setCompared(run, true);
    measure(what, QStringLiteral("Training, over a training"), milliseconds);
    measure(what, QStringLiteral("Training, over a training, redrawn"), milliseconds, redraw);
    for (const PageId page : {PageId::Checkpoints, PageId::Playground}) {
        shown.window.showPage(page);
        measure(what, pageTitle(page), milliseconds);
    }
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
    QStringList whats = arguments.mid(1);
    if (whats.isEmpty())
        whats = QStringList{QStringLiteral("nano"), QStringLiteral("mini"), QStringLiteral("kantaibert"),
                            QStringLiteral("long")};
    printHeader();
    for (const QString& what : whats)
        if (what == QLatin1String("long"))
            showLongRun(place.filePath(what), 1000 * seconds);
        else
            train(what, place.filePath(what), 1000 * seconds);
}
