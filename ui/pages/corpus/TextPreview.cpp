// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/TextPreview.h"

#include "core/base/Error.h"
#include "core/corpus/HeldOutSplit.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/ProjectModels.h"
#include "ui/widgets/Controls.h"
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr std::size_t kLines = 100;

// The number of its first line in the whole corpus.
std::uint64_t firstLine(const ProjectView& view, const CorpusFileRow& file) {
    std::uint64_t before = 0;
    for (const CorpusFileRow& other : view.corpusFiles) {
        if (other.id == file.id)
            break;
        before += other.lines;
    }
    return before;
}

} // namespace

TextPreview::TextPreview(ProjectSession& session, QWidget* parent)
    : Card([] { return tr("Preview"); }, parent), session_(session) {
    importAgain_ = newButton([] { return tr("Import again…"); }, "importAgainButton", this);
    bindText(importAgain_, &QWidget::setToolTip, [] {
        return tr("Imports the selected file again with another encoding, column or cleaning. A preview helps you "
                  "choose; the new text replaces the old one.");
    });
    clean_ = newButton([] { return tr("Clean…"); }, "cleanButton", this);
    bindText(clean_, &QWidget::setToolTip, [] {
        return tr(
            "Shows what cleaning has removed from the selected file, and cleans it with other steps or none. The "
            "source is not needed.");
    });
    addToCorner(clean_);
    addToCorner(importAgain_);
    connect(clean_, &QPushButton::clicked, this, &TextPreview::cleaningRequested);
    connect(importAgain_, &QPushButton::clicked, this, &TextPreview::importAgainRequested);
    const auto addLine = [this](const char* name) {
        QLabel* label = newDimLabel({}, this);
        label->setObjectName(QString::fromLatin1(name));
        body()->addWidget(label);
        return label;
    };
    facts_ = addLine("corpusFileFactsLabel");
    decoding_ = addLine("decodingLabel");
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("corpusPreview"));
    bindText(text_, &QWidget::setAccessibleName, [] { return tr("First lines of the chosen file"); });
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setFont(theme::font(theme::Role::Mono));
    body()->addWidget(text_);
    legend_ = newDimLabel([] { return tr("Shaded lines are held out: the model never trains on them."); }, this);
    legend_->setObjectName(QStringLiteral("heldOutLegendLabel"));
    legend_->hide();
    body()->addWidget(legend_);
}

void TextPreview::setWritable(bool writable) {
    writable_ = writable;
    importAgain_->setEnabled(writable);
}

// What was imported verbatim has no steps.
void TextPreview::enableClean(const CorpusFileRow* file) {
    const std::optional<ImportedText> report = file != nullptr ? importReportOf(*file) : std::nullopt;
    clean_->setEnabled(writable_ && report && !report->cleaning.verbatim);
}

std::vector<int> TextPreview::heldOutLines() const {
    return heldOut_;
}

void TextPreview::show(const CorpusFileRow* file) {
    showFacts(file);
    showDecoding(file);
    enableClean(file);
    const std::string text = file != nullptr ? file->sha256 : std::string();
    if (text.empty() || text != shown_) { // else it keeps its place while the project is read again
        shown_ = text;
        readLines(file);
    }
    shade(shown_.empty() ? nullptr : file);
}

void TextPreview::readLines(const CorpusFileRow* file) {
    text_->clear();
    if (file == nullptr)
        return;
    try {
        QStringList lines;
        for (const std::string& line : previewLines(session_.handle(), *file, kLines))
            lines.append(QString::fromStdString(line));
        text_->setPlainText(lines.join(QLatin1Char('\n')));
    } catch (const Error& error) {
        text_->setPlainText(QString::fromStdString(error.message()));
        shown_.clear();
    }
}

void TextPreview::showFacts(const CorpusFileRow* file) {
    QStringList facts;
    if (file != nullptr) {
        facts.append(file->licenceNote.empty() ? tr("no licence noted")
                                               : tr("licence: %1").arg(QString::fromStdString(file->licenceNote)));
        facts.append(tr("SHA-256 %1…").arg(QString::fromStdString(file->sourceSha256).left(12)));
        const QString mayWrap = QStringLiteral("/\u200B"); // a zero-width space
        facts.append(QString::fromStdString(file->source).replace(QLatin1Char('/'), mayWrap));
    }
    facts_->setText(facts.join(QStringLiteral(" · ")));
    facts_->setToolTip(
        file != nullptr ? tr("Imported from %1\nSHA-256 of that file: %2")
                              .arg(QString::fromStdString(file->source), QString::fromStdString(file->sourceSha256))
                        : QString());
}

// An encoding that was detected statistically is for the user to check; one that the user chose, or Unicode, is not.
void TextPreview::showDecoding(const CorpusFileRow* file) {
    const QString note = file != nullptr ? decodingNote(*file) : QString();
    decoding_->setText(note.isEmpty()
                           ? note
                           : tr("%1. If letters look wrong, import the file again with another encoding.").arg(note));
    decoding_->setVisible(!note.isEmpty());
}

void TextPreview::shade(const CorpusFileRow* file) {
    heldOut_.clear();
    if (file != nullptr) {
        const ProjectView& view = session_.view();
        const HeldOutSplit split{view.info.splitSeed, view.info.heldOutFraction, view.statistics.splitRules};
        const std::uint64_t first = firstLine(view, *file);
        for (int line = 0; line < text_->blockCount(); ++line)
            if (split.isHeldOut(first + static_cast<std::uint64_t>(line)))
                heldOut_.push_back(line);
    }
    legend_->setVisible(!heldOut_.empty());
    drawShade();
}

void TextPreview::drawShade() {
    QColor color = theme::colors().second;
    color.setAlphaF(0.16F);
    QList<QTextEdit::ExtraSelection> shades;
    for (const int line : heldOut_) {
        QTextEdit::ExtraSelection shade;
        shade.cursor = QTextCursor(text_->document()->findBlockByNumber(line));
        shade.format.setBackground(color);
        shade.format.setProperty(QTextFormat::FullWidthSelection, true);
        shades.append(shade);
    }
    text_->setExtraSelections(shades);
}

void TextPreview::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && text_ != nullptr)
        drawShade();
}

} // namespace kantai::ui
