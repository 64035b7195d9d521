// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/UiTest.h"
#include "ui/dialogs/EncodingDialog.h"
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

class Sources {
public:
    EncodingQuestion question(const QString& name, const QByteArray& bytes) const {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return {file.fileName(), TextEncoding::Latin1, {TextEncoding::Latin1, TextEncoding::Ibm850}, true};
    }

private:
    QTemporaryDir folder_;
};

QString preview(const EncodingDialog& dialog) {
    return find<QPlainTextEdit>(dialog, "encodingPreview")->toPlainText();
}

void choose(const EncodingDialog& dialog, TextEncoding encoding) {
    auto* box = find<QComboBox>(dialog, "encodingComboBox");
    box->setCurrentIndex(box->findData(static_cast<int>(encoding)));
}

} // namespace

class tst_EncodingDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void thePreviewFollowsTheChoice() {
        const Sources sources;
        const EncodingDialog dialog({sources.question("a.txt", "Un caff\x8a.\n")});
        QCOMPARE(preview(dialog), QStringLiteral("Un caffŠ."));
        choose(dialog, TextEncoding::Ibm850);
        QCOMPARE(preview(dialog), QStringLiteral("Un caffè."));
        QVERIFY(dialog.files().at(0).encoding == TextEncoding::Ibm850);
        QVERIFY(says(dialog, QStringLiteral("a.txt")));
    }

    void theLikelyOnesComeFirstAndAllAreThere() {
        const Sources sources;
        const EncodingDialog dialog({sources.question("a.txt", "Un caff\x8a.\n")});
        const auto* box = find<QComboBox>(dialog, "encodingComboBox");
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(box->itemText(1), QStringLiteral("Western European (IBM850)"));
        for (const TextEncoding encoding : choosableEncodings())
            QVERIFY2(box->findData(static_cast<int>(encoding)) >= 0, encodingName(encoding).c_str());
    }

    void eachOfSeveralFilesHasItsOwnEncoding() {
        const Sources sources;
        EncodingDialog dialog({sources.question("a.txt", "caff\x8a\n"), sources.question("b.txt", "citt\x85\n")});
        auto* list = find<QListWidget>(dialog, "encodingFilesList");
        QCOMPARE(list->count(), 2);
        choose(dialog, TextEncoding::Ibm850);
        list->setCurrentRow(1);
        QCOMPARE(preview(dialog), QStringLiteral("citt…"));
        QVERIFY(dialog.files().at(0).encoding == TextEncoding::Ibm850);
        QVERIFY(dialog.files().at(1).encoding == TextEncoding::Latin1);
        list->setCurrentRow(0);
        QCOMPARE(find<QComboBox>(dialog, "encodingComboBox")->currentData().toInt(),
                 static_cast<int>(TextEncoding::Ibm850));
        click(dialog, "encodingForAllButton");
        QVERIFY(dialog.files().at(1).encoding == TextEncoding::Ibm850);
    }

    void whatCannotBeShownIsSaid() {
        const Sources sources;
        const EncodingDialog dialog({sources.question("a.txt", QByteArray("a\0b", 3))});
        QVERIFY2(preview(dialog).contains(QStringLiteral("zero character")), qPrintable(preview(dialog)));
    }

    void theButtonsAcceptAndReject() {
        const Sources sources;
        EncodingDialog dialog({sources.question("a.txt", "a\n")});
        dialog.show();
        click(dialog, "acceptEncodingButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        dialog.show();
        click(dialog, "cancelEncodingButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }
};

QTEST_MAIN(tst_EncodingDialog)
#include "tst_EncodingDialog.moc"
