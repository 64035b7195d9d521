// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the text out of JSON records: strings, or objects of which one field is the text. The field is chosen by the
// first records, which are kept until then. Private to core/corpus/formats.
#pragma once

#include "core/base/Json.h"
#include "core/corpus/formats/FormatReader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

class JsonRecords {
public:
    JsonRecords(const SourceFile& source, TextOutput& output, ImportedText& report)
        : source_(source), output_(output), report_(report), taken_(report.taken) {}

    void take(Json record);
    // Throws Error(Usage) when no object has the field that the user named, Error(BadInput) when none has any text.
    void finish();

private:
    void begin();
    void write(const Json& record);
    void writeText(const Json& value);

    const SourceFile& source_;
    TextOutput& output_;
    ImportedText& report_;
    TakenText& taken_;
    std::vector<Json> first_;
    std::size_t firstBytes_ = 0;
    bool hasBegun_ = false;
    std::uint64_t without_ = 0; // records without text
};

} // namespace kantai
