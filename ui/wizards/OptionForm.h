// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of options with their labels, help, limits and problems: what PretrainingForm is made of. UI thread.
#pragma once

#include "core/training/options/OptionTable.h"
#include "core/workflow/pretrain/Preflight.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QList>
#include <QObject>
#include <map>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QWidget;

namespace kantai::ui {

class FormField;

class OptionForm : public QObject {
    Q_OBJECT
public:
    // Fields whose text is not a valid number: nothing can be started, tried or copied before they are corrected.
    std::vector<PreflightItem> wrongEntries() const;
    // Marks the fields; returns true when nothing is a problem. Items of no known field are ignored.
    bool showProblems(const std::vector<PreflightItem>& items);

Q_SIGNALS:
    void changed();

protected:
    explicit OptionForm(QObject* parent) : QObject(parent) {}

    // The control with its label and help below a name by which problems find it.
    FormField* add(const char* field, const QString& label, QWidget* control, const QString& help, QWidget* page);
    // name: the objectName. key: in the table of options, whose limits count.
    WholeNumberBox* whole(const char* name, const char* key, int value, QWidget* page);
    NumberBox* real(const char* name, const OptionLimits& limits, int decimals, double scale, QWidget* page);
    QComboBox* choice(const char* name, const QList<std::pair<QString, int>>& choices, QWidget* page);

private:
    std::map<std::string, FormField*> fields_;
};

} // namespace kantai::ui
