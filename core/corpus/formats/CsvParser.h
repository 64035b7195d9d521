// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as RFC 4180 writes them, with any separator, fed chunk by chunk: quoted cells hold separators, line ends and
// doubled quotes; a quote within a cell that is not quoted stands for itself. Used by core/corpus/formats and by the
// reader of minimal pairs; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class CsvParser {
public:
    static constexpr std::size_t kLongestCell = std::size_t{64} << 20; // bytes

    using Record = std::vector<std::string>;
    // name: what messages call the file. onRecord: each record with at least one cell; empty lines are none.
    CsvParser(char separator, std::string name, std::function<void(const Record&)> onRecord);

    // text: UTF-8. Throws Error(BadInput) that names the line of a cell that has text after its closing quote or is
    // longer than kLongestCell.
    void feed(std::string_view text);
    void finish(); // throws Error(BadInput) when a quoted cell has not ended

    // The line on which the record begins that onRecord is just told of; the first is 1.
    std::uint64_t recordLine() const { return recordLine_; }

private:
    enum class State { CellStart, Bare, Quoted, QuoteSeen };

    void take(char c);
    void takeSeparated(char c); // outside of quotes
    void endCell();
    void endRecord();

    char separator_;
    std::string name_;
    std::function<void(const Record&)> onRecord_;
    State state_ = State::CellStart;
    Record record_;
    std::string cell_;
    std::uint64_t line_ = 1, recordLine_ = 1;
    std::uint64_t quoteLine_ = 0; // where the quoted cell begins
    bool afterCarriageReturn_ = false;
};

} // namespace kantai
