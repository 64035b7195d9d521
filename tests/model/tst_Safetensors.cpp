// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/model/Safetensors.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <fstream>

using namespace kantai;

// Before the helpers, whose raw strings moc cannot read past.
class SafetensorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrittenIsReadBack();
    void theDataBeginsAtAMultipleOfEight();
    void aScalarAndAnEmptyTensorHaveTheirPlace();
    void emptyRangesMayShareAPlace();
    void aMissingTensorIsNamed();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void everyTruncationIsRefused();
    void noFlippedBitOfTheHeaderIsFatal();
    void aMissingFileIsNamed();
    void aFullDiskIsAResourceError();
    void wrongBytesAreOurOwnMistake();

private:
    std::filesystem::path write(const std::string& bytes) const {
        writeFileAtomically(path_, bytes);
        return path_;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path path_;
};

namespace {

std::string lengthPrefix(std::uint64_t length) {
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes;
}

std::string fileOf(const std::string& header, std::size_t dataBytes) {
    return lengthPrefix(header.size()) + header + std::string(dataBytes, '\1');
}

std::string nested(int depth) {
    return R"({"__metadata__":)" + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "}";
}

// One more tensor than allowed, all empty.
std::string tooManyTensors() {
    std::string header = "{";
    for (int i = 0; i <= 100'000; ++i)
        header += "\"t" + std::to_string(i) + R"(":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)";
    header.back() = '}';
    return header;
}

template <class T>
TensorToWrite toWrite(const std::string& name, TensorType type, const std::vector<std::int64_t>& shape,
                      const std::vector<T>& values) {
    return {name, type, shape, std::as_bytes(std::span(values))};
}

} // namespace

void SafetensorsTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = std::filesystem::path(folder_->path().toStdString()) / "x.safetensors";
}

void SafetensorsTest::whatIsWrittenIsReadBack() {
    const std::vector<float> floats{1.5F, -2.0F, 3.25F, 0.0F, 1e-30F, 7.0F};
    const std::vector<std::int64_t> integers{-1, INT64_MAX};
    const std::vector<std::uint8_t> bytes{1, 2, 255};
    const WrittenFile written = writeSafetensors(path_,
                                                 {toWrite("z.first", TensorType::Float32, {2, 3}, floats),
                                                  toWrite("b", TensorType::UInt8, {3}, bytes),
                                                  toWrite("a", TensorType::Int64, {2}, integers)},
                                                 {{"format", "pt"}, {"step", "7"}});
    QCOMPARE(static_cast<quint64>(written.bytes), static_cast<quint64>(std::filesystem::file_size(path_)));
    QCOMPARE(written.sha256, sha256File(path_));

    const SafetensorsFile file(path_);
    QCOMPARE(file.metadata().at("step"), std::string("7"));
    QCOMPARE(file.tensors().size(), std::size_t{3});
    QCOMPARE(file.tensors()[0].name, std::string("z.first")); // the order of writing
    const TensorEntry& first = file.at("z.first");
    QVERIFY(first.type == TensorType::Float32);
    QVERIFY((first.shape == std::vector<std::int64_t>{2, 3}));
    QVERIFY(std::memcmp(first.bytes.data(), floats.data(), sizeof(float) * floats.size()) == 0);
    QVERIFY(std::memcmp(file.at("a").bytes.data(), integers.data(), 16) == 0);
    QVERIFY(std::memcmp(file.at("b").bytes.data(), bytes.data(), 3) == 0);
}

void SafetensorsTest::theDataBeginsAtAMultipleOfEight() {
    for (int length = 1; length <= 9; ++length) {
        const std::vector<std::uint8_t> bytes{9};
        writeSafetensors(
            path_, {toWrite(std::string(static_cast<std::size_t>(length), 'n'), TensorType::UInt8, {1}, bytes)});
        const std::string content = readFile(path_);
        std::uint64_t header = 0;
        std::memcpy(&header, content.data(), 8);
        QCOMPARE(header % 8, std::uint64_t{0});
        QCOMPARE(content.size(), static_cast<std::size_t>(8 + header + 1));
        QCOMPARE(content[8], '{');
        QVERIFY(SafetensorsFile(path_).tensors().size() == 1);
    }
}

void SafetensorsTest::aScalarAndAnEmptyTensorHaveTheirPlace() {
    const std::vector<float> one{4.0F};
    writeSafetensors(path_, {toWrite("empty", TensorType::Float32, {0, 5}, std::vector<float>{}),
                             toWrite("scalar", TensorType::Float32, {}, one)});
    const SafetensorsFile file(path_);
    QVERIFY(file.at("scalar").shape.empty());
    QCOMPARE(file.at("scalar").bytes.size(), std::size_t{4});
    QCOMPARE(file.at("empty").bytes.size(), std::size_t{0});
}

void SafetensorsTest::emptyRangesMayShareAPlace() {
    write(fileOf(R"({"e":{"dtype":"F32","shape":[0],"data_offsets":[4,4]},)"
                 R"("t":{"dtype":"F32","shape":[],"data_offsets":[0,4]}})",
                 4));
    QCOMPARE(SafetensorsFile(path_).tensors().size(), std::size_t{2});
}

void SafetensorsTest::aMissingTensorIsNamed() {
    write(fileOf("{}", 0));
    const SafetensorsFile file(path_);
    QVERIFY(file.find("lm_head.bias") == nullptr);
    try {
        file.at("lm_head.bias");
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(error.message().find("'lm_head.bias'") != std::string::npos);
        QVERIFY(error.message().find(path_.string()) != std::string::npos);
    }
}

void SafetensorsTest::hostileFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const std::string& bytes, const char* words) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << QString(words);
    };
    const auto tensor = [](const std::string& fields, std::size_t data) {
        return fileOf("{\"t\":{" + fields + "}}", data);
    };
    row("empty file", "", "0 bytes");
    row("half a length", "1234", "4 bytes");
    row("a length past the end", lengthPrefix(10) + "{}", "past the end");
    row("a length over 16 MiB", lengthPrefix((16u << 20) + 1) + "{}", "16 MiB");
    row("a length of 2^64 - 1", lengthPrefix(~0ULL) + "{}", "16 MiB");
    row("an empty header", fileOf("", 0), "begin with '{'");
    row("leading white space", fileOf(" {}", 0), "begin with '{'");
    row("a list", fileOf("[]", 0), "begin with '{'");
    row("a byte order mark", fileOf("\xEF\xBB\xBF{}", 0), "begin with '{'");
    row("padding other than spaces", fileOf("{}\n", 0), "end with '}'");
    row("padding with zeros", fileOf(std::string("{}\0\0", 4), 0), "end with '}'");
    row("two objects", fileOf("{}{}", 0), "not JSON");
    row("not JSON", fileOf("{\"t\":}", 0), "not JSON");
    row("a key that is not UTF-8", fileOf("{\"\xFF\":{}}", 0), "not JSON");
    row("a lone surrogate", fileOf(R"({"\ud800":{}})", 0), "not JSON");
    row("a number for a tensor", fileOf(R"({"t":1})", 0), "a number");
    row("null for a tensor", fileOf(R"({"t":null})", 0), "null");
    row("missing fields", tensor(R"("dtype":"F32","shape":[1])", 4), "lacks");
    row("an unknown field", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1)", 4),
        "unknown field 'x'");
    row("a field twice", tensor(R"("dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4])", 4),
        "'dtype' twice");
    row("an unknown type", tensor(R"("dtype":"F31","shape":[1],"data_offsets":[0,4])", 4), "unknown type 'F31'");
    row("a type that is a number", tensor(R"("dtype":1,"shape":[1],"data_offsets":[0,4])", 4),
        "tensor 't' has a number");
    row("a negative size", tensor(R"("dtype":"F32","shape":[-1],"data_offsets":[0,4])", 4), "negative");
    row("a fractional size", tensor(R"("dtype":"F32","shape":[1.0],"data_offsets":[0,4])", 4), "fraction");
    row("a size past 2^63", tensor(R"("dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4])", 4),
        "larger");
    row("a size past 2^64", tensor(R"("dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4])", 4),
        "fraction");
    row("a product past 2^64", tensor(R"("dtype":"F32","shape":[4294967296,4294967296,1],"data_offsets":[0,0])", 0),
        "larger than any file");
    row("a product that wraps to 4",
        tensor(R"("dtype":"U8","shape":[6148914691236517206,3,2],"data_offsets":[0,4])", 4), "larger than any file");
    row("too many dimensions",
        tensor(R"("dtype":"U8","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,1])", 1), "dimensions");
    row("one offset", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[4])", 4), "two data_offsets");
    row("three offsets", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[0,4,8])", 4), "two data_offsets");
    row("a negative offset", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[-4,0])", 4), "negative");
    row("a range backwards", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[4,0])", 4), "ends before it begins");
    row("a range of the wrong size", tensor(R"("dtype":"F32","shape":[2],"data_offsets":[0,4])", 4), "needs 8");
    row("a range past the end", tensor(R"("dtype":"F32","shape":[2],"data_offsets":[0,8])", 4),
        "4 bytes after the end");
    row("a hole at the start", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[4,8])", 8),
        "hole before tensor 't'");
    row("data that belongs to nobody", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[0,4])", 5),
        "1 bytes at the end");
    row("overlapping ranges",
        fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
               R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
               8),
        "overlaps");
    row("the same range twice",
        fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
               R"("b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
               4),
        "overlaps");
    row("a tensor twice",
        fileOf(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
               R"("t":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
               8),
        "'t' is listed twice");
    row("metadata that is not text", fileOf(R"({"__metadata__":{"step":1}})", 0), "a number");
    row("metadata that is text", fileOf(R"({"__metadata__":"pt"})", 0), "text");
    row("metadata twice", fileOf(R"({"__metadata__":{},"__metadata__":{}})", 0), "comes twice");
    row("a metadata key twice", fileOf(R"({"__metadata__":{"a":"1","a":"2"}})", 0), "'a' twice");
    row("deep nesting", fileOf(nested(100'000), 0), "a list");
    row("too many tensors", fileOf(tooManyTensors(), 0), "100000 tensors");
    row("a pickle", "\x80\x02}q\x01(X\x04", "");
    row("a zip archive as torch.save writes", std::string("PK\3\4\0\0\0\0\0\0\0\0", 12), "");
}

void SafetensorsTest::hostileFilesAreRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    write(bytes.toStdString());
    try {
        const SafetensorsFile file(path_);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY2(error.message().starts_with(path_.string()), error.what());
        QVERIFY2(QString::fromStdString(error.message()).contains(words), error.what());
        QVERIFY(!error.remedy().empty());
    }
}

void SafetensorsTest::everyTruncationIsRefused() {
    const std::vector<float> values{1, 2, 3};
    writeSafetensors(path_, {toWrite("t", TensorType::Float32, {3}, values)});
    const std::string whole = readFile(path_);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        write(whole.substr(0, length));
        QVERIFY_EXCEPTION_THROWN(SafetensorsFile{path_}, Error);
    }
    write(whole);
    QCOMPARE(SafetensorsFile(path_).tensors().size(), std::size_t{1});
}

// A flip may leave a sound header (another name, another type of the same size); it must never do worse than an
// Error.
void SafetensorsTest::noFlippedBitOfTheHeaderIsFatal() {
    const std::vector<float> values{1, 2, 3}, one{4};
    writeSafetensors(path_,
                     {toWrite("a", TensorType::Float32, {3}, values), toWrite("b", TensorType::Float32, {}, one)},
                     {{"format", "pt"}});
    const std::string whole = readFile(path_);
    int refused = 0, accepted = 0;
    for (std::size_t bit = 0; bit < 8 * (whole.size() - 16); ++bit) {
        std::string damaged = whole;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        std::ofstream(path_, std::ios::binary) << damaged;
        try {
            const SafetensorsFile file(path_);
            for (const TensorEntry& entry : file.tensors())
                QVERIFY(entry.bytes.size() <= 16);
            ++accepted;
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::BadInput);
            ++refused;
        }
    }
    QVERIFY(refused > 10 * accepted);
}

void SafetensorsTest::aMissingFileIsNamed() {
    try {
        const SafetensorsFile file(path_);
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(error.message().find("x.safetensors") != std::string::npos);
    }
}

void SafetensorsTest::aFullDiskIsAResourceError() {
    const std::vector<float> values(1 << 16, 1.0F);
    try {
        writeSafetensors("/dev/full", {toWrite("t", TensorType::Float32, {1 << 16}, values)});
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::Resources);
        QVERIFY(error.message().find("/dev/full") != std::string::npos);
    }
}

void SafetensorsTest::wrongBytesAreOurOwnMistake() {
    const std::vector<float> values{1, 2};
    const TensorToWrite wrong = toWrite("t", TensorType::Float32, {3}, values);
    const TensorToWrite right = toWrite("t", TensorType::Float32, {2}, values);
    for (const auto& tensors : {std::vector{wrong}, std::vector{right, right}}) {
        try {
            writeSafetensors(path_, tensors);
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Internal);
            QVERIFY(error.message().find("'t'") != std::string::npos);
        }
    }
    QVERIFY(!std::filesystem::exists(path_));
}

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "tst_Safetensors.moc"
