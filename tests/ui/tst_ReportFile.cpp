// SPDX-License-Identifier: GPL-3.0-or-later
// A report is saved as HTML and as PDF, in the language of the window.
#include "tests/ui/support/PageFixture.h"
#include "ui/Language.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<CheckpointsPage> {
    Fixture() : PageFixture(TinyProject::Stage::Trained) {}

    // Presses the button, answers with the name, and waits for the end of the job; the bytes of the file.
    QByteArray reportAs(const QString& name) {
        prompts.saveFileAnswer = tiny.path(name);
        click(page, "reportRunButton");
        if (!waitFor([this] { return !session.isBusy(); }))
            qFatal("the report is not finished");
        QFile file(prompts.saveFileAnswer);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class tst_ReportFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { language::apply(*qApp, language::Choice::English); }

    void itIsAPageOfHtml() {
        Fixture f;
        const QByteArray html = f.reportAs(QStringLiteral("report.html"));
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("<html lang=\"en\">"));
        QVERIFY(html.contains("Learning rate"));
        QCOMPARE(f.prompts.saved, QStringList{f.prompts.saveFileAnswer});
        QCOMPARE(f.prompts.errors, QStringList());
    }

    void itSpeaksTheLanguageOfTheWindow() {
        language::apply(*qApp, language::Choice::Turkish);
        Fixture f;
        const QByteArray html = f.reportAs(QStringLiteral("rapor.html"));
        QVERIFY(html.contains("<html lang=\"tr\">"));
        QVERIFY(html.contains("Öğrenme oranı"));
        QVERIFY(html.contains("%")); // before the number
        QVERIFY(!html.contains("held-out"));
    }

    void itIsAPageOfPdf() {
        Fixture f;
        const QByteArray pdf = f.reportAs(QStringLiteral("report.pdf"));
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void anotherKindOfFileIsRefused() {
        Fixture f;
        QVERIFY(f.reportAs(QStringLiteral("report.doc")).isEmpty());
        QCOMPARE(f.prompts.errors.size(), 1);
    }

    void aFolderThatIsNotThereIsTold() {
        for (const QString& name : {QStringLiteral("no/report.html"), QStringLiteral("no/report.pdf")}) {
            Fixture f;
            QVERIFY(f.reportAs(name).isEmpty());
            QCOMPARE(f.prompts.errors.size(), 1);
        }
    }

    void cancellingWritesNothing() {
        Fixture f;
        f.prompts.saveFileAnswer.clear();
        click(f.page, "reportRunButton");
        QVERIFY(!f.session.isBusy());
        QCOMPARE(f.prompts.errors, QStringList());
    }
};

QTEST_MAIN(tst_ReportFile)
#include "tst_ReportFile.moc"
