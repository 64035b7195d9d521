// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/SentenceAttention.h"
#include "ui/Format.h"
#include "ui/pages/playground/PlaygroundText.h"
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace kantai::ui::playground {

namespace {

constexpr std::size_t kTold = 4;

struct AttentionTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Playground)
};

// What was chosen for another model, which may have had more layers and heads, falls back to the mean.
AttentionChoice fitting(const AttentionChoice& choice, const AttentionMap& map) {
    return {choice.layer < map.layers ? choice.layer : -1, choice.head < map.heads ? choice.head : -1};
}

} // namespace

std::vector<float> chipWeights(const FillMaskReply& reply, const AttentionChoice& wanted) {
    const AttentionChoice choice = fitting(wanted, *reply.attention);
    const std::size_t all = reply.tokens.size(), chips = all - 2;
    const std::vector<float> matrix = reply.attention->matrix(choice.layer, choice.head);
    std::vector<float> weights;
    weights.reserve(chips * chips);
    for (std::size_t row = 1; row <= chips; ++row)
        weights.insert(weights.end(), matrix.begin() + static_cast<std::ptrdiff_t>(row * all + 1),
                       matrix.begin() + static_cast<std::ptrdiff_t>(row * all + 1 + chips));
    return weights;
}

QString choiceText(const AttentionChoice& choice) {
    const QString layer = choice.layer < 0 ? AttentionTexts::tr("mean of all layers")
                                           : AttentionTexts::tr("layer %1").arg(choice.layer + 1);
    const QString head = choice.head < 0 ? AttentionTexts::tr("mean of all heads")
                                         : AttentionTexts::tr("head %1").arg(choice.head + 1);
    return layer + QStringLiteral(", ") + head;
}

QString attentionText(const FillMaskReply& reply, const AttentionChoice& wanted, int chip) {
    const AttentionChoice choice = fitting(wanted, *reply.attention);
    const std::size_t all = reply.tokens.size();
    const std::vector<float> matrix = reply.attention->matrix(choice.layer, choice.head);
    const float* row = matrix.data() + static_cast<std::size_t>(chip + 1) * all;
    std::vector<std::size_t> order(all - 2);
    std::iota(order.begin(), order.end(), std::size_t{1});
    std::stable_sort(order.begin(), order.end(), [row](std::size_t a, std::size_t b) { return row[a] > row[b]; });
    order.resize(std::min(order.size(), kTold));
    QStringList told;
    for (const std::size_t token : order)
        told.append(shownToken(reply, token) + QLatin1Char(' ') +
                    format::percent(static_cast<double>(row[token]), 1));
    return AttentionTexts::tr("%1 attends to: %2; <s> and </s> %3 (%4).")
        .arg(shownToken(reply, static_cast<std::size_t>(chip + 1)), told.join(QStringLiteral(", ")),
             format::percent(static_cast<double>(row[0] + row[all - 1]), 1), choiceText(choice));
}

} // namespace kantai::ui::playground
