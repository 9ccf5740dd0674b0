#pragma once

namespace boost::asio {
class any_io_executor;
template <class T, class Executor> class awaitable;
} // namespace boost::asio

namespace missive {

/// A coroutine of Boost.Asio, for headers that do not include it.
template <class T> using Awaited = boost::asio::awaitable<T, boost::asio::any_io_executor>;

} // namespace missive
