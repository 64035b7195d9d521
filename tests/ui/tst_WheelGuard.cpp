// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/UiTest.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace kantai::test;

namespace {

// Whether the field took it: Qt gives an event that nobody takes to the parent, if it comes from the window system.
bool takesWheel(QWidget& field) {
    const QPointF at = QRectF(field.rect()).center();
    QWheelEvent wheel(at, field.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&field, &wheel);
    return wheel.isAccepted();
}

} // namespace

class WheelGuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theWheelChangesNoField() {
        QWidget page;
        auto* number = new QSpinBox(&page);
        number->setValue(12);
        auto* choice = new QComboBox(&page);
        choice->addItems({"lines", "packed", "both"});
        page.show();
        for (QWidget* field : {static_cast<QWidget*>(number), static_cast<QWidget*>(choice)}) {
            QVERIFY(!takesWheel(*field));
            field->setFocus();
            QVERIFY(!takesWheel(*field));
            QCOMPARE(field->focusPolicy(), Qt::StrongFocus); // the wheel does not take the focus either
        }
        QCOMPARE(number->value(), 12);
        QCOMPARE(choice->currentIndex(), 0);
    }

    void listsStillScroll() {
        QComboBox choice;
        for (int i = 0; i < 100; ++i)
            choice.addItem(QString::number(i));
        choice.show();
        choice.showPopup();
        QVERIFY(takesWheel(*choice.view()->viewport()));
    }
};

QTEST_MAIN(WheelGuardTest)
#include "tst_WheelGuard.moc"
