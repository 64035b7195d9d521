// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the report that a project keeps of a classifier: refused, or a report that writing and reading does
// not change.
#include "core/base/Json.h"
#include "core/training/classify/ClassifierReport.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const std::string written = toJson(classifierReportFrom(parseJson(text, "input"), "input")).dump();
        fuzz::promise(toJson(classifierReportFrom(parseJson(written, "again"), "again")).dump() == written,
                      "a report survives a round of writing and reading");
    });
    return 0;
}
