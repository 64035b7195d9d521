// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen before an import, and what each choice changes.
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/dialogs/ImportDialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
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
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    ImportFile certain(const QString& name, const QByteArray& bytes) const {
        ImportFile file;
        file.path = write(name, bytes);
        file.likely = {TextEncoding::Utf8};
        return file;
    }
    ImportFile uncertain(const QString& name, const QByteArray& bytes) const {
        ImportFile file;
        file.path = write(name, bytes);
        file.isUncertain = true;
        file.likely = {TextEncoding::Latin1, TextEncoding::Ibm850};
        file.encoding = TextEncoding::Latin1;
        return file;
    }

private:
    QTemporaryDir folder_;
};

QString preview(const ImportDialog& dialog) {
    return find<QPlainTextEdit>(dialog, "importPreview")->toPlainText();
}

QString summary(const ImportDialog& dialog) {
    return find<QLabel>(dialog, "importSummaryLabel")->text();
}

void choose(const ImportDialog& dialog, TextEncoding encoding) {
    auto* box = find<QComboBox>(dialog, "encodingComboBox");
    box->setCurrentIndex(box->findData(static_cast<int>(encoding)));
}

} // namespace

class tst_ImportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void thePreviewFollowsTheEncoding() {
        const Sources sources;
        const ImportDialog dialog({{sources.uncertain("a.txt", "Un caff\x8a.\n")}, {}});
        TRY_COMPARE(preview(dialog), QStringLiteral("Un caffŠ."));
        choose(dialog, TextEncoding::Ibm850);
        TRY_COMPARE(preview(dialog), QStringLiteral("Un caffè."));
        QVERIFY(dialog.answer().files.at(0).encoding == TextEncoding::Ibm850);
        QVERIFY(says(dialog, QStringLiteral("a.txt is valid in more than one encoding")));
    }

    void theLicenceIsNoted() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.txt", "One.\n")}, {}, true, QStringLiteral("CC BY 4.0")});
        auto* edit = find<QLineEdit>(dialog, "licenceNoteEdit");
        QCOMPARE(edit->text(), QStringLiteral("CC BY 4.0"));
        edit->setText(QStringLiteral(" our own "));
        QCOMPARE(dialog.answer().licenceNote, QStringLiteral("our own"));
    }

    void aRecognisedEncodingStaysRecognised() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.txt", "Grüße\n")}, {}});
        TRY_COMPARE(preview(dialog), QStringLiteral("Grüße"));
        QVERIFY(summary(dialog).contains(QStringLiteral("UTF-8")));
        QVERIFY(!dialog.answer().files.at(0).encoding);
        choose(dialog, TextEncoding::Latin1);
        TRY_COMPARE(preview(dialog), QStringLiteral("GrÃ¼ÃŸe"));
        find<QComboBox>(dialog, "encodingComboBox")->setCurrentIndex(0);
        TRY_COMPARE(preview(dialog), QStringLiteral("Grüße"));
        QVERIFY(!dialog.answer().files.at(0).encoding);
    }

    void theLikelyOnesComeFirstAndAllAreThere() {
        const Sources sources;
        const ImportDialog dialog({{sources.uncertain("a.txt", "Un caff\x8a.\n")}, {}});
        const auto* box = find<QComboBox>(dialog, "encodingComboBox");
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(box->itemText(1), QStringLiteral("Western European (IBM850)"));
        for (const TextEncoding encoding : choosableEncodings())
            QVERIFY2(box->findData(static_cast<int>(encoding)) >= 0, encodingName(encoding).c_str());
    }

    void theColumnIsChosenWhereThereAreSeveral() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.csv", "title,text\nShort,This is the text of it.\n")}, {}});
        TRY_COMPARE(preview(dialog), QStringLiteral("This is the text of it."));
        auto* field = find<QComboBox>(dialog, "fieldComboBox");
        QVERIFY(field->isVisibleTo(&dialog));
        QCOMPARE(field->currentText(), QStringLiteral("text"));
        field->setCurrentText(QStringLiteral("title"));
        TRY_COMPARE(preview(dialog), QStringLiteral("Short"));
        QCOMPARE(dialog.answer().files.at(0).field, QStringLiteral("title"));
        QCOMPARE(field->count(), 2);
    }

    void textHasNoColumns() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.txt", "one\n")}, {}});
        TRY_COMPARE(preview(dialog), QStringLiteral("one"));
        QVERIFY(!find<QComboBox>(dialog, "fieldComboBox")->isVisibleTo(&dialog));
    }

    void theCleaningIsSeenAndCounted() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.txt", "one\none\ntwo\n")}, {}});
        TRY_COMPARE(preview(dialog), QStringLiteral("one\none\ntwo"));
        QVERIFY2(summary(dialog).contains(QStringLiteral("1 duplicate line kept")), qPrintable(summary(dialog)));
        auto* duplicates = find<QCheckBox>(dialog, "dropDuplicatesCheckBox");
        duplicates->setChecked(true);
        TRY_COMPARE(preview(dialog), QStringLiteral("one\ntwo"));
        QVERIFY(summary(dialog).contains(QStringLiteral("1 duplicate line removed")));
        QVERIFY(dialog.answer().cleaning.dropDuplicateLines);
        find<QCheckBox>(dialog, "verbatimCheckBox")->setChecked(true);
        QVERIFY(!duplicates->isEnabled());
        TRY_COMPARE(preview(dialog), QStringLiteral("one\none\ntwo"));
    }

    void theUncertainOneOfSeveralIsShownFirst() {
        const Sources sources;
        ImportDialog dialog({{sources.certain("a.txt", "eins\n"), sources.uncertain("b.txt", "citt\x85\n"),
                              sources.uncertain("c.txt", "caff\x8a\n")},
                             {}});
        auto* list = find<QListWidget>(dialog, "importFilesList");
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->currentRow(), 1);
        TRY_COMPARE(preview(dialog), QStringLiteral("citt…"));
        choose(dialog, TextEncoding::Ibm850);
        list->setCurrentRow(2);
        TRY_COMPARE(preview(dialog), QStringLiteral("caffŠ"));
        list->setCurrentRow(1);
        QCOMPARE(find<QComboBox>(dialog, "encodingComboBox")->currentData().toInt(),
                 static_cast<int>(TextEncoding::Ibm850));
        click(dialog, "importForAllButton");
        QVERIFY(dialog.answer().files.at(2).encoding == TextEncoding::Ibm850);
    }

    void whatCannotBeImportedIsSaid() {
        const Sources sources;
        const ImportDialog dialog({{sources.certain("a.txt", QByteArray("a\0b", 3))}, {}});
        TRY_VERIFY(preview(dialog).contains(QStringLiteral("zero character")));
    }

    void theButtonsAcceptAndReject() {
        const Sources sources;
        ImportDialog dialog({{sources.certain("a.txt", "a\n")}, {}});
        dialog.show();
        click(dialog, "acceptImportButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        dialog.show();
        click(dialog, "cancelImportButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }
};

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
