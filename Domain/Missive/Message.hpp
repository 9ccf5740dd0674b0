#pragma once

#include <concepts>
#include <type_traits>

namespace missive {

struct AggregateRootTag;

/// What may travel over a bus: a plain copyable struct of values. No base class, no default constructor demanded.
/// An aggregate root is not a message: send its identifier.
template <class T>
concept Message = std::is_class_v<T> && std::same_as<T, std::remove_cvref_t<T>> && std::copy_constructible<T> &&
                  !std::derived_from<T, AggregateRootTag>;

namespace detail {
template <class M> struct MessageResultOf {
    using Type = void;
};
template <class M>
    requires requires { typename M::Result; }
struct MessageResultOf<M> {
    using Type = typename M::Result;
};
} // namespace detail

/// What handling a command or query answers: its nested `Result`, or nothing.
template <Message M> using MessageResult = typename detail::MessageResultOf<M>::Type;

} // namespace missive
