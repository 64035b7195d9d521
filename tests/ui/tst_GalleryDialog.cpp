// SPDX-License-Identifier: GPL-3.0-or-later
// What the gallery says of a text before anything is imported.
#include "tests/support/TextFolder.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/dialogs/GalleryDialog.h"
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

void choose(const GalleryDialog& dialog, const QString& package) {
    auto* table = find<QTableView>(dialog, "galleryTable");
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (galleryTexts()
                .at(static_cast<std::size_t>(table->model()->index(row, 0).data(kIdRole).toLongLong()))
                .name == package.toStdString())
            table->selectRow(row);
}

} // namespace

class tst_GalleryDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatIsInstalledCanBeImported() {
        const TextFolder system;
        system.write("var/lib/dpkg/status", "Package: fortunes\nStatus: install ok installed\nVersion: 1.99\n");
        system.write("usr/share/games/fortunes/love", "One\n%\nTwo\n");
        system.write("usr/share/doc/fortunes/copyright", "various");
        const GalleryDialog dialog(system.path());
        auto* table = find<QTableView>(dialog, "galleryTable");
        TRY_COMPARE(table->model()->rowCount(), static_cast<int>(galleryTexts().size()));
        choose(dialog, QStringLiteral("fortunes"));
        QCOMPARE(dialog.chosen(), QStringLiteral("fortunes"));
        QVERIFY(find<QAbstractButton>(dialog, "acceptGalleryButton")->isEnabled());
        const QString facts = find<QLabel>(dialog, "galleryFactsLabel")->text();
        QVERIFY2(facts.contains(QStringLiteral("package fortunes 1.99")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("doc/fortunes/copyright")), qPrintable(facts));
        QVERIFY(find<QLineEdit>(dialog, "installCommandEdit")->parentWidget()->isHidden());
    }

    void whatIsNotInstalledIsNamedWithItsCommand() {
        const TextFolder system;
        const GalleryDialog dialog(system.path());
        TRY_VERIFY(!dialog.chosen().isEmpty()); // the first
        choose(dialog, QStringLiteral("debian-handbook-tr"));
        QVERIFY(!find<QAbstractButton>(dialog, "acceptGalleryButton")->isEnabled());
        QCOMPARE(find<QLineEdit>(dialog, "installCommandEdit")->text(),
                 QStringLiteral("sudo apt install debian-handbook"));
        // Installed meanwhile.
        system.write("var/lib/dpkg/status", "Package: debian-handbook\nStatus: install ok installed\nVersion: 11\n");
        system.write("usr/share/doc/debian-handbook/html/tr-TR/index.html", "<p>Merhaba</p>");
        click(dialog, "lookAgainButton");
        TRY_VERIFY(find<QAbstractButton>(dialog, "acceptGalleryButton")->isEnabled());
        QCOMPARE(dialog.chosen(), QStringLiteral("debian-handbook-tr"));
    }
};

QTEST_MAIN(tst_GalleryDialog)
#include "tst_GalleryDialog.moc"
