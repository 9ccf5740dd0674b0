#include <UI/Missive/Http/Server/FailureAsValue.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace missive {

const FailureAsValue& failureAsValue() noexcept {
    static constexpr FailureAsValue token = boost::asio::as_tuple(boost::asio::use_awaitable);
    return token;
}

} // namespace missive
