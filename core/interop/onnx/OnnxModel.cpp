// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/OnnxModel.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/Protobuf.h"

#include <limits>

namespace kantai {

namespace {

constexpr int kIrVersion = 8, kOpset = 17;
constexpr int kAttributeFloat = 1, kAttributeInt = 2, kAttributeInts = 7;

// The field numbers of onnx.proto.
namespace model {
constexpr int kIr = 1, kProducer = 2, kGraph = 7, kOpsets = 8;
}
namespace opset {
constexpr int kDomain = 1, kVersion = 2;
}
namespace graph {
constexpr int kNode = 1, kName = 2, kTensor = 5, kInput = 11, kOutput = 12;
}
namespace node {
constexpr int kInput = 1, kOutput = 2, kName = 3, kOp = 4, kAttribute = 5;
}
namespace attribute {
constexpr int kName = 1, kFloat = 2, kInt = 3, kInts = 8, kType = 20;
}
namespace tensor {
constexpr int kDims = 1, kType = 2, kName = 8, kRaw = 9;
}
namespace value {
constexpr int kName = 1, kType = 2, kTensorType = 1, kElement = 1, kShape = 2, kDim = 1, kSize = 1, kSizeName = 2;
}

std::string_view viewOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

ProtobufWriter written(const std::string& name, const OnnxAttribute& content) {
    ProtobufWriter writer;
    writer.bytes(attribute::kName, name);
    if (const auto* whole = std::get_if<std::int64_t>(&content))
        return writer.number(attribute::kInt, *whole).number(attribute::kType, kAttributeInt);
    if (const auto* real = std::get_if<float>(&content))
        return writer.real(attribute::kFloat, *real).number(attribute::kType, kAttributeFloat);
    for (const std::int64_t whole : std::get<std::vector<std::int64_t>>(content))
        writer.number(attribute::kInts, whole);
    return writer.number(attribute::kType, kAttributeInts);
}

ProtobufWriter written(const OnnxNode& operation, std::size_t number) {
    ProtobufWriter writer;
    for (const std::string& input : operation.inputs)
        writer.bytes(node::kInput, input);
    for (const std::string& output : operation.outputs)
        writer.bytes(node::kOutput, output);
    writer.bytes(node::kName, operation.op + "_" + std::to_string(number)).bytes(node::kOp, operation.op);
    for (const auto& [name, content] : operation.attributes)
        writer.message(node::kAttribute, written(name, content));
    return writer;
}

ProtobufWriter written(const OnnxValue& content) {
    ProtobufWriter shape;
    for (const auto& size : content.shape) {
        ProtobufWriter dim;
        if (const auto* number = std::get_if<std::int64_t>(&size))
            dim.number(value::kSize, *number);
        else
            dim.bytes(value::kSizeName, std::get<std::string>(size));
        shape.message(value::kDim, dim);
    }
    ProtobufWriter type, ofTensor;
    ofTensor.number(value::kElement, static_cast<int>(content.type)).message(value::kShape, shape);
    type.message(value::kTensorType, ofTensor);
    ProtobufWriter writer;
    return writer.bytes(value::kName, content.name).message(value::kType, type);
}

// Everything of a tensor but its bytes, which follow in the file.
ProtobufWriter headOf(const OnnxTensor& content) {
    ProtobufWriter writer;
    for (const std::int64_t size : content.shape)
        writer.number(tensor::kDims, size);
    return writer.number(tensor::kType, static_cast<int>(content.type))
        .bytes(tensor::kName, content.name)
        .head(tensor::kRaw, content.bytes.size());
}

class Reader {
public:
    explicit Reader(const fs::path& file) : origin_(readablePath(file)), map_(std::make_shared<MappedFile>(file)) {}

    OnnxModel read() {
        read(map_->text(), [&](const ProtobufField& field) {
            if (field.number == model::kGraph)
                readGraph(field.bytes);
        });
        if (model_.nodes.empty())
            refuse(Phrase::tr("it holds no graph"));
        model_.owned.push_back(map_);
        return std::move(model_);
    }

private:
    void read(std::string_view text, const std::function<void(const ProtobufField&)>& take) const {
        readProtobuf(text, origin_, take);
    }

    void readGraph(std::string_view text) {
        read(text, [&](const ProtobufField& field) {
            if (field.number == graph::kNode)
                readNode(field.bytes);
            else if (field.number == graph::kTensor)
                readTensor(field.bytes);
            else if (field.number == graph::kInput)
                readValue(field.bytes, model_.inputs);
            else if (field.number == graph::kOutput)
                readValue(field.bytes, model_.outputs);
        });
    }

    void readNode(std::string_view text) {
        OnnxNode& operation = model_.nodes.emplace_back();
        read(text, [&](const ProtobufField& field) {
            if (field.number == node::kInput)
                operation.inputs.emplace_back(field.bytes);
            else if (field.number == node::kOutput)
                operation.outputs.emplace_back(field.bytes);
            else if (field.number == node::kOp)
                operation.op = field.bytes;
            else if (field.number == node::kAttribute)
                readAttribute(field.bytes, operation);
        });
    }

    void readAttribute(std::string_view text, OnnxNode& operation) const {
        std::string name;
        std::int64_t type = 0, whole = 0;
        float real = 0;
        std::vector<std::int64_t> list;
        read(text, [&](const ProtobufField& field) {
            if (field.number == attribute::kName)
                name = field.bytes;
            else if (field.number == attribute::kFloat)
                real = field.real;
            else if (field.number == attribute::kInt)
                whole = field.value;
            else if (field.number == attribute::kInts)
                list.push_back(field.value);
            else if (field.number == attribute::kType)
                type = field.value;
        });
        if (type == kAttributeFloat)
            operation.attributes[name] = real;
        else if (type == kAttributeInt)
            operation.attributes[name] = whole;
        else
            operation.attributes[name] = std::move(list);
    }

    void readTensor(std::string_view text) {
        OnnxTensor& content = model_.tensors.emplace_back();
        read(text, [&](const ProtobufField& field) {
            if (field.number == tensor::kDims)
                content.shape.push_back(field.value);
            else if (field.number == tensor::kType)
                content.type = static_cast<OnnxType>(field.value);
            else if (field.number == tensor::kName)
                content.name = field.bytes;
            else if (field.number == tensor::kRaw)
                content.bytes = std::as_bytes(std::span(field.bytes));
        });
        std::uint64_t bytes = sizeOf(content.type);
        for (const std::int64_t size : content.shape)
            if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
                bytes = 0;
        if (bytes == 0 || bytes != content.bytes.size())
            refuse(Phrase::tr("tensor '{}' does not fill its shape", readableText(content.name)));
        alignNumbers(content);
    }

    // In the file they begin anywhere.
    void alignNumbers(OnnxTensor& content) {
        if (reinterpret_cast<std::uintptr_t>(content.bytes.data()) % sizeOf(content.type) == 0)
            return;
        const auto copy = std::make_shared<std::vector<std::byte>>(content.bytes.begin(), content.bytes.end());
        content.bytes = *copy;
        model_.owned.push_back(copy);
    }

    void readValue(std::string_view text, std::vector<OnnxValue>& values) const {
        OnnxValue& content = values.emplace_back();
        read(text, [&](const ProtobufField& field) {
            if (field.number == value::kName)
                content.name = field.bytes;
            else if (field.number == value::kType)
                read(field.bytes, [&](const ProtobufField& type) { readType(type.bytes, content); });
        });
    }

    void readType(std::string_view text, OnnxValue& content) const {
        read(text, [&](const ProtobufField& field) {
            if (field.number == value::kElement)
                content.type = static_cast<OnnxType>(field.value);
            else if (field.number == value::kShape)
                read(field.bytes, [&](const ProtobufField& dim) {
                    read(dim.bytes, [&](const ProtobufField& size) {
                        if (size.number == value::kSize)
                            content.shape.emplace_back(size.value);
                        else
                            content.shape.emplace_back(std::string(size.bytes));
                    });
                });
        });
    }

    [[noreturn]] void refuse(const std::string& reason) const {
        throw Error(ErrorCode::BadInput, Phrase::tr("{}: not an ONNX model of the Studio: {}.", origin_, reason));
    }

    std::string origin_;
    std::shared_ptr<MappedFile> map_;
    OnnxModel model_;
};

} // namespace

std::size_t sizeOf(OnnxType type) {
    switch (type) {
    case OnnxType::UInt8:
    case OnnxType::Int8:
    case OnnxType::Bool:
        return 1;
    case OnnxType::Float:
    case OnnxType::Int32:
        return 4;
    case OnnxType::Int64:
        return 8;
    }
    return 0;
}

std::uint64_t writeOnnx(const OnnxModel& content, const fs::path& file) {
    ProtobufWriter ofGraph;
    for (std::size_t i = 0; i < content.nodes.size(); ++i)
        ofGraph.message(graph::kNode, written(content.nodes[i], i));
    ofGraph.bytes(graph::kName, "kantai");
    for (const OnnxValue& input : content.inputs)
        ofGraph.message(graph::kInput, written(input));
    for (const OnnxValue& output : content.outputs)
        ofGraph.message(graph::kOutput, written(output));

    std::vector<std::string> heads; // of the tensors, each as it begins in the graph
    std::uint64_t size = ofGraph.text().size();
    for (const OnnxTensor& each : content.tensors) {
        const ProtobufWriter head = headOf(each);
        ProtobufWriter inGraph;
        inGraph.head(graph::kTensor, head.text().size() + each.bytes.size());
        heads.push_back(inGraph.text() + head.text());
        size += heads.back().size() + each.bytes.size();
    }
    ProtobufWriter start, opsets;
    opsets.bytes(opset::kDomain, "").number(opset::kVersion, kOpset);
    start.number(model::kIr, kIrVersion).bytes(model::kProducer, "Kantai Studio").message(model::kOpsets, opsets);
    start.head(model::kGraph, size);
    if (start.text().size() + size > static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max()))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The model needs {}, but an ONNX file holds less than 2 GB.", Phrase::bytes(size)),
                    Phrase::tr("Export it with 8-bit weights only."));

    FileWriter writer(file);
    writer.write(start.text());
    writer.write(ofGraph.text());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        writer.write(heads[i]);
        writer.write(viewOf(content.tensors[i].bytes));
    }
    writer.close();
    return writer.bytesWritten();
}

OnnxModel readOnnx(const fs::path& file) {
    return Reader(file).read();
}

} // namespace kantai
