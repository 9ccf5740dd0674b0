#pragma once

#include <Domain/Missive/TypeId.hpp>

#include <optional>
#include <utility>

namespace missive {

/// The place where whoever dispatched a command or query waits for its answer, and the type it is waited for in. Lies
/// on the stack of the dispatch and is gone with it.
class AnswerSlot {
public:
    template <class R> explicit AnswerSlot(std::optional<R>& place) noexcept : type_{TypeId::of<R>()}, place_{&place} {}

    /// Throws std::logic_error where an answer of another type is waited for: a middleware has put a message of another
    /// type in the place of the one that was dispatched.
    template <class R> void put(R answer) {
        require(TypeId::of<R>());
        static_cast<std::optional<R>*>(place_)->emplace(std::move(answer));
    }

private:
    void require(TypeId type) const {
        if (type_ != type) {
            refuse(type);
        }
    }
    [[noreturn]] void refuse(TypeId type) const;

    TypeId type_;
    void* place_;
};

} // namespace missive
