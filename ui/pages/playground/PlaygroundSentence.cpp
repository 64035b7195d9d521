// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundSentence.h"
#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/pages/playground/WordMenu.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/tokens/TokenChips.h"
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

constexpr int kPauseToAsk = 150; // milliseconds after the last key: then the sentence is asked by itself

} // namespace

PlaygroundSentence::PlaygroundSentence(std::function<QString(int)> answerOf, Prompts& prompts, QWidget* parent)
    : Card({}, parent), answerOf_(std::move(answerOf)), prompts_(prompts) {
    body()->addWidget(makeField());
    chips_ = new TokenChips(this);
    chips_->setObjectName(QStringLiteral("playgroundTokenChips"));
    bindText(chips_, &QWidget::setAccessibleName,
             [] { return tr("Tokens of the sentence: choose one to mask it, open its menu to replace it"); });
    bindText(chips_, &TokenChips::setPlaceholder, [] { return tr("The tokens of the sentence are shown here."); });
    body()->addWidget(chips_);     // there before it has any, so that nothing moves when an answer comes
    arcs_ = new ElidedLabel(this); // its height stays
    arcs_->setObjectName(QStringLiteral("playgroundArcsLabel"));
    arcs_->setProperty("dim", true);
    arcs_->setFont(theme::font(theme::Role::Small));
    body()->addWidget(arcs_);
    body()->addWidget(makeFoot());
    pause_ = new QTimer(this);
    pause_->setObjectName(QStringLiteral("playgroundPauseTimer"));
    pause_->setSingleShot(true);
    pause_->setInterval(kPauseToAsk);
    connect(pause_, &QTimer::timeout, this, &PlaygroundSentence::paused);
    connect(this, &PlaygroundSentence::asked, pause_, &QTimer::stop); // the answer includes the tokens
    connect(chips_, &TokenChips::chosen, this, &PlaygroundSentence::toggle);
    connect(chips_, &TokenChips::menuRequested, this, &PlaygroundSentence::openMenu);
    connect(chips_, &TokenChips::pointedChanged, this, &PlaygroundSentence::tellAttention);
    followLanguage(this, [this] { tellAttention(chips_->pointed()); });
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
    told->addWidget(origin_);
    row->addLayout(told, 1);
    examples_ = new QLabel(foot);
    examples_->setObjectName(QStringLiteral("playgroundExamplesLabel"));
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
    for (const QString& example : exampleSentences_)
        links.append(QStringLiteral("<a href=\"%1\" style=\"color:%2\">%1</a>")
                         .arg(example.toHtmlEscaped(), theme::colors().accent.name()));
    examples_->setText(tr("Examples:") + QStringLiteral(" ") + links.join(QStringLiteral(" &nbsp; ")));
    examples_->setVisible(!links.isEmpty());
}

void PlaygroundSentence::setExamples(const QStringList& sentences) {
    exampleSentences_ = sentences;
    showExamples();
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
    if (text != origin_->text())
        origin_->setText(text);
}

void PlaygroundSentence::clear() {
    setText({});
    setStatus({});
    setOrigin({});
    tokens_ = {};
    surprisal_.reset();
    attention_ = {};
    chips_->setChips({});
    tellAttention(-1);
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

void PlaygroundSentence::showAttention(const FillMaskReply& reply) {
    attention_ = reply;
    if (!tokens_.tokens.empty())
        showChips();
}

void PlaygroundSentence::setAttentionChoice(const AttentionChoice& choice) {
    if (choice == choice_)
        return;
    choice_ = choice;
    if (!tokens_.tokens.empty())
        showChips();
}

bool PlaygroundSentence::isTypedSince() const {
    return tokens_.question.sentence != text();
}

int PlaygroundSentence::shownTokens() const {
    return !isTypedSince() ? static_cast<int>(tokens_.tokens.size()) : 0;
}

void PlaygroundSentence::showChips() {
    const bool known = surprisal_ && scored_ == tokens_.question.sentence;
    chips_->setChips(playground::chipsOf(tokens_, known ? &*surprisal_ : nullptr));
    const bool tied = attention_.attention && attention_.question.sentence == tokens_.question.sentence;
    chips_->setWeights(tied ? playground::chipWeights(attention_, choice_) : std::vector<float>());
    tellAttention(chips_->pointed());
}

void PlaygroundSentence::tellAttention(int chip) {
    const bool known = attention_.attention && attention_.question.sentence == tokens_.question.sentence;
    QString told;
    if (known && chip >= 0) {
        told = playground::attentionText(attention_, choice_, chip);
        if (const std::optional<double> bits = chips_->chips()[chip].bits)
            told += QLatin1Char(' ') + tr("Surprisal %1 bit.").arg(format::number(*bits, 2));
    }
    chips_->setSpokenArcs(told);
    arcs_->setText(!known           ? QString()
                   : told.isEmpty() ? tr("Click a token to mask it, right-click to replace it; point at it "
                                         "to see its attention (%1).")
                                          .arg(playground::choiceText(choice_))
                                    : told);
    arcs_->setToolTip(arcs_->text()); // where there is no room for all of it
}

void PlaygroundSentence::insertMask() {
    toggle_.forget();
    sentence_->insert(QStringLiteral("<mask>"));
    sentence_->setFocus();
    pause_->start();
}

void PlaygroundSentence::toggle(int chip) {
    if (isTypedSince()) {
        Q_EMIT paused();
        return;
    }
    const int index = chip + 1; // after <s>
    const int mask = maskNumber(tokens_.tokens, index);
    sentence_->setText(toggle_.toggled(text(), tokens_.tokens, index, mask < 0 ? QString() : answerOf_(mask)));
    Q_EMIT asked();
}

void PlaygroundSentence::openMenu(int chip, QPoint position) {
    if (isTypedSince()) {
        Q_EMIT paused();
        return;
    }
    const int index = chip + 1; // after <s>
    const WordRange range = wordOf(text(), tokens_.tokens, index);
    const bool masked = maskNumber(tokens_.tokens, index) >= 0;
    delete menu_; // one is open at a time
    menu_ = new WordMenu(text().mid(range.begin, range.length), masked, this);
    menu_->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu_, &WordMenu::maskRequested, this, [this, chip] { toggle(chip); });
    connect(menu_, &WordMenu::typingRequested, this, [this, range] { typeWord(range); });
    connect(menu_, &WordMenu::replaced, this, [this, range](const QString& word) { replace(range, word); });
    menu_->popup(position);
    const QString mask = QStringLiteral("<mask>");
    Q_EMIT suggestionsWanted(withWord(text(), range, mask), static_cast<int>(text().left(range.begin).count(mask)));
}

void PlaygroundSentence::showSuggestions(const FillMaskReply& reply, int mask) {
    if (menu_ == nullptr)
        return;
    if (static_cast<std::size_t>(mask) >= reply.result.masks.size())
        return menu_->setProblem(reply.error.isEmpty() ? tr("There are none") : reply.error);
    FillMaskReply alone = reply;
    alone.joint = {}; // the words of this mask are meant
    menu_->setSuggestions(playground::barsOf(alone, mask));
}

void PlaygroundSentence::typeWord(const WordRange& range) {
    const QString word = text().mid(range.begin, range.length);
    const QString typed =
        prompts_.askText(this, tr("Replace a word"), tr("The word to write in place of “%1”:").arg(word), word,
                         [](const QString& answer) {
                             return answer.trimmed().isEmpty() ? tr("Write at least one word.") : QString();
                         });
    if (!typed.trimmed().isEmpty())
        replace(range, typed.trimmed());
}

void PlaygroundSentence::replace(const WordRange& range, const QString& word) {
    const QString before = text();
    setText(withWord(before, range, word));
    if (text() != before)
        Q_EMIT replaced(before);
}

} // namespace kantai::ui
