#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace missive {

template <class Signature> class FunctionRef;

/// A callable passed down the stack: two pointers, never allocates. It refers to the callable, so it must not outlive
/// it.
template <class Result, class... Arguments> class FunctionRef<Result(Arguments...)> {
public:
    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
                 std::is_invocable_r_v<Result, Callable&, Arguments...>)
    FunctionRef(Callable&& callable) noexcept // NOLINT: conversion from any callable is the purpose
        : object_{const_cast<void*>(static_cast<const void*>(std::addressof(callable)))},
          call_{[](void* object, Arguments... arguments) -> Result {
              return (*static_cast<std::remove_reference_t<Callable>*>(object))(std::forward<Arguments>(arguments)...);
          }} {}

    Result operator()(Arguments... arguments) const { return call_(object_, std::forward<Arguments>(arguments)...); }

private:
    void* object_;
    Result (*call_)(void*, Arguments...);
};

} // namespace missive
