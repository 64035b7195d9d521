// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/CleaningDialog.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/CleaningChoices.h"
#include "ui/models/CleaningText.h"
#include "ui/widgets/Controls.h"
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kResult = -1; // the view of the text that is left; others have the number of their step

} // namespace

CleaningDialog::CleaningDialog(CleaningQuestion question, QWidget* parent)
    : QDialog(parent), question_(std::move(question)) {
    setObjectName(QStringLiteral("cleaningDialog"));
    setWindowTitle(tr("Clean text"));
    resize(860, 540);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(
        newTitle(tr("Clean %1").arg(QFileInfo(QString::fromStdString(question_.file.source)).fileName()), this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(3 * theme::kGrid);
    columns->addWidget(makeChoices());
    columns->addWidget(makeView(), 1);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    tryAgain();
}

QWidget* CleaningDialog::makeChoices() {
    auto* side = new QWidget(this);
    side->setFixedWidth(320);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::kGrid);
    choices_ = new CleaningChoices(question_.cleaning, 1, side);
    column->addWidget(choices_);
    auto* note = newDimLabel(originalNote(), side);
    note->setObjectName(QStringLiteral("originalLabel"));
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch(1);
    connect(choices_, &CleaningChoices::changed, this, &CleaningDialog::followChoices);
    return side;
}

QString CleaningDialog::originalNote() const {
    const OriginalFacts& original = question_.original;
    if (!original.isWhole)
        return tr(
            "This file was cleaned by an earlier version, which did not keep what it removed. Import it again to "
            "have it back.");
    if (original.keptBytes == 0)
        return tr("When cleaning changes this text, the text before it stays in the project, compressed to about a "
                  "third of its size, so that every step can be undone.");
    return tr("The text before cleaning (%1) is kept in the project, compressed to %2. Every step can be undone; "
              "when "
              "all are, it is no longer kept twice.")
        .arg(format::bytes(original.textBytes), format::bytes(original.keptBytes));
}

QWidget* CleaningDialog::makeView() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    view_ = new QComboBox(side);
    view_->setObjectName(QStringLiteral("cleaningViewComboBox"));
    view_->setToolTip(
        tr("The text that is left, or the lines that a step removes or changes, with their numbers in the "
           "text before cleaning."));
    auto* row = new QHBoxLayout;
    row->addWidget(newFormLabel(tr("Show"), view_));
    row->addWidget(view_, 1);
    column->addLayout(row);
    lines_ = new QPlainTextEdit(side);
    lines_->setObjectName(QStringLiteral("cleaningLines"));
    lines_->setAccessibleName(tr("Lines of the chosen view"));
    lines_->setReadOnly(true);
    lines_->setTabChangesFocus(true);
    lines_->setFont(theme::font(theme::Role::Mono));
    column->addWidget(lines_, 1);
    summary_ = newDimLabel({}, side);
    summary_->setObjectName(QStringLiteral("cleaningSummaryLabel"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    connect(view_, &QComboBox::currentIndexChanged, this, &CleaningDialog::showLines);
    return side;
}

QWidget* CleaningDialog::makeButtons() {
    auto* side = new QWidget(this);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    undo_ = newButton(tr("Undo all steps"), "undoCleaningButton", side);
    undo_->setToolTip(tr("Switches every step off: the text as it was taken from its source."));
    QPushButton* cancel = newButton(tr("Cancel"), "cancelCleaningButton", side);
    apply_ = newPrimaryButton(tr("Apply"), "applyCleaningButton", side);
    apply_->setDefault(true);
    row->addWidget(undo_);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(apply_);
    connect(undo_, &QPushButton::clicked, this, [this] {
        choices_->setOptions(CleaningOptions::none());
        followChoices();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &QDialog::accept);
    return side;
}

void CleaningDialog::followChoices() {
    question_.cleaning = choices_->options();
    tryAgain();
}

void CleaningDialog::tryAgain() {
    undo_->setEnabled(question_.cleaning.takesAny());
    summary_->setText(tr("Reading the text…"));
    auto preview = std::make_shared<CleaningPreview>();
    job_.start([preview, handle = question_.project, file = question_.file, cleaning = question_.cleaning](
                   const Progress& progress,
                   std::stop_token stop) { *preview = previewCleaning(*handle, file, cleaning, progress, stop); },
               [this, preview](const JobOutcome& outcome) {
                   preview_ = preview;
                   showPreview(outcome);
               });
}

void CleaningDialog::showPreview(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Failed) {
        preview_.reset();
        lines_->setPlainText(outcome.message);
        summary_->setText(outcome.hint.sentence);
        apply_->setEnabled(false);
        return;
    }
    const CleanedText& report = preview_->report;
    apply_->setEnabled(report.bytes > 0);
    choices_->offerLanguages(report.languages);
    QStringList parts;
    if (!preview_->isWhole)
        parts.append(tr("the first %1").arg(format::bytes(kCleaningPreviewBytes)));
    parts.append(tr("%1 line(s)", nullptr, format::plural(report.lines)).arg(format::count(report.lines)));
    parts.append(format::bytes(report.bytes));
    if (const QString languages = languageNotes(report); !languages.isEmpty())
        parts.append(languages);
    if (report.wrapWidth > 0)
        parts.append(tr("wrapped at %1 characters").arg(format::count(report.wrapWidth)));
    parts += cleaningNotes(report, question_.cleaning);
    summary_->setText(parts.join(QStringLiteral(" · ")));
    fillViews();
    showLines();
}

// The view that was chosen stays chosen as long as its step finds something.
void CleaningDialog::fillViews() {
    const QSignalBlocker quiet(view_);
    const QVariant chosen = view_->currentData();
    view_->clear();
    view_->addItem(tr("Text after cleaning"), kResult);
    for (const CleaningStep step : kCleaningSteps)
        if (const std::uint64_t lines = preview_->report.changesOf(step, question_.cleaning); lines > 0)
            view_->addItem(QStringLiteral("%1: %2").arg(cleaningStepName(step), format::count(lines)),
                           static_cast<int>(step));
    view_->setCurrentIndex(std::max(0, view_->findData(chosen.isValid() ? chosen : QVariant(kResult))));
}

void CleaningDialog::showLines() {
    if (!preview_)
        return;
    const int view = view_->currentData().toInt();
    QStringList shown;
    if (view == kResult) {
        for (const std::string& line : preview_->lines)
            shown.append(QString::fromStdString(line));
    } else if (CleaningStep(view) == CleaningStep::EmptyLines) {
        shown.append(tr("Lines without text are only counted."));
    } else {
        for (const ChangedLine& change : preview_->changes)
            if (static_cast<int>(change.step) == view)
                shown.append(QStringLiteral("%1 %2 %3")
                                 .arg(format::count(change.line),
                                      change.isRemoved ? QStringLiteral("−") : QStringLiteral("→"),
                                      QString::fromStdString(change.text)));
    }
    lines_->setPlainText(shown.join(QLatin1Char('\n')));
}

} // namespace kantai::ui
