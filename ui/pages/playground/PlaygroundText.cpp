// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundText.h"
#include "core/base/Json.h"
#include "core/inference/InsightJson.h"
#include "ui/Format.h"
#include "ui/widgets/charts/RankLines.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace kantai::ui::playground {

namespace {

using View = FillMaskQuestion::View;

constexpr int kLeading = 3; // answers in the history

struct CanvasTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Playground)
};

QString word(const std::string& text) {
    return QString::fromStdString(text).trimmed();
}

bool hasJoint(const FillMaskReply& reply) {
    return !reply.joint.answers.empty();
}

// The index of the mask that a choice stands for.
std::size_t maskOf(const FillMaskReply& reply, int choice) {
    return static_cast<std::size_t>(std::max(0, choice - (hasJoint(reply) ? 1 : 0)));
}

// Where the words stand in the sentence that they make; nothing when it is not put together like that.
QVector<FilledRange> rangesOf(const FillMaskReply& reply, std::size_t firstMask,
                              const std::vector<std::string>& words, const QString& sentence) {
    const QByteArray bytes = reply.question.sentence.toUtf8();
    QString built;
    QVector<FilledRange> ranges;
    std::size_t at = 0, mask = 0;
    for (const SentenceToken& token : reply.tokens) {
        if (token.token != "<mask>")
            continue;
        const std::size_t number = mask++;
        if (number < firstMask || number >= firstMask + words.size())
            continue;
        built += QString::fromUtf8(bytes.mid(static_cast<qsizetype>(at), static_cast<qsizetype>(token.begin - at)));
        const QString text = QString::fromStdString(words[number - firstMask]), shown = text.trimmed();
        if (!shown.isEmpty())
            ranges.append({built.size() + text.indexOf(shown), shown.size()});
        built += text;
        at = token.end;
    }
    built += QString::fromUtf8(bytes.mid(static_cast<qsizetype>(at)));
    return built == sentence ? ranges : QVector<FilledRange>();
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
    if (reply.layers)
        for (const MaskLayers& mask : reply.layers->masks)
            for (std::size_t layer = 0; layer < mask.layers.size(); ++layer)
                for (const LayerGuess& guess : mask.layers[layer].guesses)
                    lines.append(QStringLiteral("%1\t%2\t%3")
                                     .arg(layer)
                                     .arg(guess.probability, 0, 'f', 6)
                                     .arg(word(guess.text)));
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
    if (reply.layers)
        object["layers"] = toJson(*reply.layers);
    return object;
}

} // namespace

QStringList maskChoices(const FillMaskReply& reply) {
    QStringList choices;
    if (reply.result.masks.size() < 2)
        return choices;
    if (hasJoint(reply))
        choices.append(CanvasTexts::tr("Together"));
    for (std::size_t i = 0; i < reply.result.masks.size(); ++i)
        choices.append(CanvasTexts::tr("Mask %1").arg(i + 1));
    return choices;
}

QVector<ProbabilityBar> barsOf(const FillMaskReply& reply, int choice) {
    QVector<ProbabilityBar> bars;
    if (hasJoint(reply) && choice <= 0) {
        for (const JointAnswer& answer : reply.joint.answers) {
            QStringList words;
            for (const std::string& text : answer.texts)
                words.append(word(text));
            const QString sentence = QString::fromStdString(answer.sentence);
            bars.append({words.join(QStringLiteral(" + ")),
                         answer.probability,
                         -1,
                         sentence,
                         rangesOf(reply, 0, answer.texts, sentence),
                         {}});
        }
        return bars;
    }
    const std::size_t mask = maskOf(reply, choice);
    if (mask < reply.result.masks.size())
        for (const FillMaskAnswer& answer : reply.result.masks[mask].answers) {
            const QString sentence = QString::fromStdString(answer.sentence);
            bars.append({word(answer.text),
                         answer.probability,
                         answer.id,
                         sentence,
                         rangesOf(reply, mask, {answer.text}, sentence),
                         {}});
        }
    return bars;
}

std::optional<RestOfBars> restOf(const FillMaskReply& reply, int choice) {
    double listed = 0;
    const bool joint = hasJoint(reply) && choice <= 0;
    if (joint) {
        for (const JointAnswer& answer : reply.joint.answers)
            listed += answer.probability;
    } else {
        const std::size_t mask = maskOf(reply, choice);
        if (mask >= reply.result.masks.size())
            return std::nullopt;
        for (const FillMaskAnswer& answer : reply.result.masks[mask].answers) {
            if (answer.ids.size() > 1)
                return std::nullopt;
            listed += answer.probability;
        }
    }
    return RestOfBars{joint ? CanvasTexts::tr("all other fillings") : CanvasTexts::tr("all other words"),
                      std::max(0.0, 1 - listed)};
}

void compare(QVector<ProbabilityBar>& these, const QVector<ProbabilityBar>& others) {
    if (others.isEmpty())
        return;
    for (ProbabilityBar& bar : these) {
        const auto other = std::find_if(others.begin(), others.end(),
                                        [&](const ProbabilityBar& each) { return sameAnswer(each, bar); });
        if (other == others.end()) {
            bar.change = CanvasTexts::tr("new");
            continue;
        }
        const double points = 100 * (bar.probability - other->probability);
        const QString figure = format::number(std::abs(points), 2);
        bar.change =
            figure == format::number(0, 2) ? figure : (points < 0 ? QChar(0x2212) : QLatin1Char('+')) + figure;
    }
}

std::vector<AskedAnswer> leadingAnswers(const FillMaskReply& reply) {
    std::vector<AskedAnswer> leading;
    for (const ProbabilityBar& bar : barsOf(reply, 0).mid(0, kLeading))
        leading.push_back({bar.token.toStdString(), bar.probability});
    return leading;
}

QString answersText(const std::vector<AskedAnswer>& answers) {
    QStringList texts;
    for (const AskedAnswer& answer : answers)
        texts.append(QString::fromStdString(answer.token).simplified() + QLatin1Char(' ') +
                     format::percent(answer.probability));
    return texts.join(QStringLiteral(", "));
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

QVector<TokenChip> chipsOf(const FillMaskReply& reply, const SentenceSurprisal* surprisal) {
    QVector<TokenChip> chips;
    const QByteArray bytes = reply.question.sentence.toUtf8();
    for (std::size_t i = 1; i + 1 < reply.tokens.size(); ++i) {
        const SentenceToken& token = reply.tokens[i];
        chips.append({shownToken(reply, i), token.id, bytes.at(static_cast<qsizetype>(token.begin)) == ' ',
                      token.token == "<mask>", std::nullopt});
        if (surprisal != nullptr && i <= surprisal->tokens.size() && !chips.back().masked)
            chips.back().bits = surprisal->tokens[i - 1].nats / std::log(2.0);
    }
    return chips;
}

QString nameOf(const std::string& run, std::int64_t step) {
    return CanvasTexts::tr("%1, step %2").arg(format::name(run), format::count(static_cast<std::uint64_t>(step)));
}

QString originOf(const QString& checkpoint, std::int64_t savedAt, std::int64_t now, const QString& before) {
    const QString old = format::timeSpan(now - savedAt);
    return before.isEmpty()
               ? CanvasTexts::tr("%1, %2 old").arg(checkpoint, old)
               : CanvasTexts::tr("%1, %2 old. Its answers replace those of %3.").arg(checkpoint, old, before);
}

QString copiedText(const std::vector<FillMaskReply>& replies, const QStringList& names) {
    QStringList lines;
    QString sentence;
    for (std::size_t i = 0; i < replies.size(); ++i) {
        if (replies[i].question.sentence != sentence)
            lines.append(sentence = replies[i].question.sentence);
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
