#include <Domain/Missive/Conflict.hpp>
#include <Domain/Missive/Forbidden.hpp>
#include <Domain/Missive/NotFound.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive;

TEST_CASE_TEMPLATE("a refusal of a kind is a domain error with its code and sentence", Kind, NotFound, Conflict,
                   Forbidden) {
    try {
        throw Kind{"order.unknown", "There is no such order."};
    } catch (const DomainError& error) {
        CHECK(error.code() == "order.unknown");
        CHECK(std::string{error.what()} == "There is no such order.");
        CHECK(dynamic_cast<const Kind*>(&error) != nullptr);
    }
}
