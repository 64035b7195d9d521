// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/WizardStyle.h"

#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/Explanations.h"
#include <QAbstractButton>
#include <QBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QWizard>

namespace kantai::ui {

namespace {

// QWizard draws titles in a band of its own whose indents and type cannot be chosen.
void moveTitleIntoPage(QWizardPage& page) {
    auto* layout = qobject_cast<QBoxLayout*>(page.layout());
    if (layout == nullptr)
        return;
    layout->setContentsMargins(20, 16, 20, theme::kGrid); // as the pages of the window have them
    auto* head = new QVBoxLayout;
    head->setSpacing(theme::kGrid / 2);
    head->addWidget(newTitle(page.title(), &page));
    if (!page.subTitle().isEmpty()) {
        auto* sentence = new QLabel(page.subTitle(), &page);
        sentence->setProperty("dim", true);
        sentence->setWordWrap(true);
        head->addWidget(sentence);
    }
    head->addSpacing(theme::kGrid);
    layout->insertLayout(0, head);
    page.setAccessibleName(page.title());
    page.setAccessibleDescription(page.subTitle());
    page.setTitle({});
    page.setSubTitle({});
}

} // namespace

void applyWizardStyle(QWizard& wizard) {
    wizard.setWizardStyle(QWizard::ModernStyle);
    wizard.setOption(QWizard::NoBackButtonOnStartPage);
    // As in the dialogs, the button that continues is the rightmost one.
    wizard.setButtonLayout({QWizard::Stretch, QWizard::CancelButton, QWizard::BackButton, QWizard::NextButton,
                            QWizard::CommitButton, QWizard::FinishButton});
    for (const int id : wizard.pageIds())
        moveTitleIntoPage(*wizard.page(id));
    for (const auto which : {QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton}) {
        QAbstractButton* button = wizard.button(which);
        button->setProperty("primary", true);
        // QWizard has asked for the button's size, so the style sheet has been applied to it already.
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    explainControls(wizard);
}

} // namespace kantai::ui
