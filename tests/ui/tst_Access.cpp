// SPDX-License-Identifier: GPL-3.0-or-later
// Accessibility: each control of every page and wizard has an accessible name, and each field is explained in two
// sentences, in both languages. docs/accessibility.md lists them all: written anew with KANTAI_ACCESSIBILITY naming
// that file, compared with it otherwise.
#include "tests/ui/support/PageFixture.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/pages/checkpoints/ClassifierReportView.h"
#include "ui/pages/checkpoints/NewClassifierView.h"
#include "ui/pages/checkpoints/PairsDialog.h"
#include "ui/pages/checkpoints/SmallerModelDialog.h"
#include "ui/shell/Rail.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// Parts of a control, which are reached through it.
bool isPart(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
        qobject_cast<const QTabBar*>(parent) || qobject_cast<const QHeaderView*>(&widget) ||
        qobject_cast<const QScrollBar*>(&widget) || widget.objectName().startsWith(QLatin1String("qt_")))
        return true;
    for (; parent != nullptr; parent = parent->parentWidget())
        if (parent->inherits("QComboBoxPrivateContainer"))
            return true;
    return false;
}

bool isField(const QWidget& widget) {
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QCheckBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget);
}

QString nameOf(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QString name =
        widget.accessibleName().isEmpty() && button != nullptr ? button->text() : widget.accessibleName();
    return QString(name).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QString roleOf(QWidget& widget) {
    const QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&widget);
    return access == nullptr ? QString()
                             : QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(
                                   static_cast<int>(access->role())));
}

// Those that the keyboard reaches, and every field, in the order in which they were made.
QList<QWidget*> controlsOf(const QWidget& root) {
    QList<QWidget*> controls;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (!isPart(*widget) && (isField(*widget) || (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus))
            if (widget->focusProxy() == nullptr && !(widget->isHidden() && nameOf(*widget).isEmpty()))
                controls.append(widget);
    return controls;
}

int sentencesIn(const QString& text) {
    static const QRegularExpression end(QStringLiteral("[.?!](\\s|$)"));
    return static_cast<int>(text.count(end));
}

} // namespace

class tst_Access : public QObject {
    Q_OBJECT

    struct Place {
        QString title;
        QWidget* root;
    };
    // The window with a trained project, and its wizards.
    struct Fixture : SessionFixture {
        Fixture() : SessionFixture(TinyProject::Stage::Trained) {
            for (Page* page : window.pages().all)
                places.append({pageTitle(page->id()), page});
            for (QWizard* wizard : {static_cast<QWizard*>(new NewProjectWizard(session, prompts, &window)),
                                    static_cast<QWizard*>(new TokenizerWizard(session, prompts, &window)),
                                    static_cast<QWizard*>(new PretrainingWizard(session, prompts, &window))})
                for (const int id : wizard->pageIds())
                    places.append({wizard->windowTitle() + QStringLiteral(" · ") + wizard->page(id)->accessibleName(),
                                   wizard->page(id)});
            places.append({QStringLiteral("How good is it?"),
                           new PairsDialog(QString(), QStringLiteral("Run 1"), prompts, &window)});
            places.append({QStringLiteral("New classifier"), new NewClassifierView(prompts, &window)});
            places.append({QStringLiteral("Classifier"), new ClassifierReportView(&window)});
            places.append({QStringLiteral("Smaller models"),
                           new SmallerModelDialog(session, prompts, session.view().checkpoints.back(),
                                                  QStringLiteral("Run 1"), &window)});
            places.append({QStringLiteral("Log"), find<QWidget>(window, "logDock")});
        }
        MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};
        QList<Place> places;
    };

    QTemporaryDir home_;

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
    }
    void init() {
        QSettings().clear();
        language::apply(*qApp, language::Choice::English);
    }

    void everyControlHasANameAndEveryFieldIsExplained_data() {
        QTest::addColumn<language::Choice>("choice");
        QTest::newRow("English") << language::Choice::English;
        QTest::newRow("Turkish") << language::Choice::Turkish;
    }
    void everyControlHasANameAndEveryFieldIsExplained() {
        QFETCH(const language::Choice, choice);
        language::apply(*qApp, choice);
        const Fixture f;
        QStringList wrong;
        int fields = 0;
        for (const Place& place : f.places)
            for (const QWidget* control : controlsOf(*place.root)) {
                const QString which = place.title + QStringLiteral(": ") +
                                      QString::fromLatin1(control->metaObject()->className()) + QLatin1Char(' ') +
                                      control->objectName();
                if (nameOf(*control).isEmpty())
                    wrong.append(which + QStringLiteral(" has no accessible name"));
                if (!isField(*control))
                    continue;
                ++fields;
                if (sentencesIn(control->whatsThis()) < 2)
                    wrong.append(which +
                                 QStringLiteral(" is not explained in two sentences (ExplanationTexts.cpp): ") +
                                 control->whatsThis());
            }
        for (const QString& line : wrong)
            qWarning("%s", qPrintable(line));
        QCOMPARE(wrong.size(), 0);
        QVERIFY(fields > 55);
    }

    void explanationsFollowTheLanguage() {
        const Fixture f;
        const auto* batch = find<QAbstractSpinBox>(f.window, "heldOutSpinBox");
        const QString english = batch->whatsThis();
        language::apply(*qApp, language::Choice::Turkish);
        TRY_VERIFY(batch->whatsThis() != english && sentencesIn(batch->whatsThis()) >= 2);
    }

    void theListOfControlsIsCurrent() {
        const Fixture f;
        QString list =
            QStringLiteral("# The controls of the Studio\n\n"
                           "What a screen reader announces for each control: its name, its role, and for a field "
                           "its explanation\n(F1). Written by tst_Access, which fails when a control "
                           "has no name or a field no explanation, or\nwhen this list is not current.\n");
        for (const Place& place : f.places) {
            const QList<QWidget*> controls = controlsOf(*place.root);
            if (controls.isEmpty())
                continue;
            list += QStringLiteral("\n## %1\n\n| name | role | explanation |\n|---|---|---|\n").arg(place.title);
            for (QWidget* control : controls)
                list += QStringLiteral("| %1 | %2 | %3 |\n")
                            .arg(nameOf(*control), roleOf(*control), control->whatsThis())
                            .replace(QStringLiteral("<"), QStringLiteral("&lt;"));
        }
        const QString wanted = qEnvironmentVariable("KANTAI_ACCESSIBILITY");
        QFile file(wanted.isEmpty() ? QStringLiteral(KANTAI_SOURCE_DIR "/docs/accessibility.md") : wanted);
        if (!wanted.isEmpty()) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(list.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList kept = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        const QStringList now = list.split(QLatin1Char('\n'));
        for (int i = 0; i < static_cast<int>(std::max(kept.size(), now.size())); ++i)
            QVERIFY2(kept.value(i) == now.value(i),
                     qPrintable(QStringLiteral("docs/accessibility.md, line %1: run tst_Access with "
                                               "KANTAI_ACCESSIBILITY=docs/accessibility.md\n%2\n%3")
                                    .arg(i + 1)
                                    .arg(kept.value(i), now.value(i))));
    }
};

QTEST_MAIN(tst_Access)
#include "tst_Access.moc"
