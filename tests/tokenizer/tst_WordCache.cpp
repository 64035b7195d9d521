// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/WordCache.h"

#include <QTest>
#include <set>
#include <string>

using namespace kantai;

namespace {

WordKey keyAlone(std::string_view word) {
    return WordCache::keyOf(word, word.data() + word.size());
}

WordCache::Entry entryOf(std::string_view word, TokenId id) {
    WordCache::Entry entry;
    entry.key = keyAlone(word);
    entry.ids[0] = id;
    entry.tokens = 1;
    return entry;
}

const WordCache::Entry* find(const WordCache& cache, std::string_view word) {
    return cache.find(keyAlone(word), WordCache::hashOf(keyAlone(word)));
}

} // namespace

class tst_WordCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKeyIsThatOfTheWordWhateverFollows() {
        const std::string text = "abcdefghijklmnopqrstuvwxyz";
        for (std::size_t size = 1; size <= WordKey::kLongestWord; ++size) {
            const std::string_view word = std::string_view(text).substr(0, size);
            QCOMPARE(WordCache::keyOf(word, text.data() + text.size()), keyAlone(word));
        }
    }

    // Zero bytes are bytes of a word, too.
    void differentWordsHaveDifferentKeys() {
        std::set<std::pair<std::uint64_t, std::uint64_t>> keys;
        std::size_t words = 0;
        for (std::size_t size = 1; size <= WordKey::kLongestWord; ++size)
            for (const char fill : {'\0', 'a', '\xff'})
                for (std::size_t place = 0; place < size; ++place) {
                    std::string word(size, fill);
                    word[place] = 'b';
                    const WordKey key = keyAlone(word);
                    keys.insert({key.low, key.high});
                    words += size > 1 || fill == 'a' ? 1 : 0; // "b" alone is there three times
                }
        QCOMPARE(keys.size(), words);
        QVERIFY(!keys.contains({0, 0}));
    }

    void whatWasAddedLastIsFound() {
        WordCache cache;
        QVERIFY(find(cache, "a") == nullptr);
        for (TokenId id = 0; id < 1'000'000; ++id) {
            const std::string word = std::to_string(id);
            cache.add(entryOf(word, id));
            const WordCache::Entry* found = find(cache, word);
            QVERIFY(found != nullptr && found->ids[0] == id && found->tokens == 1);
        }
        QVERIFY(cache.size() * sizeof(WordCache::Entry) <= WordCache::kMostBytes);
        QVERIFY2(cache.size() * sizeof(WordCache::Entry) > WordCache::kMostBytes / 2,
                 qPrintable(QString::number(cache.size())));
    }

    void aWordIsFoundUntilTwoOthersTakeItsPlace() {
        WordCache cache;
        std::size_t lost = 0;
        for (TokenId id = 0; id < 10'000; ++id)
            cache.add(entryOf(std::to_string(id), id));
        for (TokenId id = 0; id < 10'000; ++id)
            if (const WordCache::Entry* found = find(cache, std::to_string(id)))
                QCOMPARE(found->ids[0], id);
            else
                ++lost;
        QCOMPARE(10'000 - lost, cache.size());
        QVERIFY2(lost < 2'500, qPrintable(QString::number(lost)));
    }
};

QTEST_APPLESS_MAIN(tst_WordCache)
#include "tst_WordCache.moc"
