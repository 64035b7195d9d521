// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundNearest.h"
#include "core/workflow/inspect/CorpusLines.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ShareBars.h"
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr std::size_t kShown = 12;
constexpr int kCosineWidth = 124;

// Tells two corpora apart.
std::string corpusOf(const ProjectView& view) {
    std::string hashes;
    for (const CorpusFileRow& file : view.corpusFiles)
        hashes += file.sha256;
    return hashes;
}

} // namespace

PlaygroundNearest::PlaygroundNearest(ProjectSession& session, const PlaygroundModels& models, QWidget* parent)
    : PlaygroundView(parent), session_(session), models_(models), job_(std::make_unique<LatestJob>()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Similar lines of the corpus"); }, this);
    status_ = newDimLabel({}, card);
    status_->setObjectName(QStringLiteral("playgroundNearestStatus"));
    card->body()->addWidget(status_);
    table_ = new QTableWidget(0, 2, card);
    table_->setObjectName(QStringLiteral("playgroundNearestTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Similar lines with their cosine"); });
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(true);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->setItemDelegateForColumn(1, new ShareBars(table_));
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    table_->setColumnWidth(1, kCosineWidth);
    table_->setMinimumHeight(120);
    card->body()->addWidget(table_, 1);
    card->body()->addWidget(newDimLabel(
        [] {
            return tr(
                "Each line is the mean of what the last layer returns for its tokens, seen from the mean of all "
                "lines. A cosine of 1 is the same direction; lines need not share a word. Up to 3,000 lines, "
                "evenly over the corpus, are compared.");
        },
        card));
    layout->addWidget(card);
    followLanguage(this, [this] { retranslate(); });
}

QString PlaygroundNearest::title() const {
    return tr("Similar lines");
}

bool PlaygroundNearest::answersWhileTyping(const QString& sentence) const {
    return !sentence.trimmed().isEmpty() && index_ != nullptr && !job_->isBusy();
}

void PlaygroundNearest::question(PlaygroundQuestion& question) {
    question.ask.view = FillMaskQuestion::View::Tokens;
    folder_ = models_.folderOf(question.checkpoints.front());
    sentence_ = question.ask.sentence;
    search();
}

void PlaygroundNearest::search() {
    if (sentence_.trimmed().isEmpty())
        return;
    const std::string corpus = corpusOf(session_.view());
    if (index_ == nullptr || index_->folder != folder_ || index_->corpus != corpus) {
        index_ = std::make_shared<Index>(Index{folder_, corpus, nullptr});
        found_.clear();
        showLines({});
        status_->setText(tr("Reading lines of the corpus with this model, once…"));
    }
    auto found = std::make_shared<std::vector<NearLine>>();
    const auto work = [project = session_.handle(), index = index_, sentence = sentence_.toStdString(),
                       found](const Progress& progress, const std::stop_token& stop) {
        if (index->lines == nullptr)
            index->lines = std::make_unique<SentenceIndex>(
                indexOfCorpus(project, index->folder.toStdString(), kUsualLinesCompared, progress, stop));
        *found = index->lines->nearest(sentence, kShown, stop);
    };
    job_->start(work, [this, found](const JobOutcome& outcome) {
        if (outcome.kind == JobOutcome::Kind::Done)
            return showLines(*found);
        showLines({});
        status_->setText(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
    });
}

void PlaygroundNearest::showLines(const std::vector<NearLine>& lines) {
    found_ = lines;
    table_->setRowCount(static_cast<int>(found_.size()));
    for (int row = 0; row < table_->rowCount(); ++row) {
        const NearLine& line = found_[static_cast<std::size_t>(row)];
        auto* text = new QTableWidgetItem(QString::fromStdString(line.text).trimmed());
        auto* cosine = new QTableWidgetItem(format::number(line.cosine, 3));
        cosine->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        cosine->setData(ShareBars::kShareRole, std::max(0.0, line.cosine));
        table_->setItem(row, 0, text);
        table_->setItem(row, 1, cosine);
    }
    retranslate();
}

void PlaygroundNearest::retranslate() {
    table_->setHorizontalHeaderLabels({tr("Line"), tr("Cosine")});
    table_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (!found_.empty())
        status_->setText(tr("The lines that the model reads most like this sentence:"));
    else if (!job_->isBusy())
        status_->setText(tr("Type a sentence and press Enter. The lines of the corpus that the model reads most like "
                            "it are shown here."));
}

void PlaygroundNearest::clear() {
    job_->forget();
    showLines({});
}

void PlaygroundNearest::followProject() {
    if (session_.isOpen() && index_ != nullptr && index_->corpus != corpusOf(session_.view())) {
        clear();
        index_.reset();
    }
}

void PlaygroundNearest::forgetProject() {
    clear();
    index_.reset();
}

} // namespace kantai::ui
