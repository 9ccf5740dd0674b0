#include <Application/Missive/Failure/ErrorDetails.hpp>

#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Application/Missive/Failure/ErrorHistory.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("an error is described by its class, its code and its sentence") {
    const auto domain = errorDetails(std::make_exception_ptr(DomainError{"order.empty", "No lines."}));
    CHECK(domain.exceptionClass == "missive::DomainError");
    CHECK(std::get<std::string>(domain.exceptionCode) == "order.empty");
    CHECK(domain.exceptionMessage == "No lines.");
    CHECK(domain.flattenException == "null");

    const auto plain = errorDetails(std::make_exception_ptr(std::runtime_error{"away"}));
    CHECK(plain.exceptionClass == "std::runtime_error");
    CHECK(std::get<std::int64_t>(plain.exceptionCode) == 0);
    CHECK(plain.exceptionMessage == "away");
}

TEST_CASE("of the errors of several handlers the first is described") {
    const auto details = errorDetails(
        std::make_exception_ptr(HandlerFailed{"ping",
                                              {{"a", std::make_exception_ptr(DomainError{"a.wrong", "A."})},
                                               {"b", std::make_exception_ptr(std::runtime_error{"B."})}}}));
    CHECK(details.exceptionClass == "missive::DomainError");
    CHECK(details.exceptionMessage == "A.");
}

TEST_CASE("what is no exception class is described too") {
    const auto details = errorDetails(std::make_exception_ptr(42));
    CHECK(details.exceptionClass == "(unknown)");
    CHECK_FALSE(details.exceptionMessage.empty());
}

TEST_CASE("an error text is recorded up to a bound, cut between characters, and said to be cut") {
    const auto bounded = errorDetails(std::make_exception_ptr(std::runtime_error{"x" + std::string(130'000, 'y')}));
    CHECK(bounded.exceptionMessage.size() < 4100);
    CHECK(bounded.exceptionMessage.ends_with("yyy… (130001 bytes)"));
    std::string umlauts;
    for (int i = 0; i < 3000; ++i) {
        umlauts += "ü";
    }
    const auto text = errorDetails(std::make_exception_ptr(std::runtime_error{"x" + umlauts})).exceptionMessage;
    CHECK(text.substr(0, 3999) == "x" + umlauts.substr(0, 3998));
    CHECK(text.substr(3999) == "… (6001 bytes)");
    const std::string bytes(5000, '\x80');
    CHECK(errorDetails(std::make_exception_ptr(std::runtime_error{bytes})).exceptionMessage.size() > 3900);
    CHECK(std::get<std::string>(
              errorDetails(std::make_exception_ptr(DomainError{std::string(9000, 'c'), "x"})).exceptionCode)
              .size() < 4100);
}

TEST_CASE("of a long history of errors the first and the newest are kept, within a bound in sum") {
    auto envelope = Envelope::of(Ping{});
    for (int i = 0; i < 10; ++i) {
        const auto text = std::to_string(i) + std::string(5000, 'x');
        envelope = withErrorDetails(envelope, std::make_exception_ptr(std::runtime_error{text}));
    }
    const auto history = envelope.all<ErrorDetailsStamp>();
    std::size_t sum = 0;
    std::string digits;
    for (const auto* details : history) {
        sum += details->exceptionMessage.size();
        digits += details->exceptionMessage.front();
    }
    CHECK(sum <= 16 * 1024);
    CHECK(digits == "0789");
}

TEST_CASE("what a peer noted of its errors gives way to the message when it is too long") {
    const ErrorDetailsStamp ofPeer{"App\\Error", std::int64_t{0}, "away", std::string(100'000, ' ')};
    const auto envelope =
        withErrorDetails(Envelope::of(Ping{}).with(ofPeer), std::make_exception_ptr(std::runtime_error{"no stock"}));
    REQUIRE(envelope.all<ErrorDetailsStamp>().size() == 1);
    CHECK(envelope.last<ErrorDetailsStamp>()->exceptionMessage == "no stock");
}

} // namespace missive::test
