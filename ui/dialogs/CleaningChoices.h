// SPDX-License-Identifier: GPL-3.0-or-later
// The switches of the steps of cleaning, and the languages to keep. Used by the dialogs of an import and of the
// cleaning of a file; UI thread.
#pragma once

#include "core/corpus/cleaning/CleaningOptions.h"
#include <QWidget>
#include <array>

class QCheckBox;
class QMenu;
class QPushButton;

namespace kantai::ui {

class CleaningChoices : public QWidget {
    Q_OBJECT
public:
    // columns: of the grid of switches.
    CleaningChoices(const CleaningOptions& options, int columns, QWidget* parent);

    const CleaningOptions& options() const { return options_; }
    void setOptions(const CleaningOptions& options); // without changed()
    // Those that the text is in, largest share first, for the menu. Languages that are kept stay in it.
    void offerLanguages(const std::vector<LanguageShare>& shares);

Q_SIGNALS:
    void changed();

private:
    void follow(); // the switches
    void showLanguages();
    void chooseLanguage(const std::string& code, bool isKept);

    CleaningOptions options_;
    std::array<QCheckBox*, kCleaningSteps.size()> steps_{}; // none for the languages
    QPushButton* languages_ = nullptr;
    QMenu* menu_ = nullptr;
    std::vector<LanguageShare> offered_;
};

} // namespace kantai::ui
