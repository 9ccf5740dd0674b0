#include <UI/Missive/Http/Server/FailureAsValue.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace missive {

constinit const boost::asio::as_tuple_t<boost::asio::use_awaitable_t<>> failureAsValue =
    boost::asio::as_tuple(boost::asio::use_awaitable);

} // namespace missive
