#include <tests/benchmark/NumberContext.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmark {

struct NumberView {
    std::int32_t number;
    std::string name;
};

struct GetNumberQuery {
    using Result = NumberView;

    std::int32_t number;
};

BOOST_DESCRIBE_STRUCT(NumberView, (), (number, name))
BOOST_DESCRIBE_STRUCT(GetNumberQuery, (), (number))

namespace {

struct GetNumberQueryHandler {
    NumberView operator()(const GetNumberQuery& query) const { return {query.number, "forty-two, in words"}; }
};

} // namespace

void wireNumbers(App& app) {
    app.query(GetNumberQueryHandler{});
    app.feature<HttpRoutes>().route<GetNumberQuery>("GET /numbers/{number}").permission("numbers");
}

} // namespace missive::benchmark
