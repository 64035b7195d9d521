// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/RobertaGraph.h"

#include "core/interop/onnx/QuantizedTensor.h"

#include <cmath>
#include <numbers>
#include <set>
#include <utility>

namespace kantai {

namespace {

constexpr const char* kWords = "roberta.embeddings.word_embeddings.weight";
constexpr float kNotAttended = -1e9F; // added to a score before the softmax

class GraphBuilder {
public:
    GraphBuilder(const RobertaConfig& config, const WeightSource& weights, OnnxWeights kind)
        : config_(config), weights_(weights), kind_(kind) {}

    OnnxModel build() {
        const std::string batch = "batch", sequence = "sequence";
        model_.inputs = {{"input_ids", OnnxType::Int64, {batch, sequence}},
                         {"attention_mask", OnnxType::Int64, {batch, sequence}}};
        model_.outputs = {{"logits", OnnxType::Float, {batch, sequence, config_.vocabularySize}}};
        shape_ = add("Shape", {"input_ids"});
        headsShape_ = add("Concat", {shape_, wholes("heads_shape", {config_.heads, config_.headSize()})},
                          {{"axis", std::int64_t{0}}});
        scoreBias_ = scoreBias();
        std::string hidden = embeddings();
        for (std::int64_t layer = 0; layer < config_.layers; ++layer)
            hidden = encoderLayer("roberta.encoder.layer." + std::to_string(layer) + ".", hidden);
        head(hidden);
        return std::move(model_);
    }

private:
    using Attributes = std::map<std::string, OnnxAttribute>;

    // Appends an operation and returns the name of its first output.
    std::string add(const std::string& op, std::vector<std::string> inputs, Attributes attributes = {},
                    std::size_t outputs = 1) {
        OnnxNode node{op, std::move(inputs), {}, std::move(attributes)};
        const std::string name = op + ":" + std::to_string(model_.nodes.size());
        for (std::size_t i = 0; i < outputs; ++i)
            node.outputs.push_back(i == 0 ? name : name + "." + std::to_string(i));
        model_.nodes.push_back(std::move(node));
        return name;
    }

    template <class Number>
    std::string own(const std::string& name, OnnxType type, std::vector<std::int64_t> shape,
                    std::vector<Number> numbers) {
        const auto memory = std::make_shared<const std::vector<Number>>(std::move(numbers));
        model_.tensors.push_back({name, type, std::move(shape), std::as_bytes(std::span(*memory))});
        model_.owned.push_back(memory);
        return name;
    }
    std::string wholes(const std::string& name, std::vector<std::int64_t> numbers) {
        const auto count = static_cast<std::int64_t>(numbers.size());
        return own(name, OnnxType::Int64, {count}, std::move(numbers));
    }
    std::string whole(const std::string& name, std::int64_t number) {
        return own<std::int64_t>(name, OnnxType::Int64, {}, {number});
    }
    // A number of the formula, which the graph holds once.
    std::string real(const std::string& name, float number) {
        return once(name) ? own<float>(name, OnnxType::Float, {}, {number}) : name;
    }
    bool once(const std::string& name) { return added_.insert(name).second; }

    // A tensor of the model as it is.
    std::string weight(const std::string& name, std::vector<std::int64_t> shape) {
        if (once(name))
            model_.tensors.push_back({name, OnnxType::Float, std::move(shape), std::as_bytes(weights_(name))});
        return name;
    }

    std::string embeddings() {
        const std::string isPadding = add("Equal", {"input_ids", whole("padding_id", kPaddingId)});
        const std::string isToken =
            add("Cast", {add("Not", {isPadding})}, {{"to", static_cast<std::int64_t>(OnnxType::Int64)}});
        const std::string count = add("CumSum", {isToken, whole("sequence_axis", 1)});
        const std::string positions = add("Add", {add("Mul", {count, isToken}), "padding_id"});
        const std::string place =
            add("Gather",
                {weight("roberta.embeddings.position_embeddings.weight", {config_.maxPositions, config_.hiddenSize}),
                 positions});
        const std::string kind = weight("roberta.embeddings.token_type_embeddings.weight", {1, config_.hiddenSize});
        const std::string sum = add("Add", {add("Add", {words(), place}), kind});
        return normalised("roberta.embeddings.LayerNorm", add("Reshape", {sum, rowsShape()}));
    }

    std::string words() {
        const std::int64_t rows = config_.vocabularySize;
        if (kind_ == OnnxWeights::Float32)
            return add("Gather", {weight(kWords, {rows, config_.hiddenSize}), "input_ids"});
        QuantizedTensor quantized = quantizedRows(weights_(kWords), rows);
        const std::string numbers = own(std::string(kWords) + "_quantized", OnnxType::Int8,
                                        {rows, config_.hiddenSize}, std::move(quantized.numbers));
        const std::string scales =
            own(std::string(kWords) + "_scale", OnnxType::Float, {rows}, std::move(quantized.scales));
        const std::string scale = add("Unsqueeze", {add("Gather", {scales, "input_ids"}), wholes("last_axis", {-1})});
        return add("Mul", {asFloat(add("Gather", {numbers, "input_ids"})), scale});
    }

    std::string asFloat(const std::string& input) {
        return add("Cast", {input}, {{"to", static_cast<std::int64_t>(OnnxType::Float)}});
    }
    std::string rowsShape() {
        return once("rows_shape") ? wholes("rows_shape", {-1, config_.hiddenSize}) : "rows_shape";
    }

    // 0 where a token may be attended to, [batch, 1, 1, sequence].
    std::string scoreBias() {
        const std::string hidden = add("Sub", {real("one", 1), asFloat("attention_mask")});
        return add("Unsqueeze",
                   {add("Mul", {hidden, real("not_attended", kNotAttended)}), wholes("head_axes", {1, 2})});
    }

    std::string normalised(const std::string& name, const std::string& input) {
        return add(
            "LayerNormalization",
            {input, weight(name + ".weight", {config_.hiddenSize}), weight(name + ".bias", {config_.hiddenSize})},
            {{"axis", std::int64_t{-1}}, {"epsilon", static_cast<float>(config_.layerNormEpsilon)}});
    }

    // Rows times the transposed weight, [outputs, inputs], plus the bias.
    std::string dense(const std::string& name, const std::string& input, std::int64_t outputs, std::int64_t inputs) {
        const std::string bias = weight(name + ".bias", {outputs});
        if (kind_ == OnnxWeights::Float32)
            return add("Gemm", {input, weight(name + ".weight", {outputs, inputs}), bias},
                       {{"transB", std::int64_t{1}}});
        QuantizedTensor quantized = quantizedRows(weights_(name + ".weight"), outputs);
        const std::string numbers = own(name + ".weight_quantized", OnnxType::Int8, {inputs, outputs},
                                        transposed(quantized.numbers, outputs));
        const std::string scales =
            own(name + ".weight_scale", OnnxType::Float, {outputs}, std::move(quantized.scales));
        return integerProduct(input, numbers, scales, bias);
    }

    std::string integerProduct(const std::string& input, const std::string& numbers, const std::string& scales,
                               const std::string& bias) {
        auto found = quantizedInputs_.find(input);
        if (found == quantizedInputs_.end())
            found = quantizedInputs_.emplace(input, add("DynamicQuantizeLinear", {input}, {}, 3)).first;
        const std::string& bytes = found->second; // then its scale .1 and its zero point .2
        const std::string product = add("MatMulInteger", {bytes, numbers, bytes + ".2"});
        return add("Add", {add("Mul", {asFloat(product), add("Mul", {bytes + ".1", scales})}), bias});
    }

    std::string gelu(const std::string& input) {
        const std::string scaled =
            add("Mul", {input, real("reciprocal_root_of_two", 1 / std::numbers::sqrt2_v<float>)});
        const std::string cumulative = add("Add", {add("Erf", {scaled}), real("one", 1)});
        return add("Mul", {add("Mul", {input, real("half", 0.5F)}), cumulative});
    }

    // [batch * sequence, hidden] to [batch, heads, ...] with the axes of [batch, sequence, heads, size] in that
    // order.
    std::string heads(const std::string& rows, std::vector<std::int64_t> order) {
        return add("Transpose", {add("Reshape", {rows, headsShape_})}, {{"perm", std::move(order)}});
    }

    std::string attention(const std::string& name, const std::string& hidden) {
        const std::int64_t size = config_.hiddenSize;
        const std::string query = heads(dense(name + "query", hidden, size, size), {0, 2, 1, 3});
        const std::string key = heads(dense(name + "key", hidden, size, size), {0, 2, 3, 1});
        const std::string value = heads(dense(name + "value", hidden, size, size), {0, 2, 1, 3});
        const float scale = 1 / std::sqrt(static_cast<float>(config_.headSize()));
        const std::string scores = add("Mul", {add("MatMul", {query, key}), real("score_scale", scale)});
        const std::string shares = add("Softmax", {add("Add", {scores, scoreBias_})}, {{"axis", std::int64_t{-1}}});
        const std::string mixed = add("MatMul", {shares, value});
        return add("Reshape",
                   {add("Transpose", {mixed}, {{"perm", std::vector<std::int64_t>{0, 2, 1, 3}}}), rowsShape()});
    }

    std::string encoderLayer(const std::string& name, const std::string& hidden) {
        const std::int64_t size = config_.hiddenSize, wide = config_.intermediateSize;
        const std::string attended =
            dense(name + "attention.output.dense", attention(name + "attention.self.", hidden), size, size);
        const std::string middle = normalised(name + "attention.output.LayerNorm", add("Add", {attended, hidden}));
        const std::string inner = gelu(dense(name + "intermediate.dense", middle, wide, size));
        const std::string outer = dense(name + "output.dense", inner, size, wide);
        return normalised(name + "output.LayerNorm", add("Add", {outer, middle}));
    }

    void head(const std::string& hidden) {
        const std::int64_t size = config_.hiddenSize, rows = config_.vocabularySize;
        const std::string inner = normalised("lm_head.layer_norm", gelu(dense("lm_head.dense", hidden, size, size)));
        const std::string bias = weight("lm_head.bias", {rows});
        std::string logits;
        if (kind_ == OnnxWeights::Float32) {
            logits = add("Gemm", {inner, kWords, bias}, {{"transB", std::int64_t{1}}});
        } else { // the rows of the embeddings are the outputs of the decoder
            const std::string numbers =
                add("Transpose", {std::string(kWords) + "_quantized"}, {{"perm", std::vector<std::int64_t>{1, 0}}});
            logits = integerProduct(inner, numbers, std::string(kWords) + "_scale", bias);
        }
        const std::string shape =
            add("Concat", {shape_, wholes("vocabulary_shape", {rows})}, {{"axis", std::int64_t{0}}});
        add("Reshape", {logits, shape});
        model_.nodes.back().outputs = {"logits"};
    }

    const RobertaConfig& config_;
    const WeightSource& weights_;
    OnnxWeights kind_;
    OnnxModel model_;
    std::set<std::string> added_;
    std::map<std::string, std::string> quantizedInputs_;
    std::string shape_, headsShape_, scoreBias_;
};

} // namespace

OnnxModel robertaGraph(const RobertaConfig& config, const WeightSource& weights, OnnxWeights kind) {
    return GraphBuilder(config, weights, kind).build();
}

} // namespace kantai
