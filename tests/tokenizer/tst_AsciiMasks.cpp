// SPDX-License-Identifier: GPL-3.0-or-later
// The masks of each instruction set that this computer has, against a loop over bytes.
#include "core/base/CounterRandom.h"
#include "core/tokenizer/pretokenize/AsciiMasks.h"

#include <QTest>
#include <array>
#include <hwy/targets.h>
#include <vector>

using namespace kantai;

namespace {

AsciiMasks masksByByte(const char* bytes) {
    AsciiMasks masks{};
    for (std::size_t i = 0; i < 64; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const auto mark = [i](bool is) { return static_cast<std::uint64_t>(is) << i; };
        masks.letters |= mark((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'));
        masks.digits |= mark(byte >= '0' && byte <= '9');
        masks.spaces |= mark(byte == ' ' || (byte >= 9 && byte <= 13));
        masks.blanks |= mark(byte == ' ');
        masks.apostrophes |= mark(byte == '\'');
        masks.beyond |= mark(byte >= 0x80);
    }
    return masks;
}

} // namespace

class tst_AsciiMasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { hwy::SetSupportedTargetsForTest(0); }

    void everyInstructionSetFindsTheSame() {
        constexpr std::size_t kBlocks = 40;
        std::vector<char> bytes(64 * kBlocks);
        const CounterRandom random(11, 0);
        for (std::size_t i = 0; i < bytes.size(); ++i) // each byte four times in order, then at random
            bytes[i] = static_cast<char>(i < 1024 ? i : random.below(i, 256));
        // Those that the library was not compiled for fall back to the slowest one.
        for (std::int64_t left = hwy::SupportedTargets(); left != 0; left &= left - 1) {
            const std::int64_t target = left & -left;
            hwy::SetSupportedTargetsForTest(target);
            std::vector<AsciiMasks> masks(kBlocks);
            findAsciiMasks(bytes.data(), kBlocks, masks.data());
            for (std::size_t block = 0; block < kBlocks; ++block) {
                const AsciiMasks expected = masksByByte(bytes.data() + 64 * block), &found = masks[block];
                QVERIFY2(found.letters == expected.letters && found.digits == expected.digits &&
                             found.spaces == expected.spaces && found.blanks == expected.blanks &&
                             found.apostrophes == expected.apostrophes && found.beyond == expected.beyond,
                         hwy::TargetName(target));
            }
            hwy::SetSupportedTargetsForTest(0);
        }
    }
};

QTEST_APPLESS_MAIN(tst_AsciiMasks)
#include "tst_AsciiMasks.moc"
