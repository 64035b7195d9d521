// SPDX-License-Identifier: GPL-3.0-or-later
// The reports on an import and on a corpus as JSON, which a project keeps and the command line prints. Any thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/TextImport.h"

#include <string>

namespace kantai {

OrderedJson toJson(const ImportedText& report);
ImportedText importedTextFromJson(const std::string& importReport); // CorpusFileRow::importReport
OrderedJson toJson(const CorpusStatistics& statistics);
// origin: the project's name in errors. Throws Error(BadInput) for what toJson(CorpusStatistics) did not write.
CorpusStatistics statisticsFromJson(const std::string& json, const std::string& origin);

} // namespace kantai
