// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/PretrainingWizard.h"
#include "core/base/Error.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ShortRun.h"
#include "core/workflow/queue/Queue.h"
#include "ui/Format.h"
#include "ui/Hint.h"
#include "ui/Theme.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/TeacherChoices.h"
#include "ui/widgets/Controls.h"
#include "ui/wizards/OtherComputers.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/TrialPanel.h"
#include "ui/wizards/VaryDialog.h"
#include "ui/wizards/WizardStyle.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizardPage>
#include <algorithm>

namespace kantai::ui {

namespace {

// A page that asks its wizard whether Next may be pressed.
class CheckedPage : public QWizardPage {
public:
    bool isComplete() const override { return fine_; }
    void setFine(bool fine) {
        if (fine == fine_)
            return;
        fine_ = fine;
        Q_EMIT completeChanged();
    }

private:
    bool fine_ = true;
};

} // namespace

PretrainingWizard::PretrainingWizard(ProjectSession& session, Prompts& prompts, QWidget* parent, const Start& start)
    : QWizard(parent), session_(session), prompts_(prompts) {
    setObjectName(QStringLiteral("pretrainingWizard"));
    setWindowTitle(start.teacher != 0     ? tr("Train a smaller model")
                   : start.fromCheckpoint ? tr("New run from a checkpoint")
                                          : tr("Pretrain a model"));
    setMinimumSize(820, 520);
    resize(820, std::min(720, screen()->availableGeometry().height() - 40)); // 720: every field with its help is seen
    form_ = makeForm(start);
    setPage(SimplePage, makeFormPage(tr("What to train, and for how long?"),
                                     tr("These are good defaults: Next, Next, Start trains a model."), false));
    setPage(AdvancedPage,
            makeFormPage(tr("Details"), tr("Every value has a sound default; change what you know."), true));
    setPage(PreflightPage, makePreflightPage());
    setButtonText(QWizard::FinishButton, tr("Start"));
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::BackButton, tr("Back"));
    makeQueueButtons();
    connect(form_, &PretrainingForm::changed, this, &PretrainingWizard::checkForm);
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        for (const auto which : {QWizard::CustomButton1, QWizard::CustomButton2})
            button(which)->setVisible(id == PreflightPage);
        if (id != PreflightPage)
            return;
        showPreflight();
        button(QWizard::FinishButton)->setFocus(); // Enter starts; the trials are an offer
    });
    checkForm();
}

PretrainingForm* PretrainingWizard::makeForm(const Start& start) {
    const ProjectView& view = session_.view();
    const std::uint32_t tokens = view.tokenizers.empty() ? 0 : view.tokenizers.back().vocabularySize;
    PretrainingForm* form = nullptr;
    if (start.fromCheckpoint)
        form = new PretrainingForm(requestFromCheckpoint(session_.handle(), *start.fromCheckpoint), tokens, this);
    else if (!start.preset.empty())
        form = new PretrainingForm(presetNamed(start.preset).config, tokens, QString(), this);
    else
        form = new PretrainingForm(draftConfig(view), tokens, suggestionText(view), this);
    std::vector<TeacherChoice> teachers;
    for (const CheckpointRow& row : possibleTeachers(view, start.teacher))
        teachers.push_back({row.id, checkpointName(view, row)});
    form->setTeachers(teachers, start.teacher);
    return form;
}

// Beside Start, on the page that has it.
void PretrainingWizard::makeQueueButtons() {
    setOption(QWizard::HaveCustomButton1);
    setOption(QWizard::HaveCustomButton2);
    setButtonText(QWizard::CustomButton1, tr("Vary…"));
    setButtonText(QWizard::CustomButton2, tr("Add to the queue"));
    applyWizardStyle(*this);
    setButtonLayout({QWizard::Stretch, QWizard::CancelButton, QWizard::BackButton, QWizard::CustomButton1,
                     QWizard::CustomButton2, QWizard::NextButton, QWizard::FinishButton});
    button(QWizard::CustomButton1)->setObjectName(QStringLiteral("varyButton"));
    button(QWizard::CustomButton1)->setToolTip(tr("Puts a run for each of several values into the queue."));
    button(QWizard::CustomButton2)->setObjectName(QStringLiteral("queueRunButton"));
    button(QWizard::CustomButton2)->setToolTip(tr("The run begins when its turn comes; other runs can be added."));
    connect(button(QWizard::CustomButton1), &QAbstractButton::clicked, this, &PretrainingWizard::vary);
    connect(button(QWizard::CustomButton2), &QAbstractButton::clicked, this, &PretrainingWizard::queueRun);
}

QWizardPage* PretrainingWizard::makeFormPage(const QString& title, const QString& subTitle, bool advanced) {
    auto* page = new CheckedPage;
    page->setTitle(title);
    page->setSubTitle(subTitle);
    auto* fields = new QWidget(page);
    if (advanced) {
        form_->fillAdvancedPage(fields);
        others_ = new OtherComputers(prompts_, fields);
        fields->layout()->addWidget(others_);
        connect(others_, &OtherComputers::changed, this, &PretrainingWizard::checkForm);
    } else {
        form_->fillSimplePage(fields);
    }
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(newScrollArea(fields, page)); // for small screens
    return page;
}

QWizardPage* PretrainingWizard::makePreflightPage() {
    auto* page = new CheckedPage;
    page->setTitle(tr("Checks before the start"));
    page->setSubTitle(tr("Everything that can be known before the training has been checked."));
    auto* layout = new QVBoxLayout(page);
    forecast_ = new QLabel(page);
    forecast_->setWordWrap(true);
    layout->addWidget(forecast_);
    trials_ = new TrialPanel(session_, prompts_, page);
    layout->addWidget(trials_);
    connect(trials_, &TrialPanel::rateChosen, this, [this](double rate) {
        form_->setLearningRate(rate);
        showPreflight();
    });
    items_ = new QListWidget(page);
    items_->setObjectName(QStringLiteral("preflightList"));
    items_->setAccessibleName(tr("Checks"));
    items_->setWordWrap(true);
    items_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    items_->setIconSize(QSize(20, 20));
    layout->addWidget(items_, 1);
    layout->addWidget(newDimLabel(tr("Equivalent command:"), page));
    auto* row = new QHBoxLayout;
    command_ = new QLineEdit(page);
    command_->setObjectName(QStringLiteral("equivalentCommandEdit"));
    command_->setAccessibleName(tr("Equivalent command"));
    command_->setReadOnly(true);
    command_->setFont(theme::font(theme::Role::Mono));
    row->addWidget(command_, 1);
    QPushButton* copy = newButton(tr("Copy"), "copyCommandButton", page);
    row->addWidget(copy);
    layout->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command_->text()); });
    return page;
}

void PretrainingWizard::checkForm() {
    const bool fine = form_->showProblems(preflight(session_.handle(), others_->with(form_->request())));
    // Problems of the corpus or the disk are no field's: Next stays open and the last page tells.
    static_cast<CheckedPage*>(page(PreflightPage))->setFine(fine);
}

void PretrainingWizard::showPreflight() {
    const PretrainRequest request = others_->with(form_->request());
    std::vector<PreflightItem> items = form_->wrongEntries();
    const bool readable = items.empty();
    trials_->setRequest(request);
    trials_->setEnabled(readable);
    items_->clear();
    const auto isToldAlready = [wrong = items](const PreflightItem& item) {
        return std::any_of(wrong.begin(), wrong.end(),
                           [&](const PreflightItem& entry) { return entry.field == item.field; });
    };
    for (PreflightItem& item : preflight(session_.handle(), request))
        if (!isToldAlready(item))
            items.push_back(std::move(item));
    if (std::none_of(items.begin(), items.end(),
                     [](const PreflightItem& item) { return item.kind == PreflightItem::Kind::Problem; }))
        if (const auto tooShort = shortRunItem(session_.handle(), request))
            items.push_back(*tooShort);
    for (const PreflightItem& item : items) {
        const QString icon = item.kind == PreflightItem::Kind::Ok        ? QStringLiteral("check")
                             : item.kind == PreflightItem::Kind::Warning ? QStringLiteral("warning")
                                                                         : QStringLiteral("problem");
        items_->addItem(new QListWidgetItem(theme::icon(icon), withHint(item.message, item.remedy)));
    }
    const bool fine = readable && std::none_of(items.begin(), items.end(), [](const PreflightItem& item) {
                          return item.kind == PreflightItem::Kind::Problem;
                      });
    for (const auto which : {QWizard::CustomButton1, QWizard::CustomButton2})
        button(which)->setEnabled(fine && session_.view().writable);
    command_->setText(readable
                          ? QString::fromStdString(equivalentCommand(session_.handle().folder().string(), request))
                          : QString());
    command_->setCursorPosition(0);
    PretrainRequest fitted = request;
    RobertaConfig& config = fitted.config;
    if (request.vocabularyRows == VocabularyRows::FitTokenizer && !session_.view().tokenizers.empty())
        config.vocabularySize = session_.view().tokenizers.back().vocabularySize;
    if (problemsOf(config).empty())
        forecast_->setText(tr("%1 parameters; about %2 of memory; a checkpoint takes %3.")
                               .arg(format::count(static_cast<std::uint64_t>(parameterCount(config))),
                                    format::bytes(memoryForecast(session_.handle(), fitted)),
                                    format::bytes(checkpointFolderBytes(config))));
    checkForm();
}

void PretrainingWizard::accept() {
    if (!form_->wrongEntries().empty()) // the pre-flight page tells which
        return;
    const PretrainRequest request = form_->request();
    if (session_.isBusy()) {
        if (trials_->stop()) // the training starts when the trial has ended
            connect(&session_, &ProjectSession::jobFinished, this, &PretrainingWizard::accept,
                    static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        else
            showBusy(session_, prompts_, this);
        return;
    }
    if (attempt(prompts_, this, [&] { session_.startTraining(others_->inviting(request)); }))
        QWizard::accept();
}

void PretrainingWizard::queueRun() {
    if (attempt(prompts_, this, [this] { addToQueue(session_.handle(), form_->request()); }))
        tellQueued(tr("The run is in the queue."));
}

void PretrainingWizard::vary() {
    auto* dialog = new VaryDialog(form_->request(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { queueSweep(dialog->variations()); });
    dialog->open();
}

void PretrainingWizard::queueSweep(const std::vector<Variation>& variations) {
    std::size_t runs = 0;
    if (attempt(prompts_, this, [&] { runs = addSweep(session_.handle(), form_->request(), variations).size(); }))
        tellQueued(tr("%1 run(s) are in the queue.", nullptr, format::plural(runs)).arg(format::count(runs)));
}

void PretrainingWizard::tellQueued(const QString& what) {
    session_.reload();
    QWizard::accept();
    prompts_.showInformation(parentWidget(), tr("Added to the queue"),
                             tr("%1 It is on the Checkpoints page, where it is run.").arg(what));
}

void PretrainingWizard::done(int result) {
    trials_->stop();
    QWizard::done(result);
}

} // namespace kantai::ui
