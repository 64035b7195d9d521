// SPDX-License-Identifier: GPL-3.0-or-later
// The Corpus page with its project, and what it shows of the files. Used by the tests of the page, on the UI thread.
#pragma once

#include "tests/ui/support/PageFixture.h"
#include "ui/pages/corpus/CorpusPage.h"
#include <QPlainTextEdit>
#include <QTableView>

namespace kantai::test {

struct CorpusFixture : PageFixture<ui::CorpusPage> {
    using PageFixture::PageFixture;

    void import(const QStringList& files) {
        prompts.openFilesAnswer = files;
        click(page, "importFilesButton");
    }
    QStringList fileNames() const {
        QStringList names;
        const auto* model = find<QTableView>(page, "corpusFilesTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    QString cell(int column) const {
        return find<QTableView>(page, "corpusFilesTable")->model()->index(0, column).data().toString();
    }
    QString preview() const { return find<QPlainTextEdit>(page, "corpusPreview")->toPlainText(); }
};

} // namespace kantai::test
