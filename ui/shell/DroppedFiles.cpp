// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DroppedFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace kantai::ui {

namespace {

bool isProject(const QString& path) {
    return path.endsWith(QStringLiteral(".kantai")) ||
           (QFileInfo(path).isDir() && !QDir(path).entryList({QStringLiteral("*.kantai")}, QDir::Files).isEmpty());
}

// A folder as Hugging Face writes it, or one that is refused with the reason: pickled weights, another family.
bool isModel(const QString& path) {
    const QDir folder(path);
    return QFileInfo(path).isDir() && folder.exists(QStringLiteral("config.json")) &&
           !folder
                .entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.safetensors.index.json"),
                            QStringLiteral("pytorch_model*.bin")},
                           QDir::Files)
                .isEmpty();
}

// A file that Hugging Face writes, or a folder that holds a tokenizer and no text.
bool isTokenizer(const QString& path) {
    static const QStringList names{QStringLiteral("tokenizer.json"), QStringLiteral("vocab.json"),
                                   QStringLiteral("merges.txt")};
    if (!QFileInfo(path).isDir())
        return names.contains(QFileInfo(path).fileName());
    const QDir folder(path);
    return folder.exists(names[0]) || (folder.exists(names[1]) && folder.exists(names[2]));
}

} // namespace

DroppedFiles sortedFiles(const QStringList& paths) {
    QStringList there;
    for (const QString& path : paths)
        if (QFileInfo::exists(path))
            there.append(path);
    for (const QString& path : there)
        if (isProject(path))
            return {DroppedFiles::Kind::Project, {path}};
    for (const QString& path : there)
        if (path.endsWith(QStringLiteral(".kantai-lesson")))
            return {DroppedFiles::Kind::Lesson, {path}};
    for (const QString& path : there)
        if (isModel(path))
            return {DroppedFiles::Kind::Model, {path}};
    for (const QString& path : there)
        if (isTokenizer(path))
            return {DroppedFiles::Kind::Tokenizer, {path}};
    return {there.isEmpty() ? DroppedFiles::Kind::Nothing : DroppedFiles::Kind::Text, there};
}

DroppedFiles sortedFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return sortedFiles(paths);
}

} // namespace kantai::ui
