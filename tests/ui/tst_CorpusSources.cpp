// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that do not lie in files: from the web, and from the clipboard.
#include "tests/support/TinyServer.h"
#include "tests/ui/support/PageFixture.h"
#include "tests/ui/support/Patience.h"
#include "ui/dialogs/PasteDialog.h"
#include "ui/pages/corpus/CorpusPage.h"
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<CorpusPage> {
    Fixture() : PageFixture(TinyProject::Stage::Empty) {}

    void trigger(const char* action) { the<QAction>(action)->trigger(); }
    std::vector<CorpusFileRow> files() const { return session.view().corpusFiles; }
    QString preview() const { return the<QPlainTextEdit>("corpusPreview")->toPlainText(); }
};

} // namespace

class tst_CorpusSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void aTextFromTheWebComesInWithItsAddress() {
        std::string text = "One line.\nTwo.\n";
        const TinyServer server([&](const std::string&) { return TinyServer::answer("200 OK", text); });
        Fixture f;
        f.prompts.textAnswer = QString::fromStdString(server.address("/books/kant.txt"));
        f.prompts.confirmAnswer = true; // it is not encrypted
        f.trigger("importAddressAction");
        TRY_COMPARE(f.files().size(), std::size_t{1});
        TRY_VERIFY(!f.session.isBusy());
        QCOMPARE(f.files()[0].source, server.address("/books/kant.txt"));
        QCOMPARE(f.files()[0].file, std::string("corpus/0001-kant.txt"));
        TRY_COMPARE(f.preview(), QStringLiteral("One line.\nTwo."));
        QVERIFY(f.prompts.questions.last().startsWith(QStringLiteral("Download without encryption?")));
        QCOMPARE(f.prompts.importQuestions.size(), std::size_t{1}); // it was seen before
        // Imported again, it is downloaded again.
        text = "Three lines.\n";
        click(f.page, "importAgainButton");
        TRY_COMPARE(f.preview(), QStringLiteral("Three lines."));
        TRY_VERIFY(!f.session.isBusy());
        QCOMPARE(f.files()[0].source, server.address("/books/kant.txt"));
        QVERIFY(f.prompts.errors.isEmpty());
        TRY_VERIFY(QDir(cache_.filePath("kantai-studio/downloads")).isEmpty());
    }

    void whatIsNoAddressIsSaidBeforeAnythingIsAsked() {
        Fixture f;
        f.prompts.textAnswer = QStringLiteral("kant.txt");
        f.trigger("importAddressAction");
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("is not an address of the web")));
        QVERIFY(!f.session.isBusy());
    }

    void anUnencryptedAddressIsAskedAbout() {
        Fixture f;
        f.prompts.textAnswer = QStringLiteral("http://127.0.0.1:1/a.txt");
        f.trigger("importAddressAction");
        QVERIFY(!f.session.isBusy());
        f.prompts.confirmAnswer = true;
        f.trigger("importAddressAction");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("cannot be downloaded")));
    }

    void aTextFromTheClipboardComesInUnderItsName() {
        Fixture f;
        QApplication::clipboard()->setText(QStringLiteral("Copied line.\nAnother."));
        f.trigger("pasteTextAction");
        TRY_COMPARE(f.files().size(), std::size_t{1});
        TRY_VERIFY(!f.session.isBusy());
        QCOMPARE(f.files()[0].source, std::string("Pasted text"));
        TRY_COMPARE(f.preview(), QStringLiteral("Copied line.\nAnother."));
        QCOMPARE(f.prompts.pastedTexts.at(0).text, QStringLiteral("Copied line.\nAnother."));
    }

    void filesInTheClipboardAreImportedAsSuch() {
        Fixture f;
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(f.tiny.write("copied.txt", "A line.\n"))});
        QApplication::clipboard()->setMimeData(files);
        f.page.show();
        f.page.activateWindow();
        f.the<QPushButton>("importFilesButton")->setFocus();
        TRY_VERIFY(f.page.isActiveWindow());
        QTest::keySequence(f.the<QPushButton>("importFilesButton"), QKeySequence::Paste);
        TRY_COMPARE(f.files().size(), std::size_t{1});
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(f.prompts.pastedTexts.empty());
        QVERIFY(f.files()[0].source.ends_with("copied.txt"));
    }

    void thePasteDialogNeedsTextAndName() {
        PasteDialog dialog({QStringLiteral("Notes"), {}});
        auto* accept = find<QPushButton>(dialog, "acceptPasteButton");
        QVERIFY(!accept->isEnabled());
        find<QPlainTextEdit>(dialog, "pasteTextEdit")->setPlainText(QStringLiteral("Text"));
        QVERIFY(accept->isEnabled());
        find<QLineEdit>(dialog, "pasteNameEdit")->setText(QStringLiteral(" "));
        QVERIFY(!accept->isEnabled());
        find<QLineEdit>(dialog, "pasteNameEdit")->setText(QStringLiteral("My notes"));
        dialog.show();
        click(dialog, "acceptPasteButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(dialog.answer().name, QStringLiteral("My notes"));
        QCOMPARE(dialog.answer().text, QStringLiteral("Text"));
    }

private:
    QTemporaryDir cache_;
};

QTEST_MAIN(tst_CorpusSources)
#include "tst_CorpusSources.moc"
