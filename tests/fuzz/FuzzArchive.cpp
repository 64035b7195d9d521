// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an archive whose files are imported.
#include "tests/fuzz/FuzzImport.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    kantai::fuzz::importAs("input.zip", kantai::fuzz::textOf(data, size));
    return 0;
}
