// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ApplicationSetup.h"

#include "ui/Language.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/jobs/Job.h"
#include "ui/widgets/PlainLabels.h"
#include "ui/widgets/fields/WheelGuard.h"
#include <QApplication>
#include <QSettings>
#include <clocale>

namespace kantai::ui {

void setUpApplication(QApplication& application) {
    // Q(Core)Application has just called setlocale(LC_ALL, ""). From then on every strtod and printf of the process,
    // including those of libraries, would use the decimal sign of the user's locale: "0.0002" would be read as 0. The
    // engine never uses the locale (tests/architecture) and the window uses QLocale; this is a second safeguard.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("kantai"));
    QApplication::setApplicationName(QStringLiteral("Kantai Studio"));
    QApplication::setDesktopFileName(QStringLiteral("org.kantai.Studio"));
    language::apply(application, language::chosen());
    theme::setLargeType(application, QSettings().value(QStringLiteral("largeType"), false).toBool());
    theme::apply(application, theme::chosen());
    new WheelGuard(application);
    new PlainLabels(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/kantai/icons/kantai.svg")));
}

} // namespace kantai::ui
