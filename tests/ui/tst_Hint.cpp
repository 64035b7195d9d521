// SPDX-License-Identifier: GPL-3.0-or-later
// Every remedy is worded for the window in each of its languages, and an error leads to the page of its hint.
#include "core/base/Remedy.h"
#include "tests/support/Remedies.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Hint.h"
#include "ui/Language.h"
#include "ui/dialogs/MessageDialog.h"
#include "ui/dialogs/ModalPrompts.h"
#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// The texts of the buttons of the next message, of which the one with that text is pressed.
QStringList pressInNextMessage(const QString& text, const std::function<void()>& show) {
    QStringList buttons;
    QTimer::singleShot(0, qApp, [&] {
        const auto* message = qobject_cast<MessageDialog*>(QApplication::activeModalWidget());
        QVERIFY(message != nullptr);
        QPushButton* pressed = message->findChild<QPushButton*>();
        for (QPushButton* button : message->findChildren<QPushButton*>()) {
            buttons.append(button->text());
            if (button->text() == text)
                pressed = button;
        }
        pressed->click();
    });
    show();
    return buttons;
}

} // namespace

class tst_Hint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { language::apply(*qApp, language::Choice::English); }

    void everyRemedyIsASentenceOfTheWindow() {
        for (const Remedy& remedy : remediesToWord()) {
            const QString english = hintFor(remedy).sentence;
            QVERIFY2(english.endsWith('.'), qPrintable(QString::number(static_cast<int>(remedy.kind))));
            QVERIFY2(!english.contains(QStringLiteral("kantai ")) || english.contains(QStringLiteral(".kantai ")),
                     qPrintable(english));
            QVERIFY2(!english.contains(QStringLiteral("--")), qPrintable(english));
            language::apply(*qApp, language::Choice::Turkish);
            QVERIFY2(hintFor(remedy).sentence != english, qPrintable(english));
            language::apply(*qApp, language::Choice::English);
        }
    }

    void aSentenceOfTheEngineStaysAsItIs() {
        QCOMPARE(hintFor(Remedy("Choose a file.")).sentence, QStringLiteral("Choose a file."));
        QVERIFY(!hintFor(Remedy("Choose a file.")).page);
        QVERIFY(hintFor({}).sentence.isEmpty());
        QCOMPARE(withHint("It is empty.", {}), QStringLiteral("It is empty."));
        QCOMPARE(withHint("It is empty.", "Choose another."), QStringLiteral("It is empty. Choose another."));
    }

    void whatIsDoneOnAPageNamesIt() {
        const Hint hint = hintFor(Remedy::TrainTokenizer);
        QVERIFY(hint.page == PageId::Tokenizer);
        QVERIFY(hint.sentence.contains(pageTitle(PageId::Tokenizer)));
    }

    void theErrorOffersThePage() {
        ModalPrompts prompts;
        bool goes = false;
        const auto show = [&] {
            goes = prompts.showError(nullptr, QStringLiteral("No."), hintFor(Remedy::ImportText));
        };
        QCOMPARE(pressInNextMessage(QStringLiteral("Go to Corpus"), show).size(), 2);
        QVERIFY(goes);
        pressInNextMessage(QStringLiteral("Close"), show);
        QVERIFY(!goes);
    }

    void anErrorWithoutAPageOffersNone() {
        ModalPrompts prompts;
        bool goes = true;
        QCOMPARE(
            pressInNextMessage({}, [&] { goes = prompts.showError(nullptr, QStringLiteral("No."), Hint()); }).size(),
            1);
        QVERIFY(!goes);
    }
};

QTEST_MAIN(tst_Hint)
#include "tst_Hint.moc"
