// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/UiTest.h"
#include "ui/Format.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/ProbeCard.h"
#include "ui/widgets/charts/Histogram.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/CurveView.h"
#include "ui/widgets/tokens/TokenView.h"
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <cmath>
#include <limits>
#include <set>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

QVector<ProbabilityBar> threeBars() {
    return {{"reason", 0.5, 447, "Human reason."}, {"nature", 0.25, 518, "Human nature."}, {"law", 0.01, 9, "Law."}};
}

// Columns of the picture in which a row holds this colour.
int coloured(const QImage& picture, int y, const QColor& color) {
    int count = 0;
    for (int x = 0; x < picture.width(); ++x)
        count += picture.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

} // namespace

class tst_Widgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void numbersFollowTheLocale() {
        QCOMPARE(format::count(27545), QStringLiteral("27,545"));
        QCOMPARE(format::number(5.0214, 3), QStringLiteral("5.021"));
        QCOMPARE(format::brief(7056, 3), QStringLiteral("7,056"));
        QCOMPARE(format::brief(70560, 3), QStringLiteral("70.6k"));
        QCOMPARE(format::percent(0.0697), QStringLiteral("6.97 %"));
        QCOMPARE(format::percent(1e-6), QStringLiteral("< 0.01 %"));
        QCOMPARE(format::percent(0.000051), QStringLiteral("0.01 %"));
        QCOMPARE(format::percent(0.0004, 0), QStringLiteral("< 1 %"));
        QCOMPARE(format::percent(0), QStringLiteral("0.00 %"));
        QCOMPARE(format::bytes(1'800'000), QStringLiteral("1.8 MB"));
        QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
        const QString count = format::count(27545);
        const QString number = format::number(5.0214, 3);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(count, QStringLiteral("27.545"));
        QCOMPARE(number, QStringLiteral("5,021"));
    }

    void durationsTellTheirUnits() {
        QCOMPARE(format::duration(41), QStringLiteral("41 s"));
        QCOMPARE(format::duration(581), QStringLiteral("9 min 41 s"));
        QCOMPARE(format::duration(3725), QStringLiteral("1 h 2 min"));
        QCOMPARE(format::duration(200'000), QStringLiteral("2 days 7 h"));
        QCOMPARE(format::duration(59.7), QStringLiteral("1 min 0 s"));
        QCOMPARE(format::duration(-1), QStringLiteral("–"));
        QCOMPARE(format::duration(std::nan("")), QStringLiteral("–"));
    }

    void anInfiniteNumberIsADash() {
        QCOMPARE(format::number(std::numeric_limits<double>::infinity(), 2), QStringLiteral("–"));
    }

    void aCardWithoutTitleShowsNone() {
        const Card titled(QStringLiteral("Files"));
        QVERIFY(says(titled, QStringLiteral("Files")));
        const Card plain{QString()};
        for (const QLabel* label : plain.findChildren<QLabel*>())
            QVERIFY(!label->isVisibleTo(&plain));
    }

    void anEmptyStateLeadsOn() {
        EmptyState state(QStringLiteral("corpus"), QStringLiteral("Begin"), QStringLiteral("With text."),
                         QStringLiteral("Import"));
        QSignalSpy asked(&state, &EmptyState::actionRequested);
        click(state, "emptyStateButton");
        QCOMPARE(asked.size(), 1);
        state.setContent(QStringLiteral("Wait"), {}, {});
        QVERIFY(says(state, QStringLiteral("Wait")));
        QVERIFY(!find<QPushButton>(state, "emptyStateButton")->isVisibleTo(&state));
    }

    void aLineWithoutRoomEndsInDots() {
        ElidedLabel label(nullptr);
        label.setText(QStringLiteral("Click a token to mask it, <b>right-click</b> to replace it"));
        QVERIFY(label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored);
        const auto inkAtTheEnd = [&label](int width) {
            label.resize(width, 24);
            const QImage image = label.grab().toImage();
            int pixels = 0;
            for (int x = image.width() - 5; x < image.width(); ++x) // higher than dots are
                for (int y = 0; y < image.height() / 2; ++y)
                    pixels += image.pixelColor(x, y) != image.pixelColor(image.width() - 1, 0);
            return pixels;
        };
        for (int width = 90; width < 120; ++width)
            QCOMPARE(inkAtTheEnd(width), 0);
        QVERIFY(label.text().endsWith(QStringLiteral("replace it"))); // it is read out whole
    }

    void figuresShowADashForNothing() {
        FigureStrip strip([] { return QStringList{QStringLiteral("Step"), QStringLiteral("Loss")}; });
        QCOMPARE(strip.value(0), QStringLiteral("–"));
        strip.setFigure(1, QStringLiteral("5.021"), QStringLiteral("best"), FigureStrip::Tone::Good);
        QCOMPARE(strip.value(1), QStringLiteral("5.021"));
        QCOMPARE(strip.note(1), QStringLiteral("best"));
        QCOMPARE(find<QLabel>(strip, "figureValue1")->accessibleName(), QStringLiteral("Loss: 5.021"));
        strip.setFigure(1, {});
        QCOMPARE(strip.value(1), QStringLiteral("–"));
        QCOMPARE(strip.note(1), QString());
    }

    void aFieldShowsItsErrorInPlaceOfItsHelp() {
        auto* box = new QSpinBox;
        FormField field(QStringLiteral("Heads"), box, QStringLiteral("Each looks in its own way."));
        QCOMPARE(box->accessibleName(), QStringLiteral("Heads"));
        QVERIFY(says(field, QStringLiteral("Each looks")));
        field.setError(QStringLiteral("768 is not divisible by 7."));
        QVERIFY(says(field, QStringLiteral("not divisible")));
        QVERIFY(!says(field, QStringLiteral("Each looks")));
        QVERIFY(box->accessibleDescription().contains(QStringLiteral("not divisible")));
        field.setError({});
        QVERIFY(says(field, QStringLiteral("Each looks")));
        QCOMPARE(field.error(), QString());
    }

    void barsFillTheirShareOfTheTrack() {
        ProbabilityBars bars;
        bars.setBars(threeBars());
        bars.resize(500, bars.sizeHint().height());
        const QImage picture = bars.grab().toImage();
        const QColor accent = theme::colors().accent;
        const int first = coloured(picture, bars.areaOf(0).center().y(), accent);
        const int second = coloured(picture, bars.areaOf(1).center().y(), accent);
        const int third = coloured(picture, bars.areaOf(2).center().y(), accent);
        QVERIFY2(first > 60, qPrintable(QString::number(first)));
        QVERIFY2(std::abs(second * 2 - first) <= 4, qPrintable(QString::number(second)));
        QVERIFY2(third > 0 && third < second / 4, qPrintable(QString::number(third)));
    }

    void theRestOfTheProbabilityIsARowThatCannotBeChosen() {
        ProbabilityBars bars;
        bars.setBars(threeBars(), RestOfBars{QStringLiteral("all other words"), 0.2});
        bars.resize(500, bars.sizeHint().height());
        QVERIFY(bars.accessibleDescription().endsWith(QStringLiteral("all other words 20.00 %")));
        QVERIFY(bars.areaOf(3).bottom() <= bars.height());
        QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.areaOf(3).center());
        QCOMPARE(bars.chosen(), 0);
        QTest::mouseClick(&bars, Qt::LeftButton, {}, QPoint(50, 2)); // the header
        QCOMPARE(bars.chosen(), 0);
    }

    void aBarIsChosenByKeyAndMouse() {
        ProbabilityBars bars;
        QSignalSpy chosen(&bars, &ProbabilityBars::chosenChanged);
        bars.setBars(threeBars());
        QCOMPARE(bars.chosen(), 0);
        bars.resize(500, bars.sizeHint().height());
        QTest::keyClick(&bars, Qt::Key_Down);
        QCOMPARE(bars.chosen(), 1);
        QTest::keyClick(&bars, Qt::Key_Up);
        QTest::keyClick(&bars, Qt::Key_Up); // beyond the first: stays
        QCOMPARE(bars.chosen(), 0);
        QTest::mouseClick(&bars, Qt::LeftButton, {}, QPoint(50, bars.height() - 5));
        QCOMPARE(bars.chosen(), 2);
        QCOMPARE(chosen.size(), 4);
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("nature 25.00 %")));
        bars.setBars({});
        QCOMPARE(bars.chosen(), -1);
    }

    void tokensWrapAndNothingIsLost() {
        TokenView view;
        QVector<ShownToken> tokens;
        for (int i = 0; i < 40; ++i)
            tokens.append({QStringLiteral("Ġtoken%1").arg(i), i});
        view.setTokens(tokens);
        QCOMPARE(view.tokens().size(), 40);
        const int narrow = view.heightForWidth(200);
        const int wide = view.heightForWidth(2000);
        QVERIFY2(narrow > 3 * wide, qPrintable(QStringLiteral("%1 %2").arg(narrow).arg(wide)));
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Ġtoken0 Ġtoken1")));
        QCOMPARE(TokenView().heightForWidth(200), view.heightForWidth(100'000)); // an empty line keeps its height
    }

    void neighbourTokensDifferInColour() {
        TokenView view;
        view.setTokens({{QStringLiteral("aa"), 1}, {QStringLiteral("aa"), 1}, {QStringLiteral("aa"), 1}});
        view.resize(400, view.heightForWidth(400));
        const QImage picture = view.grab().toImage();
        std::set<QRgb> grounds;
        for (int x = 0; x < picture.width(); ++x)
            grounds.insert(picture.pixel(x, 2));
        QVERIFY2(grounds.size() >= 4, "three tokens and the ground");
    }

    void aTokenReadsAsItsScriptIsWritten() {
        QCOMPARE(format::token(" reason"), QStringLiteral("Ġreason"));
        QCOMPARE(format::token(" anlayış"), QStringLiteral("Ġanlayış"));
        QCOMPARE(format::token("理性\n"), QStringLiteral("理性Ċ"));
        QCOMPARE(format::token("\xC2\xA0"
                               "x"),
                 QStringLiteral("Âłx"));
        QCOMPARE(format::token("\xC5"), QStringLiteral("Å")); // half of a letter: the byte's character
        QCOMPARE(format::token("<mask>"), QStringLiteral("<mask>"));
    }

    void aCurveTellsItsEndsAndIsDragged() {
        CurveView curve;
        curve.setCurve(QStringLiteral("Tokens per word"), {{300, 5}, {3000, 2}, {30000, 1.5}});
        curve.setMarker(3000);
        QVERIFY2(curve.accessibleDescription().contains(QStringLiteral("5.00 at 300")) &&
                     curve.accessibleDescription().contains(QStringLiteral("selected 2.00 at 3,000")),
                 qPrintable(curve.accessibleDescription()));
        curve.resize(400, 160);
        QSignalSpy dragged(&curve, &CurveView::markerDragged);
        QTest::mouseClick(&curve, Qt::LeftButton, {}, {399, 50});
        QCOMPARE(dragged.size(), 1);
        QVERIFY(std::abs(dragged[0][0].toDouble() - 30000) < 1);
        const QImage picture = curve.grab().toImage();
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y)
            drawn += coloured(picture, y, theme::colors().accent);
        QVERIFY(drawn > 200);
        QVERIFY(CurveView().accessibleDescription().isEmpty());
    }

    void aCurveOfLearningRatesBeginsWhereItBegins() {
        CurveView curve(nullptr, CurveView::Scale::LearningRates);
        curve.setCurve(QStringLiteral("Loss"), {{1e-6, 6.5}, {1e-4, 6.3}, {1e-2, 7.5}});
        curve.setMarker(1e-4);
        QVERIFY2(
            curve.accessibleDescription().contains(QStringLiteral("selected 6.30 at ") + format::learningRate(1e-4)),
            qPrintable(curve.accessibleDescription()));
        curve.resize(400, 160);
        QSignalSpy dragged(&curve, &CurveView::markerDragged);
        QTest::mouseClick(&curve, Qt::LeftButton, {}, {399, 50});
        QVERIFY(std::abs(dragged[0][0].toDouble() - 1e-2) < 1e-5);
        // The least loss lies near the bottom, not near the top as it would over a zero.
        const QImage picture = curve.grab().toImage();
        int lowest = 0;
        for (int y = 0; y < picture.height(); ++y)
            if (coloured(picture, y, theme::colors().accent) > 0)
                lowest = y;
        QVERIFY2(lowest > 100, qPrintable(QString::number(lowest)));
    }

    void aHistogramTellsItsBins() {
        Histogram histogram;
        histogram.setBins({QStringLiteral("1"), QStringLiteral("2")}, {10, 0});
        histogram.resize(200, 100);
        QCOMPARE(histogram.accessibleDescription(), QStringLiteral("1: 10, 2: 0"));
        const QImage picture = histogram.grab().toImage();
        QCOMPARE(picture.pixelColor(50, 50), theme::colors().accent);
        QVERIFY(picture.pixelColor(150, 50) != theme::colors().accent);
    }

    void aProbeShowsItsNewestAnswers() {
        ProbeCard card;
        card.setProbes({{1, "Human <mask>.", 0}, {2, "Pure <mask>.", 0}});
        card.setAnswers({{1, 1, 10, 1, "\u0120b", 0.2},
                         {1, 1, 10, 0, "\u0120a", 0.3},
                         {1, 1, 5, 0, " old", 0.9},
                         {2, 1, 10, 0, " other", 0.4}});
        const auto* bars = find<ProbabilityBars>(card, "probeAnswers");
        QCOMPARE(bars->bars().size(), 2);
        QCOMPARE(bars->bars()[0].token, QStringLiteral("a"));
        QVERIFY(says(card, QStringLiteral("step 10")));
        find<QComboBox>(card, "probeComboBox")->setCurrentIndex(1);
        QCOMPARE(bars->bars()[0].token, QStringLiteral("other"));
        QSignalSpy removed(&card, &ProbeCard::removeRequested);
        click(card, "removeProbeButton");
        QCOMPARE(removed.value(0).value(0).toLongLong(), 2);
        card.setProbes({{2, "Pure <mask>.", 0}});
        QCOMPARE(card.chosenProbe(), 2); // the choice outlives a change of the list
        card.setProbes({});
        QCOMPARE(bars->bars().size(), 0);
        QVERIFY(!find<QPushButton>(card, "removeProbeButton")->isEnabled());
    }

    void segmentsKeepTheirChoiceWhenTheyAreRenamed() {
        Segments segments;
        segments.setChoices({QStringLiteral("Curves"), QStringLiteral("Lens")});
        segments.setCurrent(1);
        const QSignalSpy chosen(&segments, &Segments::chosen);
        const auto buttons = segments.findChildren<QPushButton*>();
        segments.rename({QStringLiteral("Eğriler"), QStringLiteral("Mercek")});
        QCOMPARE(segments.current(), 1);
        QCOMPARE(segments.findChildren<QPushButton*>(),
                 buttons); // none is deleted while Qt tells them of the language
        QCOMPARE(buttons[1]->text(), QStringLiteral("Mercek"));
        segments.setChoices({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QCOMPARE(segments.current(), 0);
        QCOMPARE(chosen.size(), 0);
    }
};

QTEST_MAIN(tst_Widgets)
#include "tst_Widgets.moc"
