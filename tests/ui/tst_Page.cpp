// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/Page.h"
#include <QTest>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// A page that counts what it is told.
class CountingPage : public Page {
public:
    CountingPage(ProjectSession& session, Prompts& prompts) : Page(PageId::Corpus, session, prompts) {
        startFollowing();
        followed = 0;
    }
    PageState state() const override { return PageState::Ready; }
    QString stateText() const override { return {}; }
    using Page::attempt;
    using Page::isRefusedWhileBusy;
    using Page::runJob;

    int followed = 0, forgotten = 0, retranslated = 0;

protected:
    void followProject() override { ++followed; }
    void forgetProject() override { ++forgotten; }
    void retranslate() override { ++retranslated; }
};

using Fixture = PageFixture<CountingPage>;

} // namespace

class tst_Page : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void itFollowsTheProjectAndTheLanguage() {
        Fixture f(TinyProject::Stage::Empty);
        QCOMPARE(f.page.retranslated, 1); // when it was made
        f.session.reload();
        QCOMPARE(f.page.followed, 1);
        f.session.close();
        QCOMPARE(f.page.forgotten, 1);
        f.session.open(f.tiny.folder());
        QVERIFY(f.page.followed > 1);
        language::apply(*qApp, language::Choice::Turkish);
        TRY_VERIFY(f.page.retranslated > 1);
        language::apply(*qApp, language::Choice::English);
    }

    void whatAJobLeadsToHappensWhenItHasSucceeded() {
        Fixture f(TinyProject::Stage::Empty);
        bool worked = false, done = false;
        f.page.runJob(
            QStringLiteral("Working"), [&](const Progress&, std::stop_token) { worked = true; },
            [&] { done = worked; });
        QVERIFY(!done);
        TRY_VERIFY(done);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aFailedJobIsShownAndLeadsToNothing() {
        Fixture f(TinyProject::Stage::Empty);
        bool done = false;
        f.page.runJob(
            QStringLiteral("Failing"),
            [](const Progress&, std::stop_token) { throw Error(ErrorCode::BadInput, "It failed.", "Do better."); },
            [&] { done = true; });
        TRY_COMPARE(f.prompts.errors, QStringList{"It failed. Do better."});
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!done);
    }

    void aStoppedJobLeadsToNothing() {
        Fixture f(TinyProject::Stage::Empty);
        bool done = false;
        f.page.runJob(
            QStringLiteral("Waiting"),
            [](const Progress&, std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                throw Error(ErrorCode::Interrupted, "It was stopped.", "");
            },
            [&] { done = true; });
        f.session.currentJob()->requestStop();
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!done);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void nothingStartsBesideAnotherJob() {
        Fixture f(TinyProject::Stage::Empty);
        std::binary_semaphore go(0);
        f.page.runJob(QStringLiteral("Waiting"), [&go](const Progress&, std::stop_token) { go.acquire(); });
        bool worked = false;
        f.page.runJob(QStringLiteral("Working"), [&](const Progress&, std::stop_token) { worked = true; });
        const bool refused = f.page.isRefusedWhileBusy();
        go.release();
        QVERIFY(refused);
        QCOMPARE(f.prompts.errors.size(), 2);
        QVERIFY(f.prompts.errors[0].startsWith(QStringLiteral("A job is running: Waiting.")));
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!worked);
        QVERIFY(!f.page.isRefusedWhileBusy());
    }

    void anErrorOfAQuickOperationIsShown() {
        Fixture f(TinyProject::Stage::Empty);
        QVERIFY(f.page.attempt([] {}));
        QVERIFY(!f.page.attempt([] { throw Error(ErrorCode::BadInput, "It failed.", "Do better."); }));
        QCOMPARE(f.prompts.errors, QStringList{"It failed. Do better."});
    }
};

QTEST_MAIN(tst_Page)
#include "tst_Page.moc"
