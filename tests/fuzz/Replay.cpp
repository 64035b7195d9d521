// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the fuzzer where there is none: hands every file of the folders named on the command line to the
// target, as ctest does with the committed inputs.
#include "tests/fuzz/FuzzSupport.h"

#include <algorithm>
#include <vector>

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i]))
            if (entry.is_regular_file())
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::printf("%s\n", file.c_str()); // the last one printed is the one that ended the program
        std::fflush(stdout);
        const std::string bytes = kantai::readFile(file);
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
