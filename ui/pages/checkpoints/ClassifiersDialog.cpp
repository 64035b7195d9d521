// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/ClassifiersDialog.h"

#include "core/base/Error.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/classify/Classifiers.h"
#include "core/workflow/classify/TrainClassifier.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/dialogs/Export.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/checkpoints/ClassifierReportView.h"
#include "ui/pages/checkpoints/NewClassifierView.h"
#include "ui/widgets/Controls.h"
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <mutex>

namespace kantai::ui {

struct ClassifiersDialog::Course {
    std::mutex mutex; // of points, which the worker adds to
    std::vector<ClassifierPoint> points;
    std::size_t shown = 0;                    // of the points
    std::optional<TrainedClassifier> trained; // read after the end
};

ClassifiersDialog::ClassifiersDialog(ProjectSession& session, Prompts& prompts, const CheckpointRow& checkpoint,
                                     const QString& name, QWidget* parent)
    : QDialog(parent), session_(session), prompts_(prompts), checkpoint_(checkpoint) {
    setObjectName(QStringLiteral("classifiersDialog"));
    followLanguage(this, [this, name] { setWindowTitle(tr("Classifiers · %1").arg(name)); });
    resize(940, 560);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(2 * theme::kGrid);
    row->addWidget(makeList(), 2);
    auto* right = new QVBoxLayout;
    stack_ = new QStackedWidget(this);
    form_ = new NewClassifierView(prompts, stack_);
    report_ = new ClassifierReportView(stack_);
    problem_ = new QLabel(stack_);
    problem_->setObjectName(QStringLiteral("classifierProblemLabel"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (QWidget* widget :
         {static_cast<QWidget*>(form_), static_cast<QWidget*>(report_), static_cast<QWidget*>(problem_)})
        stack_->addWidget(widget);
    right->addWidget(stack_, 1);
    row->addLayout(right, 5);
    const std::filesystem::path config = session.handle().absolute(checkpoint.folder) / "config.json";
    form_->setSource(name, usualClassifierOptions(session.handle(), std::to_string(checkpoint.id)),
                     readConfigFile(config).longestSequence());
    connect(form_, &NewClassifierView::startRequested, this, &ClassifiersDialog::start);
    connect(form_, &NewClassifierView::stopRequested, this, [this] {
        if (Job* job = session_.currentJob(); job != nullptr && course_)
            job->requestStop();
    });
    connect(&session, &ProjectSession::viewChanged, this, &ClassifiersDialog::followProject);
    connect(&session, &ProjectSession::jobStarted, this, &ClassifiersDialog::followState);
    connect(&session.training(), &TrainingSession::stateChanged, this, &ClassifiersDialog::followState);
    followProject();
    followLanguage(this, [this] { followState(); });
    if (classifiers_->rowCount() > 0)
        table_->selectRow(classifiers_->rowCount() - 1);
}

ClassifiersDialog::~ClassifiersDialog() = default;

QWidget* ClassifiersDialog::makeList() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    new_ = newButton([] { return tr("New classifier…"); }, "newClassifierButton", side);
    column->addWidget(new_);
    using Row = ClassifierRow;
    classifiers_ = new RowModel<Row>(
        {{[] { return tr("Classifier"); },
          false,
          [](const Row& r) { return QString::fromStdString(r.name); },
          {},
          [](const Row& r) {
              return tr("%1 labels, %2 texts, from step %3 of %4, %5, %6")
                  .arg(format::count(static_cast<std::uint64_t>(r.labels)),
                       format::count(static_cast<std::uint64_t>(r.texts)),
                       format::count(static_cast<std::uint64_t>(r.fromStep)), format::name(r.fromName),
                       format::bytes(r.bytes), format::dateTime(r.createdAt));
          }},
         {[] { return tr("Accuracy"); }, true, [](const Row& r) { return format::percent(r.accuracy, 1); },
          [](const Row& r) { return r.accuracy; },
          [](const Row& r) {
              return tr("Always naming the most frequent label would reach %1.")
                  .arg(format::percent(r.majorityAccuracy, 1));
          }}},
        this);
    table_ = newTable(
        classifiers_, "classifiersTable", [] { return tr("Classifiers"); }, side);
    bindText(table_, &QWidget::setWhatsThis,
             [] { return tr("The classifiers of the project, the newest last. Choose one to see how good it is."); });
    column->addWidget(table_, 1);
    auto* buttons = new QHBoxLayout;
    rename_ = newButton([] { return tr("Rename…"); }, "renameClassifierButton", side);
    export_ = newButton([] { return tr("Export…"); }, "exportClassifierButton", side);
    delete_ = newButton([] { return tr("Delete"); }, "deleteClassifierButton", side);
    for (QPushButton* button : {rename_, export_, delete_})
        buttons->addWidget(button);
    column->addLayout(buttons);
    for (QPushButton* button : {new_, rename_, export_, delete_})
        button->setAutoDefault(false);
    connect(new_, &QPushButton::clicked, this, &ClassifiersDialog::showNew);
    connect(rename_, &QPushButton::clicked, this, &ClassifiersDialog::rename);
    connect(export_, &QPushButton::clicked, this, &ClassifiersDialog::exportChosen);
    connect(delete_, &QPushButton::clicked, this, &ClassifiersDialog::deleteChosen);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClassifiersDialog::showChosen);
    return side;
}

// Enter starts what has the focus, and never the training from another field.
void ClassifiersDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

void ClassifiersDialog::setTable(const QString& file) {
    showNew();
    form_->setTable(file);
}

std::optional<ClassifierRow> ClassifiersDialog::chosen() const {
    if (!table_->selectionModel()->hasSelection())
        return std::nullopt;
    const auto& rows = session_.view().classifiers;
    const auto found = std::ranges::find(rows, currentRowId(table_), &ClassifierRow::id);
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

void ClassifiersDialog::followProject() {
    if (!session_.isOpen())
        return;
    const std::optional<ClassifierRow> before = chosen();
    classifiers_->setRows(session_.view().classifiers);
    fitColumns(table_);
    table_->resizeColumnToContents(1);
    if (before && !selectRowWithId(table_, before->id))
        table_->selectionModel()->clear();
    showChosen();
}

void ClassifiersDialog::followState() {
    if (!session_.isOpen())
        return;
    const bool any = chosen().has_value();
    const QString readOnly =
        session_.view().writable ? QString() : QString::fromStdString(session_.view().readOnlyReason);
    const QString busy = course_ ? QString() : busyText(session_);
    form_->setObstacle(readOnly.isEmpty() ? busy : readOnly);
    setEnabledWithReason(rename_, any && readOnly.isEmpty(), readOnly, table_);
    setEnabledWithReason(export_, any && busyText(session_).isEmpty(), busyText(session_), table_);
    setEnabledWithReason(delete_, any && readOnly.isEmpty() && busyText(session_).isEmpty(),
                         readOnly.isEmpty() ? busyText(session_) : readOnly, table_);
}

void ClassifiersDialog::showNew() {
    table_->selectionModel()->clear();
    showChosen();
}

void ClassifiersDialog::showChosen() {
    const auto row = chosen();
    followState();
    if (!row) {
        shown_ = 0;
        stack_->setCurrentWidget(form_);
        return;
    }
    if (row->id != std::exchange(shown_, row->id)) {
        try {
            report_->show(readClassifierReport(session_.handle(), *row), classifierPath(session_.handle(), *row));
            stack_->setCurrentWidget(report_);
        } catch (const Error& error) {
            problem_->setText(withHint(error.message(), error.remedy()));
            stack_->setCurrentWidget(problem_);
        }
    }
}

void ClassifiersDialog::start() {
    ClassifierRequest request = form_->request();
    request.checkpoint = std::to_string(checkpoint_.id);
    const auto course = std::make_shared<Course>();
    Job* job = session_.runJob(
        tr("Fine-tuning a classifier"),
        [handle = session_.handle(), request, course](const Progress& progress, const std::stop_token& stop) {
            const auto onPoint = [&](const ClassifierPoint& point) {
                const std::scoped_lock lock(course->mutex);
                course->points.push_back(point);
            };
            course->trained = trainClassifier(handle, request, onPoint, progress, stop);
        },
        this, [this](const JobOutcome& outcome) { finish(outcome); });
    if (job == nullptr)
        return showBusy(session_, prompts_, this);
    course_ = course;
    trained_.invalidate();
    connect(job, &Job::progressed, this, &ClassifiersDialog::showProgress);
    form_->showTraining();
    followState();
}

void ClassifiersDialog::showProgress(const QString& phase, quint64 done, quint64 total, const QString& detail) {
    if (!course_)
        return;
    std::vector<ClassifierPoint> points;
    {
        const std::scoped_lock lock(course_->mutex);
        points = course_->points;
    }
    QString text = language::ofEngine(phase);
    if (total > 0)
        text += QStringLiteral(": ") + tr("%1 of %2").arg(format::count(done), format::count(total));
    if (!detail.isEmpty())
        text += QStringLiteral(" · ") + detail;
    if (!points.empty()) { // the steps are counted then
        if (!trained_.isValid())
            trained_.start();
        else if (done > 1 && done < total)
            text +=
                QStringLiteral(" · ") +
                tr("%1 left").arg(format::duration(static_cast<double>(trained_.elapsed()) / 1000.0 *
                                                   static_cast<double>(total - done) / static_cast<double>(done)));
    }
    form_->showPoints(points, text);
}

void ClassifiersDialog::finish(const JobOutcome& outcome) {
    const auto course = std::exchange(course_, nullptr);
    form_->showForm(outcome.kind == JobOutcome::Kind::Done
                        ? QString()
                        : outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
    followState();
    if (course && course->trained)
        selectRowWithId(table_, course->trained->row.id);
}

void ClassifiersDialog::rename() {
    const auto row = chosen();
    if (!row)
        return;
    const QString name = prompts_.askText(
        this, tr("Rename the classifier"), tr("Name"), QString::fromStdString(row->name),
        [](const QString& text) { return text.trimmed().isEmpty() ? tr("A classifier needs a name.") : QString(); });
    if (name.isNull())
        return;
    attempt(prompts_, this, [&] { renameClassifier(session_.handle(), row->id, name.trimmed().toStdString()); });
    session_.reload();
}

void ClassifiersDialog::exportChosen() {
    const auto row = chosen();
    if (!row)
        return;
    const auto askPlace = [&] {
        return prompts_.newFolder(this, tr("Export into a new folder"), tr("my-classifier"));
    };
    const auto work = [&](const QString& place) -> Job::Work {
        return [handle = session_.handle(), row = *row, target = std::filesystem::path(place.toStdString())](
                   const Progress& progress, const std::stop_token& stop) {
            exportClassifier(handle, row, target, {}, progress, stop);
        };
    };
    runExport(session_, prompts_, this,
              {Export::Computer::Needs, tr("Exporting a classifier"), askPlace, work, nullptr});
}

void ClassifiersDialog::deleteChosen() {
    const auto row = chosen();
    if (!row)
        return;
    Deletion deletion;
    deletion.text = tr("The classifier %1 was deleted (%2).")
                        .arg(format::shortName(QString::fromStdString(row->name)), format::bytes(row->bytes));
    deletion.hide = [id = row->id](ProjectView& view) {
        std::erase_if(view.classifiers, [id](const ClassifierRow& other) { return other.id == id; });
    };
    deletion.work = [handle = session_.handle(), id = row->id] { deleteClassifier(handle, id); };
    table_->selectionModel()->clear();
    session_.deleteWithUndo(std::move(deletion));
}

} // namespace kantai::ui
