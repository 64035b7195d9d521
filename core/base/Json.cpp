// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/JsonPosition.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <fmt/format.h>
#include <string>
#include <unordered_set>
#include <vector>

namespace kantai {

namespace {

constexpr const char* kHint = Phrase::noop("Replace it by an undamaged copy.");

class StrictParser {
public:
    StrictParser(std::string_view text, const std::string& origin, const JsonLimits& limits)
        : text_(text), origin_(origin), limits_(limits), place_{text.data(), nullptr} {}

    Json parse() {
        refuseWrongSize();
        const auto check = [this](int depth, Json::parse_event_t event, Json& parsed) {
            checkEvent(depth, event, parsed);
            return true;
        };
        const char* end = text_.data() + text_.size();
        try {
            return Json::parse(CountingIterator(text_.data(), &place_), CountingIterator(end, &place_), check);
        } catch (const Json::parse_error& error) {
            refuse(error.byte > 0 ? error.byte - 1 : 0, plainJsonReason(error.what()));
        } catch (const Json::exception& error) {
            refuse(position(), plainJsonReason(error.what()));
        }
    }

private:
    void refuseWrongSize() const {
        if (text_.size() > limits_.maxBytes)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} has {}, more than the limit of {} for JSON files.", origin_,
                                   Phrase::bytes(text_.size()), Phrase::bytes(limits_.maxBytes)),
                        Phrase::tr("Check that this is the intended file."));
        if (text_.empty())
            throw Error(ErrorCode::BadInput, Phrase::tr("{}, line 1, column 1: the file is empty.", origin_),
                        Phrase::translate(kHint));
        if (text_.substr(0, 3) == "\xef\xbb\xbf")
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}, line 1, column 1: JSON must not begin with a byte order mark.", origin_),
                        Phrase::tr("Save it as UTF-8 without one."));
    }

    void checkEvent(int depth, Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            if (static_cast<std::size_t>(depth) >= limits_.maxDepth)
                refuse(position(), Phrase::tr("nested deeper than {} levels", limits_.maxDepth));
        }
        if (event == Event::object_start)
            keys_.emplace_back();
        else if (event == Event::object_end)
            keys_.pop_back();
        else if (event == Event::key && !keys_.back().insert(parsed.get_ref<const std::string&>()).second)
            refuse(position(),
                   Phrase::tr("the key \"{}\" appears twice", readableExcerpt(parsed.get_ref<const std::string&>())));
    }

    // Of the character read last.
    std::size_t position() const {
        const auto read = static_cast<std::size_t>(place_.furthest - text_.data());
        return read > 0 ? read - 1 : 0;
    }

    [[noreturn]] void refuse(std::size_t offset, const std::string& reason) const {
        throw Error(ErrorCode::BadInput, Phrase::tr("{}, {}: {}.", origin_, lineAndColumn(text_, offset), reason),
                    Phrase::translate(kHint));
    }

    std::string_view text_;
    std::string origin_;
    JsonLimits limits_;
    JsonReadingPlace place_;
    std::vector<std::unordered_set<std::string>> keys_; // of the objects that are open
};

} // namespace

Json parseJson(std::string_view text, const std::string& origin, const JsonLimits& limits) {
    return StrictParser(text, origin, limits).parse();
}

Json readJsonFile(const std::filesystem::path& path, const JsonLimits& limits) {
    return parseJson(readFile(path, limits.maxBytes), readablePath(path), limits);
}

} // namespace kantai
