#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

#include <boost/json/src.hpp>

#include <utility>

namespace missive::benchmarking::body {
namespace {

/// Values of no fixed type, as the other languages have them.
struct Json {
    using Answer = std::pair<std::size_t, std::int64_t>;

    static boost::json::array setup() {
        boost::json::array objects;
        std::int64_t id = 0;
        for (const auto x : sequence(500)) {
            const auto number = std::to_string(x % 10'000);
            objects.push_back(boost::json::object{{"id", id++},
                                                  {"sku", "SKU-" + std::string(4 - number.size(), '0') + number},
                                                  {"quantity", x % 9 + 1},
                                                  {"priceCents", x % 100'000}});
        }
        return objects;
    }
    static Answer run(const boost::json::array& inputs) {
        const auto text = boost::json::serialize(inputs);
        std::int64_t sum = 0;
        const auto decoded = boost::json::parse(text);
        for (const auto& each : decoded.as_array()) {
            sum += each.at("quantity").as_int64() * each.at("priceCents").as_int64();
        }
        return {text.size(), sum};
    }
    static std::string checksum(const Answer& answer) {
        return std::to_string(answer.first) + " " + std::to_string(answer.second);
    }
};

} // namespace

Measured Bodies::json(const MeasureOptions& options) { return Measure<Json>::of(options); }

} // namespace missive::benchmarking::body
