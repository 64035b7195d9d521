// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every test program. KANTAI_TEST_LOCALE=tr_TR.UTF-8 runs it, and the programs that it starts, as on the
// desktop of that country: before main(), because not every test makes a Q(Core)Application, which would ask the
// environment. A locale that is not installed, or one whose decimal sign is no comma, would leave the run without
// what it is for.
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

[[maybe_unused]] const bool kInTestLocale = [] {
    const char* const name = std::getenv("KANTAI_TEST_LOCALE");
    if (name == nullptr || *name == '\0')
        return false;
    ::setenv("LC_ALL", name, 1);
    if (std::setlocale(LC_ALL, name) != nullptr && std::localeconv()->decimal_point == std::string_view(","))
        return true;
    std::fprintf(stderr,
                 "KANTAI_TEST_LOCALE=%s is not installed or has no decimal comma. Run ./test, which makes it, or see "
                 "make_locales in installer/setup.sh.\n",
                 name);
    std::_Exit(1);
}();

} // namespace
