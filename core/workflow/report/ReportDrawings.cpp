// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/ReportDrawings.h"
#include "core/base/Phrase.h"
#include "core/workflow/NumberText.h"
#include "core/workflow/report/HtmlText.h"
#include "core/workflow/report/ReportTables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace kantai {

namespace {

constexpr int kMostMarks = 12;
constexpr double kMostLoss = 1e6; // that is drawn: a run may have diverged

constexpr const char* kText = "#1c2230";
constexpr const char* kDim = "#5d6779";
constexpr const char* kHairline = "#dfe3ea";
constexpr const char* kAccent = "#3556c8";
constexpr const char* kSecond = "#b04e15";
constexpr const char* kGood = "#21744b";

// The area of a drawing that curves are in, and the numbers that its edges stand for.
struct Axes {
    double left = 0, top = 0, width = 0, height = 0;
    double lastStep = 1, low = 0, high = 1;

    double x(double step) const { return left + width * step / lastStep; }
    double y(double value) const { return top + height * (high - std::clamp(value, low, high)) / (high - low); }
    double right() const { return left + width; }
    double bottom() const { return top + height; }
};

// Distances between marks that read well: 1, 2 or 5 times a power of ten, about five of them.
double markDistance(double range) {
    const double least = std::max(range, 1e-9) / 5;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

std::string label(double x, double y, const char* anchor, const char* color, const std::string& text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" fill=\"{}\">{}</text>\n", x, y, anchor,
                       color, htmlText(text));
}

std::string levelLine(const Axes& axes, double y, const char* color, const char* dashes) {
    return fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" "
                       "stroke-dasharray=\"{}\"/>\n",
                       axes.left, y, axes.right(), y, color, dashes);
}

std::string frame(const Axes& axes, int decimals) {
    std::string svg;
    const double distance = markDistance(axes.high - axes.low);
    const double first = std::ceil(axes.low / distance) * distance;
    for (int i = 0; i < kMostMarks && first + i * distance <= axes.high; ++i) {
        const double value = first + i * distance;
        svg += levelLine(axes, axes.y(value), kHairline, "none");
        svg += label(axes.left - 6, axes.y(value) + 4, "end", kDim, decimalText(value, decimals));
    }
    const double steps = std::max(1.0, markDistance(axes.lastStep));
    for (int i = 0; i < kMostMarks && i * steps <= axes.lastStep; ++i)
        svg += label(axes.x(i * steps), axes.bottom() + 16, "middle", kDim, Phrase::count(std::llround(i * steps)));
    return svg;
}

std::string opened(const Drawing& drawing, const std::string& title) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {} {}\" width=\"{}\" "
                       "height=\"{}\" font-family=\"sans-serif\" font-size=\"11\">\n<title>{}</title>\n",
                       drawing.width, drawing.height, drawing.width, drawing.height, htmlText(title));
}

// Steps beside one another, drawn as one.
struct Bin {
    double step = 0, sum = 0, least = 0, greatest = 0;
    std::size_t count = 0;
    double mean() const { return sum / static_cast<double>(count); }
};

std::vector<Bin> binned(const std::vector<MetricRow>& rows, std::size_t most, double lastStep) {
    std::vector<Bin> bins;
    std::size_t current = std::numeric_limits<std::size_t>::max();
    for (const MetricRow& row : rows) {
        if (!std::isfinite(row.loss) || row.step < 0)
            continue;
        const auto index =
            static_cast<std::size_t>(static_cast<double>(most) * static_cast<double>(row.step) / (lastStep + 1));
        if (index != current)
            bins.push_back({static_cast<double>(row.step), 0, kMostLoss, 0, 0});
        current = index;
        Bin& bin = bins.back();
        const double loss = std::clamp(row.loss, 0.0, kMostLoss);
        bin.sum += loss;
        bin.least = std::min(bin.least, loss);
        bin.greatest = std::max(bin.greatest, loss);
        ++bin.count;
    }
    return bins;
}

std::string trainingCurve(const Axes& axes, const std::vector<Bin>& bins) {
    std::string band, line;
    for (const Bin& bin : bins) {
        band += fmt::format("{:.1f},{:.1f} ", axes.x(bin.step), axes.y(bin.greatest));
        line += fmt::format("{:.1f},{:.1f} ", axes.x(bin.step), axes.y(bin.mean()));
    }
    for (auto bin = bins.rbegin(); bin != bins.rend(); ++bin)
        band += fmt::format("{:.1f},{:.1f} ", axes.x(bin->step), axes.y(bin->least));
    return fmt::format("<polygon points=\"{}\" fill=\"{}\" fill-opacity=\"0.15\"/>\n<polyline points=\"{}\" "
                       "fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"/>\n",
                       band, kAccent, line, kAccent);
}

std::string heldOutPoints(const Axes& axes, const std::vector<EvaluationRow>& rows) {
    std::string points, line;
    for (const EvaluationRow& row : rows) {
        if (!std::isfinite(row.loss))
            continue;
        const double x = axes.x(static_cast<double>(row.step)), y = axes.y(row.loss);
        line += fmt::format("{:.1f},{:.1f} ", x, y);
        if (rows.size() <= 100)
            points += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.6\" fill=\"#fff\" stroke=\"{}\"/>\n", x,
                                  y, kSecond);
    }
    return fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\"/>\n", line, kSecond) + points;
}

Axes lossAxes(const RunReport& report, const std::vector<Bin>& bins, double uniform) {
    Axes axes{46, 24, 626, 216};
    axes.lastStep = std::max<double>(1, static_cast<double>(report.history.metrics.back().step));
    axes.low = std::numeric_limits<double>::max();
    axes.high = uniform;
    const auto take = [&](double value) {
        if (std::isfinite(value))
            axes.low = std::clamp(value, 0.0, axes.low);
    };
    for (const Bin& bin : bins) {
        take(bin.mean());
        axes.high = std::max(axes.high, bin.mean());
    }
    for (const EvaluationRow& row : report.history.evaluations)
        take(row.loss);
    if (report.unigramEntropy > 0)
        take(report.unigramEntropy);
    const double space = std::max(0.1, 0.06 * (axes.high - axes.low));
    axes.low = std::max(0.0, axes.low - space);
    axes.high += space;
    return axes;
}

std::vector<ProbeAnswerRow> answersAt(const ReportedProbe& probe, std::int64_t step, int count) {
    std::vector<ProbeAnswerRow> rows;
    for (const ProbeAnswerRow& row : probe.answers)
        if (row.step == step && row.rank < count)
            rows.push_back(row);
    return rows;
}

} // namespace

std::vector<ProbeAnswerRow> firstAnswers(const ReportedProbe& probe, int count) {
    return probe.answers.empty() ? std::vector<ProbeAnswerRow>()
                                 : answersAt(probe, probe.answers.front().step, count);
}

std::vector<ProbeAnswerRow> lastAnswers(const ReportedProbe& probe, int count) {
    return probe.answers.empty() ? std::vector<ProbeAnswerRow>() : answersAt(probe, probe.answers.back().step, count);
}

Drawing lossDrawing(const RunReport& report) {
    Drawing drawing{{}, 680, 280};
    if (report.history.metrics.empty())
        return drawing;
    const double uniform = std::log(static_cast<double>(report.config.vocabularySize));
    const auto bins = binned(report.history.metrics, 240, static_cast<double>(report.history.metrics.back().step));
    if (bins.empty())
        return drawing;
    const Axes axes = lossAxes(report, bins, uniform);
    std::string& svg = drawing.svg;
    svg = opened(drawing, Phrase::tr("Training and held-out loss over the steps"));
    svg += frame(axes, axes.high - axes.low > 3 ? 0 : 1);
    svg += levelLine(axes, axes.y(uniform), kDim, "5 4");
    svg += label(axes.right(), axes.y(uniform) - 4, "end", kDim,
                 Phrase::tr("uniform guess {}", decimalText(uniform, 3)));
    if (report.unigramEntropy > 0) {
        svg += levelLine(axes, axes.y(report.unigramEntropy), kGood, "2 3");
        svg += label(axes.right(), axes.y(report.unigramEntropy) - 4, "end", kGood,
                     Phrase::tr("unigram entropy {}", decimalText(report.unigramEntropy, 3)));
    }
    svg += trainingCurve(axes, bins) + heldOutPoints(axes, report.history.evaluations);
    svg += label(axes.left, 14, "start", kAccent, Phrase::tr("training loss"));
    svg += label(axes.left + 110, 14, "start", kSecond, Phrase::tr("held-out loss"));
    svg += label(axes.right(), 14, "end", kDim, Phrase::tr("nats per masked token"));
    svg += label(axes.left + axes.width / 2, axes.bottom() + 34, "middle", kText, Phrase::tr("step"));
    svg += "</svg>\n";
    return drawing;
}

Drawing probeDrawing(const ReportedProbe& probe, const std::string& title) {
    Drawing drawing{{}, 330, 130};
    if (probe.answers.empty())
        return drawing;
    Axes axes{38, 8, 206, 96};
    axes.lastStep = std::max<double>(1, static_cast<double>(probe.answers.back().step));
    static constexpr std::array kColors{kAccent, kSecond, kGood};
    static constexpr std::array kDashes{"none", "6 3", "2 3"};
    const std::vector<ProbeAnswerRow> last = lastAnswers(probe, static_cast<int>(kColors.size()));
    double highest = 0;
    for (const ProbeAnswerRow& row : probe.answers)
        if (std::any_of(last.begin(), last.end(), [&](const auto& shown) { return shown.token == row.token; }))
            highest = std::max(highest, row.probability);
    axes.high = std::clamp(1.1 * highest, 0.01, 1.0);
    drawing.svg = opened(drawing, title) + frame(axes, axes.high < 0.2 ? 2 : 1);
    for (std::size_t i = 0; i < std::min(last.size(), kColors.size()); ++i) {
        std::string line;
        for (const ProbeAnswerRow& row : probe.answers)
            if (row.token == last[i].token)
                line += fmt::format("{:.1f},{:.1f} ", axes.x(static_cast<double>(row.step)), axes.y(row.probability));
        drawing.svg += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\" "
                                   "stroke-dasharray=\"{}\"/>\n",
                                   line, kColors[i], kDashes[i]);
        drawing.svg += label(axes.right() + 8, axes.top + 12 + 16 * static_cast<double>(i), "start", kColors[i],
                             readableToken(last[i].token));
    }
    drawing.svg += "</svg>\n";
    return drawing;
}

} // namespace kantai
