// SPDX-License-Identifier: GPL-3.0-or-later
// The window's messages and questions: which answer each key and button gives, and that texts of others are plain
// text.
#include "tests/ui/support/UiTest.h"
#include "ui/dialogs/MessageDialog.h"
#include "ui/dialogs/ModalPrompts.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>

using namespace kantai::ui;
using namespace kantai::test;

namespace {

using Answer = std::function<void(MessageDialog&)>;

// Runs question, which shows a message, and answers it.
template <class Question>
auto answered(const Question& question, const Answer& answer) {
    QTimer::singleShot(0, qApp, [&] {
        auto* message = qobject_cast<MessageDialog*>(QApplication::activeModalWidget());
        QVERIFY(message != nullptr);
        answer(*message);
    });
    return question();
}

Answer press(const char* name) {
    return [name](MessageDialog& message) { message.findChild<QPushButton*>(QLatin1String(name))->click(); };
}

Answer key(Qt::Key key) {
    return [key](MessageDialog& message) {
        QTest::keyClick(message.focusWidget() != nullptr ? message.focusWidget() : &message, key);
    };
}

} // namespace

class tst_ModalPrompts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aDeletionNeedsItsOwnButton() {
        const auto ask = [this] {
            return prompts_.confirm(nullptr, QStringLiteral("Delete it?"), QStringLiteral("Gone."),
                                    QStringLiteral("Delete"));
        };
        QVERIFY(answered(ask, press("confirmMessageButton")));
        QVERIFY(!answered(ask, press("cancelMessageButton")));
        QVERIFY(!answered(ask, key(Qt::Key_Return)));
        QVERIFY(!answered(ask, key(Qt::Key_Escape)));
    }

    void escapeContinuesTheTraining() {
        const auto ask = [this] { return prompts_.askStop(nullptr, QStringLiteral("Stop Run 4?")); };
        using Choice = Prompts::StopChoice;
        QCOMPARE(answered(ask, press("stopAndSaveButton")), Choice::StopAndSave);
        QCOMPARE(answered(ask, press("stopWithoutSavingButton")), Choice::StopWithoutSaving);
        QCOMPARE(answered(ask, press("continueTrainingButton")), Choice::Continue);
        QCOMPARE(answered(ask, key(Qt::Key_Escape)), Choice::Continue);
        QCOMPARE(answered(ask, key(Qt::Key_Return)), Choice::StopAndSave);
    }

    void oneOfSeveralWaysIsChosenByMouseOrKeys() {
        const auto ask = [this] {
            return prompts_.choose(nullptr, QStringLiteral("Export"),
                                   {{QStringLiteral("Table"), QStringLiteral("For spreadsheets.")},
                                    {QStringLiteral("Log"), QStringLiteral("For viewers.")}});
        };
        using Answered = std::optional<std::size_t>;
        QCOMPARE(answered(ask, key(Qt::Key_Return)), Answered(0)); // the first, and the focus is there
        QCOMPARE(answered(ask,
                          [](MessageDialog& message) {
                              auto* second = message.findChild<QRadioButton*>(QStringLiteral("choice2RadioButton"));
                              QTest::keyClick(second, Qt::Key_Space);
                              QTest::keyClick(second, Qt::Key_Return);
                          }),
                 Answered(1));
        QCOMPARE(answered(ask,
                          [](MessageDialog& message) {
                              message.findChild<QRadioButton*>(QStringLiteral("choice2RadioButton"))->click();
                              press("confirmMessageButton")(message);
                          }),
                 Answered(1));
        QCOMPARE(answered(ask, key(Qt::Key_Escape)), Answered());
        QCOMPARE(answered(ask, press("cancelMessageButton")), Answered());
    }

    void anEmptyTextIsAnAnswerAndEscapeIsNone() {
        const auto ask = [this] {
            return prompts_.askText(nullptr, QStringLiteral("Note"), QStringLiteral("A note"), QStringLiteral("old"));
        };
        const auto type = [](const QString& text) {
            return [text](MessageDialog& message) {
                auto* line = message.findChild<QLineEdit*>();
                line->setText(text);
                QTest::keyClick(line, Qt::Key_Return);
            };
        };
        QCOMPARE(answered(ask, type(QStringLiteral("new"))), QStringLiteral("new"));
        const QString empty = answered(ask, type(QString()));
        QVERIFY(empty.isEmpty() && !empty.isNull());
        QVERIFY(answered(ask, key(Qt::Key_Escape)).isNull());
    }

    void aTextWithAProblemStaysInTheDialog() {
        const auto ask = [this] {
            return prompts_.askText(nullptr, QStringLiteral("Pin"), QStringLiteral("Sentence"),
                                    QStringLiteral("none"), [](const QString& text) {
                                        return text == QLatin1String("good") ? QString() : QStringLiteral("No.");
                                    });
        };
        const auto correct = [](MessageDialog& message) {
            auto* line = message.findChild<QLineEdit*>();
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(message.isVisible());
            QCOMPARE(message.findChild<QLabel*>(QStringLiteral("messageProblemLabel"))->text(),
                     QStringLiteral("No."));
            QCOMPARE(line->text(), QStringLiteral("none"));
            line->setText(QStringLiteral("good"));
            QTest::keyClick(line, Qt::Key_Return);
        };
        QCOMPARE(answered(ask, correct), QStringLiteral("good"));
    }

    void textsOfOthersAreNoMarkup() {
        const QString text = QStringLiteral("first tokens are <s> & <b>bold</b>");
        const auto look = [&](MessageDialog& message) {
            for (const char* name : {"messageLabel", "messageDetailsLabel"}) {
                const auto* label = message.findChild<QLabel*>(QLatin1String(name));
                QCOMPARE(label->text(), text);
                QCOMPARE(label->textFormat(), Qt::PlainText);
            }
            message.reject();
        };
        answered([&] { return prompts_.confirm(nullptr, text, text, QStringLiteral("Go")); }, look);
    }

    void aLongTextIsReadInFull() {
        const QString text = QStringLiteral("A sentence that goes over many lines. ").repeated(20);
        const auto look = [](MessageDialog& message) {
            for (const QLabel* label : message.findChildren<QLabel*>()) {
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
                QVERIFY(label->width() >= 360);
            }
            message.reject();
        };
        answered([&] { return prompts_.confirm(nullptr, text, text, QStringLiteral("Go")); }, look);
    }

private:
    ModalPrompts prompts_;
};

QTEST_MAIN(tst_ModalPrompts)
#include "tst_ModalPrompts.moc"
