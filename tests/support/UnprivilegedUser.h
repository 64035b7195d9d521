// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, a test that runs as root has the rights of nobody, so that "permission denied" can be tested there
// too. Used by tests of unreadable places.
#pragma once

#include <sys/types.h>
#include <unistd.h>

namespace kantai::test {

class UnprivilegedUser {
public:
    UnprivilegedUser() : before_(::geteuid()) {
        if (before_ == 0)
            isOrdinary_ = ::seteuid(kNobody) == 0;
    }
    ~UnprivilegedUser() {
        if (before_ == 0 && isOrdinary_ && ::seteuid(before_) != 0)
            ::_exit(1); // the tests after this one would run with the wrong rights
    }
    UnprivilegedUser(const UnprivilegedUser&) = delete;
    UnprivilegedUser& operator=(const UnprivilegedUser&) = delete;

    bool isOrdinary() const { return isOrdinary_; } // false where root may not step down

private:
    static constexpr uid_t kNobody = 65534;
    uid_t before_;
    bool isOrdinary_ = true;
};

} // namespace kantai::test
