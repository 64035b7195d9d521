// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/CsvParser.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <utility>

namespace kantai {

namespace {

std::string quoteRemedy() {
    return Phrase::tr(
        "Correct the quotes there: a cell that holds quotes stands in quotes, with each of its own doubled. "
        "Or import the file verbatim.");
}

} // namespace

CsvParser::CsvParser(char separator, std::string name, std::function<void(const Record&)> onRecord)
    : separator_(separator), name_(std::move(name)), onRecord_(std::move(onRecord)) {}

void CsvParser::feed(std::string_view text) {
    for (const char c : text)
        take(c);
}

void CsvParser::finish() {
    if (state_ == State::Quoted)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}, line {}: the quoted cell that begins here does not end.", name_, quoteLine_),
                    quoteRemedy());
    if (state_ != State::CellStart || !record_.empty())
        endRecord();
}

void CsvParser::take(char c) {
    const bool completesLineEnd = c == '\n' && afterCarriageReturn_;
    afterCarriageReturn_ = c == '\r';
    line_ += (c == '\n' && !completesLineEnd) || c == '\r' ? 1 : 0;
    if (cell_.size() > kLongestCell)
        throw Error(ErrorCode::BadInput, Phrase::tr("{}, line {}: a cell here is longer than 64 MiB.", name_, line_),
                    quoteRemedy());
    switch (state_) {
    case State::Quoted:
        if (c == '"')
            state_ = State::QuoteSeen;
        else
            cell_ += c;
        return;
    case State::QuoteSeen:
        if (c == '"') {
            cell_ += c;
            state_ = State::Quoted;
            return;
        }
        if (c != separator_ && c != '\r' && c != '\n')
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}, line {}: text follows the closing quote of a cell.", name_, line_),
                        quoteRemedy());
        break;
    case State::CellStart:
        if (c == '"') {
            state_ = State::Quoted;
            quoteLine_ = line_;
            return;
        }
        break;
    case State::Bare:
        break;
    }
    if (!completesLineEnd)
        takeSeparated(c);
}

void CsvParser::takeSeparated(char c) {
    if (c == separator_) {
        endCell();
    } else if (c == '\n' || c == '\r') {
        if (state_ != State::CellStart || !record_.empty())
            endRecord();
        recordLine_ = line_;
    } else {
        cell_ += c;
        state_ = State::Bare;
    }
}

void CsvParser::endCell() {
    record_.push_back(std::move(cell_));
    cell_.clear();
    state_ = State::CellStart;
}

void CsvParser::endRecord() {
    endCell();
    onRecord_(record_);
    record_.clear();
}

} // namespace kantai
