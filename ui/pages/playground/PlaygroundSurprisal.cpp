// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

namespace kantai::ui {

namespace {

double bits(double nats) {
    return nats / std::log(2.0);
}

} // namespace

PlaygroundSurprisal::PlaygroundSurprisal(QWidget* parent) : PlaygroundView(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Surprisal of each word"); }, this);
    card->addToCorner(new SurprisalLegend(card));
    words_ = new SurprisalView(card);
    words_->setObjectName(QStringLiteral("playgroundSurprisalView"));
    bindText(words_, &QWidget::setAccessibleName, [] { return tr("Surprisal of each word"); });
    card->body()->addSpacing(theme::kGrid);
    card->body()->addWidget(words_);
    card->body()->addSpacing(theme::kGrid);
    word_ = new QLabel(card);
    word_->setObjectName(QStringLiteral("playgroundWordLabel"));
    word_->setTextFormat(Qt::PlainText);
    word_->setWordWrap(true);
    card->body()->addWidget(word_);
    figures_ = new QLabel(card);
    figures_->setObjectName(QStringLiteral("playgroundSurprisalFigures"));
    figures_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(figures_);
    card->body()->addWidget(newDimLabel(
        [] {
            return tr(
                "Each token is masked in turn, and the model predicts it. Its surprisal is −log₂ of the predicted "
                "probability: 1 bit for 1/2, 10 bits for about 1/1000. The surprisal of a word is the sum over its "
                "tokens; the log-probabilities of all tokens add up to the pseudo-log-likelihood of the sentence "
                "(Salazar et al. 2020). Masks that you write yourself are not scored.");
        },
        card));
    card->body()->addStretch(1);
    layout->addWidget(card);
    connect(words_, &SurprisalView::currentChanged, this, &PlaygroundSurprisal::describeWord);
    followLanguage(this, [this] { reply_.surprisal ? show(FillMaskReply(reply_)) : clear(); });
}

QString PlaygroundSurprisal::title() const {
    return tr("Surprisal");
}

void PlaygroundSurprisal::question(PlaygroundQuestion& question) {
    question.ask.view = FillMaskQuestion::View::Surprisal;
}

void PlaygroundSurprisal::clear() {
    reply_ = {};
    words_->setWords({});
    figures_->clear();
    word_->setText(tr("Type a sentence and press Enter. Its words are coloured by their surprisal."));
}

void PlaygroundSurprisal::show(const FillMaskReply& reply) {
    reply_ = reply;
    QVector<ShownWord> words;
    for (const WordSurprisal& word : reply.surprisal->words)
        words.append({QString::fromStdString(word.text), bits(word.nats), word.masked});
    words_->setWords(words);
    figures_->setText(tr("Pseudo-log-likelihood %1 nats  ·  pseudo-perplexity %2  ·  %3 tokens")
                          .arg(format::number(reply.surprisal->pseudoLogLikelihood, 2),
                               format::number(reply.surprisal->pseudoPerplexity, 1),
                               format::count(reply.surprisal->counted)));
    describeWord(-1);
}

void PlaygroundSurprisal::describeWord(int index) {
    if (!reply_.surprisal)
        return;
    if (index < 0) {
        word_->setText(tr("Point at a word to see its surprisal."));
        return;
    }
    const WordSurprisal& word = reply_.surprisal->words[static_cast<std::size_t>(index)];
    const QString text = QString::fromStdString(word.text);
    if (word.masked) {
        word_->setText(tr("%1 is not scored: a mask has no surprisal.").arg(text));
        return;
    }
    QStringList tokens;
    for (std::size_t i = word.firstToken; i < word.firstToken + word.tokens; ++i)
        tokens.append(playground::shownToken(reply_, i + 1) + QLatin1Char(' ') +
                      tr("%1 bit").arg(format::number(bits(reply_.surprisal->tokens[i].nats), 2)));
    const QString share = format::percent(std::exp(-word.nats));
    word_->setText(
        word.tokens == 1
            ? tr("%1: %2 bit, predicted probability %3").arg(text, format::number(bits(word.nats), 2), share)
            : tr("%1: %2 bit in %3 tokens: %4")
                  .arg(text, format::number(bits(word.nats), 2), format::count(word.tokens),
                       tokens.join(QStringLiteral(", "))));
}

} // namespace kantai::ui
