// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, kantai::test::MainFunction>& classes() {
    static std::map<std::string, kantai::test::MainFunction> all;
    return all;
}

} // namespace

kantai::test::Enrolment::Enrolment(const char* name, MainFunction function) {
    classes().emplace(name, function);
}

// PROGRAM CLASS [ARGUMENTS] runs a class, and so does a link to the program that is named like it.
int main(int argc, char** argv) {
    const std::string path = argc > 0 ? argv[0] : "";
    if (const auto found = classes().find(path.substr(path.rfind('/') + 1)); found != classes().end())
        return found->second(argc, argv);
    if (const auto found = argc > 1 ? classes().find(argv[1]) : classes().end(); found != classes().end())
        return found->second(argc - 1, argv + 1);
    std::fprintf(stderr, "usage: %s CLASS [ARGUMENTS OF QT TEST], where CLASS is one of\n", path.c_str());
    for (const auto& [name, function] : classes())
        std::fprintf(stderr, "    %s\n", name.c_str());
    return 2;
}
