// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/PairReportText.h"
#include "core/base/Json.h"

#include <fmt/format.h>

namespace kantai {

namespace {

std::string cellOf(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

} // namespace

std::string csvRow(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row.append(i == 0 ? 0 : 1, ',').append(cellOf(cells[i]));
    return row + '\n';
}

OrderedJson toJson(const PairTally& tally) {
    const auto [lower, upper] = tally.interval();
    OrderedJson json{{"right", tally.right},
                     {"counted", tally.counted},
                     {"share", tally.counted > 0 ? OrderedJson(tally.share()) : OrderedJson()},
                     {"lower", lower},
                     {"upper", upper},
                     {"ties", tally.ties},
                     {"equal", tally.equal},
                     {"hardlySeen", tally.hardlySeen},
                     {"tooLong", tally.tooLong}};
    if (tally.human)
        json["human"] = *tally.human;
    return json;
}

OrderedJson toJson(const PairReport& report, const PairSet& set) {
    OrderedJson json{
        {"set", report.set},
        {"measure", toString(report.measure)},
        {"chance", kChanceOfPairs},
        {"all", toJson(report.all)},
        {"words",
         {{"words", report.words.words}, {"whole", report.words.whole}, {"hardlySeen", report.words.hardlySeen}}},
        {"phenomena", OrderedJson::array()},
        {"pairs", OrderedJson::array()}};
    for (const PairTally& tally : report.phenomena) {
        OrderedJson phenomenon{{"phenomenon", tally.phenomenon}};
        phenomenon.update(toJson(tally));
        json["phenomena"].push_back(std::move(phenomenon));
    }
    for (std::size_t i = 0; i < report.results.size(); ++i) {
        const PairResult& result = report.results[i];
        OrderedJson pair{{"phenomenon", set.pairs[i].phenomenon},
                         {"good", set.pairs[i].good},
                         {"bad", set.pairs[i].bad},
                         {"state", toString(result.state)}};
        if (isCounted(result.state)) {
            pair["goodNats"] = result.good;
            pair["badNats"] = result.bad;
        }
        json["pairs"].push_back(std::move(pair));
    }
    return json;
}

std::string pairsCsv(const PairReport& report, const PairSet& set) {
    std::string csv = csvRow({"phenomenon", "good", "bad", "state", "good_nats", "bad_nats"});
    for (std::size_t i = 0; i < report.results.size(); ++i) {
        const MinimalPair& pair = set.pairs[i];
        const PairResult& result = report.results[i];
        const auto nats = [&](double value) {
            return isCounted(result.state) ? fmt::format("{:.6f}", value) : std::string();
        };
        csv += csvRow(
            {pair.phenomenon, pair.good, pair.bad, toString(result.state), nats(result.good), nats(result.bad)});
    }
    return csv;
}

} // namespace kantai
