// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of tst_Pictures in the themes and the language that are asked for, and checks that none is
// blank. On the UI thread.
#pragma once

#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PictureFile.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Theme.h"
#include <QApplication>
#include <QDialog>
#include <QSize>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <utility>
#include <vector>

namespace kantai::test {

class PictureTaker {
public:
    const bool forTheGuide = qEnvironmentVariableIsSet("KANTAI_PICTURES");   // the folder
    const bool forReview = qEnvironmentVariableIsSet("KANTAI_ALL_PICTURES"); // the folder
    const bool turkish = qEnvironmentVariable("KANTAI_LANGUAGE") == QLatin1String("tr");
    const QSize size =
        sizeFrom(qEnvironmentVariable("KANTAI_PICTURE_SIZE", QStringLiteral("1440x900"))); // of the window

    // Both themes, the light one last, so that it stays. Fails the test for a blank picture.
    void take(const QString& name, const std::function<QImage()>& grab);
    // Of a dialog, which is closed. False for null.
    bool takeAndClose(const QString& name, QDialog* dialog);
    int taken() const { return taken_; }
    int usual() const { return turkish && !forReview ? 39 : 78; } // so many at least are taken in a whole test

private:
    static QSize sizeFrom(const QString& text) {
        return {text.section(QLatin1Char('x'), 0, 0).toInt(), text.section(QLatin1Char('x'), 1).toInt()};
    }

    QTemporaryDir temporary_;
    int taken_ = 0;
};

inline bool PictureTaker::takeAndClose(const QString& name, QDialog* dialog) {
    if (dialog == nullptr)
        return false;
    take(name, [dialog] { return dialog->grab().toImage(); });
    return dialog->close();
}

inline void PictureTaker::take(const QString& name, const std::function<QImage()>& grab) {
    const QString folder = forReview     ? qEnvironmentVariable("KANTAI_ALL_PICTURES")
                           : forTheGuide ? qEnvironmentVariable("KANTAI_PICTURES")
                                         : temporary_.path();
    const QString ending = turkish ? QStringLiteral("-tr") : QString();
    std::vector<std::pair<ui::theme::Choice, QString>> looks{{ui::theme::Choice::Light, ending}};
    if (!turkish || forReview)
        looks.insert(looks.begin(), {ui::theme::Choice::Dark, ending + QStringLiteral("-dark")});
    for (const auto& [choice, look] : looks) {
        ui::theme::apply(*qApp, choice);
        settle();
        const QImage picture = grab();
        const QString fileName = name + look + QStringLiteral(".png");
        const QString file = QDir(folder).filePath(fileName);
        if (!forTheGuide || isShownInADocument(fileName))
            QVERIFY2((forTheGuide ? withPalette(picture) : picture).save(file), qPrintable(file));
        QVERIFY2(coloursOf(picture) > 12, qPrintable(name + QStringLiteral(" is blank")));
        const QColor ground = picture.pixelColor(picture.width() - 3, picture.height() / 2);
        QCOMPARE(ground.lightness() < 128, choice == ui::theme::Choice::Dark);
        ++taken_;
    }
}

} // namespace kantai::test
