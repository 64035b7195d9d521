// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/wizards/NewProjectWizard.h"
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QWizard>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;

namespace {

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

int solidPixels(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::prepareApplication(); }

    // However deep it lies: polished once for each ancestor, the widgets of all pages took a second.
    void aWidgetIsRestyledOnce() {
        class Counted : public QWidget {
        public:
            using QWidget::QWidget;
            int restyled = 0;

        protected:
            void changeEvent(QEvent* event) override {
                restyled += event->type() == QEvent::StyleChange ? 1 : 0;
                QWidget::changeEvent(event);
            }
        };
        theme::apply(*qApp, theme::Choice::Light);
        QWidget window;
        QWidget* parent = &window;
        for (int depth = 0; depth < 20; ++depth)
            parent = new QWidget(parent);
        auto* leaf = new Counted(parent);
        window.show();
        leaf->restyled = 0;
        theme::apply(*qApp, theme::Choice::Dark);
        QCOMPARE(leaf->restyled, 1);
        QCOMPARE(leaf->palette().color(QPalette::WindowText), theme::colors().text);
    }

    // It keeps pointers to the style with which it was made.
    void anOpenWizardSurvivesAChangeOfTheTheme() {
        QWizard wizard;
        wizard.addPage(new QWizardPage);
        wizard.show();
        for (const theme::Choice choice : {theme::Choice::Light, theme::Choice::Dark, theme::Choice::Light})
            theme::apply(*qApp, choice);
        wizard.resize(500, 400);
        QCoreApplication::sendPostedEvents();
        QVERIFY(wizard.isVisible());
    }

    void textCanBeReadOnEveryGround_data() {
        QTest::addColumn<theme::Choice>("choice");
        QTest::newRow("light") << theme::Choice::Light;
        QTest::newRow("dark") << theme::Choice::Dark;
    }
    void textCanBeReadOnEveryGround() {
        QFETCH(const theme::Choice, choice);
        theme::apply(*qApp, choice);
        const ThemeColors& c = theme::colors();
        QCOMPARE(theme::isDark(), choice == theme::Choice::Dark);
        for (const QColor& ground : {c.ground, c.panel, c.rail, c.accentSoft})
            for (const QColor& text : {c.text, c.dim}) {
                const QString pair = text.name() + QStringLiteral(" on ") + ground.name();
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(pair));
            }
        for (const QColor& ground : {c.ground, c.panel})
            for (const QColor& text : {c.accent, c.second, c.good, c.danger}) {
                const QString pair = text.name() + QStringLiteral(" on ") + ground.name();
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(pair));
            }
        QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
    }

    void theStyleSheetHasNoColourLeftOpen() {
        theme::apply(*qApp, theme::Choice::Light);
        QVERIFY(qApp->styleSheet().contains(theme::colors().accent.name()));
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
    }

    void everyPictureTheStyleSheetNamesExists() {
        const QStringList parts = qApp->styleSheet().split(QStringLiteral("url("));
        QVERIFY(parts.size() > 1);
        for (const QString& part : parts.mid(1)) {
            const QString file = part.left(part.indexOf(QLatin1Char(')')));
            QVERIFY2(!QPixmap(file).isNull(), qPrintable(file));
        }
    }

    void everyIconIsDrawnInTheTextColourOrInThatOfItsMeaning() {
        const ThemeColors& c = theme::colors();
        const QHash<QString, QColor> meanings{{QStringLiteral("check"), c.good},
                                              {QStringLiteral("warning"), c.second},
                                              {QStringLiteral("problem"), c.danger}};
        const QStringList files = QDir(QStringLiteral(":/kantai/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 10);
        for (const QString& file : files) {
            const QString name = QString(file).chopped(4);
            if (name == QStringLiteral("kantai"))
                continue; // the program's own, in its own colours
            const QImage image = theme::icon(name).pixmap(QSize(48, 48)).toImage();
            QVERIFY2(solidPixels(image, meanings.value(name, c.text)) > 20, qPrintable(file));
        }
    }

    void iconsFollowTheThemeWithoutBeingMadeAgain() {
        theme::apply(*qApp, theme::Choice::Light);
        const QIcon icon = theme::icon(QStringLiteral("training"));
        const QImage light = icon.pixmap(QSize(24, 24)).toImage();
        theme::apply(*qApp, theme::Choice::Dark);
        QVERIFY(icon.pixmap(QSize(24, 24)).toImage() != light);
    }

    // As a user sees it for the first time: the theme was applied before, not after.
    void theButtonThatContinuesAWizardIsPrimaryAtOnce() {
        ProjectSession session;
        test::ScriptedPrompts prompts;
        const QTemporaryDir place;
        NewProjectWizard wizard(session, prompts, nullptr);
        test::find<QLineEdit>(wizard, "projectPlaceEdit")->setText(place.path());
        test::find<QLineEdit>(wizard, "projectNameEdit")->setText(QStringLiteral("Critique"));
        wizard.show();
        QAbstractButton* create = wizard.button(QWizard::FinishButton);
        QVERIFY(create->isEnabled());
        const QImage picture = create->grab().toImage();
        QVERIFY(solidPixels(picture, theme::colors().accent) > picture.width() * picture.height() / 3);
    }

    void sizesOfTypeAreThoseOfTheDesign() {
        QCOMPARE(theme::font(theme::Role::Body).pixelSize(), 13);
        QCOMPARE(theme::font(theme::Role::Title).pixelSize(), 18);
        QVERIFY(QFontInfo(theme::font(theme::Role::Mono)).fixedPitch());
    }

    // Figures that change do not move, and those of a column stand below each other.
    void digitsAreOfOneWidth() {
        for (const auto role : {theme::Role::Title, theme::Role::Section, theme::Role::Body, theme::Role::Small,
                                theme::Role::Number, theme::Role::Mono})
            for (const bool bold : {false, true}) {
                QFont font = theme::font(role);
                font.setBold(bold || font.bold());
                const QFontMetricsF metrics(font);
                const double zero = metrics.horizontalAdvance(QStringLiteral("0000000000"));
                for (const QString& digits : {QStringLiteral("1111111111"), QStringLiteral("1234567890")})
                    QVERIFY2(std::abs(metrics.horizontalAdvance(digits) - zero) < 0.5, qPrintable(digits));
                QCOMPARE(QFontInfo(font).pixelSize(), font.pixelSize());
            }
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
