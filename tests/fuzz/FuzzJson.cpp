// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as JSON: refused, or read, and what is written of it reads as the same.
#include "core/base/Json.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    fuzz::accepts([&] {
        const Json json = parseJson(fuzz::textOf(data, size), "input");
        fuzz::promise(parseJson(json.dump(), "again") == json, "JSON survives a round of writing and reading");
    });
    return 0;
}
