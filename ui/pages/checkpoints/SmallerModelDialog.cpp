// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/SmallerModelDialog.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/model/FewerLayers.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/CutLayers.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/TeacherChoices.h"
#include "ui/widgets/Controls.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

SmallerModelDialog::SmallerModelDialog(ProjectSession& session, Prompts& prompts, const CheckpointRow& teacher,
                                       const QString& name, QWidget* parent)
    : QDialog(parent), session_(session), prompts_(prompts), teacher_(teacher) {
    setObjectName(QStringLiteral("smallerModelDialog"));
    followLanguage(this, [this, name] { setWindowTitle(tr("Smaller models · %1").arg(name)); });
    resize(940, 520);
    const Project database(session.handle());
    config_ = configOf(database.run(teacher.runId));
    const auto& tokenizers = session.view().tokenizers;
    students_ = studentsOf(config_, tokenizers.empty() ? config_.vocabularySize
                                                       : std::int64_t{tokenizers.back().vocabularySize});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(2 * theme::kGrid);
    column->addLayout(makeStudent());
    column->addLayout(makeTable(), 1);
    connect(&session, &ProjectSession::viewChanged, this, &SmallerModelDialog::followProject);
    connect(&session, &ProjectSession::jobStarted, this, &SmallerModelDialog::followState);
    connect(&session.training(), &TrainingSession::stateChanged, this, &SmallerModelDialog::followState);
    followLanguage(this, [this] {
        fillStudents();
        followProject();
    });
}

SmallerModelDialog::~SmallerModelDialog() = default;

QLayout* SmallerModelDialog::makeStudent() {
    auto* column = new QVBoxLayout;
    QLabel* what = newDimLabel(
        [] {
            return tr(
                "A smaller model answers faster and takes less room, on a phone or in a browser. It learns from "
                "this checkpoint, its teacher, besides the text: how probable the teacher finds every word, not "
                "only which one stood at the mask. A model that begins with some of its layers learns fastest.");
        },
        this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto* row = new QHBoxLayout;
    student_ = new QComboBox(this);
    student_->setObjectName(QStringLiteral("studentComboBox"));
    bindText(student_, &QWidget::setAccessibleName, [] { return tr("Smaller model"); });
    bindText(student_, &QWidget::setWhatsThis, [] {
        return tr(
            "The presets that are smaller than the teacher, and the teacher itself with fewer layers. The largest "
            "preset of at most a quarter of its parameters is chosen at first.");
    });
    setUp_ = newPrimaryButton([] { return tr("Set up the training…"); }, "setUpStudentButton", this);
    row->addWidget(student_, 1);
    row->addWidget(setUp_);
    column->addLayout(row);
    studentHelp_ = newDimLabel({}, this);
    studentHelp_->setObjectName(QStringLiteral("studentHelpLabel"));
    studentHelp_->setWordWrap(true);
    column->addWidget(studentHelp_);
    connect(setUp_, &QPushButton::clicked, this, &SmallerModelDialog::setUp);
    connect(student_, &QComboBox::currentIndexChanged, this, &SmallerModelDialog::followState);
    return column;
}

void SmallerModelDialog::fillStudents() {
    const QSignalBlocker quiet(student_);
    const int before = student_->currentIndex();
    student_->clear();
    const auto whole = static_cast<double>(parameterCount(config_));
    for (const StudentShape& shape : students_) {
        const QString size = tr("%1 parameters, %2 of the teacher's")
                                 .arg(format::count(static_cast<std::uint64_t>(shape.parameters)),
                                      format::percent(static_cast<double>(shape.parameters) / whole, 0));
        const QString model = shape.preset.empty()
                                  ? tr("The teacher with %1 of its %2 layers").arg(shape.layers).arg(config_.layers)
                                  : QString::fromStdString(presetNamed(shape.preset).title);
        student_->addItem(tr("%1: %2").arg(model, size));
    }
    if (!students_.empty())
        student_->setCurrentIndex(before >= 0 ? before : static_cast<int>(suggestedStudent(students_, config_)));
}

void SmallerModelDialog::makeModel() {
    using Row = ListedModel;
    const auto figure = [](const Text& title, std::function<QString(const ComparedModel&)> text,
                           std::function<double(const ComparedModel&)> value) {
        return Column<Row>{title, true,
                           [text](const Row& r) { return r.figures ? text(*r.figures) : QStringLiteral("–"); },
                           [value](const Row& r) { return r.figures ? QVariant(value(*r.figures)) : QVariant(); }};
    };
    Column<Row> name{[] { return tr("Model"); },
                     false,
                     [](const Row& r) { return r.isTeacher ? tr("%1 (teacher)").arg(r.name) : r.name; },
                     {}};
    name.checked = [](const Row& r) { return r.isChosen; };
    models_ = new RowModel<Row>(
        {name,
         figure([] { return tr("Parameters"); },
                [](const ComparedModel& f) { return format::count(static_cast<std::uint64_t>(f.parameters)); },
                [](const ComparedModel& f) { return static_cast<double>(f.parameters); }),
         figure([] { return tr("float32"); }, [](const ComparedModel& f) { return format::bytes(f.floatBytes); },
                [](const ComparedModel& f) { return static_cast<double>(f.floatBytes); }),
         figure([] { return tr("int8"); }, [](const ComparedModel& f) { return format::bytes(f.quantizedBytes); },
                [](const ComparedModel& f) { return static_cast<double>(f.quantizedBytes); }),
         figure([] { return tr("ms a sentence"); },
                [](const ComparedModel& f) { return format::number(f.milliseconds, 2); },
                [](const ComparedModel& f) { return f.milliseconds; }),
         figure([] { return tr("Held-out loss"); },
                [](const ComparedModel& f) { return format::number(f.heldOutLoss, 3); },
                [](const ComparedModel& f) { return f.heldOutLoss; }),
         figure([] { return tr("Top 5 in common"); },
                [](const ComparedModel& f) { return format::number(f.commonOfFive, 2); },
                [](const ComparedModel& f) { return f.commonOfFive; })},
        this);
    models_->setOnChecked([this](std::int64_t id, bool isChosen) {
        if (isChosen)
            left_.erase(id);
        else if (id != teacher_.id)
            left_.insert(id);
        followProject();
    });
}

QLayout* SmallerModelDialog::makeTable() {
    auto* column = new QVBoxLayout;
    makeModel();
    table_ = newTable(
        models_, "comparedModelsTable", [] { return tr("Models beside their teacher"); }, this);
    bindText(table_, &QWidget::setWhatsThis, [] {
        return tr(
            "One checkpoint of each run with the tokenizer of the teacher, the best one where there is one. Those "
            "that are checked are measured.");
    });
    table_->horizontalHeader()->setStretchLastSection(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // the names, which are long
    column->addWidget(table_, 1);
    status_ = newDimLabel({}, this);
    status_->setObjectName(QStringLiteral("comparedModelsStatus"));
    status_->setWordWrap(true);
    column->addWidget(status_);
    auto* row = new QHBoxLayout;
    measure_ = newButton({}, "compareModelsButton", this);
    save_ = newButton([] { return tr("Export…"); }, "exportComparisonButton", this);
    for (QPushButton* button : {measure_, save_})
        button->setAutoDefault(false);
    row->addStretch(1);
    row->addWidget(measure_);
    row->addWidget(save_);
    column->addLayout(row);
    connect(measure_, &QPushButton::clicked, this, &SmallerModelDialog::toggle);
    connect(save_, &QPushButton::clicked, this, &SmallerModelDialog::save);
    return column;
}

void SmallerModelDialog::setUp() {
    const StudentShape shape = students_.at(static_cast<std::size_t>(student_->currentIndex()));
    if (!shape.preset.empty())
        return openWizard({}, shape.preset);
    auto cut = std::make_shared<CutLayersOutcome>();
    runJob(
        session_, prompts_, this, tr("Cutting layers"),
        [handle = session_.handle(), id = teacher_.id, layers = evenLayers(config_.layers, shape.layers),
         cut](const Progress& progress, std::stop_token stop) {
            *cut = cutLayers(handle, id, layers, {}, progress, stop);
        },
        [this, cut] { openWizard(cut->checkpoint.id, {}); });
}

void SmallerModelDialog::openWizard(std::optional<std::int64_t> fromCheckpoint, const std::string& preset) {
    attempt(prompts_, this, [&] {
        auto* wizard = new PretrainingWizard(
            session_, prompts_, this, {.fromCheckpoint = fromCheckpoint, .teacher = teacher_.id, .preset = preset});
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        keepDraft(*wizard, QString::fromStdString(session_.handle().absolute(teacher_.folder).string()) +
                               QLatin1Char('/') + QString::number(student_->currentIndex()));
        wizard->open();
    });
}

// The lines of the table: what was measured stays.
void SmallerModelDialog::followProject() {
    const ProjectView& view = session_.view();
    const auto run = std::ranges::find(view.runs, teacher_.runId, &RunRow::id);
    std::vector<ListedModel> rows;
    for (const CheckpointRow& row :
         run != view.runs.end() ? modelsOf(view, run->tokenizerId, teacher_.id) : std::vector<CheckpointRow>()) {
        ListedModel model{row.id, checkpointName(view, row), !left_.contains(row.id), row.id == teacher_.id, {}};
        if (comparison_)
            if (const auto known = std::ranges::find(comparison_->models, row.id, &ComparedModel::checkpoint);
                known != comparison_->models.end())
                model.figures = *known;
        rows.push_back(std::move(model));
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &ListedModel::isTeacher);
    models_->setRows(std::move(rows));
    fitColumns(table_);
    followState();
}

std::vector<std::int64_t> SmallerModelDialog::chosenModels() const {
    std::vector<std::int64_t> chosen;
    for (const ListedModel& model : models_->rows())
        if (model.isChosen && !model.isTeacher)
            chosen.push_back(model.id);
    return chosen;
}

void SmallerModelDialog::followState() {
    const bool running = job_ && job_->isRunning();
    const bool cuts = !students_.empty() && student_->currentIndex() >= 0 &&
                      students_[static_cast<std::size_t>(student_->currentIndex())].preset.empty();
    QString reason = !session_.view().writable ? QString::fromStdString(session_.view().readOnlyReason)
                     : students_.empty()       ? tr("No smaller model than this one is known.")
                     : cuts                    ? busyText(session_)
                                               : QString();
    if (reason.isEmpty() && !session_.view().tokenizers.empty()) {
        TrainingOptions options;
        options.teacher = teacher_.id;
        options.blockSize = std::min(options.blockSize, config_.longestSequence());
        const Project database(session_.handle());
        const Obstacle obstacle =
            whyNotTaught(session_.handle(), database, options, session_.view().tokenizers.back());
        reason = withHint(obstacle.reason, obstacle.remedy);
    }
    setEnabledWithReason(setUp_, reason.isEmpty(), reason, table_);
    studentHelp_->setText(!reason.isEmpty() ? reason
                          : cuts            ? tr("It begins with layers of the teacher, evenly from the first to the "
                                                            "last, as a checkpoint of its own that stays.")
                                            : tr("It begins with random weights."));
    measure_->setText(running ? tr("Cancel") : tr("Measure"));
    setEnabledWithReason(measure_, running || models_->rowCount() > 0, {}, table_);
    setEnabledWithReason(save_, !running && comparison_.has_value(),
                         comparison_ ? QString() : tr("Nothing has been measured yet."), measure_);
    if (running)
        return;
    if (comparison_)
        status_->setText(tr("Loss in nats over %1 masked tokens of the held-out text. Answers are compared with the "
                            "teacher's at %2 "
                            "of them. The time is the median of %3 sentences on one thread.")
                             .arg(format::count(comparison_->maskedTokens),
                                  format::count(comparison_->comparedTokens), format::count(comparison_->sentences)));
    else
        status_->setText(tr("Measure compares the chosen models with their teacher on held-out text."));
}

void SmallerModelDialog::toggle() {
    if (job_ && job_->isRunning())
        job_->requestStop();
    else
        measure();
}

void SmallerModelDialog::measure() {
    pending_ = std::make_shared<ModelComparison>();
    job_ = std::make_unique<Job>(tr("Comparing models"),
                                 [handle = session_.handle(), teacher = teacher_.id, chosen = chosenModels(),
                                  comparison = pending_](const Progress& progress, const std::stop_token& stop) {
                                     *comparison = compareModels(handle, teacher, chosen, progress, stop);
                                 });
    connect(job_.get(), &Job::progressed, this,
            [this](const QString&, quint64 done, quint64 total, const QString& detail) {
                status_->setText(
                    tr("Measuring %1: %2 of %3 models").arg(detail, format::count(done), format::count(total)));
            });
    connect(job_.get(), &Job::finished, this, &SmallerModelDialog::finish);
    status_->setText(tr("Loading the models…"));
    job_->start();
    Q_EMIT session_.sideJobStarted(job_.get());
    followState();
}

void SmallerModelDialog::finish(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Done)
        comparison_ = *pending_;
    followProject();
    if (outcome.kind == JobOutcome::Kind::Failed)
        status_->setText(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
}

void SmallerModelDialog::save() {
    const QString file = prompts_.saveFile(this, tr("Export the comparison"), tr("models") + QStringLiteral(".csv"),
                                           tr("Table (*.csv)"));
    if (!file.isEmpty() &&
        attempt(prompts_, this, [&] { writeFileAtomically(file.toStdString(), toCsv(*comparison_)); }))
        prompts_.tellSaved(this, file);
}

} // namespace kantai::ui
