// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include "core/base/Files.h"
#include "tests/support/ErrorOf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kantai;

namespace {

void addRefused(const char* name, const std::string& text, const char* message) {
    QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(message);
}

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

} // namespace

class tst_Json : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void validJsonIsRead() {
        const Json json = parseJson(R"( {"a": [1, -2, 3.5, true, null], "b": {"a": "\u011f😀"}} )", "x.json");
        QCOMPARE(json["a"].size(), std::size_t{5});
        QCOMPARE(json["a"][2].get<double>(), 3.5);
        QCOMPARE(json["b"]["a"].get<std::string>(), std::string("ğ😀"));
        QCOMPARE(parseJson("7", "x.json").get<int>(), 7);
    }

    void whatIsNotJsonIsRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        addRefused("empty", "", "x.json, line 1, column 1: the file is empty");
        addRefused("byte order mark", "\xef\xbb\xbf{}", "x.json, line 1, column 1: JSON must not begin with a byte");
        addRefused("only white space", " \n ", "x.json, line 2");
        addRefused("cut off", "{\"a\": 1,", "x.json, line 1, column 9");
        addRefused("second line", "{\n  \"a\": wrong\n}", "x.json, line 2, column 8");
        addRefused("something after the end", "{} {}", "x.json, line 1, column 4");
        addRefused("trailing comma", "[1,]", "x.json, line 1, column 4");
        addRefused("comment", "{} // end", "x.json, line 1, column 4");
        addRefused("not a number", "[NaN]", "x.json, line 1, column 2");
        addRefused("infinite number", "[1e999]", "x.json, line 1");
        addRefused("not UTF-8", "[\"caf\xe9\"]", "x.json, line 1, column 7");
        addRefused("overlong UTF-8", "[\"\xc0\x80\"]", "x.json, line 1, column 3");
        addRefused("half a surrogate pair", "[\"\\ud800\"]", "x.json, line 1");
        addRefused("zero byte", std::string("[1\0]", 4), "x.json, line 1, column 3");
        addRefused("repeated key", "{\"a\": 1,\n \"b\": 2, \"a\": 3}",
                   "x.json, line 2, column 12: the key \"a\" appears twice");
        addRefused("repeated key within", "[{\"a\": {\"b\": 1, \"b\": 1}}]", "the key \"b\" appears twice");
        addRefused("repeated key, spelt in two ways", "{\"a\": 1, \"\\u0061\": 2}", "the key \"a\" appears twice");
    }
    void whatIsNotJsonIsRefusedWithItsPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        VERIFY_REFUSED(parseJson(text.toStdString(), "x.json"), ErrorCode::BadInput, message.toStdString());
    }

    void whatIsQuotedIsCut() {
        const std::string huge(1'000'000, '7');
        for (const std::string& text : {"{\"a\": " + huge + "x}", "{\"" + huge + "\": 1, \"" + huge + "\": 2}"}) {
            const std::optional<Error> error = test::errorOf([&] { parseJson(text, "x.json"); });
            QVERIFY(error.has_value());
            QCOMPARE(error->code(), ErrorCode::BadInput);
            QVERIFY2(error->message().size() < 400, error->message().substr(0, 600).c_str());
        }
    }

    void theSameKeyInTwoObjectsIsNoRepetition() {
        QCOMPARE(parseJson(R"([{"a": 1}, {"a": {"a": 2}}])", "x.json").size(), std::size_t{2});
    }

    void nestingIsBoundedWithoutUsingUpTheStack() {
        QVERIFY(parseJson(nested(64), "x.json").is_array());
        VERIFY_REFUSED(parseJson(nested(65), "x.json"), ErrorCode::BadInput,
                       "x.json, line 1, column 65: nested deeper");
        VERIFY_REFUSED(parseJson(std::string(10'000'000, '['), "x.json"), ErrorCode::BadInput,
                       "nested deeper than 64");
        VERIFY_REFUSED(parseJson("{\"a\":{\"a\":1}}", "x.json", {.maxDepth = 1}), ErrorCode::BadInput,
                       "deeper than 1");
    }

    void aTextOverTheLimitIsRefusedUnread() {
        VERIFY_REFUSED(parseJson("[1, 2, 3]", "x.json", {.maxBytes = 8}), ErrorCode::BadInput, "9 B");
    }

    void aFileIsNamedByItsPath() {
        const QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "config.json";
        writeFileAtomically(path, "{\"layers\": 6}");
        QCOMPARE(readJsonFile(path)["layers"].get<int>(), 6);
        writeFileAtomically(path, "{\n");
        VERIFY_REFUSED(readJsonFile(path), ErrorCode::BadInput, "config.json, line 2, column 1");
        VERIFY_REFUSED(readJsonFile(path.parent_path() / "none.json"), ErrorCode::BadInput, "none.json");
    }

    void keysKeepTheirOrderWhereItIsAskedFor() {
        OrderedJson json;
        json["z"] = 1;
        json["a"] = 2;
        QCOMPARE(json.dump(), std::string(R"({"z":1,"a":2})"));
    }
};

QTEST_APPLESS_MAIN(tst_Json)
#include "tst_Json.moc"
