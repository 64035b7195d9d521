// SPDX-License-Identifier: GPL-3.0-or-later
// What was written to disk is told in the window, with a way to its folder.
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/Language.h"
#include "ui/dialogs/ModalPrompts.h"
#include "ui/dialogs/SavedNotice.h"
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// Takes the folders that would be opened by the desktop.
class Desk : public QObject {
    Q_OBJECT
public:
    Desk() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Desk() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

} // namespace

class tst_SavedNotice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void itStandsInTheWindowUntilItIsClosed() {
        WindowFixture f(TinyProject::Stage::Corpus);
        f.window.openProject(f.tiny.folder());
        auto* notice = find<SavedNotice>(f.window, "savedNotice");
        QVERIFY(!notice->isVisible());
        const QWidget* focus = f.window.focusWidget();
        const QString file = f.tiny.write(QStringLiteral("report.html"), "x");
        ModalPrompts().tellSaved(f.window.pages().page(PageId::Corpus), file);
        QVERIFY(notice->isVisible());
        QCOMPARE(f.window.focusWidget(), focus);
        QVERIFY(find<QLabel>(*notice, "savedNoticeLabel")->text().contains(file));
        const Desk desk;
        click(*notice, "openSavedFolderButton");
        QCOMPARE(desk.opened, QList<QUrl>{QUrl::fromLocalFile(QFileInfo(file).path())});
        click(*notice, "closeSavedNoticeButton");
        QVERIFY(!notice->isVisible());
    }

    void aFolderIsOpenedItself() {
        WindowFixture f(TinyProject::Stage::Corpus);
        f.window.openProject(f.tiny.folder());
        QDialog dialog(&f.window); // what a dialog writes is told in the window behind it
        ModalPrompts().tellSaved(&dialog, f.tiny.folder());
        auto* notice = find<SavedNotice>(f.window, "savedNotice");
        QVERIFY(notice->isVisible());
        const Desk desk;
        click(*notice, "openSavedFolderButton");
        QCOMPARE(desk.opened, QList<QUrl>{QUrl::fromLocalFile(f.tiny.folder())});
        language::apply(*qApp, language::Choice::Turkish);
        const auto* label = find<QLabel>(*notice, "savedNoticeLabel");
        const bool isTurkish = waitFor([label] { return label->text().startsWith(QStringLiteral("Kaydedildi: ")); });
        language::apply(*qApp, language::Choice::English);
        QVERIFY(isTurkish);
        find<QTimer>(*notice, "savedNoticeTimer")->start(0);
        TRY_VERIFY(!notice->isVisible());
    }

    void withoutAWindowNothingIsTold() {
        QWidget alone;
        QVERIFY(SavedNotice::of(&alone) == nullptr);
        ModalPrompts().tellSaved(&alone, QStringLiteral("/tmp/x"));
    }
};

QTEST_MAIN(tst_SavedNotice)
#include "tst_SavedNotice.moc"
