// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the reports that a project keeps on an import and on its corpus: refused, or reports that writing and
// reading does not change.
#include "core/base/Json.h"
#include "core/workflow/ReportJson.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const std::string written = toJson(importedTextFromJson(text)).dump();
        fuzz::promise(toJson(importedTextFromJson(written)).dump() == written,
                      "an import report survives a round of writing and reading");
    });
    fuzz::accepts([&] {
        const std::string written = toJson(statisticsFromJson(text, "input")).dump();
        fuzz::promise(toJson(statisticsFromJson(written, "again")).dump() == written,
                      "statistics survive a round of writing and reading");
    });
    return 0;
}
