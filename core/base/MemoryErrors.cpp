// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/MemoryErrors.h"

#include "core/base/FileErrors.h"
#include "core/base/Phrase.h"

#include <exception>
#include <new>

namespace kantai {

void rethrowAsError(const std::string& what) {
    try {
        throw;
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error(
            ErrorCode::Resources, Phrase::tr("There was not enough memory for {}.", Phrase::translate(what)),
            Phrase::tr("Close other programs, or choose a smaller batch, a shorter block or a smaller model."));
    } catch (const std::filesystem::filesystem_error& error) {
        throw fileError(error);
    } catch (const std::exception& error) {
        const std::string text = error.what();
        throw Error(ErrorCode::Internal, Phrase::tr("An unexpected error stopped {}: {}", Phrase::translate(what),
                                                    text.substr(0, text.find('\n'))));
    }
}

} // namespace kantai
