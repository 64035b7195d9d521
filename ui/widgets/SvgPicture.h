// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as SVG, whose texts name fonts that other programs find. UI thread.
#pragma once

#include <QByteArray>
#include <QSize>
#include <functional>

class QPaintDevice;

namespace kantai::ui {

// draw: paints on the device, with a painter of its own that it ends; false when it cannot. Empty then.
QByteArray svgPicture(const QSize& size, const std::function<bool(QPaintDevice& device)>& draw);

} // namespace kantai::ui
