// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/OneDnnClash.h"

#include <ATen/Context.h>
#include <dlfcn.h>

namespace kantai {

namespace {

bool hasOther() {
    constexpr const char* kFunction = "dnnl_version";
    Dl_info library{};
    if (dladdr(reinterpret_cast<const void*>(&at::globalContext), &library) == 0)
        return false;
    void* torch = dlopen(library.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
    if (torch == nullptr)
        return false;
    const void* theirs = dlsym(torch, kFunction);        // of LibTorch or of a library that it names
    const void* called = dlsym(RTLD_DEFAULT, kFunction); // of whatever comes first
    dlclose(torch);
    return theirs != nullptr && called != nullptr && theirs != called;
}

} // namespace

bool avoidOtherOneDnn() {
    static const bool other = hasOther();
    if (other)
        at::globalContext().setUserEnabledMkldnn(false);
    return other;
}

} // namespace kantai
