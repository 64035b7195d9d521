// SPDX-License-Identifier: GPL-3.0-or-later
// The C++ files of the repository, for the tests that hold them against its rules.
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QStringList>

namespace kantai::test {

struct SourceFile {
    QString path; // relative to the repository
    QStringList lines;
};

inline QList<SourceFile> sourceFiles() {
    QList<SourceFile> files;
    const QDir root(QStringLiteral(KANTAI_SOURCE_DIR));
    for (const char* top : {"app", "core", "ui", "tests"}) {
        QDirIterator it(root.filePath(QString::fromLatin1(top)), {"*.cpp", "*.h"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            files.append(
                {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
        }
    }
    return files;
}

} // namespace kantai::test
