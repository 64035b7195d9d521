// SPDX-License-Identifier: GPL-3.0-or-later
// Imports bytes as a text file in a temporary folder and shows what came of them. Used by the tests of imports.
#pragma once

#include "core/base/Files.h"
#include "core/corpus/TextImport.h"
#include "tests/support/TextFolder.h"

#include <string>
#include <string_view>
#include <vector>

namespace kantai::test {

class Importer {
public:
    struct Outcome {
        ImportedText report;
        std::string text;
    };

    Outcome import(std::string_view bytes, const CleaningOptions& options = {}) {
        const fs::path source = folder_.write("source.txt", bytes);
        Outcome outcome{importText(source, target(), options, progress_, {}), readFile(target())};
        return outcome;
    }
    fs::path target() const { return folder_ / "target.txt"; }
    const TextFolder& folder() const { return folder_; }
    const std::vector<std::string>& warnings() const { return warnings_; }
    bool leftNothing() const {
        std::size_t others = 0;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_.path()))
            others += entry.path().filename() != "source.txt" ? 1 : 0;
        return others == 0;
    }

private:
    TextFolder folder_;
    std::vector<std::string> warnings_;
    Progress progress_{{}, [this](LogLevel, const std::string& line, const Remedy&) { warnings_.push_back(line); }};
};

} // namespace kantai::test
