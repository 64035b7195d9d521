// SPDX-License-Identifier: GPL-3.0-or-later
// How a table is laid out: its separator, whether its first record names the columns, and which column is meant.
// Recognised from the beginning of the table. Used by the reader of texts and by that of labelled texts; any thread.
#pragma once

#include "core/corpus/formats/CsvParser.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

inline constexpr std::size_t kCsvSampleBytes = std::size_t{1} << 20; // that are enough to recognise a table

struct CsvTable {
    char separator = ',';
    bool hasHeader = false;
    std::vector<CsvParser::Record> sample; // the first records, at most 1000, the header among them

    // By name, or by number from 1 where they have none; as many as the first record has cells.
    std::vector<std::string> columns() const;
    // Bytes of letters in a column of the sample; its name is not counted.
    std::size_t letters(std::size_t column) const;
};

// sample: the beginning of the table, UTF-8; isWhole: there is no more. Damage is passed over here: it is told when
// the table itself is read.
CsvTable csvTableOf(const std::filesystem::path& fileName, std::string_view sample, bool isWhole);

// The column of that name or number, from 0. A name among the cells of the first record makes that the header. name:
// what messages call the file. Throws Error(Usage) that lists the columns.
std::size_t columnOf(CsvTable& table, const std::string& field, const std::string& name);

// The records below the header of a table whose text comes in pieces, and whose layout its beginning tells.
class CsvStream {
public:
    using Layout = std::function<CsvTable(std::string_view sample, bool isWhole)>;
    // name: what messages call the file. layout is called once, before onRecord.
    CsvStream(std::string name, Layout layout, std::function<void(const CsvParser::Record&)> onRecord);

    void feed(std::string_view text, bool isLast); // throws as CsvParser
    std::uint64_t recordLine() const { return parser_->recordLine(); }

private:
    void begin(bool isWhole);

    std::string name_;
    Layout layout_;
    std::function<void(const CsvParser::Record&)> onRecord_;
    std::string sample_;
    std::optional<CsvParser> parser_; // once the layout is known
    bool isHeader_ = false;           // the next record
};

} // namespace kantai
