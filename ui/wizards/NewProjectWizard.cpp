// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/NewProjectWizard.h"

#include "core/base/Error.h"
#include "ui/Hint.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/wizards/WizardStyle.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QWizardPage>

namespace kantai::ui {

namespace {

class NamePage : public QWizardPage {
public:
    bool isComplete() const override { return fine_; }
    void setFine(bool fine) {
        fine_ = fine;
        Q_EMIT completeChanged();
    }

private:
    bool fine_ = false;
};

} // namespace

NewProjectWizard::NewProjectWizard(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWizard(parent), session_(session), prompts_(prompts) {
    setObjectName(QStringLiteral("newProjectWizard"));
    setWindowTitle(tr("New project"));
    setMinimumSize(600, 420);
    auto* page = new NamePage;
    page->setTitle(tr("Create a project"));
    page->setSubTitle(tr("A project is one folder with the text, the tokenizer, the runs and the checkpoints. To "
                         "copy the project, copy the folder."));
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(2 * theme::kGrid);
    name_ = new QLineEdit(page);
    name_->setObjectName(QStringLiteral("projectNameEdit"));
    nameField_ = new FormField(tr("Name"), name_, tr("The name of the project and of its folder."), page);
    layout->addWidget(nameField_);

    auto* both = new QWidget(page);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    place_ = new QLineEdit(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), both);
    place_->setObjectName(QStringLiteral("projectPlaceEdit"));
    place_->setAccessibleName(tr("Location"));
    row->addWidget(place_, 1);
    QPushButton* browse = newButton(tr("Browse…"), "browsePlaceButton", both);
    row->addWidget(browse);
    both->setFocusProxy(place_);
    placeField_ = new FormField(tr("Location"), both, tr("The folder in which the project folder is created."), page);
    layout->addWidget(placeField_);
    path_ = newDimLabel({}, page);
    path_->setObjectName(QStringLiteral("projectPathLabel"));
    layout->addWidget(path_);
    layout->addStretch(1);
    addPage(page);
    setButtonText(QWizard::FinishButton, tr("Create"));
    applyWizardStyle(*this);

    connect(name_, &QLineEdit::textChanged, this, &NewProjectWizard::check);
    connect(place_, &QLineEdit::textChanged, this, &NewProjectWizard::check);
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString chosen = prompts_.openFolder(this, tr("Where to create the project?")); !chosen.isEmpty())
            place_->setText(chosen);
    });
    check();
}

QString NewProjectWizard::folder() const {
    return QDir(place_->text()).filePath(name_->text().trimmed());
}

void NewProjectWizard::check() {
    const QString name = name_->text().trimmed();
    QString nameError;
    if (name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.')))
        nameError = tr("A name cannot contain / or begin with a dot.");
    else if (name.toUtf8().size() > 100)
        nameError = tr("This name is too long. Use at most 100 bytes.");
    else if (!name.isEmpty() && QDir(folder()).exists() && !QDir(folder()).isEmpty())
        nameError = tr("The folder %1 exists and is not empty. Choose another name.").arg(folder());
    nameField_->setError(nameError);
    const QFileInfo place(place_->text());
    QString placeError;
    if (place_->text().isEmpty() || place.isRelative())
        placeError = tr("Give the full path of a folder.");
    else if (place.exists() && !place.isDir())
        placeError = tr("%1 is a file, not a folder.").arg(place_->text());
    else if (place.exists() && !place.isWritable())
        placeError = tr("You do not have permission to write to %1. Choose another location.").arg(place_->text());
    placeField_->setError(placeError);
    path_->setText(name.isEmpty() ? QString() : tr("Will be created: %1").arg(folder()));
    static_cast<NamePage*>(page(pageIds().value(0)))
        ->setFine(!name.isEmpty() && nameError.isEmpty() && placeError.isEmpty());
}

void NewProjectWizard::accept() {
    try {
        QDir().mkpath(place_->text());
        session_.create(folder(), name_->text().trimmed());
    } catch (const Error& error) {
        prompts_.showError(this, QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
        return;
    }
    QWizard::accept();
}

} // namespace kantai::ui
