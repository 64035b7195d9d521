// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Text.h"

#include "core/base/ReadableText.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80; // all but the rest of a UTF-8 sequence
    }));
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const std::string space(width - std::min(width, characters(text)), ' ');
    return align == Align::Left ? text + space : space + text;
}

} // namespace

std::string percent(double share) {
    return fmt::format("{:.1f} %", 100 * share);
}

std::string perplexityText(double perplexity, int decimals) {
    if (!std::isfinite(perplexity))
        return std::isnan(perplexity) ? "NaN" : "infinite";
    return perplexity < 1e9 ? fmt::format("{:.{}f}", perplexity, decimals) : fmt::format("{:.2e}", perplexity);
}

std::string duration(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole >= 3600)
        return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string localTime(std::int64_t unixSeconds) {
    if (unixSeconds == 0)
        return {};
    const std::time_t time = unixSeconds;
    std::tm parts{};
    localtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min);
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text;
    for (const std::int64_t size : shape)
        text += fmt::format("{}{}", text.empty() ? "" : " x ", size);
    return text;
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = readableText(cell);
    rows_.push_back(std::move(cells));
}

std::string Table::text() const {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        widths.push_back(characters(columns_[c].title));
        for (const auto& row : rows_)
            widths[c] = std::max(widths[c], characters(row[c]));
    }
    std::string text;
    const auto addLine = [&](const auto& cellOf) {
        std::string line;
        for (std::size_t c = 0; c < columns_.size(); ++c)
            line.append(c == 0 ? 0 : 2, ' ').append(padded(cellOf(c), widths[c], columns_[c].align));
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    addLine([&](std::size_t c) { return columns_[c].title; });
    for (const auto& row : rows_)
        addLine([&](std::size_t c) { return row[c]; });
    return text;
}

} // namespace kantai::cli
