// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs of the Checkpoints page, opened by their buttons and brought into the state in which the guide shows them.
// On the UI thread. Null: what they wait for did not happen in time, in milliseconds.
#pragma once

#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/MainWindow.h"
#include "ui/pages/checkpoints/ClassifiersDialog.h"
#include "ui/pages/checkpoints/PairsDialog.h"
#include "ui/pages/checkpoints/SmallerModelDialog.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace kantai::test {

// The built-in English pairs, scored, with the first one chosen.
inline ui::PairsDialog* scoredPairs(ui::MainWindow& window, int patience) {
    window.showPage(ui::PageId::Checkpoints);
    click(window, "pairsButton");
    auto* dialog = find<ui::PairsDialog>(window, "pairsDialog");
    click(*dialog, "scorePairsButton");
    if (!waitFor([&] { return find<QPushButton>(*dialog, "exportPairsButton")->isEnabled(); }, patience))
        return nullptr;
    find<QTableView>(*dialog, "pairsTable")->selectRow(0);
    const auto* words = dialog->findChildren<ui::SurprisalView*>().constFirst();
    return waitFor([&] { return !words->words().isEmpty(); }, patience) ? dialog : nullptr;
}

// A table of the sample's English lines, each with the subject of its file. Returns its path.
inline QString tableOfSubjects(const QString& folder) {
    const QDir sample(QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample"));
    QFile table(QDir(folder).filePath(QStringLiteral("subjects.tsv")));
    if (!table.open(QIODevice::WriteOnly))
        qFatal("cannot write the table");
    table.write("text\tsubject\n");
    for (const char* subject :
         {"01-reason", "02-knowledge", "03-method", "04-nature", "05-morals", "06-mind-and-world"}) {
        QFile text(sample.filePath(QString::fromLatin1(subject) + QStringLiteral(".txt")));
        if (!text.open(QIODevice::ReadOnly))
            qFatal("cannot read the sample");
        for (const QByteArray& line : text.readAll().split('\n'))
            if (!line.isEmpty())
                table.write(QByteArray(line).replace('"', "") + '\t' + (subject + 3) + '\n');
    }
    return table.fileName();
}

inline ui::ClassifiersDialog* formOfClassifier(ui::MainWindow& window, const QString& table, int patience) {
    window.showPage(ui::PageId::Checkpoints);
    click(window, "classifierButton");
    auto* dialog = find<ui::ClassifiersDialog>(window, "classifiersDialog");
    dialog->setTable(table);
    const auto* train = find<QPushButton>(*dialog, "trainClassifierButton");
    return waitFor([train] { return train->isEnabled(); }, patience) ? dialog : nullptr;
}

// Smaller models that learn from the chosen checkpoint, and all models measured beside it.
inline ui::SmallerModelDialog* measuredModels(ui::MainWindow& window, int patience) {
    window.showPage(ui::PageId::Checkpoints);
    click(window, "smallerModelButton");
    auto* dialog = find<ui::SmallerModelDialog>(window, "smallerModelDialog");
    click(*dialog, "compareModelsButton");
    const auto* save = find<QPushButton>(*dialog, "exportComparisonButton");
    return waitFor([save] { return save->isEnabled(); }, patience) ? dialog : nullptr;
}

// Trains it and waits for its report.
inline bool trainClassifier(ui::ClassifiersDialog& dialog, int patience) {
    click(dialog, "trainClassifierButton");
    const auto* tabs = find<QTabWidget>(dialog, "classifierTabs");
    return waitFor([&] { return tabs->isVisibleTo(&dialog); }, patience);
}

} // namespace kantai::test
