// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/ProbeHistory.h"

#include "core/tokenizer/ByteAlphabet.h"

#include <algorithm>
#include <map>

namespace kantai::ui {

namespace {

using AnswersByRank = std::map<int, const ProbeAnswerRow*>;

constexpr std::size_t kFirstAnswers = 3; // that have a curve before those that led earlier
} // namespace

QString readableAnswer(const std::string& token) {
    return QString::fromStdString(fromPrintable(token).value_or(token)).trimmed();
}

ProbeHistory probeHistory(const std::vector<ProbeAnswerRow>& answers, std::int64_t probe, int most) {
    std::map<std::int64_t, AnswersByRank> byStep;
    for (const ProbeAnswerRow& row : answers)
        if (row.probeId == probe)
            byStep[row.step][row.rank] = &row;
    ProbeHistory history;
    if (byStep.empty())
        return history;
    std::vector<std::string> shown;
    const auto show = [&](const std::string& token) {
        if (static_cast<int>(shown.size()) < most && std::ranges::find(shown, token) == shown.end())
            shown.push_back(token);
    };
    for (const auto& [rank, row] : byStep.rbegin()->second)
        history.newest.push_back(*row);
    const auto others =
        history.newest.begin() + static_cast<std::ptrdiff_t>(std::min(kFirstAnswers, history.newest.size()));
    for (auto row = history.newest.begin(); row != others; ++row)
        show(row->token);
    for (auto step = byStep.rbegin(); step != byStep.rend(); ++step)
        show(step->second.begin()->second->token);
    for (auto row = others; row != history.newest.end(); ++row)
        show(row->token);
    for (const std::string& token : shown)
        history.curves.append({readableAnswer(token), {}});
    for (const auto& [step, ranked] : byStep) {
        history.steps.push_back(step);
        for (const auto& [rank, row] : ranked)
            if (const auto found = std::ranges::find(shown, row->token); found != shown.end())
                history.curves[found - shown.begin()].points.append({static_cast<double>(step), row->probability});
    }
    for (auto step = byStep.rbegin(); step != byStep.rend(); ++step) {
        if (step->second.begin()->second->token != shown.front())
            break;
        history.leadsSince = step->first;
    }
    return history;
}

} // namespace kantai::ui
