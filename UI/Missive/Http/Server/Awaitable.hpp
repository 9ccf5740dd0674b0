#pragma once

namespace boost::asio {
class any_io_executor;
class io_context;
template <class T, class Executor> class awaitable;
} // namespace boost::asio

namespace missive {

/// What a coroutine of Asio gives, for headers, which do not include Asio.
template <class T> using Awaitable = boost::asio::awaitable<T, boost::asio::any_io_executor>;

} // namespace missive
