// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierFigures.h"

#include <QTest>

#include <cmath>

using namespace kantai;

class ClassifierFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 3 of label 0 (2 right, 1 taken for 1), 2 of label 1 (1 right), 1 of label 2 (taken for 0), none of label 3.
    void figuresAreThoseOfTheConfusionMatrix() {
        const std::vector<ClassifiedText> texts{{0, {0.7F, 0.1F, 0.1F, 0.1F}}, {0, {0.4F, 0.2F, 0.2F, 0.2F}},
                                                {0, {0.2F, 0.5F, 0.2F, 0.1F}}, {1, {0.1F, 0.8F, 0.1F, 0.0F}},
                                                {1, {0.6F, 0.2F, 0.1F, 0.1F}}, {2, {0.5F, 0.2F, 0.2F, 0.1F}}};
        const std::vector<std::uint64_t> trained{10, 20, 5, 1};
        const ClassifierFigures figures = figuresOf(texts, trained);
        QCOMPARE(figures.texts, std::int64_t{6});
        QCOMPARE(figures.confusion,
                 (std::vector<std::vector<std::int64_t>>{{2, 1, 0, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}}));
        QCOMPARE(figures.accuracy, 0.5);
        QCOMPARE(figures.labels[0].precision, 0.5);
        QCOMPARE(figures.labels[0].recall, 2.0 / 3);
        QCOMPARE(figures.labels[0].f1, 4.0 / 7);
        QCOMPARE(figures.labels[1].f1, 0.5);
        QCOMPARE(figures.labels[2].f1, 0.0);
        QCOMPARE(figures.macroF1, (4.0 / 7 + 0.5) / 3); // no text has label 3
        QCOMPARE(figures.majority, 1);
        QCOMPARE(figures.majorityAccuracy, 2.0 / 6);
        QCOMPARE(figures.majorityMacroF1, (2.0 * 2 / (2 + 6)) / 3);
        const double loss = -(std::log(0.7) + std::log(0.4) + 2 * std::log(0.2) + std::log(0.8) + std::log(0.2)) / 6;
        QVERIFY(std::abs(figures.loss - loss) < 1e-6);
        QCOMPARE(figuresOf(figures.confusion, trained).macroF1, figures.macroF1);
    }

    void ofEqualProbabilitiesTheFirstLabelIsPredicted() {
        QCOMPARE((ClassifiedText{1, {0.5F, 0.5F}}).predicted(), 0);
    }
};

QTEST_APPLESS_MAIN(ClassifierFiguresTest)
#include "tst_ClassifierFigures.moc"
