// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PlaygroundPage.h"

#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ProbabilityBars.h"
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

QLabel* dimLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(theme::font(theme::Role::Small));
    label->setProperty("dim", true);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PlaygroundPage::PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Playground, session, prompts, parent) {
    stack_ = new QStackedLayout(this);
    empty_ = new EmptyState(
        QStringLiteral("playground"), [] { return tr("No model to ask yet"); },
        [] {
            return tr("The playground fills the <mask> of a sentence with a trained model. Train one first; "
                      "its first checkpoint can already be asked while the training goes on.");
        },
        [] { return tr("Go to Training"); }, this);
    connect(empty_, &EmptyState::actionRequested, this, [this] { Q_EMIT pageRequested(PageId::Training); });
    stack_->addWidget(empty_);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    layout->addWidget(makeQuestionCard());
    layout->addWidget(makeAnswersRow(), 1);
    stack_->addWidget(content);

    connect(&service_, &FillMaskService::answered, this, &PlaygroundPage::showReply);
    connect(&session, &ProjectSession::viewChanged, this, &PlaygroundPage::followProject);
    connect(&session, &ProjectSession::opened, this, &PlaygroundPage::followProject);
    connect(&session, &ProjectSession::closed, this, [this] {
        service_.forgetModel();
        history_->clear();
        reply_ = {};
        sentence_->clear();
        status_->clear();
        inviteASentence();
        followProject();
    });
    followLanguage(this, [this] {
        showExamples();
        if (bars_->bars().isEmpty())
            inviteASentence();
        else
            describeReply();
        followProject();
    });
}

QWidget* PlaygroundPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Playground"); }, header));
    row->addStretch(1);
    checkpointBox_ = new QComboBox(header);
    checkpointBox_->setObjectName(QStringLiteral("playgroundCheckpointComboBox"));
    say(checkpointBox_, &QWidget::setAccessibleName, [] { return tr("Checkpoint that answers"); });
    checkpointBox_->setMinimumWidth(280);
    row->addWidget(newFormLabel([] { return tr("Model"); }, checkpointBox_));
    row->addWidget(checkpointBox_);
    return header;
}

Card* PlaygroundPage::makeQuestionCard() {
    auto* card = new Card({}, this);
    auto* row = new QHBoxLayout;
    sentence_ = new QLineEdit(card);
    sentence_->setObjectName(QStringLiteral("playgroundSentenceEdit"));
    say(sentence_, &QWidget::setAccessibleName, [] { return tr("Sentence with a mask"); });
    say(sentence_, &QLineEdit::setPlaceholderText, [] { return tr("Human thinking involves human <mask>."); });
    sentence_->setProperty("large", true);
    row->addWidget(sentence_, 1);
    auto* mask = newButton([] { return tr("Insert mask"); }, "playgroundInsertMaskButton", card);
    say(mask, &QWidget::setToolTip, [] { return tr("Insert <mask> at the cursor (Ctrl+M)"); });
    row->addWidget(mask);
    fillButton_ = newButton([] { return tr("Fill"); }, "playgroundFillButton", card);
    fillButton_->setProperty("primary", true);
    say(fillButton_, &QWidget::setToolTip, [] { return tr("Ask the model (Enter)"); });
    row->addWidget(fillButton_);
    card->body()->addLayout(row);

    auto* below = new QHBoxLayout;
    status_ = dimLabel(card);
    status_->setObjectName(QStringLiteral("playgroundStatusLabel"));
    below->addWidget(status_, 1);
    examples_ = new QLabel(card);
    examples_->setFont(theme::font(theme::Role::Small));
    examples_->setTextFormat(Qt::RichText);
    showExamples();
    say(examples_, &QWidget::setAccessibleName, [] { return tr("Example sentences"); });
    below->addWidget(examples_);
    card->body()->addLayout(below);

    connect(examples_, &QLabel::linkActivated, this, &PlaygroundPage::setSentence);
    connect(mask, &QPushButton::clicked, this, &PlaygroundPage::insertMask);
    connect(fillButton_, &QPushButton::clicked, this, &PlaygroundPage::ask);
    connect(sentence_, &QLineEdit::returnPressed, this, &PlaygroundPage::ask);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), this);
    connect(shortcut, &QShortcut::activated, this, &PlaygroundPage::insertMask);
    return card;
}

// Rich text keeps the colours it was made with, so it is made again when the theme changes.
void PlaygroundPage::showExamples() {
    QStringList links;
    for (const char* example : {"Human thinking involves human <mask>.",
                                "The moral <mask> speaks to every human being.", "Pure <mask> of the <mask>."})
        links.append(QStringLiteral("<a href=\"%1\" style=\"color:%2\">%1</a>")
                         .arg(QString::fromLatin1(example).toHtmlEscaped(), theme::colors().accent.name()));
    examples_->setText(tr("Examples:") + QStringLiteral(" ") + links.join(QStringLiteral(" &nbsp; ")));
}

void PlaygroundPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && examples_ != nullptr)
        showExamples();
    Page::changeEvent(event);
}

QWidget* PlaygroundPage::makeAnswersRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);

    auto* answers = new Card([] { return tr("Answers"); }, row);
    maskBox_ = new QComboBox(answers);
    maskBox_->setObjectName(QStringLiteral("playgroundMaskComboBox"));
    say(maskBox_, &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    answers->addToCorner(maskBox_);
    topK_ = new QSpinBox(answers);
    answers->addToCorner(newFormLabel([] { return tr("Top"); }, topK_));
    topK_->setObjectName(QStringLiteral("playgroundTopKSpinBox"));
    say(topK_, &QWidget::setAccessibleName, [] { return tr("Number of answers"); });
    topK_->setRange(1, 50);
    topK_->setValue(7);
    answers->addToCorner(topK_);
    bars_ = new ProbabilityBars(answers);
    bars_->setObjectName(QStringLiteral("playgroundAnswers"));
    say(bars_, &QWidget::setAccessibleName, [] { return tr("Ranked answers"); });
    answers->body()->addWidget(bars_);
    filled_ = new QLabel(answers);
    filled_->setObjectName(QStringLiteral("playgroundFilledLabel"));
    filled_->setWordWrap(true);
    filled_->setTextFormat(Qt::PlainText); // a sentence is shown as it was typed
    filled_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    answers->body()->addWidget(filled_);
    answers->body()->addStretch(1);
    layout->addWidget(answers, 3);

    auto* history = new Card([] { return tr("History"); }, row);
    auto* copyText = newButton([] { return tr("Copy text"); }, "playgroundCopyTextButton", history);
    auto* copyJson = newButton([] { return tr("Copy JSON"); }, "playgroundCopyJsonButton", history);
    history->addToCorner(copyText);
    history->addToCorner(copyJson);
    history_ = new QListWidget(history);
    history_->setObjectName(QStringLiteral("playgroundHistoryList"));
    say(history_, &QWidget::setAccessibleName, [] { return tr("Sentences asked before"); });
    history_->setWordWrap(true);
    history->body()->addWidget(history_, 1);
    layout->addWidget(history, 2);
    inviteASentence();

    connect(bars_, &ProbabilityBars::chosenChanged, this,
            [this](int chosen) { filled_->setText(chosen < 0 ? QString() : bars_->bars().at(chosen).sentence); });
    connect(maskBox_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && index < int(reply_.result.masks.size()))
            showAnswers(reply_.result.masks[std::size_t(index)]);
    });
    connect(topK_, &QSpinBox::editingFinished, this, &PlaygroundPage::ask);
    connect(history_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { setSentence(item->data(Qt::UserRole).toString()); });
    connect(copyText, &QPushButton::clicked, this, [this] { copyAnswers(false); });
    connect(copyJson, &QPushButton::clicked, this, [this] { copyAnswers(true); });
    return row;
}

void PlaygroundPage::inviteASentence() {
    bars_->setBars({});
    maskBox_->hide();
    filled_->setText(tr("Type a sentence with <mask> and press Enter, or choose an example: the words that the model "
                        "holds for likely are listed here."));
}

PageState PlaygroundPage::state() const {
    return session().view().checkpoints.empty() ? PageState::Empty : PageState::Ready;
}

QString PlaygroundPage::stateText() const {
    return session().view().checkpoints.empty() ? tr("needs a model") : tr("ready");
}

void PlaygroundPage::followProject() {
    fillCheckpointBox();
    stack_->setCurrentIndex(session().view().checkpoints.empty() ? 0 : 1);
    Q_EMIT stateChanged();
}

void PlaygroundPage::fillCheckpointBox() {
    const QVariant before = checkpointBox_->currentData();
    checkpointBox_->clear();
    const ProjectView& view = session().view();
    if (view.checkpoints.empty())
        return;
    const auto runName = [&](std::int64_t id) {
        for (const RunRow& run : view.runs)
            if (run.id == id)
                return QString::fromStdString(run.name);
        return QString();
    };
    checkpointBox_->addItem(tr("Best (lowest held-out loss)"), QStringLiteral("best"));
    checkpointBox_->addItem(tr("Latest"), QStringLiteral("latest"));
    for (auto row = view.checkpoints.rbegin(); row != view.checkpoints.rend(); ++row)
        checkpointBox_->addItem(tr("%1, step %2").arg(runName(row->runId), format::count(std::uint64_t(row->step))),
                                QString::number(row->id));
    checkpointBox_->setCurrentIndex(std::max(0, checkpointBox_->findData(before)));
}

QString PlaygroundPage::chosenFolder() const {
    // By the handle that is open: opening the project once more would take a running training for an interrupted one.
    const CheckpointRow row =
        findCheckpoint(Project(session().handle()), checkpointBox_->currentData().toString().toStdString());
    return QString::fromStdString(session().handle().absolute(row.folder).string());
}

void PlaygroundPage::insertMask() {
    sentence_->insert(QStringLiteral("<mask>"));
    sentence_->setFocus();
}

void PlaygroundPage::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    ask();
}

void PlaygroundPage::ask() {
    if (sentence_->text().trimmed().isEmpty() || session().view().checkpoints.empty())
        return;
    try {
        service_.ask(chosenFolder(), sentence_->text(), topK_->value());
        status_->setText(tr("Asking…"));
    } catch (const Error& error) {
        status_->setText(QString::fromStdString(error.message()));
    }
}

void PlaygroundPage::showReply(const FillMaskReply& reply) {
    reply_ = reply;
    maskBox_->clear();
    maskBox_->setVisible(reply.result.masks.size() > 1);
    if (!reply.error.isEmpty()) {
        bars_->setBars({});
        status_->setText(reply.error + QLatin1Char(' ') + reply.hint);
        return;
    }
    QStringList best;
    for (std::size_t i = 0; i < reply.result.masks.size(); ++i) {
        maskBox_->addItem(QString());
        const FillMaskAnswer& first = reply.result.masks[i].answers.front();
        best.append(QString::fromStdString(first.text).trimmed() + QLatin1Char(' ') +
                    format::percent(first.probability));
    }
    describeReply();
    showAnswers(reply.result.masks.front());
    auto* item = new QListWidgetItem(reply.sentence + QLatin1Char('\n') + best.join(QStringLiteral(" · ")));
    item->setData(Qt::UserRole, reply.sentence);
    history_->insertItem(0, item);
}

void PlaygroundPage::describeReply() {
    status_->setText(
        tr("%1 tokens · %2 ms").arg(reply_.result.tokens).arg(format::number(reply_.result.milliseconds, 1)));
    for (int i = 0; i < maskBox_->count(); ++i)
        maskBox_->setItemText(i, tr("Mask %1").arg(i + 1));
    bars_->update(); // percentages
}

void PlaygroundPage::showAnswers(const MaskAnswers& answers) {
    QVector<ProbabilityBar> bars;
    for (const FillMaskAnswer& answer : answers.answers)
        bars.append({QString::fromStdString(answer.text).trimmed(), answer.probability, answer.id,
                     QString::fromStdString(answer.sentence)});
    bars_->setBars(bars);
}

void PlaygroundPage::copyAnswers(bool json) {
    QJsonArray masks;
    QStringList lines{reply_.sentence};
    for (const MaskAnswers& mask : reply_.result.masks) {
        QJsonArray answers;
        for (const FillMaskAnswer& answer : mask.answers) {
            answers.append(QJsonObject{{"id", qint64(answer.id)},
                                       {"token", QString::fromStdString(answer.token)},
                                       {"probability", answer.probability},
                                       {"sentence", QString::fromStdString(answer.sentence)}});
            lines.append(QStringLiteral("%1\t%2")
                             .arg(answer.probability, 0, 'f', 6)
                             .arg(QString::fromStdString(answer.sentence)));
        }
        masks.append(answers);
    }
    const QJsonObject object{{"sentence", reply_.sentence}, {"masks", masks}};
    QGuiApplication::clipboard()->setText(json ? QString::fromUtf8(QJsonDocument(object).toJson())
                                               : lines.join(QLatin1Char('\n')));
}

} // namespace kantai::ui
