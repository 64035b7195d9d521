// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/Explanations.h"

#include "ui/Text.h"
#include "ui/widgets/fields/ExplanationTexts.h"
#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace kantai::ui {

void explainControls(QWidget& root) {
    QList<std::pair<QPointer<QWidget>, const char*>> explained;
    for (const Explanation& explanation : explanationTexts())
        for (QWidget* control : root.findChildren<QWidget*>(QString::fromLatin1(explanation.control)))
            explained.append({control, explanation.text});
    followLanguage(&root, [explained] {
        for (const auto& [control, text] : explained)
            if (control)
                control->setWhatsThis(QCoreApplication::translate("kantai::ui::Explanations", text));
    });
}

} // namespace kantai::ui
