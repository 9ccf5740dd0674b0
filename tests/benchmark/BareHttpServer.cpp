#include <tests/benchmark/BareHttpServer.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <exception>
#include <stdexcept>
#include <utility>

namespace missive::benchmark {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Answer = http::response<http::string_body>;

Answer parsed(std::string_view text) {
    http::response_parser<http::string_body> parser;
    boost::system::error_code failure;
    parser.eager(true);
    parser.put(asio::buffer(text), failure);
    if (failure || !parser.is_done()) {
        throw std::runtime_error{"What the bare server is to answer is no whole answer."};
    }
    return parser.release();
}

asio::awaitable<void> serve(tcp::socket socket, const Answer& prototype) {
    try {
        for (boost::beast::flat_buffer buffer;;) {
            http::request<http::string_body> request;
            co_await http::async_read(socket, buffer, request, asio::use_awaitable);
            Answer answer{prototype};
            answer.keep_alive(request.keep_alive());
            co_await http::async_write(socket, answer, asio::use_awaitable);
        }
    } catch (const std::exception&) { // the client has gone
    }
}

asio::awaitable<void> accept(asio::io_context& io, std::uint16_t port, const Answer& answer) {
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), port}};
    for (;;) {
        auto socket = co_await acceptor.async_accept(asio::use_awaitable);
        socket.set_option(tcp::no_delay{true});
        asio::co_spawn(io, serve(std::move(socket), answer), asio::detached);
    }
}

} // namespace

void serveBareHttp(std::uint16_t port, std::string_view answer) {
    const auto prototype = parsed(answer);
    asio::io_context io{1};
    asio::co_spawn(io, accept(io, port, prototype), [](const std::exception_ptr& failure) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    });
    io.run();
    throw std::runtime_error{"The bare server has ended."};
}

} // namespace missive::benchmark
