// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Theme.h"

#include "ui/IconEngine.h"
#include "ui/LargeType.h"
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWizard>
#include <algorithm>

// Outside any namespace, as the macro demands: resources of a static library are pulled in by name.
static void pullInResources() {
    Q_INIT_RESOURCE(studio);
}

namespace kantai::ui::theme {

namespace {

const ThemeColors kLight{QColor(0xf6f7f9), QColor(0xffffff), QColor(0xeef0f4), QColor(0xdfe3ea),
                         QColor(0x1c2230), QColor(0x5d6779), QColor(0x3556c8), QColor(0xb04e15),
                         QColor(0x21744b), QColor(0xb3261e), QColor(0xffffff), QColor(0xdfe6fb)};
const ThemeColors kDark{QColor(0x14171d), QColor(0x1b1f27), QColor(0x171a21), QColor(0x2b313c),
                        QColor(0xe6e9ef), QColor(0x98a1b2), QColor(0x8aa4ff), QColor(0xf0a36b),
                        QColor(0x64c995), QColor(0xff8a80), QColor(0x10131a), QColor(0x25304d)};

QColor mix(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

QPalette paletteOf(const ThemeColors& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.ground);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::PlaceholderText, c.dim);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Disabled, QPalette::Text, c.dim);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, c.dim);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, c.dim);
    return palette;
}

// Style sheets reference images by file name only, and an SVG keeps its own colour: the three images that depend on
// the theme are rendered once into the cache folder.
QString drawn(const QString& icon, const QColor& color) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, icon, color.name().mid(1));
    if (!QFile::exists(file))
        paintedIcon(icon, QSize(48, 48), color).save(file);
    return file;
}

// All lengths but hairlines.
QString scaledSheet(const QString& sheet) {
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)px"));
    QString result;
    qsizetype end = 0;
    for (auto found = length.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int pixels = match.captured(1).toInt();
        result += sheet.mid(end, match.capturedStart() - end) +
                  QStringLiteral("%1px").arg(pixels > 2 ? scaled(pixels) : pixels);
        end = match.capturedEnd();
    }
    return result + sheet.mid(end);
}

QString styleSheet(const ThemeColors& c) {
    QFile file(QStringLiteral(":/kantai/themes/studio.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> words{
        {"ground", c.ground.name()},
        {"panel", c.panel.name()},
        {"rail", c.rail.name()},
        {"line", c.line.name()},
        {"text", c.text.name()},
        {"dim", c.dim.name()},
        {"accent", c.accent.name()},
        {"second", c.second.name()},
        {"good", c.good.name()},
        {"danger", c.danger.name()},
        {"accentText", c.accentText.name()},
        {"accentSoft", c.accentSoft.name()},
        {"field", mix(c.panel, c.ground, 0.35).name()},
        {"disabled", mix(c.dim, c.panel, 0.4).name()},
        {"accentHover", mix(c.accent, c.text, 0.15).name()},
        {"noticeGround", mix(c.panel, c.second, 0.13).name()},
        {"scroll", mix(c.line, c.dim, 0.35).name()},
        {"railHover", mix(c.rail, c.text, 0.05).name()},
        {"arrowDown", drawn(QStringLiteral("down"), c.dim)},
        {"arrowUp", drawn(QStringLiteral("up"), c.dim)},
        {"tick", drawn(QStringLiteral("tick"), c.accentText)},
    };
    sheet = scaledSheet(sheet);
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        sheet.replace(QLatin1Char('@') + word.key() + QLatin1Char('@'), word.value());
    return sheet;
}

constexpr char kSystemDark[] = "kantaiSystemDark"; // what the desktop has told, as a property of the application

bool systemIsDark(const QApplication& application) {
    if (const QVariant told = application.property(kSystemDark); told.isValid())
        return told.toBool();
    // Qt 6.4 cannot report the colour scheme, so it is derived from the palette of the platform.
    static const QPalette given = QApplication::palette();
    return given.color(QPalette::Window).lightness() < given.color(QPalette::WindowText).lightness();
}

bool currentlyDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

// Keeps from the widgets that they have no style sheet for a moment: they would all be laid out for it.
class WithoutStyleChanges : public QObject {
public:
    WithoutStyleChanges() { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override { return event->type() == QEvent::StyleChange; }
};

// Qt polishes every widget once for each of its ancestors when one style sheet takes the place of another, which
// takes a second with all pages; and once when there was none. Only an open QWizard, see below, must not lose its
// style.
void restyle(QApplication& application, const QPalette& palette, const QString& sheet) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    const bool hasWizard = std::ranges::any_of(
        windows, [](const QWidget* window) { return qobject_cast<const QWizard*>(window) != nullptr; });
    if (!hasWizard) {
        const WithoutStyleChanges quiet;
        application.setStyleSheet({});
    }
    application.setPalette(palette);
    if (const QFont body = font(Role::Body); QApplication::font() != body)
        application.setFont(body);
    application.setStyleSheet(sheet);
}

QString installed(const QStringList& families, const QString& otherwise) {
    const QStringList known = QFontDatabase::families();
    for (const QString& family : families)
        if (known.contains(family))
            return family;
    return otherwise;
}

// Digits of one width: those of most fonts are, those of Inter by a feature, which Qt before 6.7 cannot ask for.
// There a font of digits alone stands before it (resources/fonts/make_figures.py).
QStringList withFigures(const QString& family) {
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    if (family == QLatin1String("Inter")) {
        pullInResources();
        for (const char* style : {"Regular", "SemiBold", "Bold"})
            QFontDatabase::addApplicationFont(
                QStringLiteral(":/kantai/fonts/KantaiFigures-%1.otf").arg(QLatin1String(style)));
        return {QStringLiteral("Kantai Figures"), family};
    }
#endif
    return {family};
}

} // namespace

void apply(QApplication& application, Choice choice) {
    pullInResources();
    const bool isSystemDark = systemIsDark(application); // in any case: at first, the palette is the platform's
    const bool dark = choice == Choice::Dark || (choice == Choice::System && isSystemDark);
    const ThemeColors& c = dark ? kDark : kLight;
    // Once: an open QWizard keeps pointers to the style it was made with and crashes when that is replaced.
    constexpr char kStyled[] = "kantaiStyled";
    if (!application.property(kStyled).toBool())
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setProperty(kStyled, true);
    restyle(application, paletteOf(c), styleSheet(c));
    followLargeType();
}

Choice chosen() {
    return Choice(QSettings().value(QStringLiteral("theme"), static_cast<int>(Choice::System)).toInt());
}

void choose(QApplication& application, Choice choice) {
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(choice));
    apply(application, choice);
}

void setSystemDark(QApplication& application, bool dark) {
    application.setProperty(kSystemDark, dark);
    if (chosen() == Choice::System && isDark() != dark)
        apply(application, Choice::System);
}

bool isDark() {
    return currentlyDark(QApplication::palette());
}

const ThemeColors& colors() {
    return isDark() ? kDark : kLight;
}

QFont plotFont() {
    QFont small = font(Role::Small);
    small.setFamilies({small.families().back()});
    return small;
}

QFont font(Role role) {
    static const QStringList sans =
        withFigures(installed({QStringLiteral("Inter"), QStringLiteral("Noto Sans")},
                              QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()));
    static const QStringList mono{installed({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")},
                                            QFontDatabase::systemFont(QFontDatabase::FixedFont).family())};
    QFont font(role == Role::Mono ? mono : sans);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1); // digits of one width, in columns and in figures that change
#endif
    switch (role) {
    case Role::Title:
        font.setPixelSize(scaled(18));
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Section:
        font.setPixelSize(scaled(13));
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Number:
        font.setPixelSize(scaled(19));
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Small:
        font.setPixelSize(scaled(12));
        break;
    case Role::Mono:
        // Tokens, hashes and commands are shown sign by sign; letter spacing turns off ligatures such as that of </.
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
        [[fallthrough]];
    case Role::Body:
        font.setPixelSize(scaled(13));
        break;
    }
    return font;
}

QIcon icon(const QString& name) {
    return QIcon(new IconEngine(name));
}

} // namespace kantai::ui::theme
