// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PlotRuns.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class LossPlotExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void picturesAreWrittenByTheEndingOfTheName() {
        const QTemporaryDir folder;
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(400, 240);
        plot.show();
        plot.setRun(1, metrics(20), {evaluation(10, 6)});
        QVERIFY(plot.exportTo(folder.filePath("a.png")));
        QCOMPARE(QImage(folder.filePath("a.png")).width(), 2 * canvasOf(plot)->width());
        QVERIFY(plot.exportTo(folder.filePath("a.svg")));
        QVERIFY(plot.exportTo(folder.filePath("a.pdf")));
        const auto begins = [&folder](const char* name, const QByteArray& with) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::ReadOnly) && file.readAll().left(300).contains(with);
        };
        QVERIFY(begins("a.svg", "<svg"));
        QVERIFY(begins("a.pdf", "%PDF"));
        QFile svg(folder.filePath(QStringLiteral("a.svg"))); // names no font that only this program has
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray content = svg.readAll();
        QVERIFY(content.contains("font-family=") && !content.contains("Kantai Figures"));
        for (const char* ending : {"png", "svg", "pdf"})
            QVERIFY2(!plot.exportTo(folder.filePath(QStringLiteral("no/where.") + QString::fromLatin1(ending))),
                     ending);
    }

    void valuesAreWrittenAsATable() {
        const QTemporaryDir folder;
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setRunName(QStringLiteral("=\"A\""));
        auto rows = metrics(3);
        rows[0].loss = 2.5;
        rows[1].loss = std::nan("");
        rows[2].loss = 0.1;
        plot.setRun(1, rows, {evaluation(3, 0.25)});
        plot.setOtherRuns({{2, QStringLiteral("B"), std::vector{rows.front()}, {}}});
        const QString file = folder.filePath("loss.csv");
        QVERIFY(plot.exportTo(file));
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(read.readAll()),
                 QStringLiteral("run,step,training_seconds,tokens,loss,loss_smoothed,held_out\n"
                                "\"'=\"\"A\"\"\",1,0.5,100,2.5,2.5,\n"
                                "\"'=\"\"A\"\"\",2,1,200,,,\n"
                                "\"'=\"\"A\"\"\",3,1.5,300,0.1,0.1,0.25\n"
                                "\"B\",1,0.5,100,2.5,2.5,\n"));
        QVERIFY(!plot.exportTo(folder.filePath("no/where.csv")));
    }
};

QTEST_MAIN(LossPlotExportTest)
#include "tst_LossPlotExport.moc"
