// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window as the guide shows them: small files, and only those that a document names. Used by
// tst_Pictures, on the UI thread.
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QString>
#include <algorithm>
#include <limits>
#include <set>

namespace kantai::test {

// Colours in a coarse grid over the picture: a blank one has one or two.
inline std::size_t coloursOf(const QImage& picture) {
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    return colours.size();
}

inline int distanceOf(QRgb a, QRgb b) {
    const int red = qRed(a) - qRed(b), green = qGreen(a) - qGreen(b), blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

// With 256 colours: a third of the size, and nobody sees the difference in a window. They are the most frequent ones
// and, for small marks such as a green tick, those of the others that are farthest from them.
inline QImage withPalette(const QImage& picture) {
    constexpr qsizetype kFrequent = 208, kColours = 256;
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    QList<QRgb> others = counts.keys();
    std::sort(others.begin(), others.end(), [&](QRgb a, QRgb b) { return counts[a] > counts[b]; });
    QList<QRgb> colours = others.mid(0, kFrequent);
    others = others.mid(kFrequent);
    QList<int> distances(others.size(), std::numeric_limits<int>::max()); // to the nearest that is taken
    qsizetype measured = 0;
    while (!others.isEmpty() && colours.size() < kColours) {
        for (; measured < colours.size(); ++measured)
            for (qsizetype i = 0; i < others.size(); ++i)
                distances[i] = std::min(distances[i], distanceOf(others[i], colours[measured]));
        const auto weight = [&](qsizetype i) { return static_cast<qint64>(distances[i]) * counts[others[i]]; };
        qsizetype farthest = 0;
        for (qsizetype i = 1; i < others.size(); ++i)
            if (weight(i) > weight(farthest))
                farthest = i;
        if (distances[farthest] == 0)
            break; // all are taken
        colours.append(others[farthest]);
    }
    return picture.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither);
}

// The window that shows the guide takes the dark picture of a name in the dark theme.
inline bool isShownInADocument(QString name) {
    name.remove(QStringLiteral("-dark"));
    for (const char* document : {"README.md", "docs/guide.md", "docs/guide.tr.md"}) {
        QFile file(QDir(QStringLiteral(KANTAI_SOURCE_DIR)).filePath(QString::fromLatin1(document)));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains("pictures/" + name.toUtf8()))
            return true;
    }
    return false;
}

// One below the other, at three quarters of their size, on a ground of the given colour.
inline QImage filmStrip(const QList<QImage>& frames, const QColor& ground) {
    constexpr int kGap = 12;
    QList<QImage> small;
    int width = 0, height = kGap;
    for (const QImage& frame : frames) {
        small.append(frame.scaled(frame.size() * 3 / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        width = std::max(width, small.back().width());
        height += small.back().height() + kGap;
    }
    QImage strip(width + 2 * kGap, height, QImage::Format_RGB32);
    strip.fill(ground);
    QPainter painter(&strip);
    int top = kGap;
    for (const QImage& frame : small) {
        painter.drawImage(kGap, top, frame);
        top += frame.height() + kGap;
    }
    return strip;
}

} // namespace kantai::test
