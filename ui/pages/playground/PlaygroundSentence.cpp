// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundSentence.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/TokenChips.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr int kPause = 150; // milliseconds after the last key: then the sentence is asked by itself

} // namespace

PlaygroundSentence::PlaygroundSentence(std::function<QString(int)> answerOf, QWidget* parent)
    : Card({}, parent), answerOf_(std::move(answerOf)) {
    body()->addWidget(makeField());
    chips_ = new TokenChips(this);
    chips_->setObjectName(QStringLiteral("playgroundTokenChips"));
    bindText(chips_, &QWidget::setAccessibleName, [] { return tr("Tokens of the sentence: choose one to mask it"); });
    chips_->hide();
    body()->addWidget(chips_);
    body()->addWidget(makeFoot());
    pause_ = new QTimer(this);
    pause_->setObjectName(QStringLiteral("playgroundPauseTimer"));
    pause_->setSingleShot(true);
    pause_->setInterval(kPause);
    connect(pause_, &QTimer::timeout, this, &PlaygroundSentence::paused);
    connect(this, &PlaygroundSentence::asked, pause_, &QTimer::stop); // the answer includes the tokens
    connect(chips_, &TokenChips::chosen, this, &PlaygroundSentence::toggle);
}

QWidget* PlaygroundSentence::makeField() {
    auto* field = new QWidget(this);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    sentence_ = new QLineEdit(field);
    sentence_->setObjectName(QStringLiteral("playgroundSentenceEdit"));
    bindText(sentence_, &QWidget::setAccessibleName, [] { return tr("Sentence with a mask"); });
    bindText(sentence_, &QLineEdit::setPlaceholderText, [] { return tr("Human thinking involves human <mask>."); });
    sentence_->setProperty("large", true);
    row->addWidget(sentence_, 1);
    auto* mask = newButton([] { return tr("Insert mask"); }, "playgroundInsertMaskButton", field);
    bindText(mask, &QWidget::setToolTip, [] { return tr("Insert <mask> at the cursor (Ctrl+M)"); });
    row->addWidget(mask);
    auto* fill = newPrimaryButton([] { return tr("Predict"); }, "playgroundFillButton", field);
    bindText(fill, &QWidget::setToolTip, [] { return tr("Predict the masked words (Enter)"); });
    row->addWidget(fill);
    connect(mask, &QPushButton::clicked, this, &PlaygroundSentence::insertMask);
    connect(fill, &QPushButton::clicked, this, &PlaygroundSentence::asked);
    connect(sentence_, &QLineEdit::editingFinished, this, &PlaygroundSentence::left);
    connect(sentence_, &QLineEdit::returnPressed, this, &PlaygroundSentence::asked);
    connect(sentence_, &QLineEdit::textEdited, this, [this] {
        toggle_.forget();
        pause_->start();
    });
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), this);
    bindText(shortcut, &QShortcut::setWhatsThis, [] { return tr("Insert <mask> in the playground"); });
    connect(shortcut, &QShortcut::activated, this, &PlaygroundSentence::insertMask);
    return field;
}

QWidget* PlaygroundSentence::makeFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    status_ = newDimLabel({}, foot);
    status_->setObjectName(QStringLiteral("playgroundStatusLabel"));
    auto* told = new QVBoxLayout;
    told->setSpacing(2);
    told->addWidget(status_);
    origin_ = newDimLabel({}, foot);
    origin_->setObjectName(QStringLiteral("playgroundOriginLabel"));
    origin_->hide();
    told->addWidget(origin_);
    row->addLayout(told, 1);
    examples_ = new QLabel(foot);
    examples_->setFont(theme::font(theme::Role::Small));
    examples_->setTextFormat(Qt::RichText);
    bindText(examples_, &QWidget::setAccessibleName, [] { return tr("Example sentences"); });
    examples_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    examples_->setWordWrap(true);
    row->addWidget(examples_, 1);
    followLanguage(examples_, [this] { showExamples(); });
    connect(examples_, &QLabel::linkActivated, this, [this](const QString& sentence) {
        setText(sentence);
        Q_EMIT asked();
    });
    return foot;
}

// Rich text keeps the colours it was made with, so it is made again when the theme changes.
void PlaygroundSentence::showExamples() {
    QStringList links;
    for (const char* example : {"Human thinking involves human <mask>.",
                                "The moral <mask> speaks to every human being.", "Pure <mask> of the <mask>."})
        links.append(QStringLiteral("<a href=\"%1\" style=\"color:%2\">%1</a>")
                         .arg(QString::fromLatin1(example).toHtmlEscaped(), theme::colors().accent.name()));
    examples_->setText(tr("Examples:") + QStringLiteral(" ") + links.join(QStringLiteral(" &nbsp; ")));
}

void PlaygroundSentence::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && examples_ != nullptr)
        showExamples();
    Card::changeEvent(event);
}

QString PlaygroundSentence::text() const {
    return sentence_->text();
}

void PlaygroundSentence::setText(const QString& sentence) {
    toggle_.forget();
    sentence_->setText(sentence);
}

void PlaygroundSentence::setStatus(const QString& text) {
    status_->setText(text);
}

void PlaygroundSentence::setOrigin(const QString& text) {
    if (text == origin_->text())
        return;
    origin_->setText(text);
    origin_->setVisible(!text.isEmpty());
}

void PlaygroundSentence::clear() {
    setText({});
    setStatus({});
    setOrigin({});
    tokens_ = {};
    surprisal_.reset();
    chips_->setChips({});
    chips_->hide();
}

void PlaygroundSentence::focusField() {
    sentence_->setFocus(Qt::OtherFocusReason);
}

void PlaygroundSentence::showTokens(const FillMaskReply& reply) {
    if (reply.tokens.empty())
        return;
    tokens_ = reply;
    showChips();
}

void PlaygroundSentence::showSurprisal(const FillMaskReply& reply) {
    surprisal_ = reply.surprisal;
    scored_ = reply.question.sentence;
    if (!tokens_.tokens.empty())
        showChips();
}

int PlaygroundSentence::shownTokens() const {
    return tokens_.question.sentence == text() ? static_cast<int>(tokens_.tokens.size()) : 0;
}

void PlaygroundSentence::showChips() {
    const bool known = surprisal_ && scored_ == tokens_.question.sentence;
    chips_->setChips(playground::chipsOf(tokens_, known ? &*surprisal_ : nullptr));
    chips_->setVisible(!chips_->chips().isEmpty());
}

void PlaygroundSentence::insertMask() {
    toggle_.forget();
    sentence_->insert(QStringLiteral("<mask>"));
    sentence_->setFocus();
    pause_->start();
}

void PlaygroundSentence::toggle(int chip) {
    if (tokens_.question.sentence != text()) { // typed since
        Q_EMIT paused();
        return;
    }
    const int index = chip + 1; // after <s>
    const int mask = maskNumber(tokens_.tokens, index);
    sentence_->setText(toggle_.toggled(text(), tokens_.tokens, index, mask < 0 ? QString() : answerOf_(mask)));
    Q_EMIT asked();
}

} // namespace kantai::ui
