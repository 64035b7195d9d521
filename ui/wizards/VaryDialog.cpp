// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/VaryDialog.h"
#include "core/base/Phrase.h"
#include "core/training/options/OptionTable.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/wizards/VariedValues.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

VaryDialog::VaryDialog(const PretrainRequest& request, QWidget* parent) : QDialog(parent), request_(request) {
    setObjectName(QStringLiteral("varyDialog"));
    setWindowTitle(tr("Vary options"));
    setMinimumWidth(560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    auto* help = newDimLabel(tr("The queue gets a run for each value, and for two options one for each combination. "
                                "Write spaces between the values, as in 1e-4 3e-4 1e-3."),
                             this);
    help->setWordWrap(true);
    layout->addWidget(help);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    for (int number = 0; number < static_cast<int>(lines_.size()); ++number) {
        Line& line = lines_[static_cast<std::size_t>(number)] = makeLine(number);
        grid->addWidget(line.option, number, 0);
        grid->addWidget(line.values, number, 1);
    }
    lines_[0].option->setCurrentIndex(lines_[0].option->findData(QStringLiteral("learningRate")));
    summary_ = new QLabel(this);
    summary_->setObjectName(QStringLiteral("varySummaryLabel"));
    summary_->setWordWrap(true);
    layout->addWidget(summary_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton* cancel = newButton(tr("Cancel"), "varyCancelButton", this);
    add_ = newPrimaryButton(tr("Add to the queue"), "varyAddButton", this);
    buttons->addWidget(cancel);
    buttons->addWidget(add_);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(add_, &QPushButton::clicked, this, &QDialog::accept);
    lines_[0].values->setFocus();
    check();
}

VaryDialog::Line VaryDialog::makeLine(int number) {
    Line line{new QComboBox(this), new QLineEdit(this)};
    line.option->setObjectName(QStringLiteral("varyOptionComboBox%1").arg(number + 1));
    line.option->setAccessibleName(tr("Option"));
    line.option->addItem(tr("No option"), QString());
    const auto isThere = [this](const OptionSpec& spec) {
        return *spec.flag != '\0' && (spec.group != OptionGroup::Teacher || request_.options.teacher != 0);
    };
    for (const OptionSpec& spec : optionTable())
        if (*spec.title != '\0' && isThere(spec))
            line.option->addItem(QString::fromStdString(Phrase::translate(spec.title)),
                                 QString::fromLatin1(spec.key));
    line.values->setObjectName(QStringLiteral("varyValuesEdit%1").arg(number + 1));
    line.values->setAccessibleName(tr("Values"));
    line.values->setPlaceholderText(tr("Values to try"));
    connect(line.option, &QComboBox::currentIndexChanged, this, &VaryDialog::check);
    connect(line.values, &QLineEdit::textChanged, this, &VaryDialog::check);
    return line;
}

std::vector<Variation> VaryDialog::variations() const {
    std::vector<Variation> chosen;
    for (const Line& line : lines_)
        if (const QString key = line.option->currentData().toString(); !key.isEmpty())
            chosen.push_back({key.toStdString(), valuesFrom(line.values->text())});
    return chosen;
}

void VaryDialog::check() {
    if (add_ == nullptr) // not all is there yet
        return;
    std::size_t runs = 0;
    const QString problem = problemIn([&] { runs = runsOfSweep(request_, variations()).size(); });
    add_->setEnabled(problem.isEmpty());
    summary_->setText(problem.isEmpty() ? tr("%1 run(s)", nullptr, format::plural(runs)).arg(format::count(runs))
                                        : problem);
}

} // namespace kantai::ui
