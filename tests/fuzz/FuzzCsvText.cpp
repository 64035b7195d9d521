// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table whose column of text is imported.
#include "tests/fuzz/FuzzImport.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    kantai::fuzz::importAs("input.csv", kantai::fuzz::textOf(data, size));
    return 0;
}
