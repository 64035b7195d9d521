// SPDX-License-Identifier: GPL-3.0-or-later
// Detects files that are text but not plain text: HTML, RTF, tables, JSON. Used by importText; any thread.
#pragma once

#include <filesystem>
#include <string>

namespace kantai {

// "HTML", "XML", "RTF", "CSV", "TSV", "JSON" or "" by the beginning of the file, for tables by its name too. Throws
// Error(BadInput) for a PDF, of which nothing but its outer frame is characters.
std::string markupOf(const std::filesystem::path& source);

} // namespace kantai
