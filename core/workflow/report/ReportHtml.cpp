// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/ReportHtml.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/ShownName.h"
#include "core/workflow/NumberText.h"
#include "core/workflow/report/HtmlText.h"
#include "core/workflow/report/ReportTables.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::size_t kProbesShown = 4;
constexpr int kAnswersShown = 3;

// Only what QTextDocument knows too, but for the lines of @media and @page, which it passes over.
constexpr const char* kStyle = R"(
body { font-family: Inter, "Noto Sans", sans-serif; font-size: 12px; color: #1c2230; background-color: #ffffff; }
h1 { font-size: 20px; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 13px; color: #3556c8; margin-top: 10px; margin-bottom: 3px; }
p { margin-top: 2px; margin-bottom: 4px; }
th { font-weight: normal; text-align: left; color: #5d6779; padding-right: 10px; vertical-align: top; }
td { padding-right: 12px; vertical-align: top; }
.dim { color: #5d6779; }
.number { font-size: 15px; font-weight: bold; }
)";
constexpr const char* kStyleOfBrowsers = R"(
body { max-width: 190mm; margin: 10mm auto; line-height: 1.35; font-variant-numeric: tabular-nums; }
svg { max-width: 100%; height: auto; }
table { border-spacing: 0; }
.half { width: 50%; }
@page { size: A4; margin: 10mm; }
@media print { body { margin: 0; font-size: 10px; } tr, svg { break-inside: avoid; } }
@media (max-width: 640px) { .columns > tbody > tr > td { display: block; width: auto; } body { margin: 10px; } }
)";

std::string heading(const std::string& text) {
    return "<h2>" + htmlText(text) + "</h2>\n";
}

void addAnswer(std::string& text, const std::string& token, double probability) {
    if (!text.empty())
        text += ", ";
    text += readableToken(token);
    text += " ";
    text += percentText(probability);
}

std::string answersText(const std::vector<ProbeAnswerRow>& answers) {
    std::string text;
    for (const ProbeAnswerRow& answer : answers)
        addAnswer(text, answer.token, answer.probability);
    return text;
}

// An image, or the drawing itself.
std::string picture(const std::string& name, const Drawing& drawing, ReportPictures pictures) {
    if (pictures == ReportPictures::Drawn)
        return drawing.svg;
    return fmt::format("<p><img src=\"{}\" width=\"{}\" height=\"{}\"></p>\n", name, drawing.width, drawing.height);
}

// The figures by which a run is told, side by side.
std::string figures(const RunReport& report) {
    std::string names, values;
    const auto add = [&](const std::string& name, const std::string& value) {
        names += "<td class=\"dim\">" + htmlText(name) + "</td>";
        values += "<td class=\"number\">" + htmlText(value) + "</td>";
    };
    if (const EvaluationRow* best = report.bestEvaluation()) {
        add(Phrase::tr("best held-out loss"), decimalText(best->loss, 3));
        if (best->loss < 100) // of a diverged run it says nothing
            add(Phrase::tr("perplexity"), decimalText(std::exp(best->loss), 1));
        add(Phrase::tr("accuracy"), percentText(best->accuracy));
    }
    add(Phrase::tr("steps"), Phrase::count(report.run.step));
    add(Phrase::tr("tokens"), Phrase::count(static_cast<std::int64_t>(report.run.tokens)));
    add(Phrase::tr("time"), durationText(report.run.trainingSeconds));
    if (report.tokensPerSecond() > 0)
        add(Phrase::tr("tokens per second"), Phrase::count(std::llround(report.tokensPerSecond())));
    if (report.memoryBytes() > 0)
        add(Phrase::tr("memory"), Phrase::bytes(report.memoryBytes()));
    return "<table>\n<tr>" + names + "</tr>\n<tr>" + values + "</tr>\n</table>\n";
}

// What the best held-out loss says beside the unigram entropy.
std::string verdict(const RunReport& report) {
    const EvaluationRow* best = report.bestEvaluation();
    if (best == nullptr || report.unigramEntropy <= 0)
        return {};
    const std::string entropy = decimalText(report.unigramEntropy, 3);
    const std::string text =
        best->loss < report.unigramEntropy
            ? Phrase::tr(
                  "The held-out loss fell below the unigram entropy of {} nats, the least that a model without "
                  "context can reach: this model uses the words around the mask.",
                  entropy)
            : Phrase::tr(
                  "The held-out loss stayed above the unigram entropy of {} nats, which a model without context "
                  "can reach: this model has not learned to use the words around the mask.",
                  entropy);
    return "<p>" + htmlText(text) + "</p>\n";
}

// How near the run came to the lesson that it repeats.
std::string lessonVerdict(const RunReport& report) {
    if (!report.lesson)
        return {};
    const auto distance = distanceFrom(*report.lesson, report.history.evaluations);
    if (!distance)
        return {};
    const std::string apart = decimalText(*distance, 3), allowed = decimalText(report.lesson->tolerance, 3);
    const std::string text =
        *distance <= report.lesson->tolerance
            ? Phrase::tr("The held-out loss follows that of the lesson {}: at most {} nats apart, {} are expected.",
                         report.lesson->title, apart, allowed)
            : Phrase::tr("The held-out loss differs from that of the lesson {}: by up to {} nats, {} are expected.",
                         report.lesson->title, apart, allowed);
    return "<p>" + htmlText(text) + "</p>\n";
}

std::string probes(const RunReport& report, ReportPictures pictures) {
    if (report.probes.empty())
        return {};
    std::string html = heading(Phrase::tr("Pinned sentences over the steps"));
    html += "<table class=\"columns\" width=\"100%\">\n";
    const std::size_t count = std::min(report.probes.size(), kProbesShown);
    for (std::size_t i = 0; i < count; ++i) {
        const ReportedProbe& probe = report.probes[i];
        if (i % 2 == 0)
            html += "<tr>";
        html += "<td class=\"half\" width=\"50%\"><p><b>" + htmlText(probe.sentence) + "</b></p>\n";
        html += picture(fmt::format("probe-{}", i), probeDrawing(probe, probe.sentence), pictures);
        const auto line = [&](const std::string& when, const std::vector<ProbeAnswerRow>& answers) {
            html +=
                "<p><span class=\"dim\">" + htmlText(when) + "</span> " + htmlText(answersText(answers)) + "</p>\n";
        };
        line(Phrase::tr("at step {}:", Phrase::count(probe.answers.front().step)),
             firstAnswers(probe, kAnswersShown));
        line(Phrase::tr("at step {}:", Phrase::count(probe.answers.back().step)), lastAnswers(probe, kAnswersShown));
        html += i % 2 == 1 || i + 1 == count ? "</td></tr>\n" : "</td>";
    }
    return html + "</table>\n";
}

std::string sentences(const RunReport& report) {
    std::string html = heading(Phrase::tr("What the best checkpoint answers"));
    if (report.sentences.empty())
        return html + "<p class=\"dim\">" + htmlText(report.whyNoSentences) + "</p>\n";
    html += "<table>\n<tr><th>" + htmlText(Phrase::tr("held-out sentence")) + "</th><th>" +
            htmlText(Phrase::tr("hidden word")) + "</th><th>" + htmlText(Phrase::tr("answers")) + "</th></tr>\n";
    for (const AnsweredSentence& answered : report.sentences) {
        std::string answers;
        for (const FillMaskAnswer& answer : answered.answers)
            addAnswer(answers, answer.token, answer.probability);
        html += "<tr><td>" + htmlText(answered.sentence.text) + "</td><td>" + htmlText(answered.sentence.hidden) +
                "</td><td>" + htmlText(answers) + "</td></tr>\n";
    }
    return html + "</table>\n";
}

std::string modelCard(const RunReport& report) {
    std::string text = Phrase::tr(
        "A RoBERTa masked language model with {} parameters, pretrained from scratch with Kantai Studio. It "
        "predicts what may stand at <mask>, and knows only the text it was trained on, with that text's "
        "errors and opinions.",
        Phrase::count(report.parameters));
    for (const std::string& licence : report.licences)
        text.append(" ").append(Phrase::tr("Licence of the text: {}.", licence));
    return heading(Phrase::tr("About the model")) + "<p>" + htmlText(text) + "</p>\n";
}

std::string footer(const RunReport& report) {
    const std::string processor = report.processor.empty() ? Phrase::tr("unknown processor") : report.processor;
    return "<p class=\"dim\">" +
           htmlText(Phrase::tr("Written by Kantai Studio {} on this computer: {}, {} cores.", report.programVersion,
                               processor, report.cores)) +
           "</p>\n";
}

} // namespace

std::vector<std::pair<std::string, Drawing>> reportDrawings(const RunReport& report) {
    std::vector<std::pair<std::string, Drawing>> drawings{{"loss", lossDrawing(report)}};
    for (std::size_t i = 0; i < std::min(report.probes.size(), kProbesShown); ++i)
        drawings.emplace_back(fmt::format("probe-{}", i), probeDrawing(report.probes[i], report.probes[i].sentence));
    return drawings;
}

std::string reportHtml(const RunReport& report, ReportPictures pictures) {
    const bool drawn = pictures == ReportPictures::Drawn;
    const std::string name = htmlText(shownName(report.run.name));
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + htmlText(Phrase::tr("en")) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                       name + "</title>\n<style>" + kStyle + (drawn ? kStyleOfBrowsers : "") +
                       "</style>\n</head>\n<body>\n";
    html += "<h1>" + name + "</h1>\n<p class=\"dim\">" + htmlText(subtitle(report)) + "</p>\n";
    html += figures(report) + verdict(report) + lessonVerdict(report);
    const Drawing loss = lossDrawing(report);
    if (!loss.svg.empty())
        html += heading(Phrase::tr("Loss")) + picture("loss", loss, pictures);
    html += "<table class=\"columns\" width=\"100%\">\n<tr><td class=\"half\" width=\"50%\">" +
            heading(Phrase::tr("Model and training")) + settingsTable(report) +
            "</td><td class=\"half\" width=\"50%\">" + heading(Phrase::tr("Corpus and tokenizer")) +
            corpusTable(report) + "</td></tr>\n</table>\n";
    html += probes(report, pictures) + sentences(report) + modelCard(report) + footer(report);
    return html + "</body>\n</html>\n";
}

} // namespace kantai
