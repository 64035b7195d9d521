// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PlaygroundSurprise.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/SurpriseView.h"
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

namespace kantai::ui {

namespace {

double bits(double nats) {
    return nats / std::log(2.0);
}

} // namespace

PlaygroundSurprise::PlaygroundSurprise(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Surprise of each word"); }, this);
    card->addToCorner(new SurpriseLegend(card));
    words_ = new SurpriseView(card);
    words_->setObjectName(QStringLiteral("playgroundSurpriseView"));
    say(words_, &QWidget::setAccessibleName, [] { return tr("Surprise of each word"); });
    card->body()->addSpacing(theme::kGrid);
    card->body()->addWidget(words_);
    card->body()->addSpacing(theme::kGrid);
    word_ = new QLabel(card);
    word_->setObjectName(QStringLiteral("playgroundWordLabel"));
    word_->setTextFormat(Qt::PlainText);
    word_->setWordWrap(true);
    card->body()->addWidget(word_);
    figures_ = new QLabel(card);
    figures_->setObjectName(QStringLiteral("playgroundSurpriseFigures"));
    figures_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(figures_);
    card->body()->addWidget(newDimLabel(
        [] {
            return tr("Each token is masked alone, and the model is asked how probable it was: "
                      "1 bit is a fair coin, 10 bits one "
                      "in a thousand. A word adds up its tokens; the sum over the sentence is "
                      "its pseudo-log-likelihood (Salazar "
                      "et al. 2020). Masks in the sentence stay open and do not count.");
        },
        card));
    card->body()->addStretch(1);
    layout->addWidget(card);
    connect(words_, &SurpriseView::currentChanged, this, &PlaygroundSurprise::tell);
    followLanguage(this, [this] { reply_.surprise ? show(FillMaskReply(reply_)) : clear(); });
}

void PlaygroundSurprise::clear() {
    reply_ = {};
    words_->setWords({});
    figures_->clear();
    word_->setText(
        tr("Type a sentence and press Enter: its words are coloured by how little the model expected them."));
}

void PlaygroundSurprise::show(const FillMaskReply& reply) {
    reply_ = reply;
    QVector<ShownWord> words;
    for (const WordSurprise& word : reply.surprise->words)
        words.append({QString::fromStdString(word.text), bits(word.nats), word.masked});
    words_->setWords(words);
    figures_->setText(tr("Pseudo-log-likelihood %1 nats  ·  pseudo-perplexity %2  ·  %3 tokens")
                          .arg(format::number(reply.surprise->pseudoLogLikelihood, 2),
                               format::number(reply.surprise->pseudoPerplexity, 1),
                               format::count(reply.surprise->counted)));
    tell(-1);
}

void PlaygroundSurprise::tell(int index) {
    if (!reply_.surprise)
        return;
    if (index < 0) {
        word_->setText(tr("Point at a word to see its numbers."));
        return;
    }
    const WordSurprise& word = reply_.surprise->words[std::size_t(index)];
    const QString text = QString::fromStdString(word.text);
    if (word.masked) {
        word_->setText(tr("%1 stays open: there is no word to be surprised by.").arg(text));
        return;
    }
    QStringList tokens;
    for (std::size_t i = word.firstToken; i < word.firstToken + word.tokens; ++i)
        tokens.append(playground::shownToken(reply_, i + 1) + QLatin1Char(' ') +
                      tr("%1 bit").arg(format::number(bits(reply_.surprise->tokens[i].nats), 2)));
    const QString share = format::percent(std::exp(-word.nats));
    word_->setText(word.tokens == 1
                       ? tr("%1: %2 bit, expected with %3").arg(text, format::number(bits(word.nats), 2), share)
                       : tr("%1: %2 bit in %3 tokens: %4")
                             .arg(text, format::number(bits(word.nats), 2), format::count(word.tokens),
                                  tokens.join(QStringLiteral(", "))));
}

} // namespace kantai::ui
