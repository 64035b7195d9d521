// SPDX-License-Identifier: GPL-3.0-or-later
// A report of a run tells its facts, stands alone, and keeps hostile names text.
#include "core/base/Error.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/report/ReportHtml.h"
#include "core/workflow/report/RunReport.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>

using namespace kantai;
using Stage = test::TinyProject::Stage;

namespace {

constexpr const char* kHostile = "<script>alert(1)</script>\"'&\x1b[31m\xff";

QString htmlOf(const RunReport& report) {
    return QString::fromStdString(reportHtml(report, ReportPictures::Drawn));
}

// Every element is closed and every attribute is quoted; empty: it is so.
QString problemOf(const std::string& svg) {
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class RunReportTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<test::OpenTinyProject> project_;

    RunReport read() const { return readRunReport(project_->handle, 1, "9.8.7", {}, {}); }

private Q_SLOTS:
    void init() {
        project_ = std::make_unique<test::OpenTinyProject>(Stage::Tokenizer);
        project_->train(test::OpenTinyProject::request());
    }

    void theFactsOfTheRunAreRead() {
        const RunReport report = read();
        QCOMPARE(report.run.step, 20);
        QCOMPARE(report.history.metrics.size(), std::size_t{20});
        QVERIFY(report.bestEvaluation() != nullptr);
        QVERIFY(report.best && report.best->best);
        QVERIFY(report.unigramEntropy > 0 && report.unigramEntropy < std::log(320.0));
        QCOMPARE(report.probes.size(), std::size_t{1});
        QVERIFY(report.parameters > 0);
        QVERIFY2(!report.sentences.empty() && report.sentences.size() <= 5, report.whyNoSentences.c_str());
        for (const AnsweredSentence& answered : report.sentences) {
            QVERIFY(answered.sentence.text.find("<mask>") != std::string::npos);
            QCOMPARE(answered.answers.size(), std::size_t{5});
        }
        QVERIFY(!report.sentences.front().sentence.hidden.empty()); // from the held-out text
    }

    void thePageStandsAlone() {
        const QString html = htmlOf(read());
        for (const char* part : {"Run 1", "9.8.7", "training loss", "held-out loss", "uniform guess",
                                 "unigram entropy", "Learning rate", "SHA-256", "Human thinking involves human"})
            QVERIFY2(html.contains(QLatin1String(part)), part);
        QCOMPARE(html.count(QLatin1String("<svg")), 2); // the loss, and one pinned sentence
        QVERIFY(!html.contains(QLatin1String("<script")));
        static const QRegularExpression outside(QStringLiteral("(src=|href=|url\\()"));
        QVERIFY(!html.contains(outside));
        QVERIFY(html.contains(QLatin1String("default-src 'none'")));
        for (const auto& [name, drawing] : reportDrawings(read()))
            QCOMPARE(problemOf(drawing.svg), QString());
    }

    void hostileNamesStayText() {
        RunReport report = read();
        report.run.name = report.project.name = report.run.preset = report.run.message = kHostile;
        report.programVersion = report.processor = kHostile;
        report.licences = {kHostile};
        report.probes.front().sentence = kHostile;
        report.tokenizer->sha256 = kHostile;
        for (ProbeAnswerRow& answer : report.probes.front().answers)
            answer.token = kHostile;
        for (AnsweredSentence& answered : report.sentences) {
            answered.sentence = {kHostile, kHostile};
            answered.answers.front().token = kHostile;
        }
        const QString html = htmlOf(report);
        QVERIFY(!html.contains(QLatin1String("<script")));
        QVERIFY(!html.contains(QChar(0x1b)));
        QVERIFY(html.contains(QLatin1String("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\x1b")));
        for (const auto& [name, drawing] : reportDrawings(report))
            QCOMPARE(problemOf(drawing.svg), QString());
    }

    // A run that diverged, and rows that a stranger wrote.
    void numbersThatCannotBeAreDrawnSomewhere() {
        RunReport report = read();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        report.history.metrics[3].loss = std::nan("");
        report.history.metrics[4].loss = infinity;
        report.history.metrics[5].loss = 1e300;
        report.history.metrics.back().step = std::numeric_limits<std::int64_t>::max();
        report.history.evaluations.front().loss = -infinity;
        report.run.trainingSeconds = 1e300;
        for (ProbeAnswerRow& answer : report.probes.front().answers)
            answer.probability = infinity;
        for (const auto& [name, drawing] : reportDrawings(report)) {
            QCOMPARE(problemOf(drawing.svg), QString());
            QVERIFY(!QString::fromStdString(drawing.svg).contains(QLatin1String("nan")));
            QVERIFY(!QString::fromStdString(drawing.svg).contains(QLatin1String("\"inf")));
        }
        for (MetricRow& row : report.history.metrics)
            row.loss = 1e300;
        QCOMPARE(problemOf(lossDrawing(report).svg), QString());
    }

    void aRunWithoutStepsOrCheckpointsHasAReportToo() {
        RunReport report = read();
        report.history = {};
        report.probes.clear();
        report.best.reset();
        report.sentences.clear();
        report.whyNoSentences = "None.";
        const QString html = htmlOf(report);
        QVERIFY(!html.contains(QLatin1String("<svg")));
        QVERIFY(html.contains(QLatin1String("None.")));
    }

    void whatIsDamagedIsLeftOut() {
        test::flipBit(project_->handle.absolute(read().best->folder) / "model.safetensors", 4000);
        const RunReport report = read();
        QVERIFY(report.sentences.empty());
        QVERIFY(!report.whyNoSentences.empty());
        QVERIFY(htmlOf(report).contains(QString::fromStdString(report.whyNoSentences).left(20)));
    }

    void aCorpusThatHasChangedIsSaid() {
        project_->importText("more.txt", "one more line of text\n");
        const RunReport report = read();
        QVERIFY(report.corpusChanged);
        QCOMPARE(report.unigramEntropy, 0.0);              // that of another text would be false
        QCOMPARE(report.sentences.size(), std::size_t{1}); // the pinned one
        QVERIFY(htmlOf(report).contains(QLatin1String("The text has changed")));
    }

    void theFileIsWrittenAndNothingElseIs() {
        const fs::path file = project_->folder / "report.html";
        writeRunReport(project_->handle, 1, file, "9.8.7", {}, {});
        QVERIFY(readFile(file).starts_with("<!DOCTYPE html>"));
        VERIFY_REFUSED(writeRunReport(project_->handle, 1, project_->handle.file(), "9.8.7", {}, {}), // by mistake
                       ErrorCode::Usage, ".html");
        VERIFY_REFUSED(writeRunReport(project_->handle, 7, file, "9.8.7", {}, {}), ErrorCode::BadInput, "7");
    }
};

QTEST_GUILESS_MAIN(RunReportTest)
#include "tst_RunReport.moc"
