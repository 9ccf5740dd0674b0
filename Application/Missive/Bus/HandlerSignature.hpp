#pragma once

#include <span>
#include <type_traits>

namespace missive {

namespace detail {

template <class Function> struct CallSignature {
    static constexpr bool readable = false;
};
template <class R, class A> struct CallSignature<R(A)> {
    static constexpr bool readable = true;
    using Message = std::remove_cvref_t<A>;
    using Result = std::remove_cvref_t<R>;
    static constexpr bool takesConstant = std::is_convertible_v<const Message&, A>;
};
template <class R, class A> struct CallSignature<R (*)(A)> : CallSignature<R(A)> {};
template <class R, class A> struct CallSignature<R (*)(A) noexcept> : CallSignature<R(A)> {};
template <class R, class T, class A> struct CallSignature<R (T::*)(A)> : CallSignature<R(A)> {};
template <class R, class T, class A> struct CallSignature<R (T::*)(A) const> : CallSignature<R(A)> {};
template <class R, class T, class A> struct CallSignature<R (T::*)(A) noexcept> : CallSignature<R(A)> {};
template <class R, class T, class A> struct CallSignature<R (T::*)(A) const noexcept> : CallSignature<R(A)> {};

template <class Handler, class = void> struct SignatureOf : CallSignature<Handler> {};
template <class Handler> struct SignatureOf<Handler, std::void_t<decltype(&Handler::operator())>>
    : CallSignature<decltype(&Handler::operator())> {};

template <class Parameter> struct BatchElementOf {
    using Type = void;
};
template <class M> struct BatchElementOf<std::span<const M>> {
    using Type = M;
};

} // namespace detail

/// What a handler handles and answers, read off its one parameter. A handler is a callable with exactly one,
/// non-template `operator()(const SomeMessage&)`, or a function pointer.
template <class Handler> struct HandlerSignature : detail::SignatureOf<std::remove_cvref_t<Handler>> {
    static_assert(detail::SignatureOf<std::remove_cvref_t<Handler>>::readable,
                  "a handler is a callable with exactly one operator() that takes one parameter: the message, by const "
                  "reference");
};

/// The message type in a batch handler's parameter, a `std::span` of constant ones; void for any other parameter.
template <class Parameter> using BatchElement = typename detail::BatchElementOf<Parameter>::Type;

/// The message type a handler handles.
template <class Handler> using HandledMessage = typename HandlerSignature<Handler>::Message;

} // namespace missive
