#pragma once

namespace boost::asio {
class any_io_executor;
template <class Executor> struct use_awaitable_t;
template <class CompletionToken> class as_tuple_t;
} // namespace boost::asio

namespace missive {

/// What a coroutine awaits with it gives its failure as a value, beside its result, and throws nothing. Its users
/// include Asio's parts themselves: no header does.
using FailureAsValue = boost::asio::as_tuple_t<boost::asio::use_awaitable_t<boost::asio::any_io_executor>>;

const FailureAsValue& failureAsValue() noexcept;

} // namespace missive
