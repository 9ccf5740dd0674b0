#include <Application/Missive/Failure/ErrorDetails.hpp>

#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace missive::testing {

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

} // namespace missive::testing
