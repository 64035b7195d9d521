// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of tst_Pictures in the themes and the language that are asked for, and checks that none is
// blank. On the UI thread.
#pragma once

#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PictureFile.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Theme.h"
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <utility>
#include <vector>

namespace kantai::test {

class PictureTaker {
public:
    const bool forTheGuide = qEnvironmentVariableIsSet("KANTAI_PICTURES"); // the folder
    const bool turkish = qEnvironmentVariable("KANTAI_LANGUAGE") == QLatin1String("tr");

    // Both themes, the light one last, so that it stays. Fails the test for a blank picture.
    void take(const QString& name, const std::function<QImage()>& grab);
    int taken() const { return taken_; }

private:
    QTemporaryDir temporary_;
    int taken_ = 0;
};

inline void PictureTaker::take(const QString& name, const std::function<QImage()>& grab) {
    const QString folder = forTheGuide ? qEnvironmentVariable("KANTAI_PICTURES") : temporary_.path();
    std::vector<std::pair<ui::theme::Choice, QString>> looks{{ui::theme::Choice::Dark, QStringLiteral("-dark")},
                                                             {ui::theme::Choice::Light, QString()}};
    if (turkish)
        looks = {{ui::theme::Choice::Light, QStringLiteral("-tr")}};
    for (const auto& [choice, ending] : looks) {
        ui::theme::apply(*qApp, choice);
        settle();
        const QImage picture = grab();
        const QString fileName = name + ending + QStringLiteral(".png");
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
