// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/PanelProduct.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/PanelProduct.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

constexpr std::size_t kLanes = hn::MaxLanes(Floats());
constexpr std::size_t kVectors = static_cast<std::size_t>(kPanel) / kLanes; // of a panel
// As many sums as registers hold: sixteen of 32 registers, twelve of 16.
constexpr std::size_t kPanelsInTile = kVectors == 1 ? 2 : 1;
constexpr std::size_t kRowsInTile = kLanes >= 16 ? 8 : std::max<std::size_t>(12 / kVectors, 1);

struct TileSize {
    std::size_t inputs, outputs;
};

// kRows rows of x with kPanels panels of weights.
template <std::size_t kRows, std::size_t kPanels>
HWY_INLINE void panelTile(const TileSize& size, const float* x, const float* panels, const float* bias, float* y) {
    const Floats d;
    hn::Vec<Floats> sums[kRows][kPanels * kVectors];
    for (auto& row : sums)
        for (auto& sum : row)
            sum = hn::Zero(d);
    for (std::size_t i = 0; i < size.inputs; ++i) {
        hn::Vec<Floats> weights[kPanels * kVectors];
        for (std::size_t panel = 0; panel < kPanels; ++panel)
            for (std::size_t v = 0; v < kVectors; ++v)
                weights[panel * kVectors + v] =
                    hn::LoadU(d, panels + (panel * size.inputs + i) * kPanel + v * kLanes);
        for (std::size_t row = 0; row < kRows; ++row) {
            const auto value = hn::Set(d, x[row * size.inputs + i]);
            for (std::size_t v = 0; v < kPanels * kVectors; ++v)
                sums[row][v] = hn::MulAdd(value, weights[v], sums[row][v]);
        }
    }
    for (std::size_t row = 0; row < kRows; ++row)
        for (std::size_t v = 0; v < kPanels * kVectors; ++v) {
            const auto shift = bias == nullptr ? hn::Zero(d) : hn::LoadU(d, bias + v * kLanes);
            hn::StoreU(hn::Add(sums[row][v], shift), d, y + row * size.outputs + v * kLanes);
        }
}

template <std::size_t kRows, std::size_t kPanels>
HWY_INLINE void tileOf(std::size_t rows, const TileSize& size, const float* x, const float* panels, const float* bias,
                       float* y) {
    if (rows == kRows)
        panelTile<kRows, kPanels>(size, x, panels, bias, y);
    else if constexpr (kRows > 1)
        tileOf<kRows - 1, kPanels>(rows, size, x, panels, bias, y);
}

// All rows with kPanels panels, which stay in the cache from one tile to the next. Tiles of like height: a low one
// takes as long to read its weights as a high one.
template <std::size_t kPanels>
HWY_INLINE void panelStrip(std::size_t rows, const TileSize& size, const float* x, const float* panels,
                           const float* bias, float* y) {
    const std::size_t tiles = (rows + kRowsInTile - 1) / kRowsInTile;
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        const std::size_t begin = tile * rows / tiles, end = (tile + 1) * rows / tiles;
        tileOf<kRowsInTile, kPanels>(end - begin, size, x + begin * size.inputs, panels, bias,
                                     y + begin * size.outputs);
    }
}

void panelColumns(std::size_t rows, std::size_t inputs, std::size_t outputs, const float* x, const float* panels,
                  const float* bias, float* y, std::size_t begin, std::size_t end) {
    const TileSize size{inputs, outputs};
    const auto biasAt = [&](std::size_t column) { return bias == nullptr ? nullptr : bias + column; };
    for (; begin + kPanelsInTile <= end; begin += kPanelsInTile) {
        const std::size_t column = begin * kPanel;
        panelStrip<kPanelsInTile>(rows, size, x, panels + column * size.inputs, biasAt(column), y + column);
    }
    for (; begin < end; ++begin) {
        const std::size_t column = begin * kPanel;
        panelStrip<1>(rows, size, x, panels + column * size.inputs, biasAt(column), y + column);
    }
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(panelColumns);

void toPanels(std::int64_t inputs, std::int64_t outputs, const float* weight, float* panels) {
    inPieces(outputs / kPanel, 1, [&](std::int64_t begin, std::int64_t end) {
        float* to = panels + begin * kPanel * inputs;
        for (std::int64_t panel = begin * kPanel; panel < end * kPanel; panel += kPanel)
            for (std::int64_t i = 0; i < inputs; ++i)
                for (std::int64_t column = 0; column < kPanel; ++column)
                    *to++ = weight[(panel + column) * inputs + i];
    });
}

void panelProduct(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const float* x, const float* panels,
                  const float* bias, float* y) {
    constexpr std::int64_t kPiece = 4; // panels: even, so that no tile is cut
    inPieces(outputs / kPanel, kPiece, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(panelColumns)
        (static_cast<std::size_t>(rows), static_cast<std::size_t>(inputs), static_cast<std::size_t>(outputs), x,
         panels, bias, y, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    });
}

} // namespace kantai
#endif
