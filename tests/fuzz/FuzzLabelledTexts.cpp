// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table of texts with their labels: refused, or rows with a text and one of the labels.
#include "core/corpus/LabelledTexts.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const TablePreview preview = previewTable(file.path(), {}, 5);
        fuzz::promise(preview.text && *preview.text < preview.columns.size(), "the texts have a column");
        fuzz::promise(!preview.label || *preview.label != *preview.text, "the labels have another");
    });
    fuzz::accepts([&] {
        const LabelledTexts texts = readLabelledTexts(file.path(), {}, {}, {});
        fuzz::promise(texts.labels.size() >= 2 && texts.labels.size() <= kMostLabelsInTable, "there are labels");
        for (const LabelledText& row : texts.rows)
            fuzz::promise(!row.text.empty() && row.line > 0 && row.label >= 0 &&
                              static_cast<std::size_t>(row.label) < texts.labels.size(),
                          "a row has a text, a line and a label");
    });
    return 0;
}
