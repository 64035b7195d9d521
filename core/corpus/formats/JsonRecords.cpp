// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/JsonRecords.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kSampleRecords = 200;
constexpr std::size_t kSampleBytes = std::size_t{4} << 20;
constexpr std::array<std::string_view, 10> kUsualNames{"text",    "content",  "body",     "document", "article",
                                                       "passage", "sentence", "raw_text", "metin",    "içerik"};

bool isUsual(std::string_view name) {
    return std::find(kUsualNames.begin(), kUsualNames.end(), name) != kUsualNames.end();
}

std::size_t textBytes(const Json& value) {
    if (value.is_string())
        return value.get_ref<const std::string&>().size();
    std::size_t sum = 0;
    if (value.is_array())
        for (const Json& part : value)
            sum += part.is_string() ? part.get_ref<const std::string&>().size() : 0;
    return sum;
}

// The bytes of text of each field in all the records.
std::map<std::string, std::size_t> fieldsOf(const std::vector<Json>& records) {
    std::map<std::string, std::size_t> fields;
    for (const Json& record : records)
        if (record.is_object())
            for (const auto& [name, value] : record.items())
                if (const std::size_t bytes = textBytes(value); bytes > 0)
                    fields[name] += bytes;
    return fields;
}

// The longest of those with a usual name, else the longest of all.
std::string likeliestField(const std::map<std::string, std::size_t>& fields) {
    std::string best;
    std::size_t most = 0;
    bool bestIsUsual = false;
    for (const auto& [name, bytes] : fields)
        if (std::pair(isUsual(name), bytes) > std::pair(bestIsUsual, most)) {
            best = name;
            most = bytes;
            bestIsUsual = isUsual(name);
        }
    return best;
}

Error noSuchField(const SourceFile& source, const std::map<std::string, std::size_t>& fields) {
    std::string names;
    for (const auto& [name, bytes] : fields)
        names += (names.empty() ? "" : ", ") + readableExcerpt(name, 40);
    return Error(ErrorCode::Usage, Phrase::tr("{} has no field {} with text.", source.name, source.options.field),
                 Phrase::tr("Its fields with text are: {}.", names));
}

} // namespace

void JsonRecords::take(Json record) {
    if (hasBegun_) {
        write(record);
        return;
    }
    for (const auto& [name, bytes] : fieldsOf({record}))
        firstBytes_ += bytes;
    first_.push_back(std::move(record));
    if (first_.size() >= kSampleRecords || firstBytes_ >= kSampleBytes)
        begin();
}

void JsonRecords::finish() {
    if (!hasBegun_)
        begin();
    if (taken_.items == 0)
        throw NoTextTaken(ErrorCode::BadInput, Phrase::tr("{} holds no records with text.", source_.name),
                          Phrase::tr("Each record is a string or an object with a field that is a string."));
    if (without_ > 0)
        output_.warning(Phrase::tr("{}: records without text were left out: {}.", source_.name,
                                   Phrase::count(static_cast<std::int64_t>(without_))));
}

void JsonRecords::begin() {
    hasBegun_ = true;
    const auto fields = fieldsOf(first_);
    report_.fields.clear();
    for (const auto& [name, bytes] : fields)
        report_.fields.push_back(name);
    const bool areStrings = fields.empty(); // without fields to choose from
    taken_.field = source_.options.field.empty() || areStrings ? likeliestField(fields) : source_.options.field;
    if (!areStrings && !fields.contains(taken_.field))
        throw noSuchField(source_, fields);
    for (const Json& record : first_)
        write(record);
    first_ = {};
}

void JsonRecords::write(const Json& record) {
    const auto field = record.is_object() ? record.find(taken_.field) : record.end();
    const Json& value = record.is_object() && field != record.end() ? *field : record;
    if (textBytes(value) == 0) {
        ++without_;
        return;
    }
    writeText(value);
    ++taken_.items;
}

void JsonRecords::writeText(const Json& value) {
    if (value.is_string())
        output_.line(value.get_ref<const std::string&>());
    else
        for (const Json& part : value)
            if (part.is_string())
                output_.line(part.get_ref<const std::string&>());
}

} // namespace kantai
