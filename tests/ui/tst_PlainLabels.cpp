// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainLabels.h"

#include "tests/ui/support/UiTest.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>
#include <algorithm>

using namespace kantai::test;

class PlainLabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aTagIsText() {
        QLabel label(QStringLiteral("first tokens are <s> <b>bold</b>"));
        label.show();
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QLabel link(QStringLiteral("<a href=\"x\">x</a>"));
        link.setTextFormat(Qt::RichText);
        link.show();
        QCOMPARE(link.textFormat(), Qt::RichText);
    }

    void messagesTellOfTagsAsTheyStand() {
        QMessageBox box;
        box.setText(QStringLiteral("Run <i>1</i>"));
        box.setInformativeText(QStringLiteral("Use a tokenizer whose first tokens are <s> <pad>."));
        box.show();
        int seen = 0;
        for (const QLabel* label : box.findChildren<QLabel*>()) {
            if (!label->text().contains('<'))
                continue;
            ++seen;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QCOMPARE(seen, 2);
    }

    void toolTipsToo() {
        QToolTip::showText(QPoint(10, 10), QStringLiteral("resume <b>Run</b>"));
        const QWidgetList widgets = QApplication::topLevelWidgets();
        const auto tip = std::find_if(widgets.begin(), widgets.end(),
                                      [](const QWidget* widget) { return widget->inherits("QTipLabel"); });
        QVERIFY(tip != widgets.end());
        QCOMPARE(qobject_cast<QLabel*>(*tip)->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }
};

QTEST_MAIN(PlainLabelsTest)
#include "tst_PlainLabels.moc"
