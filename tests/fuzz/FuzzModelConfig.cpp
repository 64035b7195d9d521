// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a model's config.json: refused, or a configuration that writing and reading does not change.
#include "core/model/RobertaConfig.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    fuzz::accepts([&] {
        const std::string written = toConfigJson(parseConfigJson(fuzz::textOf(data, size), "input"));
        fuzz::promise(toConfigJson(parseConfigJson(written, "again")) == written,
                      "a configuration survives a round of writing and reading");
    });
    return 0;
}
