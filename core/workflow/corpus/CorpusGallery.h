// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that packages of Debian hold and that can be imported where such a package is installed. The Studio has only
// their names and figures; it installs nothing and asks no network. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// How the text lies in the files of a package.
enum class GalleryFormat {
    Pages,      // HTML, in the order of their names
    Dictionary, // of the DICT protocol, compressed
    WordNet,    // the glosses of its synonym sets
    Fortunes,   // texts with a line "%" between them
};

struct GalleryText {
    std::string name;        // by which it is asked for: "debian-handbook-tr"
    const char* title;       // Phrase::noop
    std::string package;     // of Debian
    std::string languages;   // codes, separated by commas
    std::uint64_t words = 0; // about
    std::string licence;
    std::string origin; // the address of who publishes it
    GalleryFormat format = GalleryFormat::Pages;
    std::string folder; // of its files in the package, absolute
    std::string ending; // of their names; "" for names without one
};

const std::vector<GalleryText>& galleryTexts();          // largest first
const GalleryText& galleryText(const std::string& name); // throws Error(Usage) when there is none

struct GalleryState {
    bool isInstalled = false;
    std::string version;                      // of the installed package
    std::vector<std::filesystem::path> files; // that hold the text, sorted
    std::filesystem::path copyright;          // the package's account of its licences; empty when it is not there
};
// system: the root folder of the system whose packages are meant.
GalleryState stateOf(const GalleryText& text, const std::filesystem::path& system = "/");
// Of all galleryTexts(), in their order.
std::vector<GalleryState> readGallery(const std::filesystem::path& system = "/");
// What a user types in a terminal to install the package: "sudo apt install dict-gcide".
std::string installCommand(const GalleryText& text);

// Writes the text into one file in folder, to be imported like any other, and returns it. Phase: "Reading the
// package". Throws Error(BadInput) when the package is not installed, with what would install it, or holds something
// else than it did; Error(Resources), Error(Interrupted).
std::filesystem::path stageGalleryText(const GalleryText& text, const std::filesystem::path& folder,
                                       const Progress& progress, std::stop_token stop,
                                       const std::filesystem::path& system = "/");
// What is recorded as the source: "Debian package dict-gcide 0.48.5+nmu2".
std::string galleryOrigin(const GalleryText& text, const GalleryState& state);

} // namespace kantai
