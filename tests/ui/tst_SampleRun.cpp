// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/Banner.h"
#include "ui/shell/SampleRun.h"
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : WindowFixture {
    Fixture() : WindowFixture(TinyProject::Stage::Trained) { window.openProject(tiny.folder()); }
};

} // namespace

class tst_SampleRun : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QCoreApplication::setOrganizationName(QStringLiteral("kantai-test"));
    }

    void theEndOfTheSampleTakesNeitherPageNorFocus() {
        Fixture f;
        auto* sample = f.window.findChild<SampleRun*>();
        auto* banner = find<Banner>(f.window, "banner");
        const auto* sentence = find<QLineEdit>(f.window, "playgroundSentenceEdit");
        f.window.showPage(PageId::Corpus);
        Q_EMIT sample->ready();
        QVERIFY(f.shows(PageId::Corpus) && banner->isVisible()); // the user is elsewhere

        f.window.showPage(PageId::Training);
        find<QComboBox>(f.window, "xAxisComboBox")->setFocus();
        Q_EMIT sample->ready();
        QVERIFY(f.shows(PageId::Training)); // and here with a field
        click(f.window, "bannerActionButton");
        QVERIFY(f.shows(PageId::Playground) && !banner->isVisible());
        QVERIFY(sentence->hasFocus() && sentence->text().contains(QStringLiteral("<mask>")));

        f.window.showPage(PageId::Training);
        find<QPushButton>(f.window, "railtrainingButton")->setFocus();
        Q_EMIT sample->ready();
        QVERIFY(f.shows(PageId::Playground) && sentence->hasFocus()); // who waits for it sees it
    }
};

QTEST_MAIN(tst_SampleRun)
#include "tst_SampleRun.moc"
