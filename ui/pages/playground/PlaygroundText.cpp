// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundText.h"
#include "core/inference/InsightJson.h"
#include "ui/Format.h"
#include <QCoreApplication>
#include <cmath>

namespace kantai::ui::playground {

namespace {

using View = FillMaskQuestion::View;

struct Said {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Playground)
};

QString word(const std::string& text) {
    return QString::fromStdString(text).trimmed();
}

bool hasJoint(const FillMaskReply& reply) {
    return !reply.joint.answers.empty();
}

QStringList linesOf(const FillMaskReply& reply) {
    QStringList lines;
    const auto row = [&](double value, const QString& text) {
        lines.append(QStringLiteral("%1\t%2").arg(value, 0, 'f', 6).arg(text));
    };
    for (const JointAnswer& answer : reply.joint.answers)
        row(answer.probability, QString::fromStdString(answer.sentence));
    for (const MaskAnswers& mask : reply.result.masks)
        for (const FillMaskAnswer& answer : mask.answers)
            row(answer.probability, QString::fromStdString(answer.sentence));
    if (reply.surprisal)
        for (const WordSurprisal& each : reply.surprisal->words)
            row(each.nats / std::log(2.0), QString::fromStdString(each.text));
    if (reply.attention) {
        const std::size_t count = reply.tokens.size();
        const std::vector<float> mean = reply.attention->matrix(-1, -1);
        for (std::size_t i = 0; i < count; ++i) {
            QStringList cells{shownToken(reply, i)};
            for (std::size_t j = 0; j < count; ++j)
                cells.append(QString::number(static_cast<double>(mean[i * count + j]), 'f', 4));
            lines.append(cells.join(QLatin1Char('\t')));
        }
    }
    return lines;
}

OrderedJson jsonOf(const FillMaskReply& reply, const QString& name) {
    OrderedJson object{{"model", name.toStdString()},
                       {"text", reply.question.sentence.toStdString()},
                       {"tokens", reply.tokens.size()}};
    if (reply.question.view == View::Answers)
        object["masks"] = toJson(reply.result);
    if (hasJoint(reply))
        object["joint"] = toJson(reply.joint);
    if (reply.surprisal)
        object["surprisal"] = toJson(*reply.surprisal);
    if (reply.attention)
        object["attention"] = toJson(*reply.attention);
    return object;
}

} // namespace

QStringList maskChoices(const FillMaskReply& reply) {
    QStringList choices;
    if (reply.result.masks.size() < 2)
        return choices;
    if (hasJoint(reply))
        choices.append(Said::tr("Together"));
    for (std::size_t i = 0; i < reply.result.masks.size(); ++i)
        choices.append(Said::tr("Mask %1").arg(i + 1));
    return choices;
}

QVector<ProbabilityBar> barsOf(const FillMaskReply& reply, int choice) {
    QVector<ProbabilityBar> bars;
    if (hasJoint(reply) && choice <= 0) {
        for (const JointAnswer& answer : reply.joint.answers) {
            QStringList words;
            for (const std::string& text : answer.texts)
                words.append(word(text));
            bars.append(
                {words.join(QStringLiteral(" + ")), answer.probability, -1, QString::fromStdString(answer.sentence)});
        }
        return bars;
    }
    const std::size_t mask = static_cast<std::size_t>(std::max(0, choice - (hasJoint(reply) ? 1 : 0)));
    if (mask < reply.result.masks.size())
        for (const FillMaskAnswer& answer : reply.result.masks[mask].answers)
            bars.append({word(answer.text), answer.probability, answer.id, QString::fromStdString(answer.sentence)});
    return bars;
}

QString bestAnswer(const FillMaskReply& reply) {
    const QVector<ProbabilityBar> bars = barsOf(reply, 0);
    return bars.isEmpty() ? QString()
                          : bars.front().token + QLatin1Char(' ') + format::percent(bars.front().probability);
}

QString shownToken(const FillMaskReply& reply, std::size_t index) {
    const SentenceToken& token = reply.tokens[index];
    if (token.begin == token.end)
        return QString::fromStdString(token.token); // <s>, </s>
    std::string bytes = reply.question.sentence.toStdString().substr(token.begin, token.end - token.begin);
    if (bytes.size() > 1 && bytes.front() == ' ')
        bytes.erase(0, 1);
    return format::token(bytes);
}

QVector<TokenChip> chipsOf(const FillMaskReply& reply) {
    QVector<TokenChip> chips;
    const QByteArray bytes = reply.question.sentence.toUtf8();
    for (std::size_t i = 1; i + 1 < reply.tokens.size(); ++i) {
        const SentenceToken& token = reply.tokens[i];
        chips.append({shownToken(reply, i), token.id, bytes.at(static_cast<qsizetype>(token.begin)) == ' ',
                      token.token == "<mask>"});
    }
    return chips;
}

QString copiedText(const std::vector<FillMaskReply>& replies, const QStringList& names) {
    QStringList lines;
    if (!replies.empty())
        lines.append(replies.front().question.sentence);
    for (std::size_t i = 0; i < replies.size(); ++i) {
        if (replies.size() > 1)
            lines.append(names.value(static_cast<qsizetype>(i)));
        lines.append(linesOf(replies[i]));
    }
    return lines.join(QLatin1Char('\n'));
}

QString copiedJson(const std::vector<FillMaskReply>& replies, const QStringList& names) {
    OrderedJson all = OrderedJson::array();
    for (std::size_t i = 0; i < replies.size(); ++i)
        all.push_back(jsonOf(replies[i], names.value(static_cast<qsizetype>(i))));
    return QString::fromStdString((all.size() == 1 ? all.front() : all).dump(1));
}

} // namespace kantai::ui::playground
