// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as records of JSON, one on a line, whose field of text is imported.
#include "tests/fuzz/FuzzImport.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    kantai::fuzz::importAs("input.jsonl", kantai::fuzz::textOf(data, size));
    return 0;
}
