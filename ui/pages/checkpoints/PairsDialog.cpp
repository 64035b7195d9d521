// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/PairsDialog.h"

#include "core/base/Json.h"
#include "core/inference/PairReportText.h"
#include "core/workflow/evaluate/EvaluatePairs.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/models/PairTallyModel.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/PairBars.h"
#include "ui/widgets/fields/Explanations.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <cmath>

namespace kantai::ui {

PairsDialog::PairsDialog(const QString& folder, const QString& name, Prompts& prompts, QWidget* parent)
    : QDialog(parent), folder_(folder), prompts_(prompts) {
    setObjectName(QStringLiteral("pairsDialog"));
    followLanguage(this, [this, name] { setWindowTitle(tr("How good is it? · %1").arg(name)); });
    resize(940, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(makeChoices());
    status_ = new QLabel(this);
    status_->setObjectName(QStringLiteral("pairsStatusLabel"));
    status_->setTextFormat(Qt::PlainText);
    status_->setWordWrap(true);
    layout->addWidget(status_);
    layout->addLayout(makeResults(), 1);
    apart_ = newDimLabel({}, this);
    apart_->setObjectName(QStringLiteral("pairsApartLabel"));
    apart_->setWordWrap(true);
    layout->addWidget(apart_);
    connect(&service_, &FillMaskService::answered, this, &PairsDialog::showSurprisal);
    explainControls(*this);
    followLanguage(this, [this] {
        showControls();
        showReport();
    });
}

PairsDialog::~PairsDialog() = default;

QLayout* PairsDialog::makeChoices() {
    auto* row = new QHBoxLayout;
    set_ = new QComboBox(this);
    set_->setObjectName(QStringLiteral("pairSetCombo"));
    bindText(set_, &QWidget::setAccessibleName, [] { return tr("Set of pairs"); });
    bindItems(set_, [] { return QStringList{tr("English, built in"), tr("Turkish, built in"), tr("File…")}; });
    measure_ = new QComboBox(this);
    measure_->setObjectName(QStringLiteral("pairMeasureCombo"));
    bindText(measure_, &QWidget::setAccessibleName, [] { return tr("Measure"); });
    bindItems(measure_, [] { return QStringList{tr("Each token alone"), tr("Within words, left to right")}; });
    run_ = newPrimaryButton({}, "scorePairsButton", this);
    run_->setDefault(true);
    save_ = newButton([] { return tr("Export…"); }, "exportPairsButton", this);
    save_->setAutoDefault(false);
    legend_ = new PairBarsLegend(this);
    row->addWidget(set_);
    row->addWidget(measure_);
    row->addWidget(run_);
    row->addSpacing(theme::kGrid);
    row->addWidget(legend_);
    row->addStretch(1);
    row->addWidget(save_);
    connect(set_, &QComboBox::activated, this, &PairsDialog::chooseSet);
    connect(run_, &QPushButton::clicked, this, &PairsDialog::toggle);
    connect(save_, &QPushButton::clicked, this, &PairsDialog::save);
    return row;
}

QLayout* PairsDialog::makeResults() {
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::kGrid);
    tallies_ = new PairTallyModel(this);
    phenomenaTable_ = newTable(
        tallies_, "pairPhenomenaTable", [] { return tr("Phenomena"); }, this);
    phenomenaTable_->setItemDelegateForColumn(PairTallyModel::kShare, new PairBars(phenomenaTable_));
    QHeaderView* header = phenomenaTable_->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PairTallyModel::kPhenomenon, QHeaderView::Stretch);
    header->resizeSection(PairTallyModel::kShare, theme::scaled(144));
    header->resizeSection(PairTallyModel::kPairs, theme::scaled(100));
    // A long name takes several lines, and the lines follow the width of its column.
    phenomenaTable_->setWordWrap(true);
    connect(header, &QHeaderView::sectionResized, phenomenaTable_, &QTableView::resizeRowsToContents);
    row->addWidget(phenomenaTable_, 6);
    row->addWidget(makePairs(), 5);
    connect(phenomenaTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PairsDialog::showPairs);
    return row;
}

RowModel<PairsDialog::ShownPair>* PairsDialog::newPairsModel() {
    using Row = ShownPair;
    const auto state = [](const Row& row) {
        switch (row.result.state) {
        case PairState::Right:
            return tr("right");
        case PairState::Wrong:
            return tr("wrong");
        case PairState::Tie:
            return tr("tie");
        case PairState::Equal:
            return tr("equal");
        case PairState::HardlySeen:
            return tr("hardly seen");
        case PairState::TooLong:
            return tr("too long");
        }
        return QString();
    };
    const auto lead = [](const Row& row) { return row.result.good - row.result.bad; };
    return new RowModel<Row>(
        {{[] { return tr("Model"); }, false, state, {}},
         {[] { return tr("Lead, nats"); }, true,
          [lead](const Row& row) {
              return isCounted(row.result.state) ? format::number(lead(row), 2) : QStringLiteral("–");
          },
          [lead](const Row& row) { return lead(row); }},
         {[] { return tr("Right sentence"); },
          false,
          [](const Row& row) { return QString::fromStdString(row.pair.good); },
          {},
          [](const Row& row) {
              return QString::fromStdString(row.pair.good) + QLatin1Char('\n') + QString::fromStdString(row.pair.bad);
          }}},
        this);
}

QWidget* PairsDialog::makePairs() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    pairs_ = newPairsModel();
    pairsTable_ = newTable(
        pairs_, "pairsTable", [] { return tr("Pairs"); }, side);
    column->addWidget(pairsTable_, 1);
    const auto addSentence = [&](const Text& title, const char* name) {
        QLabel* label = newDimLabel(title, side);
        column->addWidget(label);
        auto* view = new SurprisalView(side);
        view->setObjectName(QString::fromLatin1(name));
        bindText(view, &QWidget::setAccessibleName, title);
        column->addWidget(view);
        return view;
    };
    good_ = addSentence([] { return tr("Right sentence, with the surprisal of each word in bits"); },
                        "pairGoodSurprisal");
    bad_ = addSentence([] { return tr("Wrong sentence"); }, "pairBadSurprisal");
    connect(pairsTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PairsDialog::askSurprisal);
    return side;
}

// The last entry asks for a file, which then stands before it.
void PairsDialog::chooseSet() {
    const int last = set_->count() - 1;
    if (set_->currentIndex() == last) {
        const QStringList files =
            prompts_.openFiles(this, tr("Choose minimal pairs"), tr("Minimal pairs (*.jsonl *.json *.csv *.tsv)"));
        if (files.isEmpty()) {
            set_->setCurrentIndex(chosenSet_);
            return;
        }
        if (last > static_cast<int>(builtInPairSets().size()))
            set_->removeItem(last - 1);
        const int place = set_->count() - 1;
        set_->insertItem(place, QFileInfo(files.front()).fileName(), files.front());
        set_->setCurrentIndex(place);
    }
    chosenSet_ = set_->currentIndex();
}

void PairsDialog::toggle() {
    if (job_ && job_->isRunning())
        job_->requestStop();
    else
        start();
}

void PairsDialog::start() {
    const auto builtIn = builtInPairSets();
    const auto chosen = static_cast<std::size_t>(set_->currentIndex());
    const std::string name = chosen < builtIn.size() ? builtIn[chosen] : set_->currentData().toString().toStdString();
    const PllMeasure measure = measure_->currentIndex() == 0 ? PllMeasure::TokenAlone : PllMeasure::WordLeftToRight;
    pending_ = std::make_shared<Scored>();
    job_ = std::make_unique<Job>(tr("Scoring minimal pairs"),
                                 [name, measure, folder = std::filesystem::path(folder_.toStdString()),
                                  scored = pending_](const Progress& progress, const std::stop_token& stop) {
                                     scored->set = pairSetNamed(name);
                                     scored->report = evaluatePairs(folder, scored->set, measure, 0, progress, stop);
                                 });
    connect(job_.get(), &Job::progressed, this, [this](const QString&, quint64 done, quint64 total) {
        status_->setText(tr("Scoring: %1 of %2 sentences").arg(format::count(done), format::count(total)));
    });
    connect(job_.get(), &Job::finished, this, &PairsDialog::finish);
    status_->setText(tr("Loading the model…"));
    job_->start();
    Q_EMIT scoringStarted(job_.get());
    showControls();
}

void PairsDialog::finish(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Done) {
        scored_ = std::move(*pending_);
        showReport();
        phenomenaTable_->resizeRowsToContents();
        phenomenaTable_->selectRow(0);
        showPairs();
    } else {
        showReport(); // of what was scored before
        if (outcome.kind == JobOutcome::Kind::Failed)
            status_->setText(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
    }
    showControls();
}

void PairsDialog::showControls() {
    const bool running = job_ && job_->isRunning();
    run_->setText(running ? tr("Cancel") : tr("Score"));
    set_->setEnabled(!running);
    measure_->setEnabled(!running);
    setEnabledWithReason(save_, !running && !scored_.report.results.empty(), {}, run_);
}

void PairsDialog::showReport() {
    const PairReport& report = scored_.report;
    const PairTally& all = report.all;
    tallies_->setReport(report);
    legend_->setHumans(all.human.has_value());
    if (report.results.empty()) {
        status_->setText(
            tr("A minimal pair is two sentences that differ in one point: one is right, one is wrong. The "
               "model gets the pair right when it gives the right sentence the higher probability."));
        apart_->clear();
        return;
    }
    const auto [lower, upper] = all.interval();
    if (all.counted == 0)
        status_->setText(tr("No pair could be counted: the reasons are below."));
    else
        status_->setText(
            tr("%1 of %2 pairs are right: %3, with a 95 % interval from %4 to %5. Guessing gets %6 right.")
                .arg(format::count(all.right), format::count(all.counted), format::percent(all.share(), 1),
                     format::percent(lower, 1), format::percent(upper, 1), format::percent(kChanceOfPairs, 0)));
    const double whole = report.words.words > 0
                             ? static_cast<double>(report.words.whole) / static_cast<double>(report.words.words)
                             : 0;
    apart_->setText(
        tr("Ties count as wrong: %1. Counted apart: %2 pairs of equal sentences, %3 with a word that the tokenizer "
           "has "
           "hardly seen (more than half of its tokens are single bytes), %4 longer than the model takes. %5 of the "
           "words are one token.")
            .arg(format::count(all.ties), format::count(all.equal), format::count(all.hardlySeen),
                 format::count(all.tooLong), format::percent(whole, 0)));
}

// Those of the chosen phenomenon.
void PairsDialog::showPairs() {
    const PairTally* phenomenon = tallies_->phenomenonOf(static_cast<int>(currentRowId(phenomenaTable_)));
    std::vector<ShownPair> shown;
    for (std::size_t i = 0; i < scored_.report.results.size(); ++i)
        if (phenomenon == nullptr || scored_.set.pairs[i].phenomenon == phenomenon->phenomenon)
            shown.push_back({static_cast<qlonglong>(i), scored_.set.pairs[i], scored_.report.results[i]});
    pairs_->setRows(std::move(shown));
    fitColumns(pairsTable_);
    pairsTable_->selectRow(0);
    askSurprisal();
}

void PairsDialog::askSurprisal() {
    good_->setWords({});
    bad_->setWords({});
    const qlonglong id = currentRowId(pairsTable_);
    if (id < 0 || static_cast<std::size_t>(id) >= scored_.set.pairs.size())
        return;
    const MinimalPair& pair = scored_.set.pairs[static_cast<std::size_t>(id)];
    FillMaskQuestion question;
    question.view = FillMaskQuestion::View::Surprisal;
    question.models = {folder_, folder_};
    question.sentences = {QString::fromStdString(pair.good), QString::fromStdString(pair.bad)};
    question.measure = scored_.report.measure;
    service_.ask(question);
}

void PairsDialog::showSurprisal(const FillMaskReply& reply) {
    if (!reply.surprisal) {
        status_->setText(reply.error + QLatin1Char(' ') + reply.hint);
        return;
    }
    QVector<ShownWord> words;
    for (const WordSurprisal& word : reply.surprisal->words)
        words.append({QString::fromStdString(word.text), word.nats / std::log(2.0), word.masked});
    (reply.model == 0 ? good_ : bad_)->setWords(words);
}

void PairsDialog::save() {
    const QString file =
        prompts_.saveFile(this, tr("Export the scores"), tr("minimal-pairs") + QStringLiteral(".csv"),
                          tr("Table (*.csv)") + QStringLiteral(";;") + tr("JSON (*.json)"));
    if (file.isEmpty())
        return;
    const bool json = file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = QByteArray::fromStdString(json ? toJson(scored_.report, scored_.set).dump(1) + '\n'
                                                            : pairsCsv(scored_.report, scored_.set));
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        prompts_.tellSaved(this, file);
    else
        prompts_.showError(this, tr("The file %1 could not be written.").arg(file),
                           tr("Choose a folder that you have permission to write to."));
}

} // namespace kantai::ui
