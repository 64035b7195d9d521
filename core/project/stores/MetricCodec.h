// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements as bytes: a word that names the format, then 88 bytes for each metric row, little-endian, numbers by
// their bits, so that every value comes back exactly and its checksum means something. Chunks of version 0.1.0 have
// no such word and 64 bytes a row. Private to core/project; used by MetricStore. Pure functions.
#pragma once

#include "core/project/stores/Rows.h"

#include <span>
#include <string_view>

namespace kantai {

std::string encodeMetrics(std::span<const MetricRow> rows);
// Appends the rows in bytes to rows; false, with nothing appended, when bytes is no whole number of rows of a format
// that is known.
bool decodeMetrics(std::string_view bytes, std::vector<MetricRow>& rows);

// The checksum of a chunk: SHA-256 over the checksum before it ("" for the first), its run, its number, and its
// bytes.
std::string chainChecksum(const std::string& previous, std::int64_t runId, std::int64_t chunk,
                          std::string_view bytes);

// SHA-256 over all values of the row and its run.
std::string evaluationChecksum(std::int64_t runId, const EvaluationRow& row);

} // namespace kantai
