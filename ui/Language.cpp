// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Language.h"

#include "core/base/Phrase.h"
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <QWidget>

// Outside any namespace, as the macro demands: resources of a static library are pulled in by name.
static void pullInCatalogues() {
    Q_INIT_RESOURCE(i18n);
}

namespace kantai::ui::language {

namespace {

const QString kKey = QStringLiteral("language");
const QString kCatalogue = QStringLiteral("kantaiCatalogue");

// lupdate derives the context from the enclosing class, and it does not see the namespace of a function that returns
// std::string.
constexpr const char* kEngineContexts[] = {"kantai::Phrase", "Phrase"};

QString find(const QByteArray& sentence) {
    const QString english = QString::fromUtf8(sentence);
    for (const char* context : kEngineContexts)
        if (const QString found = QCoreApplication::translate(context, sentence); found != english)
            return found;
    return english;
}

// On any thread: Qt guards its translators.
std::string sayForEngine(const std::string& words) {
    return find(QByteArray::fromStdString(words)).toStdString();
}

constexpr Phrase::Language kTurkish{sayForEngine, true};

QLocale systemLocale() {
    const QLocale system = QLocale::system();
    return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : system;
}

// If the system already uses the chosen language, its country's formats are kept.
QLocale localeOf(Choice choice) {
    const QLocale system = systemLocale();
    if (choice == Choice::System ||
        system.language() == (choice == Choice::Turkish ? QLocale::Turkish : QLocale::English))
        return system;
    return choice == Choice::Turkish ? QLocale(QLocale::Turkish, QLocale::Turkey)
                                     : QLocale(QLocale::English, QLocale::UnitedStates);
}

void install(QApplication& application, const QString& name, const QString& folder) {
    auto* catalogue = new QTranslator(&application);
    catalogue->setObjectName(kCatalogue);
    if (catalogue->load(name, folder))
        QCoreApplication::installTranslator(catalogue);
    else
        delete catalogue; // Qt's own texts stay English where its catalogues are not installed
}

} // namespace

Choice chosen() {
    const int choice = QSettings().value(kKey, static_cast<int>(Choice::System)).toInt();
    return choice == static_cast<int>(Choice::English) || choice == static_cast<int>(Choice::Turkish)
               ? Choice(choice)
               : Choice::System;
}

void choose(QApplication& application, Choice choice) {
    QSettings().setValue(kKey, static_cast<int>(choice));
    apply(application, choice);
}

void apply(QApplication& application, Choice choice) {
    pullInCatalogues();
    QLocale locale = localeOf(choice);
    // Qt reads "0.5" as 5 where the point is the group separator. The fields use readNumber(); this covers all other
    // widgets.
    locale.setNumberOptions(locale.numberOptions() | QLocale::RejectGroupSeparator);
    QLocale::setDefault(locale);
    for (QWidget* window : QApplication::topLevelWidgets())
        window->setLocale(locale); // and all its children
    qDeleteAll(application.findChildren<QTranslator*>(kCatalogue));
    const bool turkish = locale.language() == QLocale::Turkish;
    if (turkish)
        install(application, QStringLiteral("qtbase_tr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, turkish ? QStringLiteral("kantai_tr") : QStringLiteral("kantai_en"),
            QStringLiteral(":/kantai/i18n"));
    Phrase::setLanguage(turkish ? &kTurkish : nullptr);
}

QString ofEngine(const QString& sentence) {
    return find(sentence.toUtf8());
}

} // namespace kantai::ui::language
