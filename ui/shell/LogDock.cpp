// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LogDock.h"

#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/TrainingSession.h"
#include "ui/widgets/Controls.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTime>
#include <QVBoxLayout>
#include <utility>

namespace kantai::ui {

namespace {
constexpr int kMostLines = 10'000;
}

LogDock::LogDock(Prompts& prompts, QWidget* parent) : QDockWidget(parent), prompts_(prompts) {
    setObjectName(QStringLiteral("logDock"));
    bindText(this, &QWidget::setWindowTitle, [] { return tr("Log"); });
    setFeatures(QDockWidget::DockWidgetClosable);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 0, 12, 8);
    auto* row = new QHBoxLayout;
    level_ = new QComboBox(content);
    level_->setObjectName(QStringLiteral("logLevelComboBox"));
    bindText(level_, &QWidget::setAccessibleName, [] { return tr("Minimum level"); });
    bindItems(level_, [] { return QStringList{tr("Everything"), tr("Warnings and problems"), tr("Problems")}; });
    filter_ = new QLineEdit(content);
    filter_->setObjectName(QStringLiteral("logFilterEdit"));
    bindText(filter_, &QWidget::setAccessibleName, [] { return tr("Filter the log"); });
    bindText(filter_, &QLineEdit::setPlaceholderText, [] { return tr("Filter"); });
    filter_->setClearButtonEnabled(true);
    QPushButton* copy = newButton([] { return tr("Copy"); }, "copyLogButton", content);
    QPushButton* saveButton = newButton([] { return tr("Save…"); }, "saveLogButton", content);
    row->addWidget(level_);
    row->addWidget(filter_, 1);
    row->addWidget(copy);
    row->addWidget(saveButton);
    layout->addLayout(row);
    view_ = new QPlainTextEdit(content);
    view_->setObjectName(QStringLiteral("logView"));
    bindText(view_, &QWidget::setAccessibleName, [] { return tr("Log"); });
    view_->setReadOnly(true);
    view_->setMaximumBlockCount(kMostLines);
    view_->setFont(theme::font(theme::Role::Mono));
    layout->addWidget(view_);
    setWidget(content);
    connect(level_, &QComboBox::currentIndexChanged, this, &LogDock::refill);
    connect(filter_, &QLineEdit::textChanged, this, &LogDock::refill);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(shownText()); });
    connect(saveButton, &QPushButton::clicked, this, &LogDock::save);
}

void LogDock::add(LogLevel level, const QString& line) {
    const QString mark = level == LogLevel::Problem   ? tr("problem ")
                         : level == LogLevel::Warning ? tr("warning ")
                                                      : QString();
    lines_.append({level, QTime::currentTime().toString(QStringLiteral("HH:mm:ss ")) + mark + line});
    if (lines_.size() > kMostLines)
        lines_.remove(0, lines_.size() - kMostLines);
    if (passes(lines_.back()))
        view_->appendPlainText(lines_.back().text);
}

void LogDock::follow(Job* job) {
    phase_.clear();
    evaluatedStep_ = 0;
    add(LogLevel::Info, job->title());
    connect(job, &Job::logged, this, &LogDock::add);
    connect(job, &Job::progressed, this, [this](const QString& phase) {
        if (std::exchange(phase_, phase) != phase)
            add(LogLevel::Info, language::ofEngine(phase));
    });
}

void LogDock::follow(const TrainingSession& training) {
    if (!training.isActive() || training.evaluations().empty())
        return;
    const EvaluationRow& last = training.evaluations().back();
    if (std::exchange(evaluatedStep_, last.step) != last.step)
        add(LogLevel::Info, tr("Step %1: held-out loss %2, accuracy %3")
                                .arg(format::count(static_cast<std::uint64_t>(last.step)),
                                     format::number(last.loss, 3), format::percent(last.accuracy, 1)));
}

bool LogDock::passes(const Line& line) const {
    return static_cast<int>(line.level) >= level_->currentIndex() &&
           (filter_->text().isEmpty() || line.text.contains(filter_->text(), Qt::CaseInsensitive));
}

void LogDock::refill() {
    view_->clear();
    for (const Line& line : lines_)
        if (passes(line))
            view_->appendPlainText(line.text);
}

QString LogDock::shownText() const {
    return view_->toPlainText();
}

void LogDock::save() {
    const QString name =
        prompts_.saveFile(this, tr("Save the log"), QStringLiteral("kantai.log"), tr("Text (*.log *.txt)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(shownText().toUtf8()) >= 0 && file.commit())
        prompts_.tellSaved(this, name);
    else
        prompts_.showError(this, tr("The log could not be written to %1: %2.").arg(name, file.errorString()),
                           tr("Choose another place."));
}

} // namespace kantai::ui
