#include <UI/Missive/Http/Problem/HttpProblem.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("a problem is told as RFC 9457 has it, with its code and the request's id") {
    auto problem = ProblemDetails::of("request.field", "The body is not what this needs.");
    problem.errors.push_back({"must be an integer.", "#/lines/2/quantity", {}});
    problem.errors.push_back({"must be a number.", {}, "limit"});
    const auto response = problem.toResponse("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f", "https://shop.example/problems/");
    CHECK(response.status == 422);
    CHECK(response.code == "request.field");
    CHECK(response.headers.find("content-type") == "application/problem+json");
    CHECK(response.body ==
          R"({"type":"https://shop.example/problems/request.field","title":"Unprocessable Content","status":422,)"
          R"("code":"request.field","detail":"The body is not what this needs.",)"
          R"("instance":"urn:uuid:0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f",)"
          R"("errors":[{"detail":"must be an integer.","pointer":"#/lines/2/quantity"},)"
          R"({"detail":"must be a number.","parameter":"limit"}]})");
}

TEST_CASE("a problem without more to say has its own status and sentence") {
    const auto response = ProblemDetails::of("request.framing", "", 501).toResponse("");
    CHECK(response.body == R"({"type":"about:blank","title":"Not Implemented","status":501,"code":"request.framing",)"
                           R"("detail":"The request is not HTTP/1.1 as RFC 9112 has it."})");
    CHECK_THROWS_AS(static_cast<void>(ProblemDetails::of("request.nothing")), std::logic_error);
}

TEST_CASE("each code stands once in the table, in order, with a status that has a name") {
    const auto problems = HttpProblem::all();
    CHECK(std::is_sorted(problems.begin(), problems.end(),
                         [](const auto& one, const auto& other) { return one.code <= other.code; }));
    for (const auto& problem : problems) {
        CAPTURE(problem.code);
        CHECK_FALSE(httpReason(problem.status).empty());
        CHECK(problem.detail.ends_with('.'));
    }
}

} // namespace missive::test
