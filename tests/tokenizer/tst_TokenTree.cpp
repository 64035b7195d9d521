// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/TokenTree.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <map>

using namespace kantai;

namespace {

// All single bytes, then the others in their order, with ids from 1.
struct Tokens {
    explicit Tokens(const std::vector<std::string>& others) {
        for (int byte = 0; byte < 256; ++byte)
            add(std::string(1, static_cast<char>(byte)));
        for (const std::string& other : others)
            add(other);
    }
    void add(const std::string& bytes) {
        ids.try_emplace(bytes, static_cast<TokenId>(ids.size() + 1));
        longest = std::max(longest, bytes.size());
    }
    TokenTree tree() const {
        std::vector<TokenTree::Token> all;
        for (const auto& [bytes, id] : ids)
            all.push_back({bytes, id});
        return TokenTree(all);
    }
    TokenId longestOf(std::string_view text, std::size_t most) const {
        for (std::size_t size = std::min({most, longest, text.size()}); size > 0; --size)
            if (const auto token = ids.find(std::string(text.substr(0, size))); token != ids.end())
                return token->second;
        return 0;
    }

    std::map<std::string, TokenId> ids;
    std::size_t longest = 0;
};

} // namespace

class tst_TokenTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Of few values, which share beginnings, and of all, which fill the blocks of the tree.
    void theLongestTokenIsFound_data() {
        QTest::addColumn<int>("values");
        for (const int values : {1, 2, 5, 256})
            QTest::addRow("%d values", values) << values;
    }
    void theLongestTokenIsFound() {
        QFETCH(const int, values);
        const CounterRandom random(43, static_cast<std::uint64_t>(values));
        std::uint64_t draws = 0;
        const auto randomBytes = [&](std::size_t size) {
            std::string bytes(size, '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random.below(draws++, static_cast<std::uint64_t>(values)));
            return bytes;
        };
        std::vector<std::string> others;
        for (int i = 0; i < 20'000; ++i)
            others.push_back(randomBytes(2 + random.below(draws++, 7)));
        const Tokens tokens(others);
        const TokenTree tree = tokens.tree();
        const std::string text = randomBytes(3000) + others.back();
        for (std::size_t at = 0; at <= text.size(); ++at)
            QCOMPARE(tree.longestAt(text, at), tokens.longestOf(std::string_view(text).substr(at), text.size()));
        for (const auto& [bytes, id] : tokens.ids)
            QCOMPARE(tree.longestProperPrefix(bytes), tokens.longestOf(bytes, bytes.size() - 1));
    }

    // A training on one letter makes tokens of half a text.
    void aTokenMayBeVeryLong() {
        const std::string half(500'000, 'a');
        const Tokens tokens({half, half + half});
        const TokenTree tree = tokens.tree();
        const std::string text = half + half + "ab";
        QCOMPARE(tree.longestAt(text, 0), tokens.ids.at(half + half));
        QCOMPARE(tree.longestAt(text, 2), tokens.ids.at(half));
        QCOMPARE(tree.longestProperPrefix(half + half), tokens.ids.at(half));
        QCOMPARE(tree.longestProperPrefix(half), tokens.ids.at("a"));
        QCOMPARE(tree.longestProperPrefix("a"), TokenId{0});
    }

    void nothingIsFoundAtTheEnd() {
        const Tokens tokens({"ab"});
        QCOMPARE(tokens.tree().longestAt("ab", 2), TokenId{0});
        QCOMPARE(tokens.tree().longestAt("", 0), TokenId{0});
    }
};

QTEST_APPLESS_MAIN(tst_TokenTree)
#include "tst_TokenTree.moc"
