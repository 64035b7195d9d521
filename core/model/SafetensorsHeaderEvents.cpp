// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/SafetensorsHeaderEvents.h"

#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <optional>

namespace kantai {

namespace {

constexpr TensorType kTypes[] = {TensorType::Bool,    TensorType::UInt8,  TensorType::Int8,    TensorType::Int16,
                                 TensorType::Int32,   TensorType::Int64,  TensorType::Float16, TensorType::BFloat16,
                                 TensorType::Float32, TensorType::Float64};

std::optional<TensorType> typeNamed(std::string_view name) {
    for (const TensorType type : kTypes) {
        if (nameOf(type) == name)
            return type;
    }
    return {};
}

// Each place in the header at which a value or a key may come.
enum class Place {
    Start,
    Names,
    MetadataStart,
    Metadata,
    MetadataValue,
    TensorStart,
    Fields,
    Type,
    Shape,
    Sizes,
    Offsets,
    Bounds,
    Done
};

class HeaderHandler : public nlohmann::json_sax<Json> {
public:
    explicit HeaderHandler(const std::function<void(const std::string&)>& complain) : complain_(complain) {}

    SafetensorsHeader take() { return std::move(header_); }

    bool null() override { return wrong("null"); }
    bool boolean(bool) override { return wrong("true or false"); }
    bool number_float(double, const std::string&) override { return wrong("a fraction"); }
    bool binary(Json::binary_t&) override { return wrong("binary data"); }
    bool number_integer(std::int64_t) override { return wrong("a negative number"); }

    bool number_unsigned(std::uint64_t value) override {
        if (place_ == Place::Sizes)
            addSize(value);
        else if (place_ == Place::Bounds)
            addBound(value);
        else
            wrong("a number");
        return true;
    }

    bool string(std::string& value) override {
        if (place_ == Place::Type) {
            const std::optional<TensorType> type = typeNamed(value);
            if (!type)
                complain_(Phrase::tr("{} has the unknown type '{}'", where(), readableText(value)));
            entry_.type = *type;
            place_ = Place::Fields;
        } else if (place_ == Place::MetadataValue) {
            header_.metadata[key_] = std::move(value);
            place_ = Place::Metadata;
        } else {
            wrong("text");
        }
        return true;
    }

    bool start_object(std::size_t) override {
        if (place_ == Place::Start)
            place_ = Place::Names;
        else if (place_ == Place::MetadataStart)
            place_ = Place::Metadata;
        else if (place_ == Place::TensorStart)
            place_ = Place::Fields;
        else
            wrong("an object");
        return true;
    }

    bool key(std::string& name) override {
        if (place_ == Place::Names)
            beginEntry(name);
        else if (place_ == Place::Metadata)
            beginMetadata(name);
        else
            beginField(name);
        return true;
    }

    bool end_object() override {
        if (place_ == Place::Fields)
            endEntry();
        place_ = place_ == Place::Names ? Place::Done : Place::Names;
        return true;
    }

    bool start_array(std::size_t) override {
        if (place_ == Place::Shape)
            place_ = Place::Sizes;
        else if (place_ == Place::Offsets)
            place_ = Place::Bounds;
        else
            wrong("a list");
        return true;
    }

    bool end_array() override {
        if (place_ == Place::Bounds && bounds_ != 2)
            complain_(Phrase::tr("{} needs two data_offsets", where()));
        place_ = Place::Fields;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
        complain_(Phrase::tr("the header is not JSON at its byte {}", position));
        return false;
    }

private:
    void beginEntry(const std::string& name) {
        if (name == "__metadata__") {
            if (sawMetadata_)
                complain_(Phrase::tr("__metadata__ comes twice"));
            sawMetadata_ = true;
            place_ = Place::MetadataStart;
            return;
        }
        if (header_.tensors.size() == kMaxTensors)
            complain_(Phrase::tr("it lists more than {} tensors", kMaxTensors));
        entry_ = {};
        entry_.name = name;
        hasType_ = hasShape_ = hasOffsets_ = false;
        bounds_ = 0;
        place_ = Place::TensorStart;
    }

    void beginMetadata(const std::string& name) {
        if (header_.metadata.contains(name))
            complain_(Phrase::tr("__metadata__ has the key '{}' twice", readableText(name)));
        key_ = name;
        place_ = Place::MetadataValue;
    }

    void beginField(const std::string& name) {
        bool* seen = name == "dtype" ? &hasType_ : name == "shape" ? &hasShape_ : &hasOffsets_;
        if (seen == &hasOffsets_ && name != "data_offsets")
            complain_(Phrase::tr("{} has the unknown field '{}'", where(), readableText(name)));
        if (*seen)
            complain_(Phrase::tr("{} has the field '{}' twice", where(), name));
        *seen = true;
        place_ = seen == &hasType_ ? Place::Type : seen == &hasShape_ ? Place::Shape : Place::Offsets;
    }

    void addSize(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(INT64_MAX))
            complain_(Phrase::tr("the shape of {} is larger than any file", where()));
        if (entry_.shape.size() == kMaxRank)
            complain_(Phrase::tr("{} has more than {} dimensions", where(), kMaxRank));
        entry_.shape.push_back(static_cast<std::int64_t>(value));
    }

    void addBound(std::uint64_t value) {
        if (++bounds_ > 2)
            complain_(Phrase::tr("{} needs two data_offsets", where()));
        (bounds_ == 1 ? entry_.begin : entry_.end) = value;
    }

    void endEntry() {
        if (!hasType_ || !hasShape_ || !hasOffsets_)
            complain_(Phrase::tr("{} lacks dtype, shape or data_offsets", where()));
        header_.tensors.push_back(std::move(entry_));
    }

    std::string where() const { return "tensor '" + readableText(entry_.name) + "'"; }

    bool wrong(const char* what) const {
        const bool inTensor = place_ >= Place::TensorStart && place_ < Place::Done;
        complain_((inTensor ? where() : std::string("the header")) + " has " + what + " where it cannot be");
        return false;
    }

    const std::function<void(const std::string&)>& complain_;
    SafetensorsHeader header_;
    HeaderEntry entry_;
    std::string key_;
    Place place_ = Place::Start;
    bool sawMetadata_ = false;
    bool hasType_ = false;
    bool hasShape_ = false;
    bool hasOffsets_ = false;
    int bounds_ = 0;
};

} // namespace

SafetensorsHeader readHeaderEvents(std::string_view json, const std::function<void(const std::string&)>& complain) {
    HeaderHandler handler(complain);
    Json::sax_parse(json.begin(), json.end(), &handler);
    return handler.take();
}

} // namespace kantai
