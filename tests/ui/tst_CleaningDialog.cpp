// SPDX-License-Identifier: GPL-3.0-or-later
// What cleaning removes is seen before it is done, step by step.
#include "core/workflow/ReportJson.h"
#include "tests/support/TinyProject.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/dialogs/CleaningDialog.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

const std::string kGerman = "Dass alle unsere Erkenntnis mit der Erfahrung anfange, daran ist gar kein Zweifel.";
const std::string kTurkish = "Bütün bilgimizin deneyimle başladığı konusunda hiçbir kuşku olamaz.";

class Place {
public:
    CleaningQuestion question(const std::string& text) {
        const ImportedFile file = project_.importText("text.txt", text).files.at(0);
        return {project_.handle, file.row, originalOf(project_.handle, file.row), file.report.cleaning};
    }

private:
    OpenTinyProject project_{TinyProject::Stage::Empty};
};

QString lines(const CleaningDialog& dialog) {
    return find<QPlainTextEdit>(dialog, "cleaningLines")->toPlainText();
}

QString summary(const CleaningDialog& dialog) {
    return find<QLabel>(dialog, "cleaningSummaryLabel")->text();
}

void show(const CleaningDialog& dialog, CleaningStep step) {
    auto* view = find<QComboBox>(dialog, "cleaningViewComboBox");
    view->setCurrentIndex(view->findData(static_cast<int>(step)));
}

} // namespace

class tst_CleaningDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatAStepRemovesIsShownWithItsPlace() {
        Place place;
        const CleaningDialog dialog(place.question("One\nTwo\nOne\n"));
        TRY_COMPARE(lines(dialog), QStringLiteral("One\nTwo\nOne"));
        QVERIFY2(summary(dialog).contains(QStringLiteral("1 duplicate line kept")), qPrintable(summary(dialog)));
        find<QCheckBox>(dialog, "dropDuplicatesCheckBox")->setChecked(true);
        TRY_COMPARE(lines(dialog), QStringLiteral("One\nTwo"));
        show(dialog, CleaningStep::Duplicates);
        QCOMPARE(lines(dialog), QStringLiteral("3 − One"));
        QVERIFY(dialog.answer().cleaning.dropDuplicateLines);
        find<QCheckBox>(dialog, "dropEmptyLinesCheckBox")->setChecked(true);
        TRY_VERIFY(!summary(dialog).startsWith(QStringLiteral("Reading")));
        QCOMPARE(lines(dialog), QStringLiteral("3 − One")); // the view stays
    }

    void theStepsOfTheImportAreOnAndCanAllBeUndone() {
        Place place;
        const CleaningDialog dialog(place.question(
            "The Project Gutenberg EBook of X\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\nText\n"));
        TRY_COMPARE(lines(dialog), QStringLiteral("Text"));
        QVERIFY(find<QLabel>(dialog, "originalLabel")->text().contains(QStringLiteral("is kept in the project")));
        show(dialog, CleaningStep::Gutenberg);
        QVERIFY(lines(dialog).startsWith(QStringLiteral("1 − The Project Gutenberg EBook of X")));
        click(dialog, "undoCleaningButton");
        TRY_VERIFY(lines(dialog).contains(QStringLiteral("*** START OF")) && lines(dialog).endsWith("Text"));
        QVERIFY(dialog.answer().cleaning == CleaningOptions::none());
        QVERIFY(!find<QAbstractButton>(dialog, "undoCleaningButton")->isEnabled());
    }

    void languagesOfTheTextAreOfferedAndChosen() {
        Place place;
        const CleaningDialog dialog(place.question(kGerman + "\n" + kTurkish + "\n"));
        auto* button = find<QPushButton>(dialog, "languagesButton");
        TRY_VERIFY(button->isEnabled());
        QVERIFY2(summary(dialog).contains(QStringLiteral("German")), qPrintable(summary(dialog)));
        find<QAction>(dialog, "keepLanguage-tr")->setChecked(true);
        TRY_COMPARE(lines(dialog), QString::fromStdString(kTurkish));
        TRY_COMPARE(button->text(), QStringLiteral("Languages: Turkish"));
        show(dialog, CleaningStep::Languages);
        QCOMPARE(lines(dialog), QStringLiteral("1 − ") + QString::fromStdString(kGerman));
        find<QAction>(dialog, "keepLanguage-tr")->setChecked(false);
        TRY_COMPARE(button->text(), QStringLiteral("Languages: all"));
        QVERIFY(dialog.answer().cleaning.keepLanguages.empty());
    }

    void whatWouldRemoveEverythingCannotBeApplied() {
        Place place;
        CleaningQuestion question = place.question(kGerman + "\n");
        question.cleaning.keepLanguages = {"tr"};
        const CleaningDialog dialog(question);
        TRY_VERIFY(!find<QAbstractButton>(dialog, "applyCleaningButton")->isEnabled());
    }

    void theButtonsAcceptAndReject() {
        Place place;
        CleaningDialog dialog(place.question("One\n"));
        dialog.show();
        TRY_COMPARE(lines(dialog), QStringLiteral("One"));
        click(dialog, "applyCleaningButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        dialog.show();
        click(dialog, "cancelCleaningButton");
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }
};

QTEST_MAIN(tst_CleaningDialog)
#include "tst_CleaningDialog.moc"
