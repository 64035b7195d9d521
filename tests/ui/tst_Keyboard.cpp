// SPDX-License-Identifier: GPL-3.0-or-later
// From the welcome page to a filled mask with the keyboard alone, and the focus seen on every control it passes.
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/MainWindow.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// A hand on a keyboard: keys go to whatever has the focus.
void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
    QWidget* widget = QApplication::focusWidget();
    if (widget == nullptr)
        widget = QApplication::activeWindow();
    QTest::keyClick(widget, which, modifiers);
}

void type(const QString& text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString focused() {
    const QWidget* widget = QApplication::focusWidget();
    return widget == nullptr ? QStringLiteral("nothing") : widget->objectName();
}

// Tab until the control has the focus, seen all the way.
bool tabTo(const char* name, Qt::Key tab = Qt::Key_Tab) {
    QStringList way;
    for (int i = 0; i < 80; ++i) {
        if (focused() == QLatin1String(name))
            return true;
        key(tab);
        const QWidget* widget = QApplication::focusWidget();
        if (widget == nullptr || !widget->isVisible() || !widget->isEnabled()) {
            qWarning("the focus is on something that cannot be seen: %s", qPrintable(focused()));
            return false;
        }
        way.append(focused());
    }
    qWarning("%s is not reached: %s", name, qPrintable(way.join(' ')));
    return false;
}

// What a window manager does when a dialog closes; there is none here.
bool backTo(MainWindow& window) {
    window.activateWindow();
    return waitForActive(window);
}

template <class Wizard>
Wizard* opened(const MainWindow& window) {
    auto* wizard = window.findChild<Wizard*>();
    return wizard != nullptr && waitForActive(*wizard) &&
                   waitFor([wizard] { return wizard->isAncestorOf(QApplication::focusWidget()); })
               ? wizard
               : nullptr;
}

} // namespace

class tst_Keyboard : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    QTemporaryDir place_;

    void makeTheProject(MainWindow& window);
    void trainTheTokenizer(MainWindow& window);
    void pretrain(MainWindow& window);

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    void fromTheWelcomePageToAFilledMask();
    void theFocusIsSeenOnEveryControl_data();
    void theFocusIsSeenOnEveryControl();
};

void tst_Keyboard::makeTheProject(MainWindow& window) {
    key(Qt::Key_N, Qt::ControlModifier);
    const auto* wizard = opened<NewProjectWizard>(window);
    QVERIFY(wizard != nullptr);
    TRY_COMPARE(focused(), QStringLiteral("projectNameEdit")); // where one begins
    type(QStringLiteral("Critique"));
    key(Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("projectPlaceEdit"));
    key(Qt::Key_A, Qt::ControlModifier);
    type(place_.path());
    key(Qt::Key_Return);
    TRY_VERIFY(!window.isHidden() && window.windowTitle().startsWith(QStringLiteral("Critique")));
}

void tst_Keyboard::trainTheTokenizer(MainWindow& window) {
    key(Qt::Key_T, Qt::ControlModifier);
    const auto* wizard = opened<TokenizerWizard>(window);
    QVERIFY(wizard != nullptr);
    QVERIFY(tabTo("vocabularySizeSpinBox"));
    key(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("320"));
    key(Qt::Key_Return);
    TRY_COMPARE(wizard->currentId(), static_cast<int>(TokenizerWizard::ResultPage));
    key(Qt::Key_Return);
    TRY_VERIFY(!wizard->isVisible());
}

void tst_Keyboard::pretrain(MainWindow& window) {
    key(Qt::Key_R, Qt::ControlModifier);
    const auto* wizard = opened<PretrainingWizard>(window);
    QVERIFY(wizard != nullptr);
    QVERIFY(tabTo("pretrainingPresetComboBox"));
    key(Qt::Key_Home); // the smallest
    QVERIFY(tabTo("vocabularyRowsComboBox"));
    key(Qt::Key_End); // fit the tokenizer
    QVERIFY(tabTo("lengthUnitComboBox"));
    key(Qt::Key_Up); // steps, not minutes
    QVERIFY(tabTo("lengthSpinBox", Qt::Key_Backtab));
    key(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("3"));
    key(Qt::Key_Return);
    QCOMPARE(wizard->currentId(), static_cast<int>(PretrainingWizard::AdvancedPage));
    QVERIFY(tabTo("batchSizeSpinBox"));
    key(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("4"));
    key(Qt::Key_Return);
    QCOMPARE(wizard->currentId(), static_cast<int>(PretrainingWizard::PreflightPage));
    key(Qt::Key_Return);
    TRY_VERIFY(!wizard->isVisible());
}

void tst_Keyboard::fromTheWelcomePageToAFilledMask() {
    ProjectSession session;
    ScriptedPrompts prompts; // the file dialog is the system's own
    MainWindow window(session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample"));
    window.show();
    QVERIFY(waitForActive(window));
    QVERIFY(tabTo("trySampleButton") && tabTo("newProjectButton") && tabTo("openProjectButton"));
    makeTheProject(window);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(backTo(window));
    QFile text(place_.filePath(QStringLiteral("text.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(tinyBytes());
    text.close();
    prompts.openFilesAnswer = {text.fileName()};
    key(Qt::Key_I, Qt::ControlModifier);
    TRY_VERIFY(!session.isBusy() && session.view().corpusFiles.size() == 1);
    trainTheTokenizer(window);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(backTo(window));
    pretrain(window);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(backTo(window));
    TRY_VERIFY(!session.isBusy() && !session.view().checkpoints.empty());
    key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(tabTo("playgroundSentenceEdit"));
    type(QStringLiteral("Reason seeks the "));
    key(Qt::Key_M, Qt::ControlModifier);
    type(QStringLiteral("."));
    QCOMPARE(find<QLineEdit>(window, "playgroundSentenceEdit")->text(), QStringLiteral("Reason seeks the <mask>."));
    key(Qt::Key_Return);
    TRY_COMPARE(find<ProbabilityBars>(window, "playgroundAnswers")->bars().size(), 7);
    QVERIFY2(prompts.errors.isEmpty(), qPrintable(prompts.errors.join('\n')));
}

void tst_Keyboard::theFocusIsSeenOnEveryControl_data() {
    QTest::addColumn<theme::Choice>("choice");
    QTest::newRow("light") << theme::Choice::Light;
    QTest::newRow("dark") << theme::Choice::Dark;
}

void tst_Keyboard::theFocusIsSeenOnEveryControl() {
    QFETCH(const theme::Choice, choice);
    theme::apply(*qApp, choice);
    const WindowProject tiny(TinyProject::Stage::Trained);
    ProjectSession session;
    ScriptedPrompts prompts;
    MainWindow window(session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample"));
    window.resize(1440, 900);
    window.show();
    QVERIFY(waitForActive(window));
    window.openProject(tiny.folder());
    TRY_VERIFY(!session.isBusy());
    QStringList unseen;
    for (int id = 0; id < 6; ++id) {
        window.showPage(PageId(id));
        for (QWidget* control : window.findChildren<QWidget*>()) {
            if (!control->isVisible() || !control->isEnabled() || control->focusProxy() != nullptr ||
                (control->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
                continue;
            window.setFocus();
            const QImage without = control->grab().toImage();
            control->setFocus(Qt::TabFocusReason);
            if (control->hasFocus() && control->grab().toImage() == without)
                unseen.append(QStringLiteral("%1 %2 on page %3")
                                  .arg(QString::fromLatin1(control->metaObject()->className()), control->objectName())
                                  .arg(id));
        }
    }
    unseen.removeDuplicates();
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join('\n')));
}

QTEST_MAIN(tst_Keyboard)
#include "tst_Keyboard.moc"
