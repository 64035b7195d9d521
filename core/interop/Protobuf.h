// SPDX-License-Identifier: GPL-3.0-or-later
// The wire format of protocol buffers, as far as ONNX and TensorBoard files need it (https://protobuf.dev,
// "Encoding"): varints, 32-bit and 64-bit numbers, and bytes. Private to core/interop; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kantai {

// A message in the order in which its fields are added.
class ProtobufWriter {
public:
    ProtobufWriter& number(int field, std::int64_t value); // int64, int32, enum
    ProtobufWriter& real(int field, float value);
    ProtobufWriter& real(int field, double value);
    ProtobufWriter& bytes(int field, std::string_view value); // string, bytes, or a message that is finished
    ProtobufWriter& message(int field, const ProtobufWriter& value) { return bytes(field, value.text()); }
    // The start of a bytes field whose content, of that size, is written to the file after this message's text.
    ProtobufWriter& head(int field, std::uint64_t size);

    const std::string& text() const { return text_; }

private:
    void varint(std::uint64_t value);
    void key(int field, int type);

    std::string text_;
};

struct ProtobufField {
    int number = 0;
    std::int64_t value = 0; // of a varint
    float real = 0;         // of a 32-bit number
    double wide = 0;        // of a 64-bit number
    std::string_view bytes; // of a field with a length
};

// Calls take for each field of a message. Throws Error(BadInput) naming origin when the text is not a message.
void readProtobuf(std::string_view text, const std::string& origin,
                  const std::function<void(const ProtobufField&)>& take);

} // namespace kantai
