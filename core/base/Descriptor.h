// SPDX-License-Identifier: GPL-3.0-or-later
// A file descriptor that is closed with its owner, for what is opened with flags that a stream does not take. One
// thread.
#pragma once

#include <unistd.h>

namespace kantai {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {} // as open() gives it; negative: none
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

} // namespace kantai
