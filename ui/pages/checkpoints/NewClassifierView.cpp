// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/NewClassifierView.h"

#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/pages/checkpoints/ClassifierCurves.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/ElidedLabel.h"
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <memory>

namespace kantai::ui {

namespace {

constexpr std::size_t kPreviewRows = 30;
enum Shown { kExplanation, kPreview, kCurve };

WholeNumberBox* newBox(const char* name, int least, int most, QWidget* parent) {
    auto* box = new WholeNumberBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    return box;
}

} // namespace

NewClassifierView::NewClassifierView(Prompts& prompts, QWidget* parent) : QWidget(parent), prompts_(prompts) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid);
    column->addLayout(makeSource());
    stack_ = new QStackedWidget(this);
    auto* explanation = newDimLabel(
        [] {
            return tr(
                "A classifier is this model with a new head that says which label a text has: spam or not, which "
                "subject, which mood. It learns from a table with a text and its label on each row, and is "
                "measured on texts that it has not seen.");
        },
        stack_);
    explanation->setWordWrap(true);
    explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    stack_->addWidget(explanation);
    stack_->addWidget(makePreview());
    curves_ = new ClassifierCurves(stack_);
    stack_->addWidget(curves_);
    column->addWidget(stack_, 1);
    column->addLayout(makeOptions());
    auto* end = new QHBoxLayout;
    status_ = new QLabel(this);
    status_->setObjectName(QStringLiteral("newClassifierStatusLabel"));
    status_->setTextFormat(Qt::PlainText);
    status_->setWordWrap(true);
    start_ = newPrimaryButton({}, "trainClassifierButton", this);
    end->addWidget(status_, 1);
    end->addWidget(start_);
    column->addLayout(end);
    connect(start_, &QPushButton::clicked, this, [this] {
        if (training_)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    followLanguage(this, [this] {
        if (!file_.isEmpty())
            readTable(); // its messages are those of the engine
        showControls();
    });
}

QLayout* NewClassifierView::makeSource() {
    auto* row = new QHBoxLayout;
    choose_ = newButton([] { return tr("Choose a table…"); }, "chooseClassifierTableButton", this);
    fileName_ = new ElidedLabel(this);
    fileName_->setProperty("dim", true);
    fileName_->setObjectName(QStringLiteral("classifierTableLabel"));
    row->addWidget(choose_);
    row->addWidget(fileName_, 1);
    const auto addBox = [&](const Text& name, const char* objectName, const Text& help) {
        auto* box = new QComboBox(this);
        box->setObjectName(QString::fromLatin1(objectName));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        row->addWidget(newFormLabel(name, box));
        row->addWidget(box);
        bindText(box, &QWidget::setAccessibleName, name);
        bindText(box, &QWidget::setWhatsThis, help);
        connect(box, &QComboBox::currentIndexChanged, this, [this](int index) {
            if (index >= 0)
                readTable();
        });
        return box;
    };
    textColumn_ = addBox([] { return tr("Texts"); }, "classifierTextColumn",
                         [] {
                             return tr("The column that holds the texts from which the classifier learns. The one "
                                       "with the most letters is taken at first.");
                         });
    labelColumn_ = addBox(
        [] { return tr("Labels"); }, "classifierLabelColumn",
        [] { return tr("The column that holds the label of each text. There can be 2 to 100 different ones."); });
    connect(choose_, &QPushButton::clicked, this, &NewClassifierView::chooseTable);
    return row;
}

QWidget* NewClassifierView::makePreview() {
    auto* side = new QWidget(stack_);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::kGrid);
    cells_ = new RowModel<CellRow>(std::vector<Column<CellRow>>(), this);
    cellsTable_ = newTable(
        cells_, "classifierPreviewTable", [] { return tr("First rows of the table"); }, side);
    bindText(cellsTable_, &QWidget::setWhatsThis, [] {
        return tr("The first rows of the table as they are read. If letters look wrong, the file is in another "
                  "encoding than the recognised one.");
    });
    row->addWidget(cellsTable_, 2);
    using Row = LabelRow;
    labels_ =
        new RowModel<Row>({{[] { return tr("Label"); }, false, [](const Row& r) { return r.label; }, {}},
                           {[] { return tr("Texts"); }, true, [](const Row& r) { return format::count(r.texts); },
                            [](const Row& r) { return QVariant::fromValue(qulonglong(r.texts)); }}},
                          this);
    labelsTable_ = newTable(
        labels_, "classifierCountsTable", [] { return tr("Labels and how many texts have them"); }, side);
    bindText(labelsTable_, &QWidget::setWhatsThis, [] {
        return tr(
            "The labels that were found and how many texts have them. A label with very few texts is hard to learn.");
    });
    labelsTable_->horizontalHeader()->setStretchLastSection(false);
    labelsTable_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // the counts stay whole
    labelsTable_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    row->addWidget(labelsTable_, 1);
    return side;
}

void NewClassifierView::addOption(QGridLayout* grid, const Text& name, QWidget* control, const Text& help) {
    const int place = grid->count() / 2;
    constexpr int kColumns = 4; // a row of all would not fit a small screen
    const int row = 2 * (place / kColumns), column = place % kColumns;
    QLabel* label = newFormLabel(name, control);
    grid->addWidget(label, row, column);
    grid->addWidget(control, row + 1, column);
    grid->setColumnStretch(column, 1);
    bindText(control, &QWidget::setAccessibleName, name);
    bindText(control, &QWidget::setToolTip, help);
    bindText(control, &QWidget::setWhatsThis, help);
}

QLayout* NewClassifierView::makeOptions() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kGrid);
    name_ = new QLineEdit(this);
    name_->setObjectName(QStringLiteral("classifierNameEdit"));
    addOption(
        grid, [] { return tr("Name"); }, name_,
        [] {
            return tr("What the classifier is called in the list and in its export. If it is empty, it gets the name "
                      "of the table.");
        });
    epochs_ = newBox("classifierEpochsBox", 1, 1000, this);
    addOption(
        grid, [] { return tr("Epochs"); }, epochs_,
        [] {
            return tr("How often the training goes through all texts. A few are enough: more learn them by heart.");
        });
    learningRate_ = new NumberEdit({1e-8, 1, 12}, this);
    learningRate_->setObjectName(QStringLiteral("classifierLearningRateEdit"));
    addOption(
        grid, [] { return tr("Learning rate"); }, learningRate_,
        [] {
            return tr("The highest one: it climbs over the first tenth of the steps and then falls to 0. Much lower "
                      "than in "
                      "a pretraining, so that what the model knows is kept.");
        });
    batch_ = newBox("classifierBatchBox", 1, 4096, this);
    addOption(
        grid, [] { return tr("Batch size"); }, batch_,
        [] {
            return tr("How many texts a step learns from. Small batches learn more from few texts, large ones are "
                      "steadier.");
        });
    block_ = newBox("classifierBlockBox", 3, 1'000'000, this);
    addOption(
        grid, [] { return tr("Tokens a text"); }, block_,
        [] {
            return tr("The longest text that is read whole, in tokens. Longer texts lose their end; how many are cut "
                      "is shown with the result.");
        });
    heldOut_ = newBox("classifierHeldOutBox", 1, 90, this);
    bindPrefixSuffix(heldOut_, [] { return tr("%1 %"); });
    addOption(
        grid, [] { return tr("Held out"); }, heldOut_,
        [] {
            return tr("The share of the different texts of each label that is never trained on. The classifier is "
                      "measured on them.");
        });
    seed_ = newBox("classifierSeedBox", 0, 2'000'000'000, this);
    addOption(
        grid, [] { return tr("Seed"); }, seed_,
        [] {
            return tr("It determines the new head, the order of the texts and which are held out. The same table, "
                      "options and seed give the same classifier.");
        });
    return grid;
}

void NewClassifierView::setSource(const QString& name, const ClassifierOptions& options, std::int64_t longestBlock) {
    choose_->setToolTip(tr("The classifier is made from %1.").arg(name));
    epochs_->setValue(static_cast<int>(options.epochs));
    batch_->setValue(static_cast<int>(options.batchSize));
    block_->setMaximum(static_cast<int>(longestBlock));
    block_->setValue(static_cast<int>(options.blockSize));
    learningRate_->setText(locale().toString(options.learningRate, 'g', 3));
    heldOut_->setValue(static_cast<int>(std::lround(100 * options.heldOutFraction)));
    seed_->setValue(static_cast<int>(options.seed));
}

ClassifierRequest NewClassifierView::request() const {
    ClassifierRequest request;
    request.table = std::filesystem::path(file_.toStdString());
    request.columns = {columnName(textColumn_).toStdString(), columnName(labelColumn_).toStdString(), {}};
    request.name = name_->text().trimmed().toStdString();
    ClassifierOptions options;
    options.epochs = epochs_->value();
    options.batchSize = batch_->value();
    options.blockSize = block_->value();
    options.learningRate = learningRate_->value();
    options.heldOutFraction = heldOut_->value() / 100.0;
    options.seed = static_cast<std::uint64_t>(seed_->value());
    request.options = options;
    return request;
}

void NewClassifierView::setObstacle(const QString& reason) {
    obstacle_ = reason;
    showControls();
}

void NewClassifierView::chooseTable() {
    const QStringList files =
        prompts_.openFiles(this, tr("Choose a table of texts and labels"), tr("Tables (*.csv *.tsv *.txt)"));
    if (!files.isEmpty())
        setTable(files.front());
}

void NewClassifierView::setTable(const QString& file) {
    file_ = file;
    for (QComboBox* box : {textColumn_, labelColumn_}) {
        const QSignalBlocker quiet(box);
        box->clear();
    }
    name_->setPlaceholderText(QFileInfo(file).completeBaseName());
    readTable();
}

QString NewClassifierView::columnName(const QComboBox* box) const {
    return box->currentData().toString();
}

void NewClassifierView::readTable() {
    readable_ = false;
    problem_ = tr("Reading the table…");
    showControls();
    auto reading = std::make_shared<Reading>();
    const LabelColumns columns{columnName(textColumn_).toStdString(), columnName(labelColumn_).toStdString(), {}};
    job_.start(
        [reading, columns, file = std::filesystem::path(file_.toStdString())](const Progress& progress,
                                                                              const std::stop_token& stop) {
            reading->preview = previewTable(file, columns, kPreviewRows);
            try {
                reading->texts = readLabelledTexts(file, columns, progress, stop);
                reading->counts = reading->texts.counts();
                reading->rows = reading->texts.rows.size();
                reading->texts.rows.clear();
            } catch (const Error& error) {
                if (error.code() == ErrorCode::Interrupted)
                    throw;
                reading->problem = withHint(error.message(), error.remedy());
            }
        },
        [this, reading](const JobOutcome& outcome) {
            if (outcome.kind == JobOutcome::Kind::Done)
                return showReading(*reading);
            problem_ = outcome.message + QLatin1Char(' ') + outcome.hint.sentence;
            stack_->setCurrentIndex(training_ ? kCurve : kExplanation);
            showControls();
        });
}

void NewClassifierView::showReading(const Reading& reading) {
    showColumns(reading.preview);
    showCounts(reading);
    if (!training_)
        stack_->setCurrentIndex(kPreview);
    showControls();
}

void NewClassifierView::showColumns(const TablePreview& preview) {
    const auto fill = [&](QComboBox* box, std::optional<std::size_t> chosen) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (std::size_t i = 0; i < preview.columns.size(); ++i) {
            const QString name = QString::fromStdString(preview.columns[i]);
            box->addItem(preview.hasHeader ? name : tr("column %1").arg(name), name);
        }
        box->setCurrentIndex(chosen ? static_cast<int>(*chosen) : -1);
    };
    fill(textColumn_, preview.text);
    fill(labelColumn_, preview.label);
    std::vector<Column<CellRow>> columns;
    for (std::size_t i = 0; i < preview.columns.size(); ++i)
        columns.push_back(
            {preview.hasHeader ? QString::fromStdString(preview.columns[i]) : tr("column %1").arg(i + 1),
             false,
             [i](const CellRow& row) {
                 return i < row.cells.size() ? QString::fromStdString(row.cells[i]).simplified() : QString();
             },
             {}});
    std::vector<CellRow> rows;
    for (const std::vector<std::string>& cells : preview.rows)
        rows.push_back({static_cast<qlonglong>(rows.size()), cells});
    cells_->setContents(std::move(columns), std::move(rows));
    fitColumns(cellsTable_);
}

void NewClassifierView::showCounts(const Reading& reading) {
    std::vector<LabelRow> rows;
    for (std::size_t i = 0; i < reading.counts.size(); ++i)
        rows.push_back(
            {static_cast<qlonglong>(i), QString::fromStdString(reading.texts.labels[i]), reading.counts[i]});
    labelCount_ = rows.size();
    labels_->setRows(std::move(rows));
    readable_ = reading.problem.isEmpty();
    problem_ = reading.problem;
    if (!readable_)
        return;
    QString text = tr("%1 texts with %2 labels.").arg(format::count(reading.rows), format::count(labelCount_));
    if (reading.texts.leftOut > 0)
        text += QLatin1Char(' ') +
                tr("Rows without a text or a label: %1, the first on line %2; they are left out.")
                    .arg(format::count(reading.texts.leftOut), format::count(reading.texts.firstLeftOut));
    problem_ = text;
}

void NewClassifierView::showControls() {
    start_->setText(training_ ? tr("Stop and keep") : tr("Fine-tune"));
    fileName_->setText(file_.isEmpty() ? tr("No table chosen.") : QFileInfo(file_).fileName());
    for (QWidget* field :
         {static_cast<QWidget*>(choose_), static_cast<QWidget*>(textColumn_), static_cast<QWidget*>(labelColumn_),
          static_cast<QWidget*>(name_), static_cast<QWidget*>(epochs_), static_cast<QWidget*>(batch_),
          static_cast<QWidget*>(block_), static_cast<QWidget*>(learningRate_), static_cast<QWidget*>(heldOut_),
          static_cast<QWidget*>(seed_)})
        field->setEnabled(!training_);
    if (training_)
        return setEnabledWithReason(start_, true, tr("Ends the training; the classifier is kept as it is then."),
                                    start_);
    const QString reason = file_.isEmpty() ? tr("Choose a table first.") : !readable_ ? problem_ : obstacle_;
    setEnabledWithReason(start_, reason.isEmpty(), reason, choose_);
    status_->setText(file_.isEmpty() ? obstacle_ : readable_ && !obstacle_.isEmpty() ? obstacle_ : problem_);
}

void NewClassifierView::showTraining() {
    training_ = true;
    curves_->begin(labelCount_, 0);
    stack_->setCurrentIndex(kCurve);
    status_->setText(tr("Loading the model…"));
    showControls();
}

void NewClassifierView::showPoints(const std::vector<ClassifierPoint>& points, const QString& progress) {
    curves_->setPoints(points);
    status_->setText(progress);
}

void NewClassifierView::showForm(const QString& message) {
    training_ = false;
    stack_->setCurrentIndex(file_.isEmpty() ? kExplanation : kPreview);
    showControls();
    if (!message.isEmpty())
        status_->setText(message);
}

} // namespace kantai::ui
