// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/Protobuf.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <bit>
#include <cstring>

namespace kantai {

namespace {

constexpr int kVarint = 0, kSixtyFourBits = 1, kLength = 2, kThirtyTwoBits = 5;

class Reader {
public:
    Reader(std::string_view text, const std::string& origin) : text_(text), origin_(origin) {}

    bool atEnd() const { return at_ == text_.size(); }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        refuse();
    }

    std::string_view take(std::uint64_t size) {
        if (size > text_.size() - at_)
            refuse();
        const std::string_view taken = text_.substr(at_, size);
        at_ += size;
        return taken;
    }

    template <class Number>
    Number raw() {
        Number number{};
        std::memcpy(&number, take(sizeof number).data(), sizeof number);
        return number;
    }

    [[noreturn]] void refuse() const {
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: not a protocol buffer: it breaks off at its byte {}.", origin_, at_));
    }

private:
    std::string_view text_;
    const std::string& origin_;
    std::size_t at_ = 0;
};

} // namespace

void ProtobufWriter::varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        text_ += static_cast<char>((value & 0x7F) | 0x80);
    text_ += static_cast<char>(value);
}

void ProtobufWriter::key(int field, int type) {
    varint(static_cast<std::uint64_t>(field) << 3 | static_cast<std::uint64_t>(type));
}

ProtobufWriter& ProtobufWriter::number(int field, std::int64_t value) {
    key(field, kVarint);
    varint(static_cast<std::uint64_t>(value));
    return *this;
}

ProtobufWriter& ProtobufWriter::real(int field, float value) {
    key(field, kThirtyTwoBits);
    text_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
}

ProtobufWriter& ProtobufWriter::real(int field, double value) {
    key(field, kSixtyFourBits);
    text_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
}

ProtobufWriter& ProtobufWriter::bytes(int field, std::string_view value) {
    head(field, value.size());
    text_ += value;
    return *this;
}

ProtobufWriter& ProtobufWriter::head(int field, std::uint64_t size) {
    key(field, kLength);
    varint(size);
    return *this;
}

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

void readProtobuf(std::string_view text, const std::string& origin,
                  const std::function<void(const ProtobufField&)>& take) {
    Reader reader(text, origin);
    while (!reader.atEnd()) {
        const std::uint64_t key = reader.varint();
        ProtobufField field;
        field.number = static_cast<int>(key >> 3);
        switch (static_cast<int>(key & 7)) {
        case kVarint:
            field.value = static_cast<std::int64_t>(reader.varint());
            break;
        case kSixtyFourBits:
            field.wide = reader.raw<double>();
            break;
        case kLength:
            field.bytes = reader.take(reader.varint());
            break;
        case kThirtyTwoBits:
            field.real = reader.raw<float>();
            break;
        default:
            reader.refuse();
        }
        take(field);
    }
}

} // namespace kantai
