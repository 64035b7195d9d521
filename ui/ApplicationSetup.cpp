// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ApplicationSetup.h"

#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/jobs/Job.h"
#include <QApplication>
#include <QSettings>

namespace kantai::ui {

void setUpApplication(QApplication& application) {
    QApplication::setOrganizationName(QStringLiteral("kantai"));
    QApplication::setApplicationName(QStringLiteral("Kantai Studio"));
    QApplication::setDesktopFileName(QStringLiteral("org.kantai.Studio"));
    language::apply(application, language::chosen());
    const int choice = QSettings().value(QStringLiteral("theme"), int(theme::Choice::System)).toInt();
    theme::apply(application, theme::Choice(choice));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/kantai/icons/kantai.svg")));
}

} // namespace kantai::ui
