// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/report/ReportTables.h"
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "core/training/options/RunLength.h"
#include "core/workflow/NumberText.h"
#include "core/workflow/report/HtmlText.h"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace kantai {

namespace {

class FactTable {
public:
    void add(const std::string& name, const std::string& value) {
        rows_ += "<tr><th>" + htmlText(name) + "</th><td>" + htmlText(value) + "</td></tr>\n";
    }
    std::string html() const { return "<table>\n" + rows_ + "</table>\n"; }

private:
    std::string rows_;
};

std::string whole(std::uint64_t number) {
    return Phrase::count(static_cast<std::int64_t>(std::min<std::uint64_t>(number, INT64_MAX)));
}

std::string stateText(RunState state) {
    switch (state) {
    case RunState::Running:
        return Phrase::tr("running");
    case RunState::Paused:
        return Phrase::tr("paused");
    case RunState::Completed:
        return Phrase::tr("completed");
    case RunState::Stopped:
        return Phrase::tr("stopped");
    case RunState::Interrupted:
        return Phrase::tr("interrupted");
    case RunState::Failed:
        return Phrase::tr("failed");
    }
    return {};
}

std::string dateText(std::int64_t unixSeconds) {
    const std::time_t time = unixSeconds;
    std::tm local{};
    return unixSeconds > 0 && localtime_r(&time, &local) != nullptr ? fmt::format("{:%Y-%m-%d %H:%M}", local)
                                                                    : std::string();
}

std::string scheduleText(const TrainingOptions& options) {
    const std::string rate = briefText(options.learningRate), warmup = percentText(options.warmupFraction);
    switch (options.schedule) {
    case Schedule::Linear:
        return Phrase::tr("{}, warmup over {} of the steps, then linearly to 0", rate, warmup);
    case Schedule::Cosine:
        return Phrase::tr("{}, warmup over {} of the steps, then by a cosine to 0", rate, warmup);
    case Schedule::Constant:
        return Phrase::tr("{}, warmup over {} of the steps, then constant", rate, warmup);
    }
    return rate;
}

std::string shortHash(const std::string& sha256) {
    return sha256.substr(0, 16);
}

} // namespace

std::string subtitle(const RunReport& report) {
    std::string text = Phrase::tr("Run of the project {}, {}, begun {}", shownName(report.project.name),
                                  stateText(report.run.state), dateText(report.run.startedAt));
    if (!report.run.message.empty())
        text += " · " + Phrase::translate(report.run.message);
    return text;
}

std::string settingsTable(const RunReport& report) {
    const RobertaConfig& config = report.config;
    const TrainingOptions& options = report.options;
    FactTable table;
    table.add(Phrase::tr("Preset"), report.run.preset);
    table.add(Phrase::tr("Parameters"), Phrase::count(report.parameters));
    table.add(Phrase::tr("Layers and heads"), Phrase::tr("{} layers of {} heads", config.layers, config.heads));
    table.add(Phrase::tr("Hidden size"), Phrase::count(config.hiddenSize));
    table.add(Phrase::tr("Vocabulary rows"), Phrase::count(config.vocabularySize));
    table.add(Phrase::tr("Dropout"),
              config.hiddenDropout == config.attentionDropout
                  ? briefText(config.hiddenDropout)
                  : briefText(config.hiddenDropout) + ", " + briefText(config.attentionDropout));
    table.add(Phrase::tr("Length"), lengthText(options.length));
    table.add(Phrase::tr("Batch"), options.accumulation == 1
                                       ? Phrase::tr("{} sequences", Phrase::count(options.batchSize))
                                       : Phrase::tr("{} × {} sequences", Phrase::count(options.accumulation),
                                                    Phrase::count(options.batchSize)));
    table.add(Phrase::tr("Block size"), options.mode == DatasetMode::Lines
                                            ? Phrase::tr("{} tokens, one line each", Phrase::count(options.blockSize))
                                            : Phrase::tr("{} tokens, filled", Phrase::count(options.blockSize)));
    table.add(Phrase::tr("Masked"), percentText(options.maskRate));
    table.add(Phrase::tr("Learning rate"), scheduleText(options));
    for (const ToldChange& each : report.changes)
        table.add(Phrase::tr("Changed after step {}", Phrase::count(each.step)), changeText(each));
    table.add(Phrase::tr("Weight decay"), briefText(options.weightDecay));
    table.add(Phrase::tr("Precision"), toString(options.precision));
    table.add(Phrase::tr("Seed"), std::to_string(options.seed));
    return table.html();
}

std::string corpusTable(const RunReport& report) {
    const CorpusStatistics& corpus = report.corpus;
    FactTable table;
    table.add(Phrase::tr("Text"), Phrase::tr("{} files, {}", whole(corpus.files), Phrase::bytes(corpus.bytes)));
    table.add(Phrase::tr("Lines and words"),
              Phrase::tr("{} lines, {} words", whole(corpus.lines), whole(corpus.words)));
    table.add(Phrase::tr("Held out"),
              Phrase::tr("{} lines, {}", whole(corpus.heldOutLines), percentText(report.project.heldOutFraction)));
    table.add(Phrase::tr("SHA-256 of the text"), shortHash(report.corpusSha256));
    if (report.corpusChanged)
        table.add(Phrase::tr("Note"),
                  Phrase::tr("The text has changed since the tokenizer of this run was trained."));
    if (report.tokenizer) {
        const TokenizerRow& tokenizer = *report.tokenizer;
        table.add(Phrase::tr("Tokenizer"), tokenizer.corpusSha256.empty()
                                               ? Phrase::tr("byte-level BPE, imported")
                                               : Phrase::tr("byte-level BPE, trained here"));
        table.add(Phrase::tr("Vocabulary"),
                  tokenizer.ranOutOfPairs
                      ? Phrase::tr("{} tokens of {} asked for; the text has no more pairs",
                                   whole(tokenizer.vocabularySize), whole(tokenizer.askedVocabularySize))
                      : Phrase::tr("{} tokens", whole(tokenizer.vocabularySize)));
        if (tokenizer.minFrequency > 0)
            table.add(Phrase::tr("Minimum frequency"), whole(tokenizer.minFrequency));
        table.add(Phrase::tr("SHA-256 of the tokenizer"), shortHash(tokenizer.sha256));
    }
    if (report.best)
        table.add(Phrase::tr("Best checkpoint"),
                  report.best->heldOutLoss > 0
                      ? Phrase::tr("step {}, held-out loss {}", Phrase::count(report.best->step),
                                   decimalText(report.best->heldOutLoss, 3))
                      : Phrase::tr("step {}", Phrase::count(report.best->step)));
    return table.html();
}

} // namespace kantai
